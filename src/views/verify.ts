// In: an edition and the columns of the datasets of titles and of enterprises. Out: the props of /verify/: its words for the
// browser, and the releases.
import type { TableColumn } from '../datasets/describe.ts'
import type { Edition } from '../edition.ts'
import type { Lang } from '../i18n/lang.ts'
import { words } from '../i18n/words.ts'
import { href } from '../site/addresses.ts'
import { formerIds } from '../site/former-ids.ts'
import { releasePath } from './changes.ts'
import type { PageHead } from './frame.ts'
import type { Link } from './link.ts'

export interface VerifyPage {
  head: PageHead
  hasReleases: boolean
  /** What the browser says. */
  said: Said
  releases: readonly Link[]
}

interface Said {
  words: Readonly<Record<string, string>>
  columns: BySection<Readonly<Record<string, string>>>
  codes: BySection<Readonly<Record<string, Readonly<Record<string, string>>>>>
  empty: string
  subjects: BySection<string>
  /** The addresses of their pages, `{id}` for the id. */
  pages: BySection<string>
  /** Old ids and those that took their place. */
  former: BySection<Readonly<Record<string, string>>>
}

interface BySection<T> {
  titles: T
  enterprises: T
}

/** The page on which files and sheets are verified. */
export function verifyPage(
  edition: Edition,
  lang: Lang,
  columns: BySection<readonly TableColumn[]>,
): VerifyPage {
  const { verify: t, changes } = words(lang)
  const { releases, base } = edition
  return {
    head: { path: '/verify/', title: t.title, description: t.description },
    hasReleases: releases.length > 0,
    said: {
      words: t.said,
      columns: inEach(of => Object.fromEntries(columns[of].map(column => [column.name, column[lang]]))),
      codes: inEach(of => codesIn(columns[of], lang)),
      empty: changes.empty,
      subjects: inEach(of => changes.subjects[of].toLowerCase()),
      pages: inEach(of => `${href(base, lang, `/${of}/`)}{id}/`),
      former: inEach(of => publicIds(edition, of)),
    },
    releases: releases.toReversed().map(({ head }) => ({
      text: changes.releaseOn(head.release, head.day),
      path: releasePath(head.release),
    })),
  }
}

function inEach<T>(make: (of: keyof BySection<T>) => T): BySection<T> {
  return { titles: make('titles'), enterprises: make('enterprises') }
}

/** Old ids that lead to records of the edition. */
function publicIds({ site, snapshot }: Edition, of: keyof BySection<unknown>): Record<string, string> {
  const known = [...formerIds(site.redirects, of)].filter(([, id]) => snapshot.byId[of].has(id))
  return Object.fromEntries(known)
}

/** By column what its codes are called. */
function codesIn(columns: readonly TableColumn[], lang: Lang): Record<string, Record<string, string>> {
  const { booleans } = words(lang).verify
  return Object.fromEntries(
    columns.flatMap(({ name, type, codes }) => {
      if (type === 'boolean') return [[name, booleans]]
      const labels = Object.entries(codes ?? {}).map(([code, label]) => [code, label[lang]])
      return codes ? [[name, Object.fromEntries(labels)]] : []
    }),
  )
}
