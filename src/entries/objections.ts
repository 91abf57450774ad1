import { optional, refuse } from './cell.ts'
import { code, day, id } from './cells.ts'
import { OUTCOMES } from './codes.ts'
import { column, type Entry, table } from './schema.ts'

/** 异议: that an objection was received and how it ended; never who objected. */
export const objections = table({
  name: 'objections',
  title: { zh: '异议', en: 'Objections' },
  key: ['objection_id'],
  columns: {
    objection_id: column(id(), { zh: '异议编号', en: 'Objection id' }),
    candidate_id: column(id(), { zh: '候选编号', en: 'Candidate id', names: 'candidates' }),
    received_on: column(day(), { zh: '收到日期', en: 'Received on' }),
    resolved_on: column(optional(day()), {
      zh: '办结日期',
      en: 'Resolved on',
      about: { zh: '没有办结的为空', en: 'Empty until it is resolved' },
    }),
    outcome: column(optional(code(OUTCOMES)), {
      zh: '处理结果',
      en: 'Outcome',
      about: {
        zh: '没有办结的为空；从不记录是谁提出的',
        en: 'Empty until it is resolved; who objected is never recorded',
      },
    }),
  },
  demand: ({ resolved_on, outcome }) => {
    if ((resolved_on === undefined) === (outcome === undefined)) return undefined
    const column = resolved_on === undefined ? 'resolved_on' : 'outcome'
    const refusal = refuse(
      'empty',
      '办结日期与处理结果应同时填写，或同时留空。',
      'The day and the outcome of an objection are filled in together or not at all.',
      '补上空着的一格。',
      'Fill in the one that is empty.',
    )
    return { column, refusal }
  },
})

export type Objection = Entry<typeof objections.columns>
