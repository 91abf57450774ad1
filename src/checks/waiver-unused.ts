import type { Waiver } from '../register/known.ts'
import type { History } from '../releases/history.ts'
import { cellOf, excuses, type Finding, rule } from './rule.ts'

/** A waiver whose rule does not break for its record on any day, or whose rule there is not. */
export const waiverUnused = rule({
  id: 'waiver/unused',
  level: 'error',
  topic: undefined,
  find: ({ waivers }, _day, { breaks, ids, history }) => {
    const broken = Map.groupBy(breaks, found => found.rule)
    return waivers.flatMap(waiver => {
      if (!ids.includes(waiver.row.rule)) return [unknownRule(waiver, ids)]
      if (isOfHistory(waiver, history)) return []
      return broken.get(waiver.row.rule)?.some(found => excuses(waiver, found)) ? [] : [unneeded(waiver)]
    })
  },
})

/** What a waiver of `history/*` excused is part of the release that holds the waiver: nothing breaks any more. */
function isOfHistory({ row }: Waiver, { waivers }: History): boolean {
  return (
    row.rule.startsWith('history/') &&
    waivers.some(({ rule, subject_id }) => rule === row.rule && subject_id === row.subject_id)
  )
}

function unknownRule({ row, since }: Waiver, ids: readonly string[]): Finding {
  return {
    ...cellOf(row, 'rule'),
    subject: row.subject_id,
    since,
    message: {
      zh: `对记录 ${row.subject_id} 的例外写的规则“${row.rule}”不存在。`,
      en: `The waiver for record ${row.subject_id} names the rule “${row.rule}”, which does not exist.`,
    },
    hint: { zh: `应为下列之一：${ids.join('、')}。`, en: `Use one of: ${ids.join(', ')}.` },
  }
}

function unneeded({ row, since, decidedOn }: Waiver): Finding {
  return {
    ...cellOf(row, 'subject_id'),
    subject: row.subject_id,
    since,
    message: {
      zh: `${decidedOn} 决定的例外用不上：记录 ${row.subject_id} 没有违反规则 ${row.rule}。`,
      en:
        `The waiver of ${decidedOn} is not needed: record ${row.subject_id} does not break ` + `${row.rule}.`,
    },
    hint: {
      zh: '核对规则和记录编号；问题已经改正的，删去这一行。',
      en: 'Check the rule and the id; if the record has been mended, delete this row.',
    },
  }
}
