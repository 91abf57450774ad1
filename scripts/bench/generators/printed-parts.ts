// In: parts of what a page prints (src/views/). Out: the same with links resolved, sentences in pieces and signs drawn.
import { HTMLElement, parse } from 'node-html-parser'
import { across, width } from '../../../src/components/across.ts'
import { HEIGHTS } from '../../../src/components/band-forms.ts'
import { mixed } from '../../../src/components/texts.ts'
import type { Day } from '../../../src/day.ts'
import { atJoints } from '../../../src/i18n/joints.ts'
import { foreignLang, type Lang } from '../../../src/i18n/lang.ts'
import { signOf } from '../../../src/i18n/signs.ts'
import { words } from '../../../src/i18n/words.ts'
import { type Here, href } from '../../../src/site/addresses.ts'
import type { Band, Lane } from '../../../src/views/figures/band.ts'
import type { FrameLink } from '../../../src/views/frame.ts'
import type { Basis, Link } from '../../../src/views/link.ts'
import type { TimedLine } from '../../../src/views/measures-end.ts'
import type { Periods } from '../../../src/views/periods.ts'
import { type Cell, type Column, isEmpty, type StatusCell, type Table } from '../../../src/views/table.ts'
import type { Verdict } from '../../../src/views/verdict.ts'

/** A text, and the others of its parts where a line may break before each. */
interface PrintedText {
  text: string
  more?: string[] | undefined
  lang?: string | undefined
}

interface PrintedLink extends PrintedText {
  href?: string | undefined
  class?: string | undefined
}

type PrintedCell = { lines: (PrintedCell | undefined)[] } | { link: PrintedLink } | object

/** The text of joined(), components/texts.ts. */
export function joined(text: string): PrintedText {
  const [first = '', ...more] = atJoints(text)
  return { text: first, ...(more.length > 0 && { more }) }
}

export function linkOf(here: Here, link: Link & FrameLink & { class?: string }): PrintedLink {
  const { text, path, hash, href: file } = link
  const target = path ? href(here.base, here.lang, path) : file
  const address = hash ? `${target ?? ''}#${hash}` : target
  const isLong = address !== undefined && text.length > 18
  const name = [link.class, isLong && 'joined'].filter(Boolean).join(' ')
  return {
    ...(isLong ? joined(text) : { text }),
    lang: foreignLang(text, here.lang),
    href: address,
    class: name || undefined,
  }
}

export function textOf(lang: Lang, text: string): PrintedText {
  return { text, lang: foreignLang(text, lang) }
}

/** The pieces of a sentence, as mixed() marks them. */
export function piecesOf(lang: Lang, sentence: string): object[] {
  return parse(mixed(sentence, lang).markup).childNodes.map(node => {
    const mark = node instanceof HTMLElement ? node.attributes : {}
    return { text: node.text, day: mark.class === 'day' || undefined, lang: mark.lang }
  })
}

export function statusOf(lang: Lang, { kind, status, word, steps = [] }: StatusCell): object {
  const list: Readonly<Record<string, string>> = words(lang).status[kind]
  return {
    ...signOf(kind, status),
    word: word ?? list[status] ?? status,
    ...(steps.length > 0 && { kind, steps: JSON.stringify(steps) }),
  }
}

function basisOf(here: Here, { notice, article }: Basis): object | undefined {
  if (!notice && !article) return undefined
  return { notice: notice && linkOf(here, notice), article: article && linkOf(here, article) }
}

function dayOf(lang: Lang, day: Day): object {
  return { day, text: words(lang).day(day) }
}

export function cellOf(here: Here, cell: Cell): PrintedCell | undefined {
  const isList = (value: Cell): value is readonly Cell[] => Array.isArray(value)
  if (cell === undefined) return undefined
  if (isList(cell)) return { lines: cell.map(one => cellOf(here, one)) }
  if (typeof cell !== 'object') return { link: linkOf(here, { text: String(cell) }) }
  if ('status' in cell) return { status: statusOf(here.lang, cell) }
  if ('article' in cell) return isEmpty(cell) ? undefined : { basis: basisOf(here, cell) }
  if ('day' in cell) return { day: dayOf(here.lang, cell.day) }
  return { link: linkOf(here, cell) }
}

