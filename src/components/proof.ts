// What views/proof.ts tells of a page. On paper its first sheet is a certificate, which certificateHead() opens and
// proofSection() closes.
import { foreignLang, type Lang } from '../i18n/lang.ts'
import { words } from '../i18n/words.ts'
import type { Here } from '../site/addresses.ts'
import '../styles/proof.css'
// On paper it sets what proof.css sets on screen.
import '../styles/certificate.css'
import type { BadgeInUse, Proof } from '../views/proof.ts'
import { facts, snippets } from './facts.ts'
import { attributes, type Html, html } from './html.ts'
import { qrSign } from './qr-sign.ts'

/** What heads the page on paper: of what, by whom, as of when. On screen it is not shown. */
export function certificateHead(lang: Lang, { certificate, publisher, asOf, changedOn }: Proof): Html {
  const t = words(lang).site
  const by = html`<span${attributes({ lang: foreignLang(publisher, lang) })}>${publisher}</span>`
  const stated = asOf && html`<span>${t.asOf(asOf)}</span>`
  const changed = changedOn && html`<span>${t.changedOn(changedOn)}</span>`
  const known = changedOn && html`<span data-as-of="${t.asOf('{day}')}"></span>`
  return html`
    <div class="certificate-head print-only">
      <p class="certificate-title">${certificate}</p>
      <p class="dateline">${by} ${stated}${changed} ${known}</p>
    </div>`
}

/** Its address as a QR code, how to verify it, the badge to show elsewhere; <print-page> is print-page.ts. */
export function proofSection(here: Here, proof: Proof): Html {
  const t = words(here.lang).proof
  const { badge } = proof
  return html`
    <section class="proof">
      <h2>${t.heading}</h2>
      <div class="proof-sheet">
        ${qrSign(proof.qr, proof.qrLabel)}
        <div>
          <div class="proof-show screen-only">
            ${badge && html`<img src="${badge.src}" alt="${badge.alt}" height="44">`}
            <print-page>
              <button type="button" class="button-quiet" hidden>${t.print}</button>
            </print-page>
          </div>
          <p class="note screen-only">${t.printing}</p>
          ${facts(here, proof.facts)}
          <p class="note">${t.remark}</p>
        </div>
      </div>
      ${badge && badgeElsewhere(here, badge)}
    </section>`
}

function badgeElsewhere(here: Here, badge: BadgeInUse): Html {
  const t = words(here.lang).proof
  return html`
    <details class="screen-only">
      <summary>${t.embed}</summary>
      <p class="note">${t.embedNote}</p>
      ${snippets(here, badge.snippets)}
    </details>`
}
