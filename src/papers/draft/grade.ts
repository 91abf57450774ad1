// In: a row, its headings, the titles of its list. Out: the grade that it stands under. Only draft/ imports it.
import { trimBlank } from '../../characters.ts'
import { findGrade, type Grade } from '../../law/measures.ts'
import { foldOutside } from '../shape/fold.ts'
import { cellOf, columnOf, type List, type Row } from '../shape/list.ts'
import { textsAbove } from './above.ts'
import { askList, askRow, saysNowhere, type Work } from './work.ts'

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
function gradeIn(work: Work, text: string): Grade | undefined {
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

/** The code of the grade that is answered for a row, or for a list that tells none of any row. */
export function askGrade(work: Work, list: List, row: Row): string | undefined {
  const options = work.laws.flatMap(({ grades }) => grades.map(({ code, label }) => ({ value: code, label })))
  const all = [...options, { value: 'absent', label: '未参加' }, { value: 'exempt', label: '免评' }]
  if (saysNowhere(list, 'grade', group => gradeIn(work, group) !== undefined))
    return askList(work, list, 're-evaluations.grade', '名单没有写复评结果，各行都是哪个等次？', all)
  const own = cellOf(list, row, 'grade')
  const field = columnOf(list, 'grade') ? 'grade' : 'enterprise'
  const ask = own ? `“${own}”是哪个等次？` : '复评结果是什么？'
  return askRow(work, list, row, { what: 'grade', field, ask, options: all })
}
