// What stands under labels: facts, lines that begin with what they are, texts to be copied.
import { foreignLang } from '../i18n/lang.ts'
import type { Here } from '../site/addresses.ts'
import type { FooterLine } from '../views/frame.ts'
import type { Snippet } from '../views/snippets.ts'
import { type Fact, isEmpty } from '../views/table.ts'
import { cell, textLink } from './cell.ts'
import { attributes, type Html, html } from './html.ts'
import { mixed } from './texts.ts'

/** Facts about one thing, a label and a value each; a fact without a value is left out. */
export function facts(here: Here, all: readonly Fact[]): Html {
  const told = all.filter(({ value }) => !isEmpty(value))
  const lines = told.map(
    ({ label, value }) => html`<div><dt>${mixed(label, here.lang)}</dt><dd>${cell(here, value)}</dd></div>`,
  )
  return html`<dl class="facts">${lines}</dl>`
}

/** Lines that begin with what they are: 电话 0631-…. */
export function labelledLines(here: Here, name: string, lines: readonly FooterLine[]): Html {
  const printed = lines.map(
    ({ label, ...line }) => html`<div><dt>${label}</dt><dd>${textLink(here, line)}</dd></div>`,
  )
  return html`<dl class="${name}">${printed}</dl>`
}

/** Texts to be copied, each under what it is for. */
export function snippets(here: Here, all: readonly Snippet[]): Html {
  const figures = all.map(
    ({ label, text }) => html`
      <figure class="snippet">
        <figcaption>${label}</figcaption>
        <pre><code${attributes({ lang: foreignLang(text, here.lang) })}>${text}</code></pre>
      </figure>`,
  )
  return html`${figures}`
}
