// In: a row, its headings and its columns. Out: the district, the category, the grade that it stands under. Only draft/ imports it.
import { trimBlank } from '../../characters.ts'
import type { Category, Grade, Measures } from '../../law/measures.ts'
import { findGrade } from '../../law/measures.ts'
import { once } from '../../once.ts'
import { foldOutside, foldWords } from '../shape/fold.ts'
import { cellOf, columnOf, type List, type Row } from '../shape/list.ts'
import { isNothing } from './read-cell.ts'
import { askRow, type Work } from './work.ts'

/** The texts that say where a row belongs, the nearest first: its own cell, the headings over it, the titles of the list. */
function textsAbove(list: List, row: Row, field: string): string[] {
  const own = trimBlank(cellOf(list, row, field))
  const groups = row.groups.map(({ title }) => title).reverse()
  return [...(own === '' || isNothing(own) ? [] : [own]), ...groups]
}

/** The code of the district of a row; '' where the paper does not say; undefined where it is asked. */
export function readDistrict(work: Work, list: List, row: Row): string | undefined {
  const own = trimBlank(cellOf(list, row, 'district'))
  for (const text of textsAbove(list, row, 'district')) {
    const found = work.findDistrict(text)
    if (found) {
      sayDistrict(work, text, found.name)
      return found.district
    }
  }
  const isEmpty = own === '' || isNothing(own)
  const ofTitle = isEmpty ? districtOfTitle(work, list) : undefined
  if (ofTitle !== undefined || (isEmpty && !hasDistricts(list))) return ofTitle ?? ''
  const options = work.register.districts.map(({ district, name }) => ({
    value: district,
    label: `${district} ${name}`,
  }))
  return askRow(
    work,
    list,
    row,
    'recommended_by',
    'district',
    isEmpty ? '这一行没有写区市，是哪个区市？' : `“${own}”是哪个区市？`,
    options,
  )
}

/** Whether any other row of the list has a district: then one without was forgotten. */
function hasDistricts(list: List): boolean {
  return list.rows.some(row => trimBlank(cellOf(list, row, 'district')) !== '')
}

/** A district's own list says in its title whose it is. */
function districtOfTitle(work: Work, list: List): string | undefined {
  const texts = [list.called, ...list.titles.map(({ text }) => text), list.file.replace(/\..*$/, '')]
  const named = new Set(
    work.register.districts.filter(({ name }) => {
      const short = foldWords(name).replace(/[区市县]$/, '')
      return texts.some(
        text =>
          work.findDistrict(text)?.name === name || (short.length > 1 && foldWords(text).startsWith(short)),
      )
    }),
  )
  return named.size === 1 ? [...named][0]?.district : undefined
}

function sayDistrict(work: Work, text: string, name: string): void {
  const words = `“${text}”认作 ${name}`
  if (text !== name && !work.notes.said.includes(words)) work.notes.said.push(words)
}

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
  const answer = askRow(
    work,
    list,
    row,
    'category',
    columnOf(list, 'category') ? 'category' : 'name',
    ask,
    options,
  )
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
  return found && (/无人/.test(text) ? { ...found, isUnmanned: true } : found)
}

/** The grade of a row: its cell, or a heading over it, or a title of the list. */
export function readGrade(work: Work, list: List, row: Row): Grade | undefined {
  const own = textsAbove(list, row, 'grade')
  const titles = [list.called, ...list.titles.map(({ text }) => text).reverse()]
  const found = [...own, ...titles].map(text => gradeIn(work, text)).find(one => one !== undefined)
  if (found || trimBlank(cellOf(list, row, 'grade')) !== '') return found
  const named = new Set(titles.flatMap(text => gradesNamed(work, text)))
  return named.size === 1 ? [...named][0] : undefined
}

/** The grade that a text writes: 优秀, 优秀（90分及以上）, 优秀等次, 优秀企业名单. */
export function gradeIn(work: Work, text: string): Grade | undefined {
  const plain = foldOutside(text)
  const spellings = [
    text,
    plain,
    plain.replace(/(等次|等级|企业|名单|单位|的)+$/, ''),
    plain.replace(/(等次|等级|企业|名单|单位|的|复评|复核|评价)+$/, ''),
    plain.replace(/^(复评|复核|评价|评定|结果|等次)*评?为?/, ''),
  ]
  for (const law of work.laws) {
    const found = spellings.map(one => findGrade(law, one)).find(one => one !== undefined)
    if (found) return found
  }
  return undefined
}

/** The grades that a title names among other words: 2024年复评不合格企业名单 names 不合格, and not 合格. */
function gradesNamed({ laws }: Work, text: string): Grade[] {
  const all = laws.flatMap(law => law.grades.flatMap(({ code }) => findGrade(law, code) ?? []))
  const grades = [...new Map(all.map(one => [one.label.zh, one])).values()]
  let rest = text
  return grades
    .sort((a, b) => b.label.zh.length - a.label.zh.length)
    .filter(({ label }) => {
      const isNamed = rest.includes(label.zh)
      rest = rest.replaceAll(label.zh, ' ')
      return isNamed
    })
}
