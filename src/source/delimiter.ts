// In: the text of a table. Out: what separates its cells. csv.ts asks, and whoever adds rows.

const DELIMITERS = [',', '\t', ';']

export interface Delimited {
  delimiter: string
  /** The lines above the body that hold no row: Excel's own `sep=;`. */
  skipped: number
  body: string
}

/**
 * What separates the cells: what `sep=` on the first line says, else the one that stands in the header. A header that
 * holds several of them is taken to be separated by commas, as RFC 4180 says.
 */
export function delimiterOf(text: string): Delimited {
  const told = /^\uFEFF?"?sep=([,;\t|])"?\n/i.exec(text)
  if (told) return { delimiter: told[1] ?? ',', skipped: 1, body: text.slice(told[0].length) }
  const found = DELIMITERS.filter(one => headerOf(text).includes(one))
  return { delimiter: found.length === 1 ? (found[0] ?? ',') : ',', skipped: 0, body: text }
}

/** The first line that has more than one cell, without what stands in quotes. */
function headerOf(text: string): string {
  for (const [line] of text.matchAll(/(?:"(?:[^"]|"")*"|[^"\n])+/g)) {
    const bare = line.replace(/"(?:[^"]|"")*"/g, '')
    if (DELIMITERS.some(one => bare.includes(one))) return bare
  }
  return ''
}
