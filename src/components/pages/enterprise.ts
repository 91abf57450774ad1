// The page of an enterprise: what is being publicised of it, its names, whether its applications are refused and why, and
// everything on record of it. What bears data-answer is what /check/ shows of it.
import { words } from '../../i18n/words.ts'
import type { Here } from '../../site/addresses.ts'
import type { EnterprisePage } from '../../views/enterprise.ts'
import type { Link } from '../../views/link.ts'
import type { OpenProposal } from '../../views/open-for.ts'
import type { Proof } from '../../views/proof.ts'
import { bandFigure } from '../band.ts'
import { statusText, textLink } from '../cell.ts'
import { facts } from '../facts.ts'
import { follow } from '../follow.ts'
import { attributes, type Html, html } from '../html.ts'
import { pageTitle } from '../page-title.ts'
import { periodsSection } from '../periods.ts'
import { certificateHead, proofSection } from '../proof.ts'
import { tableSection } from '../table.ts'
import { mixed } from '../texts.ts'
import { verdict } from '../verdict.ts'

export function enterpriseContent(here: Here, page: EnterprisePage, proof: Proof): Html {
  const { enterprise: t, band } = words(here.lang)
  return html`
    ${certificateHead(here.lang, proof)}
    <div data-answer>
      ${pageTitle(here.lang, { kicker: t.kind, title: page.name })}
      ${openFor(here, page.open)}
      ${verdict(here, page)}
      ${facts(here, page.facts)}
    </div>
    ${page.follow && follow(here, page.follow)}
    <div class="sheet">
      <div>
        <div data-answer>
          ${tableSection(here, page.titles)}
          ${nextSteps(here, page.next)}
        </div>
        ${tableSection(here, page.climb)}
      </div>
      ${proofSection(here, proof)}
    </div>
    ${page.band && html`<h2>${band.heading}</h2>${bandFigure(here, page.band)}`}
    ${tableSection(here, page.candidates)}
    ${tableSection(here, page.refusals)}
    ${tableSection(here, page.history)}
    ${periodsSection(here, t.application, page.periods)}
    ${tableSection(here, page.corrections)}`
}

/** What is being publicised of an enterprise (views/open-for.ts), above everything else that is said of it. */
function openFor(here: Here, proposals: readonly OpenProposal[]): Html {
  const printed = proposals.map(
    ({ sentence, status, object, over }) => html`
      <div class="open-for"${attributes({ 'data-shown-before': over })}>
        <p class="open-for-status">${statusText(here.lang, status)}</p>
        <p>${mixed(sentence, here.lang)} ${textLink(here, object)}</p>
      </div>`,
  )
  return html`${printed}`
}

/** What an enterprise can do next (views/next-steps.ts). */
function nextSteps(here: Here, steps: readonly Link[]): Html {
  if (steps.length === 0) return html``
  return html`
    <div class="next-steps">
      <p class="next-steps-title">${words(here.lang).check.next}</p>
      <ul>${steps.map(step => html`<li>${textLink(here, step)}</li>`)}</ul>
    </div>`
}
