// The spans of a status with what is behind each, and, where the browser runs scripts, a field that looks a day up in
// them (status-on-a-day.ts). Without it the table says the same.
import { words } from '../i18n/words.ts'
import { type Here, href } from '../site/addresses.ts'
import '../styles/periods.css'
import type { Period, Periods } from '../views/periods.ts'
import { basis, statusText } from './cell.ts'
import { attributes, classes, type Html, html } from './html.ts'
import { dayText } from './texts.ts'

export function periodsSection(here: Here, caption: string, periods: Periods): Html {
  const t = words(here.lang).periods
  const { kind, spans, asOf, isKnownLater } = periods
  const said = attributes({
    'data-on': t.onDay,
    'data-register': href(here.base, here.lang, '/register/'),
    'data-list': kind === 'enterprise' && t.titlesThen,
    'data-now': t.backToNow,
  })
  const from = spans[0]?.from
  const answer = attributes({ 'data-before': from && t.before(from), 'data-after': t.after('{day}') })
  return html`
    <h2>${caption}</h2>
    <status-on-a-day${said}>
      <div class="on-a-day screen-only" hidden>
        <label for="on-a-day">${t.pick}</label>
        <input id="on-a-day" type="date"${attributes({ min: from, max: asOf })}>
        <output for="on-a-day"${answer}></output>
      </div>
      <div class="table table-cards">
        <table>
          <caption class="hidden">${caption}</caption>
          <thead>
            <tr>
              <th scope="col">${t.status}</th>
              <th scope="col">${t.from}</th>
              <th scope="col">${t.to}</th>
              <th scope="col">${t.basis}</th>
            </tr>
          </thead>
          <tbody>${spans.map(span => periodRow(here, periods, span))}</tbody>
        </table>
      </div>
      ${isKnownLater && html`<p class="note">${t.knownFrom}</p>`}
    </status-on-a-day>`
}

function periodRow(here: Here, { kind, asOf }: Periods, period: Period): Html {
  const { status, word, from, to, notice, article } = period
  const t = words(here.lang).periods
  const lasting = html`<span>${asOf ? t.lastsAsOf(asOf) : t.lasts}</span>`
  const blank = attributes({ class: classes(!notice && !article && 'blank') })
  return html`
    <tr data-from="${from}" data-to="${to ?? asOf ?? ''}">
      <th scope="row">${statusText(here.lang, { kind, status, word })}</th>
      <td class="short" data-label="${t.from}">${dayText(from, here.lang)}</td>
      <td class="short" data-label="${t.to}">${to ? dayText(to, here.lang) : lasting}</td>
      <td data-label="${t.basis}"${blank}>${basis(here, { notice, article })}</td>
    </tr>`
}