export function timedLines(here: Here, lines: readonly TimedLine[]): object[] {
  const partOf = (part: string | Link) =>
    typeof part === 'string' ? { text: part } : { link: linkOf(here, part) }
  return lines.map(({ parts, ...days }) => ({ ...days, parts: parts.map(partOf) }))
}

export function tableOf(here: Here, table: Table | undefined): object | undefined {
  if (!table) return undefined
  const { caption, columns, rows, more } = table
  const isSmall =
    columns.length < 3 || (columns.length < 5 && columns.every(({ is, isShort }) => is || isShort))
  const islist = columns.some(({ part }) => part) && rows.length > 0
  return {
    caption,
    islist,
    class: islist ? 'list' : isSmall ? 'table-small' : 'table-cards',
    columns: columns.map(islist ? listColumn : gridColumn),
    rows: rows.map(row =>
      columns.map(({ key }) => ({ cell: cellOf(here, row[key]), blank: isEmpty(row[key]) || undefined })),
    ),
    more: more?.map(link => linkOf(here, link)),
  }
}

function gridColumn({ label, is, isShort }: Column): object {
  return { label, is, name: is, class: [is, isShort && 'short'].filter(Boolean).join(' ') }
}

function listColumn({ label, is, part = 'detail', isShort, isNamed, isWide }: Column): object {
  const names = [part === 'status' ? 'state' : part, is, isShort && 'short', isWide && 'wide']
  return {
    label,
    is,
    name: is === 'number' ? is : undefined,
    hidden: part === 'file' || undefined,
    class: names.filter(Boolean).join(' '),
    told: is === 'number' || isShort || isNamed || undefined,
  }
}

export function verdictOf(here: Here, verdict: Verdict): object {
  const { sentence, notes, successors } = verdict
  return {
    sentence: piecesOf(here.lang, sentence),
    notes: notes.map(note => piecesOf(here.lang, note)),
    successors: successors.map(one => linkOf(here, one)),
    basis: basisOf(here, verdict),
  }
}

export function periodsOf(here: Here, { kind, spans, asOf, isKnownLater }: Periods): object {
  const t = words(here.lang).periods
  return {
    min: spans[0]?.from,
    before: spans[0] && t.before(spans[0].from),
    islater: isKnownLater,
    spans: spans.map(({ from, to, status, word, ...basis }) => ({
      from: dayOf(here.lang, from),
      to: to && dayOf(here.lang, to),
      until: to ?? asOf ?? '',
      status: statusOf(here.lang, { kind, status, word }),
      basis: basisOf(here, basis),
    })),
  }
}

function laneOf(here: Here, { label, runs, graded, revoked, told }: Lane): object {
  const last = runs.find(({ to }) => to === undefined)
  const y = last ? HEIGHTS[last.form].y : 0
  return {
    label: linkOf(here, label),
    runs: runs.map(({ form, from, to }) => ({
      form,
      x: across(from),
      width: width(from, to),
      ...HEIGHTS[form],
    })),
    graded: graded.map(across),
    last: last && { form: last.form, d: `M0 ${y - 2}l9 ${12 - y}-9 ${12 - y}z` },
    revoked: revoked === undefined ? undefined : across(revoked),
    told: piecesOf(here.lang, told),
    lang: foreignLang(told, here.lang),
  }
}

export function bandOf(here: Here, band: Band | undefined): object | undefined {
  if (!band) return undefined
  const { years, lanes, key, shownOf } = band
  const signOf = (form: Band['key'][number]['form']) => (form === 'revoked' ? {} : HEIGHTS[form])
  return {
    lines: years.map(({ at }) => across(at)),
    years: years.filter(({ at }) => at < 0.95).map(({ at, text = '' }) => ({ x: across(at), text })),
    lanes: lanes.map(lane => laneOf(here, lane)),
    shownof: shownOf && words(here.lang).band.shownOf(shownOf.shown, shownOf.all),
    key: key.length > 1 ? key.map(one => ({ ...one, ...signOf(one.form) })) : undefined,
  }
}
