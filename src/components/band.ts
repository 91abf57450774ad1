// Bands of time of views/figures/band.ts: thick where a title holds, thin where it failed, a cross where it was revoked, a
// dashed frame where applications are refused, an arrow where it lasts. The words below say the same and are what is read.
import { foreignLang, type Lang } from '../i18n/lang.ts'
import { words } from '../i18n/words.ts'
import type { Here } from '../site/addresses.ts'
import '../styles/band.css'
import type { Band, Lane, RunForm } from '../views/figures/band.ts'
import { across, LASTS, width } from './across.ts'
import { CROSS, HEIGHTS } from './band-forms.ts'
import { textLink } from './cell.ts'
import { attributes, type Html, html } from './html.ts'
import { mixed } from './texts.ts'

/** The band of a title on its own page bears no name. */
export function bandFigure(here: Here, band: Band, isOwnPage = false): Html {
  const t = words(here.lang).band
  const { lanes, years, key, shownOf } = band
  const told = years.filter(({ at }) => at < 0.95)
  return html`
    <figure class="band${isOwnPage && ' band-own'}" aria-label="${t.heading}">
      <svg class="band-years" width="100%" height="18" aria-hidden="true">
        ${told.map(({ at, text }) => html`<text x="${across(at)}" y="13">${text}</text>`)}
      </svg>
      ${lanes.map(lane => laneOf(here, band, lane, isOwnPage))}
      ${shownOf && html`<p class="note">${t.shownOf(shownOf.shown, shownOf.all)}</p>`}
      ${key.length > 1 && keyOf(here.lang, band)}
    </figure>`
}

function laneOf(here: Here, { years }: Band, lane: Lane, isOwnPage: boolean): Html {
  const lang = foreignLang(lane.told, here.lang)
  return html`
    <div class="lane">
      ${!isOwnPage && html`<p class="lane-label">${textLink(here, lane.label)}</p>`}
      ${drawing(lane, years)}
      <p class="note"${attributes({ lang })}>${mixed(lane.told, here.lang)}</p>
    </div>`
}

/** One band, and the years behind it. */
function drawing({ runs, graded, revoked }: Lane, years: Band['years']): Html {
  const last = runs.find(({ to }) => to === undefined)
  const cross =
    revoked !== undefined &&
    html`
    <svg x="${across(revoked)}" overflow="visible" aria-hidden="true">
      <path class="band-revoked" d="${CROSS}"/>
    </svg>`
  return html`
    <svg class="band-lane" width="100%" height="20" aria-hidden="true">
      ${years.map(({ at }) => upright(at, 20))}
      ${runs.map(({ form, from, to }) => block(form, across(from), width(from, to)))}
      ${graded.map(at => upright(at, 17, { y1: 3, class: 'band-graded' }))}
      ${last && html`<svg x="${LASTS}" aria-hidden="true"><path class="run-${last.form}" d="${arrow(last.form)}"/></svg>`}
      ${cross}
    </svg>`
}

function upright(at: number, y2: number, { y1, ...look }: { y1?: number; class?: string } = {}): Html {
  const x = across(at)
  return html`<line${attributes({ ...look, x1: x, x2: x, y1, y2 })}/>`
}

function block(form: RunForm, x: string, wide: string): Html {
  const { y, height } = HEIGHTS[form]
  return html`<rect class="run-${form}" x="${x}" width="${wide}" y="${y}" height="${height}"/>`
}

function arrow(form: RunForm): string {
  const { y } = HEIGHTS[form]
  return `M0 ${y - 2}l9 ${12 - y}-9 ${12 - y}z`
}

/** What the forms of a band mean. */
function keyOf(lang: Lang, { key }: Band): Html {
  const cross = html`<path class="band-revoked" d="${CROSS}" transform="translate(14 0)"/>`
  const signs = key.map(
    ({ form, label }) => html`
      <li>
        <svg class="band-sign" viewBox="0 0 28 20" aria-hidden="true">
          ${form === 'revoked' ? cross : block(form, '1', '26')}
        </svg>
        ${label}
      </li>`,
  )
  return html`<ul class="key" aria-label="${words(lang).figures.key}">${signs}</ul>`
}
