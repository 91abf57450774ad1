// In: an edition and a notice. Out: the lists of what it publishes: as they are where a page holds them; a longer one as its
// numbers, with where each row stands: on the page of its window, batch or round, or on pages of the notice's own.
import type { Edition } from '../edition.ts'
import type { Lang } from '../i18n/lang.ts'
import { categoryLabel, gradeLabel, roundLabel } from '../i18n/measures.ts'
import { words } from '../i18n/words.ts'
import type { Snapshot } from '../register/snapshot.ts'
import type { NoticeState } from '../register/states.ts'
import { pathOf } from '../site/addresses.ts'
import type { PageHead } from './frame.ts'
import { batchLink, type Link, roundLink, windowLink } from './link.ts'
import { gradingTable, renameTable } from './notice-tables.ts'
import { type Listing, listingOf, PAGE_SIZE, pageIds, readPageId } from './paging.ts'
import { tallyTable, titleTable } from './register-tables.ts'
import { countReasonsTable, revocationTable } from './revocations.ts'
import type { Table } from './table.ts'

/** A page of a list that a notice publishes. */
export interface NoticeListPage {
  head: PageHead
  title: string
  listing: Listing
}

/** The lists that stand on pages of the notice's own where they are long, by the last part of their addresses. */
const OWN_LISTS = ['titles', 'revocations', 'renames'] as const
type OwnList = (typeof OWN_LISTS)[number]

/** The ids of all pages of notices' own lists: 'revocation-2024/revocations', 'revocation-2024/revocations/2' … */
export function noticeListPages({ byId }: Snapshot): string[] {
  return [...byId.notices.values()].flatMap(notice =>
    OWN_LISTS.filter(list => hasOwnPage(notice, list)).flatMap(list =>
      pageIds(`${notice.row.notice_id}/${list}`, notice[list].length),
    ),
  )
}

// Titles of a batch stand on its page.
function hasOwnPage(notice: NoticeState, list: OwnList): boolean {
  const isListed = list === 'titles' && notice.titles.every(({ title }) => title.batch !== undefined)
  return notice[list].length > PAGE_SIZE && !isListed
}

/** A page of a list of a notice's own. */
export function noticeListPage(edition: Edition, lang: Lang, pageId: string): NoticeListPage {
  const { snapshot, base } = edition
  const own = OWN_LISTS.find(one => pageId.includes(`/${one}`))
  const { list: id, index } = readPageId(pageId, one => one.endsWith(`/${own}`))
  const notice = snapshot.byId.notices.get(id.slice(0, id.indexOf('/')))
  if (!own || !notice) throw new Error(`no notice has a list “${pageId}”`)
  const { notice: t, register } = words(lang)
  const title = t.listOf(notice.row.title, t[own])
  const here = { base, lang }
  return {
    head: {
      path: pathOf('notices', ...pageId.split('/')),
      title: index === 0 ? title : register.pageOf(title, index + 1),
      description: words(lang).describe.ofNotice(
        index === 0 ? title : register.pageOf(title, index + 1),
        notice[own].length,
        notice.row.published_on,
      ),
      crumbs: [
        { text: words(lang).notices.title, path: '/notices/' },
        { text: notice.row.title, path: pathOf('notices', notice.row.notice_id) },
      ],
    },
    title,
    listing: {
      titles: () =>
        listingOf(here, 'notices', id, index, notice.titles, some =>
          titleTable(edition, some, lang, title, { all: notice.titles }),
        ),
      revocations: () =>
        listingOf(here, 'notices', id, index, notice.revocations, some =>
          revocationTable(snapshot, some, lang),
        ),
      renames: () => listingOf(here, 'notices', id, index, notice.renames, some => renameTable(some, lang)),
    }[own](),
  }
}

