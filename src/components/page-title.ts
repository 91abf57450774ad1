// The head of a page: a kicker that says what kind of thing it is, its title (the one h1), a lead, and what follows them.
import { foreignLang, type Lang } from '../i18n/lang.ts'
import { attributes, type Html, html } from './html.ts'
import { joined, mixed } from './texts.ts'

interface PageTitle {
  title: string
  kicker?: string | undefined
  lead?: string | undefined
}

export function pageTitle(lang: Lang, { title, kicker, lead }: PageTitle, more?: Html): Html {
  return html`
    <div class="page-head">
      ${kicker && html`<p class="kicker" data-pagefind-meta="kind">${kicker}</p>`}
      <h1${attributes({ lang: foreignLang(title, lang) })}>${joined(title)}</h1>
      ${lead && html`<p class="lead">${mixed(lead, lang)}</p>`}
      ${more}
    </div>`
}
