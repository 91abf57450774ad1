// The way to the pages of a long list: the first, the last, those about this one. One page prints nothing.
import type { Lang } from '../i18n/lang.ts'
import { words } from '../i18n/words.ts'
import { type ListPages, pageHref } from '../site/list-pages.ts'
import '../styles/listing.css'
import { attributes, type Html, html } from './html.ts'

export function pager(lang: Lang, pages: ListPages, current: number): Html {
  if (pages.count < 2) return html``
  const t = words(lang).site
  const last = pages.count - 1
  const about = [-2, -1, 0, 1, 2].map(step => current + step).filter(index => index > 0 && index < last)
  const shown = [0, ...about, last]
  const items = shown.map((index, place) => {
    const given = attributes({
      href: pageHref(pages, index),
      'aria-label': t.page(index + 1),
      'aria-current': index === current && 'page',
    })
    const gap = index - (shown[place - 1] ?? 0) > 1 && html`<li aria-hidden="true">…</li>`
    return html`${gap}<li><a${given}>${index + 1}</a></li>`
  })
  const step = (to: number, rel: string, text: string) =>
    to >= 0 && to <= last && html`<a href="${pageHref(pages, to)}" rel="${rel}">${text}</a>`
  return html`
    <nav class="pager" aria-label="${t.pages}" data-pagefind-ignore>
      ${step(current - 1, 'prev', t.previous)}
      <ol>${items}</ol>
      ${step(current + 1, 'next', t.next)}
    </nav>`
}
