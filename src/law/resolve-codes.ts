// In: entries whose categories, grades and reasons are as written. Out: the same with the codes of their measures,
// and every one that the measures do not know. Which measures apply follows from the notice of the record.
import { placeOf } from '../entries/place.ts'
import type { Tables } from '../entries/tables.ts'
import { compare } from '../order.ts'
import type { Problem } from '../problem.ts'
import { findCategory, findGrade, findReason, type Measures } from './measures.ts'

/** Writes every category, grade and reason as its code. Rows whose measures could not be read are left as they are. */
export function resolveCodes(
  tables: Tables,
  measures: ReadonlyMap<string, Measures>,
): { tables: Tables; problems: readonly Problem[] } {
  const all = [...measures.values()].sort((a, b) => compare(a.id, b.id))
  const { notices, windows, titles } = applicableMeasures(tables, measures)
  const problems: Problem[] = []

  const categorised = <
    Row extends { category: string; unmanned: boolean; at: Tables['candidates'][number]['at'] },
  >(
    row: Row,
    law: Measures | undefined,
  ): Row => {
    const applicable = law ? [law] : all
    const category = firstOf(applicable, one => findCategory(one, row.category))
    if (!category) {
      problems.push(unknownCode(row, 'category', row.category, labelsOf(applicable, 'categories')))
      return row
    }
    const isUnmanned = row.unmanned || row.category === category.unmanned_label
    return { ...row, category: category.code, unmanned: isUnmanned }
  }

  const candidates = tables.candidates.map(row =>
    windows.has(row.window_id) ? categorised(row, windows.get(row.window_id)) : row,
  )
  const certifications = tables.certifications.map(row =>
    notices.has(row.notice_id) ? categorised(row, notices.get(row.notice_id)) : row,
  )
  const isRead = (row: { notice_id: string; title_id: string }) =>
    notices.has(row.notice_id) && titles.has(row.title_id)
  const reEvaluations = tables['re-evaluations'].map(row => {
    if (!isRead(row)) return row
    const applicable = laws(notices.get(row.notice_id), titles.get(row.title_id)) ?? all
    const grade = firstOf(applicable, one => findGrade(one, row.grade))
    if (grade) return { ...row, grade: grade.code }
    problems.push(unknownCode(row, 'grade', row.grade, labelsOf(applicable, 'grades')))
    return row
  })
  for (const row of tables.revocations.filter(isRead)) {
    const applicable = laws(notices.get(row.notice_id), titles.get(row.title_id)) ?? all
    for (const item of row.reasons.filter(item => !firstOf(applicable, one => findReason(one, item)))) {
      problems.push(unknownCode(row, 'reasons', item, labelsOf(applicable, 'revocation_reasons')))
    }
  }
  return { tables: { ...tables, candidates, certifications, 're-evaluations': reEvaluations }, problems }
}

/**
 * The measures under which a notice, a window and a title stand; undefined where the notice cites none. What stands on a
 * notice or on measures that could not be read is left out: its codes would repeat another mistake.
 */
export function applicableMeasures(tables: Tables, measures: ReadonlyMap<string, Measures>) {
  const isKnown = (cited: string | undefined) => cited === undefined || measures.has(cited)
  // A notice that cites none may use the words of any: they are all known, or it is not judged.
  const isComplete = tables.notices.every(row => isKnown(row.measures))
  const notices = new Map(
    tables.notices
      .filter(row => (row.measures === undefined ? isComplete : isKnown(row.measures)))
      .map(row => [row.notice_id, measures.get(row.measures ?? '')]),
  )
  const isRead = (row: { notice_id: string }) => notices.has(row.notice_id)
  const windows = tables.windows
    .filter(isRead)
    .map(row => [row.window_id, notices.get(row.notice_id)] as const)
  const titles = tables.certifications
    .filter(isRead)
    .map(row => [row.title_id, notices.get(row.notice_id)] as const)
  return { notices, windows: new Map(windows), titles: new Map(titles) }
}

/** The measures that may say what a code means: those of the notice first, then those of the title. */
export function laws(...candidates: readonly (Measures | undefined)[]): readonly Measures[] | undefined {
  const found = candidates.filter(one => one !== undefined)
  return found.length > 0 ? found : undefined
}

/** The first answer that any of them gives. */
export function firstOf<T>(
  measures: readonly Measures[],
  find: (one: Measures) => T | undefined,
): T | undefined {
  for (const one of measures) {
    const found = find(one)
    if (found !== undefined) return found
  }
  return undefined
}

function labelsOf(
  measures: readonly Measures[],
  list: 'categories' | 'grades' | 'revocation_reasons',
): string[] {
  return measures.flatMap(one =>
    one[list].map(item => ('item' in item ? `${item.item}` : `${item.label}（${item.code}）`)),
  )
}

function unknownCode(
  row: Parameters<typeof placeOf>[0],
  column: 'category' | 'grade' | 'reasons',
  value: string,
  known: readonly string[],
): Problem {
  const title = { category: '类别', grade: '复评等次', reasons: '撤销情形' }[column]
  const choices = [...new Set(known)]
  return {
    rule: `cell/${column}`,
    level: 'error',
    ...placeOf(row, column),
    value,
    message: {
      zh: `依据办法中没有名为“${value}”的${title}。`,
      en: `The measures have no ${column} “${value}”.`,
    },
    hint: { zh: `应为下列之一：${choices.join('、')}。`, en: `Use one of: ${choices.join(', ')}.` },
  }
}
