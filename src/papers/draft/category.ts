// In: a row, its headings, the titles of its list. Out: the category that it stands under, and whether it is unmanned. Only draft/
// imports it.
import { trimBlank } from '../../characters.ts'
import type { Category, Measures } from '../../law/measures.ts'
import { once } from '../../once.ts'
import { placeWords } from '../notes.ts'
import { foldOutside, foldWords } from '../shape/fold.ts'
import { cellOf, columnOf, type List, type Row, spotOf } from '../shape/list.ts'
import { textsAbove } from './above.ts'
import { readCell } from './read-cell.ts'
import { askRow, type Work } from './work.ts'

/** What a list says of a category: its code, and whether it is unmanned by its name. */
export interface ReadCategory {
  category: Category
  isUnmanned: boolean
}

/** The category of a row: its cell, a heading, 是否智能工厂, the end of its name, a title; undefined where none tells. */
export function readCategory(work: Work, list: List, row: Row, name: string): ReadCategory | undefined {
  const above = textsAbove(list, row, 'category')
  for (const text of above) {
    const found = categoryOf(work.laws, text)
    if (found) return found
  }
  const flagged = flaggedCategory(work, list, row)
  if (flagged) return flagged
  const words = foldWords(name)
  const ending = named(work.laws).find(({ folded }) => words.endsWith(folded))
  if (ending) return ending
  const titles = [list.called, ...list.titles.map(({ text }) => text).reverse()].filter(text => text !== '')
  const told = titles.map(text => named(work.laws).filter(({ label }) => text.includes(label)))
  const [only, ...others] = told.find(found => found.length > 0) ?? []
  return only && others.every(({ category }) => category === only.category) ? only : undefined
}

/** The same; asked where the paper does not tell. */
export function demandCategory(work: Work, list: List, row: Row, name: string): ReadCategory | undefined {
  const found = readCategory(work, list, row, name)
  if (found) return found
  const all = named(work.laws)
  const options = all
    .filter(one => !one.isUnmanned)
    .map(({ category }) => ({ value: category.code, label: category.label }))
  const own = cellOf(list, row, 'category')
  const ask = own ? `“${own}”是哪一类？` : `“${name}”是哪一类？`
  const field = columnOf(list, 'category') ? 'category' : 'name'
  const answer = askRow(work, list, row, { what: 'category', field, ask, options })
  return answer === undefined ? undefined : all.find(({ category }) => category.code === answer)
}

function flaggedCategory(work: Work, list: List, row: Row): ReadCategory | undefined {
  const flag = trimBlank(cellOf(list, row, 'is_factory'))
  if (!columnOf(list, 'is_factory')) return undefined
  const isFactory = /^(是|√|✓|✔|y|yes|true|1)$/i.test(flag)
  const plain = named(work.laws).filter(one => !one.isUnmanned)
  const factory = plain.find(({ label }) => label === '智能工厂')
  return isFactory ? factory : plain.find(one => one !== factory && plain.length === 2)
}

interface NamedCategory extends ReadCategory {
  label: string
  folded: string
}

/** Every label of a category, the longest first. */
const named = once((laws: readonly Measures[]): readonly NamedCategory[] => {
  const all = laws.flatMap(({ categories }) =>
    categories.flatMap(category =>
      [category.label, category.unmanned_label].flatMap((label, i): NamedCategory[] =>
        label ? [{ category, isUnmanned: i === 1, label, folded: foldWords(label) }] : [],
      ),
    ),
  )
  return all.sort((a, b) => b.label.length - a.label.length)
})

/** Whether a text is what a category is called. */
export function isCategory({ laws }: Pick<Work, 'laws'>, text: string): boolean {
  return categoryOf(laws, text) !== undefined
}

/** Whether a text ends in what a category is called, as names of workshops do. */
export function endsInCategory({ laws }: Pick<Work, 'laws'>, text: string): boolean {
  const words = foldWords(text)
  return named(laws).some(({ folded }) => words.endsWith(folded))
}

const namedAs = once((_laws: readonly Measures[]) => new Map<string, NamedCategory | undefined>())

/** The category that a text names; a list says the same few in every row. */
function categoryOf(laws: readonly Measures[], text: string): NamedCategory | undefined {
  const known = namedAs(laws)
  if (!known.has(text)) known.set(text, findCategory(laws, text))
  return known.get(text)
}

function findCategory(laws: readonly Measures[], text: string): NamedCategory | undefined {
  const spellings = [foldWords(text), foldOutside(text)]
  const found = named(laws).find(
    ({ folded, category }) => spellings.includes(folded) || spellings.includes(foldWords(category.code)),
  )
  // 数字化车间（含无人车间） heads both kinds.
  const isMarked = /无人/.test(text) && !/[含及和或、]/.test(text)
  return found && (isMarked ? { ...found, isUnmanned: true } : found)
}

/**
 * Whether a list marks a row as unmanned, in a column for it, by its category or by a heading; undefined where it says nothing of
 * it. The end of a name is no mark.
 */
export function readUnmanned(
  work: Work,
  list: List,
  row: Row,
  table: 'candidates' | 'certifications',
): boolean | undefined {
  const own = readCell(work, list, row, table, 'unmanned')
  if (own !== '') return own === 'true'
  return textsAbove(list, row, 'category').some(text => categoryOf(work.laws, text)?.isUnmanned) || undefined
}

/** A row that is drafted as unmanned. */
export interface Unmanned {
  row: Row
  name: string
  /** Whether its candidate was publicised as such, and the list may say nothing of it. */
  isOfCandidate: boolean
}

/** Says which rows of a list are drafted as unmanned: that is a fact of the title, and a list may tell it in a word. */
export function sayUnmanned({ notes }: Work, list: List, all: readonly Unmanned[]): void {
  if (all.length === 0) return
  const shown = all
    .slice(0, 20)
    .map(
      ({ row, name, isOfCandidate }) =>
        `${placeWords(spotOf(list, row))}“${name}”${isOfCandidate ? '（公示的候选是无人的）' : ''}`,
    )
  notes.said.push(`记作无人的 ${all.length} 行：${shown.join('、')}${all.length > 20 ? ' 等' : ''}`)
}
