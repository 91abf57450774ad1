// In: a language. Out: its words. Pages, views and feeds ask here; no reader's string stands anywhere else.
import { en } from './en.ts'
import { zh } from './zh.ts'

/** Chinese at the root of the site, English below `/en/`. */
export const LANGS = ['zh', 'en'] as const

export type Lang = (typeof LANGS)[number]

/** As HTML wants it (BCP 47). */
export const HTML_LANG: Readonly<Record<Lang, string>> = { zh: 'zh-CN', en: 'en' }

type Widen<T> = T extends string
  ? string
  : T extends (...parameters: infer Parameters) => string
    ? (...parameters: Parameters) => string
    : { readonly [K in keyof T]: Widen<T[K]> }

export type Dictionary = Widen<typeof zh>

const DICTIONARIES: Readonly<Record<Lang, Dictionary>> = { zh, en }

/** The words of a language. */
export function words(lang: Lang): Dictionary {
  return DICTIONARIES[lang]
}

/** The language of a text where it is not the page's: Chinese data on an English page; for an HTML `lang`. */
export function foreignLang(text: string, lang: Lang): string | undefined {
  return lang !== 'zh' && /\p{Script=Han}/u.test(text) ? HTML_LANG.zh : undefined
}
