// In: an edition and the columns of the dataset of titles. Out: the props of /verify/: its words for the browser, and the
// releases.
import type { TableColumn } from '../datasets/describe.ts'
import type { Edition } from '../edition.ts'
import type { Lang } from '../i18n/lang.ts'
import { words } from '../i18n/words.ts'
import { href } from '../site/addresses.ts'
import { releasePath } from './changes.ts'
import type { PageHead } from './frame.ts'
import type { Link } from './link.ts'

export interface VerifyPage {
  head: PageHead
  hasReleases: boolean
  /** The address of the page of a title, `{id}` for its id. */
  titles: string
  /** What the browser says. */
  said: Said
  releases: readonly Link[]
}

interface Said {
  words: Readonly<Record<string, string>>
  columns: Readonly<Record<string, string>>
  codes: Readonly<Record<string, Readonly<Record<string, string>>>>
  empty: string
}

/** The page on which files and sheets are verified. */
export function verifyPage(edition: Edition, lang: Lang, columns: readonly TableColumn[]): VerifyPage {
  const { verify: t, changes } = words(lang)
  const { releases, base } = edition
  const coded = columns.flatMap(({ name, codes }) => (codes ? [{ name, codes }] : []))
  return {
    head: { path: '/verify/', title: t.title, description: t.description },
    hasReleases: releases.length > 0,
    titles: `${href(base, lang, '/titles/')}{id}/`,
    said: {
      words: t.said,
      columns: Object.fromEntries(columns.map(column => [column.name, column[lang]])),
      codes: {
        ...Object.fromEntries(
          columns.flatMap(({ name, type }) => (type === 'boolean' ? [[name, t.booleans]] : [])),
        ),
        ...Object.fromEntries(
          coded.map(({ name, codes }) => [
            name,
            Object.fromEntries(Object.entries(codes).map(([code, label]) => [code, label[lang]])),
          ]),
        ),
      },
      empty: changes.empty,
    },
    releases: releases.toReversed().map(({ head }) => ({
      text: changes.releaseOn(head.release, head.day),
      path: releasePath(head.release),
    })),
  }
}
