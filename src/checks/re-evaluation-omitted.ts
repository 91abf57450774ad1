import { type Day, latest } from '../day.ts'
import type { Grading, Title } from '../register/facts.ts'
import type { Register } from '../register/register.ts'
import { statusOn } from '../register/timeline.ts'
import { cellOf, type Finding, rule } from './rule.ts'

/**
 * A round grades titles of a batch and leaves out another of it that was active when the round was published: no grade
 * and no word that it took no part.
 */
export const reEvaluationOmitted = rule({
  id: 're-evaluation/omitted',
  level: 'warning',
  topic: 're-evaluation',
  find: register => {
    const byBatch = Map.groupBy(register.titles, ({ batch }) => batch)
    byBatch.delete(undefined)
    const rounds = Map.groupBy(register.gradings, ({ row }) => row.round_id)
    return [...rounds.values()].flatMap(gradings => omittedFrom(gradings, byBatch, register))
  },
})

type ByBatch = ReadonlyMap<string | undefined, readonly Title[]>

function omittedFrom(gradings: readonly Grading[], byBatch: ByBatch, register: Register): Finding[] {
  const [some, ...others] = gradings
  if (!some) return []
  const first = others.reduce((earliest, one) => (one.since < earliest.since ? one : earliest), some)
  const graded = new Set(gradings.map(({ title }) => title))
  const batches = new Set([...graded].map(({ batch }) => batch))
  return [...batches]
    .flatMap(batch => byBatch.get(batch) ?? [])
    .filter(title => !graded.has(title) && wasDue(title, first.since, register))
    .map(title => omitted(title, first))
}

function wasDue(title: Title, day: Day, { timelines }: Register): boolean {
  return title.certifiedOn < day && statusOn(timelines.titles.get(title) ?? [], day) === 'active'
}

function omitted(
  { row, since, batch, measures }: Title,
  { row: grading, notice, since: day }: Grading,
): Finding {
  return {
    ...cellOf(row, 'title_id'),
    subject: row.title_id,
    since: latest(since, day),
    measures: notice.measures ?? measures,
    message: {
      zh: `复评 ${grading.round_id}（${day} 公布）评了批次 ${batch} 的其他称号，没有称号 ${row.title_id} 的结果，而它当日有效。`,
      en:
        `Round ${grading.round_id}, published on ${day}, grades other titles of batch ${batch} and leaves out ` +
        `title ${row.title_id}, which was active on that day.`,
    },
    hint: {
      zh: '对照复评公告核对；漏录的补上，没有参加的写“未参加”，免评的写“免评”。',
      en: 'Compare with the notice: add the grade that was left out, or write absent or exempt.',
    },
  }
}
