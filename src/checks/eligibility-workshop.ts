import type { Candidate, Title } from '../register/facts.ts'
import { cellOf, type Finding, rule } from './rule.ts'

/**
 * A factory of a category that requires a workshop, whose enterprise has none by the day its window
 * starts.
 */
export const eligibilityWorkshop = rule({
  id: 'eligibility/workshop',
  level: 'warning',
  topic: 'workshop',
  find: ({ candidates }) =>
    candidates
      .filter(candidate => candidate.category.requires_workshop)
      .filter(candidate => !namesWorkshop(candidate) && !hasTitle(candidate))
      .map(withoutWorkshop),
})

const isWorkshop = ({ category }: Title | Candidate) => !category.requires_workshop

function namesWorkshop({ row, enterprise }: Candidate): boolean {
  return (
    enterprise.titles.some(title => isWorkshop(title) && title.row.title_id === row.workshop) ||
    enterprise.candidates.some(other => isWorkshop(other) && other.row.candidate_id === row.workshop)
  )
}

function hasTitle({ enterprise, window }: Candidate): boolean {
  const { starts_on } = window.row
  return enterprise.titles.some(
    title =>
      isWorkshop(title) &&
      title.row.certified_on <= starts_on &&
      !title.revocations.some(({ row }) => row.revoked_on < starts_on),
  )
}

function withoutWorkshop({ row, since, category, measures, window }: Candidate): Finding {
  const { starts_on } = window.row
  // What another city calls it is in its measures.
  const workshops = (measures?.categories ?? []).filter(one => !one.requires_workshop)
  const zh = workshops.map(({ label }) => label).join('或') || '车间'
  const en = workshops.map(({ label, label_en }) => label_en ?? label).join(' or ') || 'workshop'
  return {
    ...cellOf(row, 'workshop'),
    subject: row.candidate_id,
    since,
    article: category.article,
    measures,
    message: {
      zh:
        `候选 ${row.candidate_id}（${category.label}）所属企业 ${row.enterprise_id} 应已有${zh}，` +
        `到公示 ${row.window_id} 开始（${starts_on}）时没有称号` +
        `${row.workshop === undefined ? '' : `，所填“${row.workshop}”也不是该企业的${zh}`}。`,
      en:
        `Enterprise ${row.enterprise_id} of candidate ${row.candidate_id} ` +
        `(${category.label_en ?? category.code}) ` +
        `should have a ${en}; by the start of window ${row.window_id} (${starts_on}) it has ` +
        `none${row.workshop === undefined ? '' : `, and “${row.workshop}” is no ${en} of its own`}.`,
    },
    hint: {
      zh: `填写该企业${zh}的称号编号或候选编号，或补录它。`,
      en: `Name the title or the candidate of the enterprise’s ${en}, or record it.`,
    },
  }
}
