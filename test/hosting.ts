// The tables of scripts/hosting/README.md, for the tests that hold servers and built sites to them.
import { readFileSync } from 'node:fs'

const README = readFileSync('scripts/hosting/README.md', 'utf8')

/** The rows of the table under a heading: what is quoted in each cell; `\|` is a bar. */
export function tableUnder(heading: string): string[][] {
  const part = README.split(/^(?=## )/m).find(one => one.startsWith(`## ${heading}`)) ?? ''
  return part
    .split('\n')
    .filter(line => line.startsWith('|'))
    .slice(2)
    .map(line =>
      line
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map(cell => (cell.match(/`([^`]+)`/)?.[1] ?? '').replaceAll('\\|', '|')),
    )
}

/** What is quoted in the first column of the table under a heading, `/feeds/….xml` left out. */
export function columnUnder(heading: string): string[] {
  return tableUnder(heading).flatMap(([first = '']) =>
    first && !first.startsWith('/feeds/…') ? [first] : [],
  )
}

/** The type of a file: the last row of the table whose ending it has. */
export function typeOf(file: string): string {
  const fits = ([end = '']: string[]) =>
    end.startsWith('/feeds/…')
      ? file.startsWith('/feeds/') && file.endsWith(end.slice('/feeds/…'.length))
      : file.endsWith(end)
  return tableUnder('类型').findLast(row => row[0] && fits(row))?.[1] ?? 'application/octet-stream'
}
