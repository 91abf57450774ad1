// Text as pages print it: what is Chinese on an English page is marked, days and names break only where they may.
import { type Day, weekday } from '../day.ts'
import { atJoints } from '../i18n/joints.ts'
import { foreignLang, type Lang } from '../i18n/lang.ts'
import { words } from '../i18n/words.ts'
import { type Html, html } from './html.ts'

/** Data as it was written. */
export function asWritten(text: string, lang: Lang): Html {
  const mark = foreignLang(text, lang)
  return mark ? html`<span lang="${mark}">${text}</span>` : html`${text}`
}

/**
 * A title that breaks between its words where it is Chinese (i18n/joints.ts). What it stands in is of the class `joined`, or
 * a heading.
 */
export function joined(text: string): Html {
  const [first = '', ...others] = atJoints(text)
  return html`${first}${others.map(part => html`<wbr>${part}`)}`
}

/** Han characters, with what stands between them: punctuation, and the letters and digits of a Chinese name. */
const CHINESE =
  /(\p{Script=Han}(?:[\p{Script=Han}\p{L}\p{N}\u3000-\u303f\uff00-\uffef·-]*[\p{Script=Han}\uff09])?)/u
/** A day as the words of a language tell it, a count of a few words, and an English word that has a hyphen. */
const WHOLE: Readonly<Record<Lang, RegExp>> = {
  zh: /(\d{4}年\d{1,2}月\d{1,2}日|(?<=[：、，（])\p{Script=Han}{1,6}\d+个)/u,
  en: /(\d{1,2} [A-Z][a-z]+ \d{4}|[A-Za-z]+(?:-[a-z]+)+)/,
}

/** A sentence of the page's language in which Chinese names and days may stand: names are marked, days, counts
    and words with a hyphen never broken. */
export function mixed(text: string, lang: Lang): Html {
  // What was split by stands at odd places.
  const parts = text.split(WHOLE[lang]).map((part, at) => {
    if (at % 2 === 1) return html`<span class="day">${part}</span>`
    return html`${foreignLang(part, lang) ? part.split(CHINESE).map(one => asWritten(one, lang)) : part}`
  })
  return html`${parts}`
}

/** A calendar day in words; `hasWeekday` adds 星期三. */
export function dayText(day: Day, lang: Lang, hasWeekday = false): Html {
  const t = words(lang)
  const name = hasWeekday ? t.weekdays[weekday(day) as keyof typeof t.weekdays] : ''
  const text = lang === 'zh' ? `${t.day(day)}${name}` : [name, t.day(day)].filter(Boolean).join(', ')
  return html`<time datetime="${day}" class="day">${text}</time>`
}