/** What a notice publishes of candidates, titles, grades, revocations and names; empty lists are among them. */
export function noticeLists(edition: Edition, notice: NoticeState, lang: Lang): Table[] {
  const { windows, titles, gradings, revocations, renames } = notice
  const { snapshot } = edition
  const t = words(lang).notice
  const candidates = windows.flatMap(one => one.candidates)
  const proposals = windows.flatMap(one => one.proposals)
  const own = (list: OwnList) => ({ text: t[list], path: pathOf('notices', notice.row.notice_id, list) })
  const batches = [...new Set(titles.flatMap(({ title }) => title.batch ?? []))]
  return [
    // The page of a window lists whom it proposes.
    ...(candidates.length > 0
      ? [{ ...tallyOfCandidates(candidates, lang), more: windows.map(windowLink) }]
      : []),
    ...(proposals.length > 0
      ? [
          {
            ...countReasonsTable(proposals, lang),
            ...{ caption: words(lang).publicity.proposals, more: windows.map(windowLink) },
          },
        ]
      : []),
    shown(titles, hasOwnPage(notice, 'titles') ? [own('titles')] : batches.map(one => batchLink(one, lang)), {
      rows: () => titleTable(edition, titles, lang, t.titles, { all: titles, leftOut: ['batch'] }),
      tally: () => tallyTable(titles, lang, t.titles),
    }),
    shown(gradings, roundsOf(notice, lang), {
      rows: () => gradingTable(edition, gradings, lang),
      tally: () => tallyOfGrades(notice, lang),
    }),
    shown(revocations, [own('revocations')], {
      rows: () => withoutBasis(revocationTable(snapshot, revocations, lang)),
      tally: () => ({ ...countReasonsTable(revocations, lang), caption: t.revocations }),
    }),
    renamesShown(renames, [own('renames')], lang),
  ]
}

/** Changes of name, or their numbers and where the rows are. */
export function renamesShown(
  renames: NoticeState['renames'],
  more: readonly Link[],
  lang: Lang,
  caption = words(lang).notice.renames,
): Table {
  const table = shown(renames, more, {
    rows: () => renameTable(renames, lang),
    tally: () => tallyOfRenames(renames, lang),
  })
  return { ...table, caption }
}

interface Shown {
  rows: () => Table
  tally: () => Table
}

/** The rows where a page holds them, else their numbers and where the rows are. */
function shown(items: readonly unknown[], more: readonly Link[], { rows, tally }: Shown): Table {
  return items.length > PAGE_SIZE ? { ...tally(), more } : rows()
}

/** In a list of one notice what rests on it says the same in every row. */
function withoutBasis(table: Table): Table {
  return { ...table, columns: table.columns.filter(({ key }) => key !== 'basis') }
}

function roundsOf({ gradings }: NoticeState, lang: Lang): Link[] {
  const rounds = [...new Set(gradings.map(({ row }) => row.round_id))]
  return rounds.map(id => roundLink(id, roundLabel(id, lang)))
}

function tallyOfGrades({ gradings }: NoticeState, lang: Lang): Table {
  const t = words(lang)
  return countTable(
    t.notice.gradings,
    t.notice.grade,
    gradings.map(({ grade }) => gradeLabel(grade, lang)),
    lang,
  )
}

function tallyOfCandidates(candidates: NoticeState['windows'][number]['candidates'], lang: Lang): Table {
  const kinds = candidates.map(({ candidate }) => categoryLabel(candidate.category, false, lang))
  return countTable(words(lang).notice.candidates, words(lang).register.category, kinds, lang)
}

function tallyOfRenames(renames: NoticeState['renames'], lang: Lang): Table {
  const { notice: t, codes } = words(lang)
  return countTable(
    t.renames,
    t.renameKind,
    renames.map(({ row }) => codes.rename[row.kind]),
    lang,
  )
}

/** How often each of some words occurs, the most frequent first, and how many there are. */
function countTable(caption: string, label: string, said: readonly string[], lang: Lang): Table {
  const { count, sum } = words(lang).reEvaluation
  const counts = [...Map.groupBy(said, one => one)].map(([kind, some]) => ({ kind, count: some.length }))
  return {
    caption,
    columns: [
      { key: 'kind', label, is: 'head' },
      { key: 'count', label: count, is: 'number' },
    ],
    rows: [...counts.sort((a, b) => b.count - a.count), { kind: sum, count: said.length }],
  }
}
