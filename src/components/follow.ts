// A feed or calendar of what the page is about, and what to do with one who has never used any.
import { words } from '../i18n/words.ts'
import type { Here } from '../site/addresses.ts'
import type { Following } from '../views/subscribe.ts'
import { textLink } from './cell.ts'
import { type Html, html } from './html.ts'

export function follow(here: Here, { what, forms }: Following): Html {
  const t = words(here.lang).subscribe
  const links = forms.map(form => html`${textLink(here, { ...form, class: 'whole' })} · `)
  const how = textLink(here, { text: t.about, path: '/subscribe/', class: 'whole' })
  return html`<p class="note follow screen-only">${t.follow} ${what} ${links}${how}</p>`
}
