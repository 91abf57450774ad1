// In: windows under the measures of their notices. Out: a problem for each whose last day cannot be told, or not be held
// against the measures. apply-law.ts asks before anything is derived.
import { placeOf } from '../entries/place.ts'
import type { Window as WindowRow } from '../entries/windows.ts'
import type { Problem } from '../problem.ts'
import type { GovernedRows } from './governed.ts'
import { readings, YearNotCovered } from './working-days.ts'

/** Windows whose last day cannot be told, or cannot be held against the measures, and why. */
export function checkWindowEnds({ notices, windows }: Pick<GovernedRows, 'notices' | 'windows'>): Problem[] {
  const published = new Map(notices.map(({ row }) => [row.notice_id, row.published_on]))
  return windows.flatMap(({ row, laws: [measures] }) => {
    const publicity = measures?.publicity
    if (!publicity) return row.ends_on ? [] : [noPeriod(row)]
    try {
      readings(publicity, row.starts_on)
      return []
    } catch (error) {
      if (!(error instanceof YearNotCovered)) throw error
      return [{ ...yearNotCovered(row, error.year), since: published.get(row.notice_id) }]
    }
  })
}

function noPeriod(row: WindowRow): Problem {
  return {
    rule: 'cell/empty',
    level: 'error',
    ...placeOf(row, 'ends_on'),
    value: '',
    subject: row.window_id,
    message: {
      zh: '截止日期为空，而公告没有依据办法可以推算公示期。',
      en: 'There is no last day, and the notice cites no measures from which to compute it.',
    },
    hint: {
      zh: '填写公告上印明的截止日期，或在公告表中填写依据办法。',
      en: 'Write the last day as printed, or name the measures in the notice.',
    },
  }
}

// A printed day wins, so there the register is right all the same and only the check of its length cannot be made.
function yearNotCovered(row: WindowRow, year: number): Problem {
  return {
    rule: 'cell/working-days-unknown',
    level: row.ends_on ? 'warning' : 'error',
    ...placeOf(row, 'starts_on'),
    value: row.starts_on,
    subject: row.window_id,
    message: {
      zh: `公示期按工作日计算，而程序没有 ${year} 年的节假日安排。`,
      en: `This window is counted in working days, and the statutory days off of ${year} are not known.`,
    },
    hint: {
      zh: `按国务院办公厅通知，把 ${year} 年补进 src/law/statutory-days.json。`,
      en: `Add ${year} to src/law/statutory-days.json from the State Council’s notice.`,
    },
  }
}
