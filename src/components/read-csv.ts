// In the browser: reads CSV (RFC 4180) as this site writes it: LF, cells quoted where they have to be.

/** The records of a text, each its cells; the header is the first. */
export function readCsv(text: string): string[][] {
  const records: string[][] = []
  let cells: string[] = []
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y
  while (cell.lastIndex < text.length) {
    const found = cell.exec(text)
    if (!found) return records
    const [, quoted, plain = '', end] = found
    cells.push(quoted === undefined ? plain : quoted.replace(/""/g, '"'))
    if (end === ',') continue
    records.push(cells)
    cells = []
  }
  return records
}
