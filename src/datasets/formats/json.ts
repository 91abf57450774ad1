// A dataset as JSON (RFC 8259) and as NDJSON: typed values, lists as arrays, absent as null.
import type { Dataset, Value } from '../dataset.ts'

/** An array of objects, one a line. */
export function writeJson(dataset: Dataset, rows: Iterable<readonly Value[]>): string {
  return [...jsonLines(dataset, rows)].join('')
}

/** The same line by line. */
export function* jsonLines(dataset: Dataset, rows: Iterable<readonly Value[]>): Generator<string> {
  let before = '[\n'
  for (const line of objects(dataset, rows)) {
    yield before + line
    before = ',\n'
  }
  yield before === ',\n' ? '\n]\n' : '[]\n'
}

/** An object a line, without an array around them. */
export function writeNdjson(dataset: Dataset, rows: Iterable<readonly Value[]>): string {
  return [...ndjsonLines(dataset, rows)].join('')
}

/** The same line by line. */
export function* ndjsonLines(dataset: Dataset, rows: Iterable<readonly Value[]>): Generator<string> {
  for (const line of objects(dataset, rows)) yield `${line}\n`
}

/** A row of a dataset as JSON has it. */
export type JsonRow = Readonly<Record<string, Exclude<Value, undefined> | null>>

/** A row as an object: absent values null, members in the order of the columns. */
export function objectOf({ columns }: Dataset, row: readonly Value[]): JsonRow {
  const object: Record<string, JsonRow[string]> = {}
  let at = 0
  for (const { name } of columns) object[name] = row[at++] ?? null
  return object
}

// Every row is put into one object, whose members stay in their order: a million objects would last no longer.
function* objects({ columns }: Dataset, rows: Iterable<readonly Value[]>): Generator<string> {
  const names = columns.map(({ name }) => name)
  const object = Object.fromEntries<Value | null>(names.map(name => [name, null]))
  for (const row of rows) {
    let at = 0
    for (const name of names) object[name] = row[at++] ?? null
    yield JSON.stringify(object)
  }
}
