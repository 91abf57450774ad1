// The page of a title: what holds and why, on this and on every earlier day.
import { words } from '../../i18n/words.ts'
import type { Here } from '../../site/addresses.ts'
import type { Proof } from '../../views/proof.ts'
import type { TitlePage } from '../../views/title.ts'
import { bandFigure } from '../band.ts'
import { facts } from '../facts.ts'
import { type Html, html } from '../html.ts'
import { pageTitle } from '../page-title.ts'
import { periodsSection } from '../periods.ts'
import { certificateHead, proofSection } from '../proof.ts'
import { tableSection } from '../table.ts'
import { verdict } from '../verdict.ts'

export function titleContent(here: Here, page: TitlePage, proof: Proof): Html {
  const { title: t } = words(here.lang)
  return html`
    ${certificateHead(here.lang, proof)}
    ${pageTitle(here.lang, { kicker: page.kind, title: page.name })}
    ${verdict(here, page)}
    ${bandFigure(here, page.band, true)}
    ${facts(here, page.facts)}
    <div class="sheet">${proofSection(here, proof)}</div>
    ${periodsSection(here, t.history, page.periods)}
    ${page.revocation && html`<h2>${t.revocation}</h2>${facts(here, page.revocation)}`}
    ${tableSection(here, page.gradings)}
    ${tableSection(here, page.corrections)}`
}
