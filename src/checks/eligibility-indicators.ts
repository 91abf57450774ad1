import { INDICATORS, type Indicator } from '../law/measures.ts'
import type { Candidate } from '../register/facts.ts'
import { cellOf, type Finding, rule } from './rule.ts'

/**
 * Figures are given, and fewer of them than the category needs reach their thresholds (以上 includes the
 * number).
 */
export const eligibilityIndicators = rule({
  id: 'eligibility/indicators',
  level: 'warning',
  topic: 'indicators',
  find: ({ candidates }) =>
    candidates.flatMap(candidate => {
      const figures = figuresOf(candidate)
      const reached = figures.filter(({ figure = -Infinity, threshold }) => figure >= threshold)
      const isGiven = figures.some(({ figure }) => figure !== undefined)
      return isGiven && reached.length < candidate.category.indicators_needed
        ? [tooFew(candidate, figures, reached.length)]
        : []
    }),
})

interface Figure {
  indicator: Indicator
  threshold: number
  figure: number | undefined
}

function figuresOf({ row, category }: Candidate): Figure[] {
  return INDICATORS.flatMap(indicator => {
    const threshold = category.indicators[indicator]
    return threshold === undefined ? [] : [{ indicator, threshold, figure: row[indicator] }]
  })
}

const ZH: Readonly<Record<Indicator, string>> = {
  cost_reduction: '运营成本降低',
  productivity_gain: '生产效率提高',
  cycle_reduction: '研制周期缩短',
  defect_reduction: '不良品率降低',
  energy_gain: '能源利用率提高',
}

function tooFew({ row, since, category, measures }: Candidate, figures: Figure[], reached: number): Finding {
  const first = figures.find(({ figure, threshold }) => figure !== undefined && figure < threshold)
  const zh = figures.map(one => `${ZH[one.indicator]} ${one.figure ?? '未填'}（应达到 ${one.threshold}）`)
  const en = figures.map(one => `${one.indicator} ${one.figure ?? 'empty'} (of ${one.threshold})`)
  return {
    ...cellOf(row, first?.indicator ?? figures[0]?.indicator ?? 'candidate_id'),
    subject: row.candidate_id,
    since,
    article: category.article,
    measures,
    message: {
      zh:
        `候选 ${row.candidate_id}（${category.label}）应有至少 ${category.indicators_needed} 项指标达到，` +
        `现有 ${reached} 项：${zh.join('、')}。`,
      en:
        `Candidate ${row.candidate_id} (${category.label_en ?? category.code}) should reach at least ` +
        `${category.indicators_needed} of its thresholds and reaches ${reached}: ${en.join(', ')}.`,
    },
    hint: {
      zh: '对照申报材料核对各项数字（以 % 计）；漏填的补上。',
      en: 'Compare the figures (per cent) with the application; fill in what was left out.',
    },
  }
}
