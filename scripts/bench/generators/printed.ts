// In: an edition. Out: what the page of each enterprise prints, as JSON for the templates of other generators (test/bench/):
// links resolved, sentences in pieces, signs drawn. What a template language cannot do, or only slowly, is done here and
// counts for none of them; the markup is theirs. Keys are in lower case, for one of them reads them so.
import { LASTS } from '../../../src/components/across.ts'
import { CROSS } from '../../../src/components/band-forms.ts'
import { fileOf } from '../../../src/datasets/api/addresses.ts'
import type { Edition } from '../../../src/edition.ts'
import { foreignLang, type Lang } from '../../../src/i18n/lang.ts'
import { words } from '../../../src/i18n/words.ts'
import type { EnterpriseProps } from '../../../src/page-props.ts'
import { wordsPath } from '../../../src/search/build/words.ts'
import { fileHref, href } from '../../../src/site/addresses.ts'
import { contentPolicy } from '../../../src/site/policy.ts'
import { type FooterLine, frameOf } from '../../../src/views/frame.ts'
import { qrCode } from '../../../src/views/qr.ts'
import { type Cell, isEmpty } from '../../../src/views/table.ts'
import {
  bandOf,
  cellOf,
  joined,
  linkOf,
  periodsOf,
  piecesOf,
  statusOf,
  tableOf,
  textOf,
  timedLines,
  verdictOf,
} from './printed-parts.ts'

/** What one page prints, for templates alone to read. */
interface PrintedPage {
  title: string
  lang: Lang
  [name: string]: unknown
}

/** What one page prints; the frame that it shares with others stands apart. */
export function printedPage(
  edition: Edition,
  lang: Lang,
  id: string,
  { page, proof, jsonLd }: EnterpriseProps,
): PrintedPage {
  const { base } = edition
  const here = { base, lang }
  const t = words(lang)
  const { title, description, canonical, alternates, meta, otherLanguage, changedOn, correction } = frameOf(
    edition,
    lang,
    page.head,
  )
  const { later } = page.verdict
  const facts = (all: readonly { label: string; value: Cell }[]) =>
    all
      .filter(({ value }) => !isEmpty(value))
      .map(({ label, value }) => ({ label, cell: cellOf(here, value) }))
  return {
    title,
    lang,
    head: { description, canonical, alternates, meta, json: base + fileOf('enterprises', id) },
    jsonld: JSON.stringify(jsonLd).replaceAll('<', '\\u003c'),
    other: otherLanguage?.href,
    changed: changedOn && t.site.changedOn(changedOn),
    correction,
    certificate: { title: proof.certificate, publisher: textOf(lang, proof.publisher) },
    heading: { ...joined(page.name), lang: foreignLang(page.name, lang) },
    open: page.open.map(({ sentence, status, object, over }) => ({
      over,
      status: statusOf(lang, status),
      sentence: piecesOf(lang, sentence),
      object: linkOf(here, object),
    })),
    status: statusOf(lang, page.status),
    says: [
      { ...verdictOf(here, page.verdict), before: later?.from },
      ...(later ? [{ ...verdictOf(here, later.verdict), from: later.from }] : []),
    ],
    measuresend: timedLines(here, page.measuresEnd),
    facts: facts(page.facts),
    follow: page.follow && {
      what: page.follow.what,
      forms: page.follow.forms.map(form => linkOf(here, { ...form, class: 'whole' })),
    },
    titles: tableOf(here, page.titles),
    next: page.next.map(step => linkOf(here, step)),
    climb: tableOf(here, page.climb),
    proof: {
      qr: qrCode(proof.qr),
      label: proof.qrLabel,
      facts: facts(proof.facts),
      badge: proof.badge && {
        ...proof.badge,
        snippets: proof.badge.snippets.map(one => ({ ...one, lang: foreignLang(one.text, lang) })),
      },
    },
    band: bandOf(here, page.band),
    tables: [page.candidates, page.refusals, page.history].flatMap(table => tableOf(here, table) ?? []),
    periods: periodsOf(here, page.periods),
    corrections: tableOf(here, page.corrections),
  }
}

/** What all pages of a language share: frame and words. Of live editions alone. */
export function printedFrame(edition: Edition, lang: Lang, { page }: EnterpriseProps): object {
  const { base } = edition
  const here = { base, lang }
  const t = words(lang)
  const frame = frameOf(edition, lang, page.head)
  if (!frame.isLive || frame.statedDay) throw new Error('the benchmark is of live editions')
  const lines = (all: readonly FooterLine[]) =>
    all.map(({ label, ...line }) => ({ label, link: linkOf(here, line) }))
  const { htmlLang, siteTitle, home, icon, feed, openSearch, nav, more, isDemo, otherLanguage, footer } =
    frame
  return {
    htmllang: htmlLang,
    edition: frame.edition,
    policy: contentPolicy(false),
    sitetitle: { ...joined(siteTitle), lang: foreignLang(siteTitle, lang), plain: siteTitle },
    home,
    icon,
    feed,
    opensearch: openSearch,
    isdemo: isDemo,
    nav: nav.map(({ text, href: to, isCurrent }) => ({ text, href: to, current: isCurrent || undefined })),
    more: more.map(({ text, href: to, isCurrent }) => ({ text, href: to, current: isCurrent || undefined })),
    morecurrent: more.some(({ isCurrent }) => isCurrent),
    otherlang: otherLanguage?.hreflang,
    crumbs: frame.crumbs.map(({ isMarked, ...link }) => ({
      marked: isMarked || undefined,
      link: linkOf(here, link),
    })),
    search: href(base, lang, '/search/'),
    base,
    suggestions: fileHref(base, wordsPath(lang)),
    subscribe: linkOf(here, { text: t.subscribe.about, path: '/subscribe/', class: 'whole' }),
    register: href(base, lang, '/register/'),
    footer: {
      records: lines(footer.records),
      lines: lines(footer.lines),
      links: footer.links.map(link => linkOf(here, link)),
    },
    cross: CROSS,
    lasts: LASTS,
    words: wordsOf(lang),
  }
}

function wordsOf(lang: Lang): object {
  const { site, enterprise, title, verdict, subscribe, check, proof, band, figures, periods, list, feeds } =
    words(lang)
  return {
    ...{
      skip: site.skip,
      banner: site.banner,
      demonote: site.demoNote,
      demo: site.demo,
      old: site.editionOld,
    },
    ...{ search: site.search, searchlabel: site.searchLabel, reading: site.reading, large: site.large },
    ...{ contrast: site.contrast, other: site.otherLanguage, navigation: site.navigation, more: site.more },
    ...{
      breadcrumb: site.breadcrumb,
      asof: site.asOf('{day}'),
      asofhome: site.asOfAtHome,
      empty: site.empty,
    },
    ...{ publicity: feeds.kinds.publicity, kind: enterprise.kind, application: enterprise.application },
    ...{ basis: title.basis, succeeded: verdict.succeededBy, follow: subscribe.follow, next: check.next },
    ...{ proof: proof.heading, print: proof.print, printing: proof.printing, remark: proof.remark },
    ...{ embed: proof.embed, embednote: proof.embedNote, band: band.heading, key: figures.key, no: list.no },
    ...{
      listmore: list.more,
      onday: periods.onDay,
      titlesthen: periods.titlesThen,
      backtonow: periods.backToNow,
    },
    ...{ pick: periods.pick, after: periods.after('{day}'), status: periods.status, from: periods.from },
    ...{ to: periods.to, periodbasis: periods.basis, lasts: periods.lasts, knownfrom: periods.knownFrom },
  }
}
