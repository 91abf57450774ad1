// How much room a text needs in whatever font a reader has: nothing is measured, so the guess is generous.

/** Shares of the font's size that a letter takes in common sans-serif fonts, the wider ones of them. */
const NARROW = 0.36
const ORDINARY = 0.6
const BROAD = 0.74
const BROADEST = 0.95
/** Chinese characters and their punctuation fill their square in every font. */
const SQUARE = 1

/** The width of a text in px at a font size in px. */
export function textWidth(text: string, size: number): number {
  return [...text].reduce((sum, letter) => sum + shareOf(letter), 0) * size
}

function shareOf(letter: string): number {
  // From the general punctuation on: dashes and quotation marks are as wide as the characters around them.
  if (letter >= '\u2000') return SQUARE
  if (/[ijltfrI1|.,:;'!()[\]/ -]/.test(letter)) return NARROW
  if (/[mwMW%@&]/.test(letter)) return BROADEST
  return /[A-Z+=<>~#]/.test(letter) ? BROAD : ORDINARY
}
