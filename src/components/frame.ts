// The frame of every page, as views/frame.ts tells it: what stands in its head, its masthead, the way to it, its foot. What
// the pages of one language and section of an edition have alike is printed once and kept.
import type { Edition } from '../edition.ts'
import { foreignLang, type Lang } from '../i18n/lang.ts'
import { words } from '../i18n/words.ts'
import { once } from '../once.ts'
import { type Here, href } from '../site/addresses.ts'
import type { Frame, NavLink } from '../views/frame.ts'
import { textLink } from './cell.ts'
import { labelledLines } from './facts.ts'
import { attributes, type Html, html } from './html.ts'
import { measuresEnd } from './measures-end.ts'
import { searchBox } from './search-box.ts'
import { joined } from './texts.ts'

/** A page's place in an edition, and what frames it. */
export interface Framed {
  edition: Edition
  here: Here
  frame: Frame
}

/** What a page says of itself to browsers, search engines and messengers. */
export function headElements(framed: Framed): Html {
  const { frame } = framed
  const alternates = frame.alternates.map(
    ({ hreflang, href: to }) => html`<link rel="alternate" hreflang="${hreflang}" href="${to}">`,
  )
  return html`
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${frame.title}</title>
    <meta name="description" content="${frame.description}">
    <link rel="canonical" href="${frame.canonical}">
    ${frame.isLost && html`<meta name="robots" content="noindex">`}
    ${alternates}
    ${alikeIn(framed).head}
    ${frame.meta.map(meta => html`<meta${attributes({ ...meta })}>`)}`
}

/** What edition this is, whose register, where to go. */
export function masthead(framed: Framed): Html {
  const { frame, here } = framed
  const { otherLanguage: other } = frame
  const alike = alikeIn(framed)
  const toOther =
    other &&
    html`<a class="language" href="${other.href}" hreflang="${other.hreflang}" lang="${other.hreflang}" rel="alternate">${words(here.lang).site.otherLanguage}</a>`
  return html`
    ${alike.banner}
    <header class="masthead${frame.isHome && ' masthead-home'}">
      <div class="masthead-top">
        ${alike.title}
        ${!frame.hasSearch && alike.search}
        <p class="tools">
          ${alike.tools}
          ${toOther}
        </p>
      </div>
      ${frame.isHome && dateline(here.lang, frame)}
      ${alike.sections}
    </header>`
}

/** What heads the content of a page: the way from the home page to it, and that no measures are in force. */
export function wayHere({ here, frame }: Framed): Html {
  const steps = frame.crumbs.map(
    ({ isMarked, ...link }) =>
      html`<li${attributes({ class: isMarked && 'marked' })}>${textLink(here, link)}</li>`,
  )
  const way = html`
    <nav class="breadcrumb" aria-label="${words(here.lang).site.breadcrumb}" data-pagefind-ignore>
      <ol>${steps}</ol>
    </nav>`
  return html`${steps.length > 0 && way}${measuresEnd(here, frame.measuresEnd)}`
}

/** Who publishes the site, as of when, under what licence, where the data is. */
export function footer(framed: Framed): Html {
  return html`<footer class="footer">${alikeIn(framed).foot}${editionLine(framed)}</footer>`
}

/**
 * Up to which day the site goes. A page of a live edition does not tell it, so that it changes with its own facts alone:
 * edition-day.ts asks edition.json, and without scripts the home page says it. Below a record: how to ask for a correction.
 */
function editionLine({ here, frame }: Framed): Html {
  const t = words(here.lang).site
  const { changedOn, statedDay, correction } = frame
  const told = statedDay
    ? html`<p>${t.asOf(statedDay)}</p>`
    : html`<p data-as-of="${t.asOf('{day}')}"><a href="${frame.home}">${t.asOfAtHome}</a></p>`
  const ask =
    correction &&
    html`
    <p class="screen-only ask-correction">
      <a${attributes({ href: correction.href })}>${correction.text}</a>
    </p>`
  return html`
    <div class="edition-line">
      ${changedOn && html`<p>${t.changedOn(changedOn)}</p>`}
      ${told}
      ${ask}
    </div>`
}

/** What the pages of a language and a section have alike. */
interface Alike {
  /** Links and colours in the head. */
  head: Html
  banner: Html
  title: Html
  search: Html
  tools: Html
  sections: Html
  /** What stands in the footer but for the day. */
  foot: Html
}

const printed = once((_: Edition) => new Map<string, Alike>())

