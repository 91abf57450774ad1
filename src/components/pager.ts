// The pages of a long list: the address of every page in order, and the index of this one. One page prints nothing.
import type { Lang } from '../i18n/lang.ts'
import { words } from '../i18n/words.ts'
import '../styles/listing.css'
import { attributes, type Html, html } from './html.ts'

export function pager(lang: Lang, hrefs: readonly string[], current: number): Html {
  if (hrefs.length < 2) return html``
  const t = words(lang).site
  const isNear = (index: number) =>
    index === 0 || index === hrefs.length - 1 || Math.abs(index - current) <= 2
  const shown = hrefs.map((href, index) => ({ href, index })).filter(({ index }) => isNear(index))
  const isAfterGap = (place: number) => (shown[place]?.index ?? 0) - (shown[place - 1]?.index ?? 0) > 1
  const pages = shown.map(({ href, index }, place) => {
    const given = attributes({
      href,
      'aria-label': t.page(index + 1),
      'aria-current': index === current && 'page',
    })
    const gap = place > 0 && isAfterGap(place) && html`<li aria-hidden="true">…</li>`
    return html`${gap}<li><a${given}>${index + 1}</a></li>`
  })
  const step = (to: number, rel: string, text: string) => {
    const href = hrefs[to]
    return href !== undefined && html`<a href="${href}" rel="${rel}">${text}</a>`
  }
  return html`
    <nav class="pager" aria-label="${t.pages}" data-pagefind-ignore>
      ${step(current - 1, 'prev', t.previous)}
      <ol>${pages}</ol>
      ${step(current + 1, 'next', t.next)}
    </nav>`
}
