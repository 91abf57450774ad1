// In: nothing. Out: the languages of the site, and how HTML names them.

/** Chinese at the root of the site, English below `/en/`. */
export const LANGS = ['zh', 'en'] as const

export type Lang = (typeof LANGS)[number]

/** As HTML wants it (BCP 47). */
export const HTML_LANG: Readonly<Record<Lang, string>> = { zh: 'zh-CN', en: 'en' }

/** The language of a text where it is not the page's: Chinese data on an English page; for an HTML `lang`. */
export function foreignLang(text: string, lang: Lang): string | undefined {
  return lang !== 'zh' && /\p{Script=Han}/u.test(text) ? HTML_LANG.zh : undefined
}
