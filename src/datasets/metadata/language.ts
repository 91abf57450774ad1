// Words in both languages.
import type { Words } from '../../problem.ts'

/** As a value of JSON-LD, each marked with its language. */
export function inBoth({ zh, en }: Words) {
  return [
    { '@value': zh, '@language': 'zh' },
    { '@value': en, '@language': 'en' },
  ]
}

/** As one text. */
export function both({ zh, en }: Words): string {
  return zh === en ? zh : `${zh} / ${en}`
}
