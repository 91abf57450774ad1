// In: a workbook that hucre wrote, whose large sheets have a head and a row that shows the style of each column; and the rows
// of these sheets. Out: the workbook with them. hucre would hold every cell of millions and ask each for its style; here a row
// is text as soon as it is there, and a sheet deflated before the next one is begun. Only xlsx.ts imports it.
import { unzipSync } from 'fflate'
import { escapeMarkup } from '../../xml.ts'
import type { Value } from '../dataset.ts'
import { type Deflated, deflate, deflateTexts } from './compress.ts'
import { writeZip } from './zip.ts'

/** The rows of a sheet below its head. */
export interface Rows {
  count: number
  rows: Iterable<readonly Value[]>
}

const STRINGS = 'xl/sharedStrings.xml'

/** Puts `rows` into the sheets of these numbers, the first being 1; gives the workbook in pieces. */
export async function fillSheets(
  workbook: Uint8Array,
  rows: ReadonlyMap<number, Rows>,
): Promise<readonly Uint8Array[]> {
  const parts = unzipSync(workbook)
  const textOf = (path: string) => new TextDecoder().decode(parts[path])
  const strings = openStrings(textOf(STRINGS))
  const filled = new Map<string, Deflated>()
  for (const [number, own] of rows) {
    const path = `xl/worksheets/sheet${number}.xml`
    filled.set(path, await deflateTexts(sheetWith(textOf(path), own, strings)))
  }
  filled.set(STRINGS, await deflateTexts(strings.xml()))
  const all = new Map<string, Deflated>()
  for (const [path, body] of Object.entries(parts)) all.set(path, filled.get(path) ?? (await deflate(body)))
  return writeZip(all)
}

/** The sheet, its sample taken out, in pieces of a row. */
function* sheetWith(xml: string, { count, rows }: Rows, strings: Strings): Generator<string> {
  const [sample = ''] = /<row r="2">.*?<\/row>/.exec(xml) ?? []
  const cells = [...sample.matchAll(/r="([A-Z]+)2" s="(\d+)"/g)].map(
    ([, letters = '', style = '']): Cell => ({ letters, style, above: undefined, number: 0 }),
  )
  if (cells.length === 0) throw new Error('a sheet came back without the row that shows its styles')
  const [head = '', tail = ''] = xml.split(sample)
  const last = cells.at(-1)?.letters ?? 'A'
  yield head.replace(/<dimension [^>]*>/, `<dimension ref="A1:${last}${count + 1}"/>`)
  let line = 2
  for (const row of rows) yield rowOf(line++, row, cells, strings)
  yield tail
}

/** A column as its cells are written, and the text that the row above has in it, with its number among the strings. */
interface Cell {
  letters: string
  style: string
  above: Value
  number: number
}

function rowOf(line: number, row: readonly Value[], cells: readonly Cell[], strings: Strings): string {
  let xml = `<row r="${line}">`
  for (let at = 0; at < cells.length; at++) {
    const [value, cell] = [row[at], cells[at]]
    if (!cell) continue
    const { letters, style } = cell
    if (value === undefined) xml += `<c r="${letters}${line}" s="${style}"/>`
    else if (typeof value === 'number') xml += `<c r="${letters}${line}" s="${style}"><v>${value}</v></c>`
    else {
      if (value !== cell.above) [cell.above, cell.number] = [value, strings.numberOf(value)]
      xml += `<c r="${letters}${line}" t="s" s="${style}"><v>${cell.number}</v></c>`
    }
  }
  return `${xml}</row>`
}

interface Strings {
  /** Where a text stands among the strings that all sheets share. */
  numberOf: (value: Exclude<Value, number | undefined>) => number
  xml: () => Generator<string>
}

/** The strings of a workbook, to which others are added. */
function openStrings(written: string): Strings {
  const [, before = '0'] = /uniqueCount="(\d+)"/.exec(written) ?? []
  const first = Number(before)
  const added = new Map<string, number>()
  const numberOf: Strings['numberOf'] = value => {
    const text = typeof value === 'object' ? value.join(';') : String(value)
    const known = added.get(text)
    if (known !== undefined) return known
    const number = first + added.size
    added.set(text, number)
    return number
  }
  function* xml(): Generator<string> {
    const count = first + added.size
    yield written
      .replace(/ count="\d+" uniqueCount="\d+"/, ` count="${count}" uniqueCount="${count}"`)
      .replace('</sst>', '')
    for (const text of added.keys())
      yield `<si><t xml:space="preserve">${escapeMarkup(cellText(text))}</t></si>`
    yield '</sst>'
  }
  return { numberOf, xml }
}

/** Excel takes a longer text for damage of the file. */
const LONGEST = 32_767
const CUT = '……（过长，全文见 CSV）'

// What XML cannot hold, or would make another of (ECMA-376, ST_Xstring).
const ESCAPED = /_(?=x[0-9a-f]{4}_)|[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/giu

/** A text as a cell holds it. */
export function cellText(text: string): string {
  const whole = text.length > LONGEST ? text.slice(0, LONGEST - CUT.length) + CUT : text
  return whole.replace(ESCAPED, one => `_x${one.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}_`)
}
