// What holds of a record now and why, as views/verdict.ts tells it.
import { words } from '../i18n/words.ts'
import type { Here } from '../site/addresses.ts'
import type { TimedLine } from '../views/measures-end.ts'
import type { StatusCell } from '../views/table.ts'
import type { Verdict } from '../views/verdict.ts'
import { basis, statusText, textLink } from './cell.ts'
import { attributes, type Html, html } from './html.ts'
import { measuresEnd } from './measures-end.ts'
import { mixed } from './texts.ts'

/** What holds now and why, as a page tells it. */
export interface Told {
  status: StatusCell
  verdict: Verdict
  /** Of the end of the measures that it rests on, and what else time alone changes. */
  measuresEnd: readonly TimedLine[]
}

/** The status, one plain sentence, how a day was counted, the basis. */
export function verdict(here: Here, { status, verdict: now, measuresEnd: lines }: Told): Html {
  const { later } = now
  // Both stand in the page of a live edition; live.ts shows the one that is so.
  return html`
    <div class="verdict">
      <p class="verdict-status">${statusText(here.lang, status)}</p>
      <div${attributes({ 'data-shown-before': later?.from })}>${sentences(here, now)}</div>
      ${later && html`<div data-shown-from="${later.from}" hidden>${sentences(here, later.verdict)}</div>`}
      ${measuresEnd(here, lines)}
    </div>`
}

function sentences(here: Here, { sentence, notes, successors, notice, article }: Verdict): Html {
  const { title, verdict: t } = words(here.lang)
  const [before, after] = t.succeededBy
  const why = html`
    <p class="note">
      <span class="verdict-label">${title.basis}</span> ${basis(here, { notice, article })}
    </p>`
  return html`
    <p class="lead">${mixed(sentence, here.lang)}</p>
    ${notes.map(note => html`<p class="note">${mixed(note, here.lang)}</p>`)}
    ${successors.map(one => html`<p class="note">${before}${textLink(here, one)}${after}</p>`)}
    ${(notice || article) && why}`
}
