import { describe, expect, test } from 'vitest'
import { readEntries } from '../../src/entries/entries.ts'
import { goodFolder } from './good-folder.ts'

/** What is wrong with the good folder under a text of the notice p1 with this link. */
function problemsOf(path: string) {
  const files = goodFolder()
  files.delete('notices/p1.mdx')
  files.set('notices/p1.md', new TextEncoder().encode(`一段。\n\n见[名单](${path})。`))
  return readEntries(files).problems
}

describe('the text of a notice may link', () => {
  test.each([
    ...[
      '/',
      '/en/',
      '/about/',
      '/notices/',
      '/notices/p1/',
      '/en/notices/p1/',
      '/publicity/',
      '/enterprises/e1/',
    ],
    ...[
      '/register/?district=east',
      '/register/grade/excellent/',
      '/data/',
      '/data/titles/',
      '/search/',
      '/findings/',
    ],
    ...[
      '/datasets/titles.csv',
      '/datasets/re-evaluations.excel.csv',
      '/datasets/register.xlsx',
      '/feeds/all.xml',
    ],
    ...['/districts/east/', '/gongshi/', '/badges/t1.svg', '/api/v1/index.json', '/publicity/w1/#candidates'],
    ...['/statistics/rounds.csv', '/en/statistics/rounds.csv', '/releases/3/delta.csv', '/releases/3.ndjson'],
    ...['https://example.org/notices/p9/'],
  ])('to %s', path => expect(problemsOf(path)).toEqual([]))
})

describe('and not', () => {
  test.each([
    ...[
      '/notices/p9/',
      '/notices/p1',
      '/enterprises/',
      '/enterprises/e9/',
      '/titles/p1/',
      '/名单/',
      '/list.html',
    ],
    ...[
      '/datasets/title.csv',
      '/datasets/titles.xls',
      '/datasets/',
      '/data/title/',
      '/badges/t9.svg',
      '/en/badges/t1.svg',
      '/en/datasets/titles.csv',
      '/en/feeds/all.xml',
      '/en/robots.txt',
      '/en/releases/3.ndjson',
      '/statistics/rounds.xlsx',
      '/en/nowhere/',
    ],
  ])('to %s', path => {
    expect(problemsOf(path)).toMatchObject([
      { rule: 'reference/link', level: 'error', file: 'notices/p1.md', line: 3, value: path },
    ])
  })
})
