// The facets of /register/: every value with its number, a link to its own list.
import { foreignLang } from '../i18n/lang.ts'
import { words } from '../i18n/words.ts'
import { type Here, href } from '../site/addresses.ts'
import '../styles/facets.css'
import type { Facet, FacetItem } from '../views/register.ts'
import { attributes, classes, type Html, html } from './html.ts'

export function facetsOf(here: Here, facets: readonly Facet[]): Html {
  const { list: t, register } = words(here.lang)
  const sections = facets.map(
    facet => html`
      <section>
        <h2>${facet.label}</h2>
        <ul>${flat(facet).map(item => facetLink(here, item))}</ul>
      </section>`,
  )
  return html`
    <details class="narrow">
      <summary>${t.narrow}</summary>
      ${facets.some(({ key }) => key) && asked(here)}
      <nav class="facets" aria-label="${register.facets}" data-pagefind-ignore>${sections}</nav>
    </details>`
}

/** The day and the order that are asked for, where the browser runs scripts. */
function asked({ lang }: Here): Html {
  const { list: t } = words(lang)
  const options = Object.entries(t.sorts).map(
    ([sort, label]) => html`<option value="${sort === 'newest' ? '' : sort}">${label}</option>`,
  )
  return html`
    <div class="list-asked" hidden>
      <label>${t.on} <input type="date" name="on"></label>
      <label>${t.sort} <select name="sort">${options}</select></label>
    </div>`
}

interface FlatItem extends FacetItem {
  key: string | undefined
  isWithin: boolean
}

/** A facet's values, each followed by those within it. */
function flat({ key, items }: Facet): FlatItem[] {
  return items.flatMap(item => [
    { ...item, key, isWithin: false },
    ...item.within.map(one => ({ ...one, key: 'unmanned', isWithin: true })),
  ])
}

function facetLink(here: Here, { link, count, value, isCurrent, key, isWithin }: FlatItem): Html {
  const given = attributes({
    href: link.path && href(here.base, here.lang, link.path),
    'data-facet': value && key,
    'data-value': value,
    'aria-current': isCurrent && 'page',
  })
  const name = html`<span${attributes({ lang: foreignLang(link.text, here.lang) })}>${link.text}</span>`
  return html`
    <li${attributes({ class: classes(isWithin && 'within') })}>
      <a${given}>${name} <span class="count">${count}</span></a>
    </li>`
}
