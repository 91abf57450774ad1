// In: an edition and the lists of enterprises by letter. Out: the props of /search/: what results can be filtered by,
// where to browse instead, and whom to ask; and those of the lists by letter below it.
import type { Edition } from '../edition.ts'
import type { Lang } from '../i18n/lang.ts'
import { words } from '../i18n/words.ts'
import type { EnterpriseState } from '../register/states.ts'
import { pathOf } from '../site/addresses.ts'
import { type FooterLine, linesOf, type PageHead } from './frame.ts'
import { groupsOf } from './groups.ts'
import { batchLink, districtLink, type Link } from './link.ts'
import { type Listing, listingOf, pageIds, readPageId } from './paging.ts'
import { enterpriseTable } from './register-tables.ts'

export interface SearchPage {
  head: PageHead
  /** Of enterprises, and of notices and other pages; the name is that of a part of the address. */
  filters: readonly { legend: string; selects: readonly Select[] }[]
  browse: readonly { label: string; items: readonly { link: Link; count: number | undefined }[] }[]
  /** How to reach the office. */
  contact: readonly FooterLine[]
}

interface Select {
  name: 'district' | 'status' | 'kind' | 'year'
  label: string
  all: string
  options: readonly { value: string; text: string }[]
}

export type Letters = ReadonlyMap<string, readonly EnterpriseState[]>

/** The search page. */
export function searchPage(edition: Edition, lang: Lang, letters: Letters): SearchPage {
  const { search: t } = words(lang)
  return {
    head: { path: '/search/', title: t.title, description: t.description, hasSearch: true },
    filters: filtersOf(edition, lang),
    browse: browseOf(edition, lang, letters),
    contact: linesOf(edition, lang).filter(({ label }) => isContact(label, lang)),
  }
}

function isContact(label: string, lang: Lang): boolean {
  const { site } = words(lang)
  return [site.office, site.phone, site.email, site.address].includes(label)
}

function filtersOf({ snapshot }: Edition, lang: Lang): SearchPage['filters'] {
  const { search: t, status, codes, site } = words(lang)
  const years = [...new Set(snapshot.notices.map(({ row }) => row.published_on.slice(0, 4)))]
  const kinds = new Set<string>(snapshot.notices.map(({ row }) => row.kind))
  const enterprises: Select[] = [
    {
      name: 'district',
      label: t.district,
      all: t.allDistricts,
      options: snapshot.districts.map(({ district }) => ({
        value: district,
        text: districtLink(snapshot, district, lang).text,
      })),
    },
    {
      name: 'status',
      label: t.status,
      all: t.allStatuses,
      options: [...Object.entries(status.title), ['none', t.candidateOnly]].map(
        ([value = '', text = '']) => ({
          value,
          text,
        }),
      ),
    },
  ]
  const pages: Select[] = [
    {
      name: 'kind',
      label: t.kind,
      all: t.allKinds,
      options: [
        ...Object.entries(codes.notice)
          .filter(([kind]) => kinds.has(kind))
          .map(([value, text]) => ({ value, text })),
        { value: 'measures', text: site.measures },
        { value: 'guide', text: t.guides },
      ],
    },
    {
      name: 'year',
      label: t.year,
      all: t.allYears,
      options: years.map(value => ({ value, text: words(lang).notices.year(value) })),
    },
  ]
  return [
    { legend: t.enterprises, selects: enterprises },
    { legend: t.pages, selects: pages },
  ]
}

/** Where to browse instead of searching: by letter, district, batch, and elsewhere. */
export function browseOf({ snapshot }: Edition, lang: Lang, letters: Letters): SearchPage['browse'] {
  const { search: t } = words(lang)
  const { titles, enterprises, batches } = groupsOf(snapshot)
  const page = (text: string, path: `/${string}`) => ({ link: { text, path }, count: undefined })
  const lists = [
    {
      label: t.byLetter,
      items: [...letters].map(([letter, list]) => ({ link: letterLink(letter, lang), count: list.length })),
    },
    {
      label: t.byDistrict,
      items: snapshot.districts.map(({ district }) => ({
        link: districtLink(snapshot, district, lang),
        count: enterprises.district.get(district)?.length ?? 0,
      })),
    },
    {
      label: t.byBatch,
      items: batches.map(({ id }) => ({
        link: batchLink(id, lang),
        count: titles.batch.get(id)?.length ?? 0,
      })),
    },
    {
      label: t.elsewhere,
      items: [
        page(t.browseRegister, '/register/'),
        page(t.browsePublicity, '/publicity/'),
        page(t.browseNotices, '/notices/'),
        page(t.browseData, '/data/'),
      ],
    },
  ]
  return lists.filter(({ items }) => items.length > 0)
}

function letterLink(letter: string, lang: Lang): Link {
  return { text: letterText(letter, lang), path: pathOf('search', letter) }
}

const letterText = (letter: string, lang: Lang): string =>
  letter.length === 1 ? letter.toUpperCase() : words(lang).search.otherLetters

export interface LetterPage {
  head: PageHead
  title: string
  lead: string
  letters: readonly { link: Link; isCurrent: boolean }[]
  listing: Listing
}

/** The ids of the pages of all letters: `h`, and `h/2` where one page does not hold them. */
export function letterPages(letters: Letters): string[] {
  return [...letters].flatMap(([letter, list]) => pageIds(letter, list.length))
}

/** A page of enterprises whose names begin with a letter. */
export function letterPage(edition: Edition, lang: Lang, letters: Letters, id: string): LetterPage {
  const { search: t, register } = words(lang)
  const { list: letter, index } = readPageId(id, one => letters.has(one))
  const list = letters.get(letter)
  if (!list) throw new Error(`no enterprise is listed under “${id}”`)
  const title = t.letterTitle(letterText(letter, lang))
  const here = { base: edition.base, lang }
  return {
    head: {
      path: pathOf('search', ...id.split('/')),
      title: index === 0 ? title : register.pageOf(title, index + 1),
      description: words(lang).describe.list(
        index === 0 ? title : register.pageOf(title, index + 1),
        t.letterLead(list.length),
      ),
      crumbs: [{ text: t.title, path: '/search/' }],
    },
    title,
    lead: t.letterLead(list.length),
    letters: [...letters.keys()].map(one => ({ link: letterLink(one, lang), isCurrent: one === letter })),
    listing: listingOf(here, 'search', letter, index, list, some =>
      enterpriseTable(edition, some, lang, title),
    ),
  }
}
