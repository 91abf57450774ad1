import type { Category } from '../law/measures.ts'
import type { Candidate, Title } from '../register/facts.ts'
import type { Register } from '../register/register.ts'
import { statusOn } from '../register/timeline.ts'
import { cellOf, type Finding, rule } from './rule.ts'

/**
 * A factory of a category that requires a workshop, whose enterprise holds none that is active on the day its window
 * starts and has no candidate for one in the same window.
 */
export const eligibilityWorkshop = rule({
  id: 'eligibility/workshop',
  level: 'warning',
  topic: 'workshop',
  find: ({ candidates, timelines }) =>
    candidates
      .filter(({ category }) => category.requires_workshop)
      .filter(candidate => !appliesForWorkshop(candidate) && !holdsWorkshop(candidate, timelines))
      .map(withoutWorkshop),
})

/** The categories of the candidate's measures that are its workshops: they ask for none, and for no level below. */
function workshopsOf({ measures }: Candidate): readonly Category[] {
  return (measures?.categories ?? []).filter(one => !one.requires_workshop && one.requires.length === 0)
}

/** Other measures know the same workshop by the same code; a level of another scheme is none. */
function isWorkshopFor(candidate: Candidate): (one: Title | Candidate) => boolean {
  const codes = new Set(workshopsOf(candidate).map(({ code }) => code))
  return ({ category }) => codes.has(category.code)
}

function appliesForWorkshop(candidate: Candidate): boolean {
  const isWorkshop = isWorkshopFor(candidate)
  const { enterprise, window } = candidate
  return enterprise.candidates.some(other => other.window === window && isWorkshop(other))
}

function holdsWorkshop(candidate: Candidate, { titles }: Register['timelines']): boolean {
  const isWorkshop = isWorkshopFor(candidate)
  const { enterprise, window } = candidate
  return enterprise.titles.some(
    title => isWorkshop(title) && statusOn(titles.get(title) ?? [], window.row.starts_on) === 'active',
  )
}

function withoutWorkshop(candidate: Candidate): Finding {
  const { row, since, category, measures, window } = candidate
  const { starts_on } = window.row
  // What another city calls it is in its measures.
  const workshops = workshopsOf(candidate)
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
        `到公示 ${row.window_id} 开始（${starts_on}）时没有有效的称号，这次公示里也没有它拟认定的${zh}` +
        `${row.workshop === undefined ? '' : `；所填为“${row.workshop}”`}。`,
      en:
        `Enterprise ${row.enterprise_id} of candidate ${row.candidate_id} ` +
        `(${category.label_en ?? category.code}) ` +
        `should have a ${en}: by the start of window ${row.window_id} (${starts_on}) it holds no active title ` +
        `of one and has no candidate for one there${row.workshop === undefined ? '' : `; “${row.workshop}” is named`}.`,
    },
    hint: {
      zh: `核对企业编号；该企业另有${zh}而漏录的，补录它。`,
      en: `Check the enterprise; if its ${en} was left out of the records, add it.`,
    },
  }
}
