// The labels of the tables' closed lists of codes, in one language.
import type { Codes } from '../entries/codes.ts'
import type { Lang } from './lang.ts'

/** Code → label. */
export function labelsOf<C extends Codes>(codes: C, lang: Lang): { readonly [K in keyof C]: string } {
  return Object.fromEntries(Object.entries(codes).map(([code, label]) => [code, label[lang]])) as {
    readonly [K in keyof C]: string
  }
}