function alikeIn({ edition, here, frame }: Framed): Alike {
  const known = printed(edition)
  const marked = [...frame.nav, ...frame.more].filter(({ isCurrent }) => isCurrent).map(({ text }) => text)
  const section = [here.lang, frame.isHome, ...marked].join(' ')
  const alike = known.get(section) ?? printAlike(here, frame)
  known.set(section, alike)
  return alike
}

function printAlike(here: Here, frame: Frame): Alike {
  return {
    head: linksAndColours(here.lang, frame),
    banner: banner(here.lang, frame),
    title: siteTitle(here.lang, frame),
    search: searchBox(here),
    tools: tools(here),
    sections: sections(here.lang, frame),
    foot: foot(here, frame),
  }
}

function linksAndColours(lang: Lang, { feed, siteTitle: title, openSearch, icon }: Frame): Html {
  const news = words(lang).feeds.kinds.publicity
  return html`
    <link rel="alternate" type="application/rss+xml" title="${news}" href="${feed}">
    <link rel="search" type="application/opensearchdescription+xml" title="${title}" href="${openSearch}">
    <link rel="icon" type="image/svg+xml" href="${icon}">
    <meta name="color-scheme" content="light dark">
    <meta name="theme-color" content="#fbf9f4" media="(prefers-color-scheme: light)">
    <meta name="theme-color" content="#171411" media="(prefers-color-scheme: dark)">`
}

/** That it is dated, or a demonstration; on a live edition also that it is old, which edition-day.ts shows when it is. */
function banner(lang: Lang, { isLive, isDemo, asOf }: Frame): Html {
  const t = words(lang).site
  const demo = isDemo && html`<strong>${t.demoNote}</strong>`
  const dated = !isLive && html`${t.dated(asOf)}<span class="dated-more">${t.datedMore}</span>`
  const mark = html`<p class="demo-mark" aria-hidden="true">${t.demo.map(half => html`<span>${half}</span>`)}</p>`
  const said = html`
    <aside class="banner" aria-label="${t.banner}">
      <p>${demo}${demo && dated && ' '}${dated}</p>
      ${isDemo && mark}
    </aside>`
  const old = html`<aside class="banner" aria-label="${t.banner}" data-old="${t.editionOld}" hidden></aside>`
  return html`${(demo || dated) && said}${isLive && old}`
}

function siteTitle(lang: Lang, { home, siteTitle: title, isHome }: Frame): Html {
  const given = attributes({ href: home, lang: foreignLang(title, lang), 'aria-current': isHome && 'page' })
  return html`<p class="site-title"><a${given}>${joined(title)}</a></p>`
}

function tools({ base, lang }: Here): Html {
  const t = words(lang).site
  return html`
    <a class="to-search" href="${href(base, lang, '/search/')}">${t.search}</a>
    <reading-mode aria-label="${t.reading}" role="group">
      <button type="button" class="button-plain" data-mode="text" aria-pressed="false">${t.large}</button>
      <button type="button" class="button-plain" data-mode="contrast" aria-pressed="false">${t.contrast}</button>
    </reading-mode>`
}

/** On the home page. */
function dateline(lang: Lang, { publisher, isLive, asOf }: Frame): Html {
  return html`
    <p class="dateline">
      <span${attributes({ lang: foreignLang(publisher, lang) })}>${publisher}</span>
      ${isLive && html`<span>${words(lang).site.asOf(asOf)}</span>`}
    </p>`
}

/** Five sections, and the others folded. */
function sections(lang: Lang, { nav, more }: Frame): Html {
  const t = words(lang).site
  const isWithin = more.some(({ isCurrent }) => isCurrent)
  return html`
    <nav class="sections" aria-label="${t.navigation}">
      <ul>
        ${nav.map(sectionLink)}
        <li class="sections-more">
          <details>
            <summary${attributes({ class: isWithin && 'current' })}>${t.more}</summary>
            <ul>${more.map(sectionLink)}</ul>
          </details>
        </li>
      </ul>
    </nav>`
}

function sectionLink({ text, href: to, isCurrent }: NavLink): Html {
  return html`<li><a${attributes({ href: to, 'aria-current': isCurrent && 'true' })}>${text}</a></li>`
}

function foot(here: Here, { footer: { records, lines, links } }: Frame): Html {
  return html`
    ${records.length > 0 && labelledLines(here, 'footer-records', records)}
    ${labelledLines(here, 'footer-lines', lines)}
    <nav aria-label="${words(here.lang).site.more}">
      <ul>${links.map(link => html`<li>${textLink(here, link)}</li>`)}</ul>
    </nav>`
}
