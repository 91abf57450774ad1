// What stands in one place of a page: a text that may lead somewhere, a status, a basis, a day.
import { foreignLang, type Lang } from '../i18n/lang.ts'
import { signOf } from '../i18n/signs.ts'
import { words } from '../i18n/words.ts'
import { type Here, href as hrefOf } from '../site/addresses.ts'
import type { Basis, Link } from '../views/link.ts'
import type { Cell, StatusCell } from '../views/table.ts'
import { attributes, type Html, html } from './html.ts'
import { dayText, joined } from './texts.ts'

/** A link of views/link.ts, or one to a file or another site (`href`). */
export interface TextLinkProps extends Link {
  href?: string | undefined
  class?: string | undefined
  rel?: string | undefined
}

/** A name longer than this is longer than a line of a phone: it breaks between its words. */
const LONG = 18

/** Text that may lead somewhere; without `path` and `href` it is text. Chinese data on an English page is marked as such. */
export function textLink(here: Here, { text, path, hash, href, class: name, rel }: TextLinkProps): Html {
  const lang = foreignLang(text, here.lang)
  const target = path ? hrefOf(here.base, here.lang, path) : href
  const address = hash ? `${target ?? ''}#${hash}` : target
  if (address === undefined)
    return lang || name ? html`<span${attributes({ lang, class: name })}>${text}</span>` : html`${text}`
  const isLong = text.length > LONG
  const classes = [name, isLong && 'joined'].filter(Boolean).join(' ')
  const given = attributes({ href: address, lang, class: classes || undefined, rel })
  return html`<a${given}>${isLong ? joined(text) : text}</a>`
}

/** What a state rests on, its notice and its article, as basisOf() of views/link.ts tells them; nothing without both. */
export function basis(here: Here, { notice, article }: Basis): Html {
  const links = [notice, article].flatMap(link => (link ? [textLink(here, link)] : []))
  const [first, second] = links
  if (first === undefined) return html``
  return html`<span class="basis">${first}${second && html`<span aria-hidden="true"> · </span>${second}`}</span>`
}

/** A status, by word, shape and colour; with `steps` a live page keeps it up to date (Live.astro). */
export function statusText(lang: Lang, { kind, status, word, steps = [] }: StatusCell): Html {
  const sign = signOf(kind, status)
  const names: Readonly<Record<string, string>> = words(lang).status[kind]
  const live = steps.length > 0 ? { 'data-kind': kind, 'data-steps': JSON.stringify(steps) } : {}
  const given = attributes({ class: `status status-${sign.tone}`, ...live })
  const shape = html`<svg class="sign" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true"><path d="${sign.path}"/></svg>`
  return html`<span${given}>${shape}<span>${word ?? names[status] ?? status}</span></span>`
}

/** One cell of a views/table.ts Table. Several things stand one below the other. */
export function cell(here: Here, value: Cell): Html {
  if (value === undefined) return html``
  if (isList(value)) return html`${value.map(one => html`<div class="cell-line">${cell(here, one)}</div>`)}`
  if (typeof value !== 'object') return textLink(here, { text: String(value) })
  if ('status' in value) return statusText(here.lang, value)
  if ('article' in value) return basis(here, value)
  return 'day' in value ? dayText(value.day, here.lang) : textLink(here, value)
}

function isList(value: Cell): value is readonly Cell[] {
  return Array.isArray(value)
}
