// In: any text. Out: text that may stand in XML or HTML. Projections that write them import it.

// XML 1.0 has no place for these characters, not even escaped (its production 2, Char).
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

// The same unit by unit, in half the time: it finds each half of a pair too, which few texts have.
const SUSPECT = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD]/

/** A text without the characters that XML 1.0 forbids. */
export function xmlCharacters(text: string): string {
  return SUSPECT.test(text) ? text.replace(FORBIDDEN, '') : text
}

const MARKUP = /[&<>"]/

/** A text as XML or HTML shows it, between tags or within double quotation marks. */
export function escapeMarkup(text: string): string {
  // Nearly every text is without any; of a long one with many, patterns take a fraction of the time of replaceAll.
  if (!MARKUP.test(text)) return text
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}
