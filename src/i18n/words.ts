// In: a language. Out: its words. Pages, views and feeds ask here; no reader's string stands anywhere else.
import type { Dictionary } from './dictionary.ts'
import { en } from './en.ts'
import type { Lang } from './lang.ts'
import { zh } from './zh.ts'

const DICTIONARIES: Readonly<Record<Lang, Dictionary>> = { zh, en }

/** The words of a language. */
export function words(lang: Lang): Dictionary {
  return DICTIONARIES[lang]
}
