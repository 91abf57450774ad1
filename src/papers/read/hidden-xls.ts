// In: the bytes of an .xls workbook. Out: which sheets, rows and columns are hidden in it, and whether it has a password: the
// library that reads its cells does not say. [MS-CFB] and [MS-XLS]; sectors that lead nowhere end the search. Only read/ asks.

/** What is hidden of a sheet; numbers count from 0. */
export interface Hidden {
  isHidden: boolean
  rows: ReadonlySet<number>
  columns: ReadonlySet<number>
}

/** What is hidden, sheet by sheet as they stand in the workbook; empty where the container has no workbook. */
export function hiddenInXls(bytes: Uint8Array): Hidden[] {
  const stream = workbookStream(bytes)
  if (!stream) return []
  const view = viewOf(stream)
  const sheets: { at: number; state: number }[] = []
  for (const { id, at, size } of recordsFrom(view, 0)) {
    if (id === BOUNDSHEET && size >= 6)
      sheets.push({ at: view.getUint32(at, true), state: view.getUint8(at + 4) & 3 })
  }
  return sheets.map(({ at, state }) => ({ isHidden: state !== 0, ...hiddenFrom(view, at) }))
}

/** Whether a password is needed to open the workbook: then all that follows the record which says so is enciphered. */
export function hasPassword(bytes: Uint8Array): boolean {
  const stream = workbookStream(bytes)
  return stream !== undefined && [...recordsFrom(viewOf(stream), 0)].some(({ id }) => id === FILEPASS)
}

const [BOUNDSHEET, ROW, COLINFO, FILEPASS, EOF] = [0x85, 0x208, 0x7d, 0x2f, 0x0a]

function hiddenFrom(view: DataView, start: number): Pick<Hidden, 'rows' | 'columns'> {
  const rows = new Set<number>()
  const columns = new Set<number>()
  for (const { id, at, size } of recordsFrom(view, start)) {
    if (id === ROW && size >= 16 && (view.getUint16(at + 12, true) & 0x20) !== 0)
      rows.add(view.getUint16(at, true))
    if (id !== COLINFO || size < 10 || (view.getUint16(at + 8, true) & 1) === 0) continue
    const last = Math.min(view.getUint16(at + 2, true), 255)
    for (let c = view.getUint16(at, true); c <= last; c++) columns.add(c)
  }
  return { rows, columns }
}

/** The records from a place to the end of the part that begins there. */
function* recordsFrom(view: DataView, start: number): Generator<{ id: number; at: number; size: number }> {
  for (let at = start; at + 4 <= view.byteLength; ) {
    const id = view.getUint16(at, true)
    const size = view.getUint16(at + 2, true)
    if (at + 4 + size > view.byteLength || id === EOF) return
    yield { id, at: at + 4, size }
    at += 4 + size
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** Sectors in the order of a chain of the allocation table. */
function chain(first: number, next: readonly number[]): number[] {
  const sectors: number[] = []
  for (let at: number | undefined = first; at !== undefined && at < next.length; at = next[at]) {
    if (sectors.length > next.length) break
    sectors.push(at)
  }
  return sectors
}

function workbookStream(bytes: Uint8Array): Uint8Array | undefined {
  const view = viewOf(bytes)
  if (bytes.length < 512) return undefined
  const size = 2 ** Math.min(view.getUint16(30, true), 16)
  const sector = (n: number) => bytes.subarray((n + 1) * size, (n + 2) * size)
  const read = (sectors: readonly number[]) => concatenate(sectors.map(sector))
  const next = numbersIn(read(tableSectors(view, sector, size)))
  const entries = read(chain(view.getUint32(48, true), next))
  // The first entry is the root, whatever it is called.
  const root = entryIn(entries, () => true)
  const book = entryIn(entries, name => name === 'Workbook' || name === 'Book')
  if (!book || !root) return undefined
  if (book.size >= view.getUint32(56, true)) return read(chain(book.first, next)).subarray(0, book.size)
  const small = read(chain(root.first, next))
  const smallNext = numbersIn(read(chain(view.getUint32(60, true), next)))
  const parts = chain(book.first, smallNext).map(n => small.subarray(n * 64, (n + 1) * 64))
  return concatenate(parts).subarray(0, book.size)
}

/** The sectors that hold the allocation table: 109 are named in the header, further ones in a chain of their own. */
function tableSectors(view: DataView, sector: (n: number) => Uint8Array, size: number): number[] {
  const named = Array.from({ length: 109 }, (_, i) => view.getUint32(76 + i * 4, true))
  let more = view.getUint32(68, true)
  for (let i = 0; i < 1000 && more < 0xfffffffa; i++) {
    const numbers = numbersIn(sector(more))
    named.push(...numbers.slice(0, size / 4 - 1))
    more = numbers[size / 4 - 1] ?? 0xffffffff
  }
  return named.filter(n => n < 0xfffffffa)
}

function numbersIn(bytes: Uint8Array): number[] {
  const view = viewOf(bytes)
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, i) => view.getUint32(i * 4, true))
}

function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** The first entry of the directory with such a name. */
function entryIn(
  entries: Uint8Array,
  isMeant: (name: string) => boolean,
): { first: number; size: number } | undefined {
  for (let at = 0; at + 128 <= entries.length; at += 128) {
    const view = viewOf(entries.subarray(at, at + 128))
    const length = Math.min(Math.max(view.getUint16(64, true) - 2, 0), 62)
    const name = new TextDecoder('utf-16le').decode(entries.subarray(at, at + length))
    if (isMeant(name)) return { first: view.getUint32(116, true), size: view.getUint32(120, true) }
  }
  return undefined
}
