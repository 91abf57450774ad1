import { tellApart } from '../characters.ts'
import { latest } from '../day.ts'
import type { Candidate, Title } from '../register/facts.ts'
import { cellOf, type Finding, rule } from './rule.ts'

/**
 * A certification's enterprise, category, `unmanned` or name is not its candidate's. An empty name is the
 * candidate's.
 */
export const publicityNotACandidate = rule({
  id: 'publicity/not-a-candidate',
  level: 'error',
  topic: 'publicity',
  find: ({ titles }) =>
    titles.flatMap(title => {
      const { candidate } = title
      if (!candidate) return []
      return comparisons(title, candidate)
        .filter(({ certified, publicised }) => certified !== publicised)
        .map(comparison => different(title, candidate, comparison))
    }),
})

interface Comparison {
  column: 'enterprise_id' | 'category' | 'unmanned' | 'name'
  zh: string
  en: string
  certified: string
  publicised: string
}

function comparisons(title: Title, candidate: Candidate): Comparison[] {
  const [a, b] = [title.row.enterprise_id, candidate.row.enterprise_id]
  return [
    { column: 'enterprise_id', zh: '企业', en: 'enterprise', certified: a, publicised: b },
    {
      column: 'category',
      zh: '类别',
      en: 'category',
      certified: title.category.code,
      publicised: candidate.category.code,
    },
    {
      column: 'unmanned',
      zh: '无人标记',
      en: 'mark of being unmanned',
      certified: yesOrNo(title.row.unmanned),
      publicised: yesOrNo(candidate.row.unmanned),
    },
    { column: 'name', zh: '名称', en: 'name', certified: title.name, publicised: candidate.row.name },
  ]
}

/** As a table writes it. */
function yesOrNo(isUnmanned: boolean): string {
  return isUnmanned ? '是' : '否'
}

function different({ row, since }: Title, candidate: Candidate, comparison: Comparison): Finding {
  const { column, zh, en, certified, publicised } = comparison
  const { candidate_id, window_id } = candidate.row
  const apart = tellApart(publicised, certified)
  return {
    ...cellOf(row, column),
    subject: row.title_id,
    aliases: [candidate_id],
    since: latest(since, candidate.since),
    measures: candidate.measures,
    message: {
      zh:
        `称号 ${row.title_id} 的${zh}应与公示 ${window_id} 中的候选 ${candidate_id} 相同，` +
        `公示的是“${publicised}”，认定的是“${certified}”。${apart ? `${apart.zh}。` : ''}`,
      en:
        `The ${en} of title ${row.title_id} should be that of candidate ${candidate_id} in window ` +
        `${window_id}: ` +
        `“${publicised}” was publicised, “${certified}” certified.${apart ? ` ${apart.en}.` : ''}`,
    },
    hint: {
      zh: '核对候选编号；认定的应就是公示过的那一个，改正写错的一边。',
      en:
        'Check the candidate id; what is certified must be what was publicised. Mend the side that is ' +
        'wrong.',
    },
  }
}
