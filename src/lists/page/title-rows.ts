// Titles as the rows of a list. In: titles as numbers, and their names. Out: what each of its columns says, in words, and which
// columns there are: none in which all say the same or which the filter says.
import type { ListWords, TitleColumn } from '../../views/list-words.ts'
import type { FacetKey } from '../data.ts'
import type { NamedTitle } from './names.ts'
import type { Query } from './query.ts'
import type { Titles } from './titles.ts'
import { fill } from './words.ts'

/** A row: its cells in words, and what is needed to draw it. */
export interface TitleRow {
  id: string
  enterpriseId: string
  /** The code of its status. */
  status: string
  cells: Readonly<Record<TitleColumn, string>>
  /** All that can be found in it. */
  text: string
}

export interface ListColumn {
  key: TitleColumn
  label: string
}

/** The rows of some titles, whose names are in the same order. */
export function titleRows(
  titles: Titles,
  some: readonly number[],
  named: readonly NamedTitle[],
  words: ListWords,
): TitleRow[] {
  return some.flatMap((title, at) => {
    const name = named[at]
    return name ? [titleRow(titles, title, name, words)] : []
  })
}

function titleRow(titles: Titles, title: number, named: NamedTitle, words: ListWords): TitleRow {
  const { index } = titles
  const valueIn = (key: FacetKey) => index.facets[key].values[titles.of[key][title] ?? -1]
  const label = (key: FacetKey) => valueIn(key)?.label[words.lang] ?? ''
  const status = valueIn('status')?.code ?? ''
  const kind = label('unmanned') || label('category')
  const round = index.rounds[titles.round[title] ?? -1]
  const grade = valueIn('grade')?.code ?? ''
  const failed = status === 'pending-revocation' ? index.failed[grade]?.[words.lang] : undefined
  const cells = {
    name: named.name,
    enterprise: named.enterprise,
    district: label('district'),
    kind,
    batch: label('batch') || named.certified,
    grade: round === undefined ? words.notGraded : fill(words.inRound, { grade: label('grade'), round }),
    status: failed ?? label('status'),
    category: kind,
    certified: named.certified,
    code: named.code,
  }
  const text = [...Object.values(cells), named.id, named.enterpriseId].join(' ')
  return { id: named.id, enterpriseId: named.enterpriseId, status, cells, text }
}

const SHOWN = ['name', 'enterprise', 'district', 'kind', 'batch', 'grade', 'status'] as const
const IN_FILES = [
  'name',
  'enterprise',
  'code',
  'district',
  'category',
  'batch',
  'certified',
  'grade',
  'status',
] as const
const ALWAYS: readonly TitleColumn[] = ['name', 'enterprise']

/** The columns of a list of which some are `differing`; it is the whole list that is asked, so that all its pages have the same. */
export function columnsOf(
  differing: ReadonlySet<TitleColumn>,
  { facets }: Query,
  words: ListWords,
): ListColumn[] {
  const isTold = (key: TitleColumn) =>
    ALWAYS.includes(key) || (!(key in facets) && (key === 'status' || differing.has(key)))
  return SHOWN.filter(isTold).map(key => ({ key, label: words.heads[key] }))
}

/** The columns of a file: all that there are. */
export function fileColumns(words: ListWords): ListColumn[] {
  return IN_FILES.map(key => ({ key, label: words.heads[key] }))
}
