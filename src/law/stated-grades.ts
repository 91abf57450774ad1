// In: the counts that a notice states. Out: the same, a grade by its code, and those that are stated twice by that.
// resolve-codes.ts asks.
import { placeOf, type RowPlace } from '../entries/place.ts'
import type { StatedCount } from '../entries/stated-count.ts'
import type { Problem } from '../problem.ts'

/** A row of notices, as far as it states counts. */
interface Stating {
  at: RowPlace
  stated_count: StatedCount | undefined
}

/** The row with its grades by their codes; `codeOf` says what a grade is, and nothing of one that is unknown. */
export function statedByCode<Row extends Stating>(
  row: Row,
  codeOf: (grade: string) => string | undefined,
): { row: Row; problems: Problem[] } {
  const counts = new Map<string, number>()
  const problems: Problem[] = []
  for (const [name, count] of Object.entries(row.stated_count ?? {})) {
    const [table, grade] = name.split('/')
    const code = grade === undefined ? undefined : codeOf(grade)
    const key = code === undefined ? name : `${table}/${code}`
    if (counts.has(key)) problems.push(statedTwice(row, name, key))
    counts.set(key, count)
  }
  const stated_count = row.stated_count && Object.fromEntries(counts)
  return { row: { ...row, stated_count }, problems }
}

function statedTwice(row: Stating, name: string, key: string): Problem {
  return {
    rule: 'cell/stated-count',
    level: 'error',
    ...placeOf(row, 'stated_count'),
    value: name,
    message: {
      zh: `同一等次只能写一次，“${name}”与“${key}”是同一等次。`,
      en: `Each grade stands once; “${name}” is the same as “${key}”.`,
    },
    hint: { zh: '只留一个数。', en: 'Keep one of the two.' },
  }
}
