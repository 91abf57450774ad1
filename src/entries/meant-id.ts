// In: an id that names no record, and those that do. Out: the one that was meant, if that can be told.
// Only entries/ imports it.
import { nearest } from './nearest.ts'

/** The id that differs in zeros, hyphens or case alone; else the one that alone is nearest, with a third of it another. */
export function meantId(written: string, ids: Iterable<string>): string | undefined {
  const known = [...ids]
  const alike = known.filter(id => bare(id) === bare(written))
  return alike.length === 1 ? alike[0] : nearest(written, known, { share: 0.34 })
}

function bare(id: string): string {
  return id
    .toLowerCase()
    .replace(/(?<!\d)0+(?=\d)/g, '')
    .replace(/[-_ .]/g, '')
}
