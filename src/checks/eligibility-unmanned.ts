import type { Candidate } from '../register/facts.ts'
import { cellOf, type Finding, rule } from './rule.ts'

/** An unmanned workshop or factory that does not say how its line workers were replaced. */
export const eligibilityUnmanned = rule({
  id: 'eligibility/unmanned',
  level: 'warning',
  topic: 'unmanned',
  find: ({ candidates }) =>
    candidates.filter(({ row }) => row.unmanned && saysNone(row.workers_replaced)).map(unsaid),
})

function saysNone(text = ''): boolean {
  return ['', '否', 'false'].includes(text.toLowerCase()) || Number(text) === 0
}

function unsaid({ row, since, category, measures }: Candidate): Finding {
  const label = category.unmanned_label ?? `无人${category.label}`
  const found = row.workers_replaced ?? ''
  return {
    ...cellOf(row, 'workers_replaced'),
    subject: row.candidate_id,
    since,
    article: category.article,
    measures,
    message: {
      zh:
        `候选 ${row.candidate_id} 申报为${label}，产线工人应全部由设备替代，` +
        `而无人指标${found === '' ? '为空' : `为“${found}”`}。`,
      en:
        `Candidate ${row.candidate_id} is put forward as unmanned: all line workers should be replaced, ` +
        `but workers_replaced is ${found === '' ? 'empty' : `“${found}”`}.`,
    },
    hint: {
      zh: '按申报材料填写无人指标；并非无人的，把“无人”改为“否”。',
      en: 'Fill in workers_replaced from the application, or set unmanned to false.',
    },
  }
}
