// How characters are read and written otherwise: what the browser needs to know of the characters that occur in names.

export interface Readings {
  /** Character → all its pinyin syllables, without tones, ü written v. */
  syllables: ReadonlyMap<string, readonly string[]>
  /** Traditional (and variant) character → simplified. */
  simplified: ReadonlyMap<string, string>
}

export const NO_READINGS: Readings = { syllables: new Map(), simplified: new Map() }
