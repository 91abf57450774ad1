// In: a set of measures whose every setting could be read. Out: what its settings demand of each other: one meaning a
// word, articles that exist, days in order. read-measures.ts asks for each file.
import { COMMON_GRADES, YIELD_GRADES } from '../entries/codes.ts'
import { asking, nearest } from '../entries/nearest.ts'
import { settingProblem } from '../entries/setting-problems.ts'
import type { Problem } from '../problem.ts'
import type { Document } from '../source/json.ts'
import { findGrade, type Measures } from './measures.ts'

type Path = readonly (string | number)[]

/** Something wrong: where, and what to say of it. */
interface Fault {
  path: Path
  zh: string
  en: string
  hintZh: string
  hintEn: string
}

/** Everything wrong between the settings of one set of measures, each at its line. */
export function measuresFaults(measures: Measures, document: Document): Problem[] {
  const faults = [
    ...twoMeanings(measures),
    ...missingArticles(measures),
    ...disorderedDays(measures),
    ...impossibleDemands(measures),
    ...unknownCodes(measures),
    ...circlesOfRequired(measures),
  ]
  return faults.map(({ path, zh, en, hintZh, hintEn }) =>
    settingProblem(document, path, { message: { zh, en }, hint: { zh: hintZh, en: hintEn } }),
  )
}

/** A text that is written for something, and where. */
interface Spelling {
  text: string | undefined
  path: Path
  /** Spellings of one meaning may be the same. */
  meaning?: string
}

function twoMeanings({ categories, grades, revocation_reasons, articles }: Measures): Fault[] {
  const common = Object.entries(COMMON_GRADES).flatMap(([code, { zh }]): Spelling[] =>
    [code, zh].map(text => ({ text, path: [], meaning: code })),
  )
  const lists: Spelling[][] = [
    categories.flatMap((one, i) =>
      (['code', 'label', 'unmanned_label'] as const).map(key => ({
        text: one[key],
        path: ['categories', i, key],
      })),
    ),
    [
      ...common,
      ...grades.flatMap((one, i) =>
        (['code', 'label'] as const).map(key => ({
          text: one[key],
          path: ['grades', i, key],
          meaning: one.code,
        })),
      ),
    ],
    revocation_reasons.map(({ item }, i) => ({ text: item, path: ['revocation_reasons', i, 'item'] })),
    revocation_reasons.map(({ label }, i) => ({ text: label, path: ['revocation_reasons', i, 'label'] })),
    articles.map(({ no }, i) => ({ text: no, path: ['articles', i, 'no'] })),
  ]
  return [...lists.flatMap(repeated), ...gradesTwice(grades)]
}

function repeated(spellings: readonly Spelling[]): Fault[] {
  const first = new Map<string, Spelling>()
  return spellings.flatMap(spelling => {
    const { text, path, meaning } = spelling
    const before = text === undefined ? undefined : first.get(text)
    if (text !== undefined && !before) first.set(text, spelling)
    const isSame = meaning !== undefined && before?.meaning === meaning
    return before && !isSame ? [twice(path, text ?? '', before.path)] : []
  })
}

function gradesTwice(grades: Measures['grades']): Fault[] {
  return grades.flatMap(({ code }, i) => {
    const before = grades.findIndex(one => one.code === code)
    return before < i ? [twice(['grades', i, 'code'], code, ['grades', before, 'code'])] : []
  })
}

function twice(path: Path, text: string, before: Path): Fault {
  const where = before.length > 0 ? before.join('.') : undefined
  return {
    path,
    zh: `“${text}”只能有一个含义，${where ? `“${where}”已经这样写了` : '它是各办法共有的等次'}。`,
    en: `“${text}” can have one meaning; ${where ? `“${where}” says it already` : 'it is a grade common to all measures'}.`,
    hintZh: '同一项写了两遍的，删去一个；不同的，各用自己的代码、名称和编号。',
    hintEn: 'Delete what is written twice; give different things codes, labels and numbers of their own.',
  }
}

function missingArticles({ articles, categories, publicity, revocation_reasons }: Measures): Fault[] {
  const known = articles.map(({ no }) => no)
  const cited: Spelling[] = [
    ...categories.map(({ article }, i) => ({ text: article, path: ['categories', i, 'article'] })),
    { text: publicity.article, path: ['publicity', 'article'] },
    ...revocation_reasons.map(({ article }, i) => ({
      text: article,
      path: ['revocation_reasons', i, 'article'],
    })),
  ]
  return cited.flatMap(({ text, path }) =>
    text === undefined || known.includes(text)
      ? []
      : [
          {
            path,
            zh: `“articles”里没有第 ${text} 条。`,
            en: `There is no Article ${text} among the “articles”.`,
            hintZh: `核对条号；确有这一条的，在 articles 里加上 {"no": ${JSON.stringify(text)}, …}。`,
            hintEn: `Check the number; if there is such an article, add {"no": ${JSON.stringify(text)}, …} to them.`,
          },
        ],
  )
}

function disorderedDays({ issued_on, effective_from, effective_to }: Measures): Fault[] {
  const orders = [
    {
      first: issued_on,
      second: effective_from,
      path: ['effective_from'],
      zh: '施行日期不能早于印发日期',
      en: 'Measures are not in force before they are issued',
    },
    {
      first: effective_from,
      second: effective_to,
      path: ['effective_to'],
      zh: '失效前的最后一日不能早于施行日期',
      en: 'Measures do not end before they are in force',
    },
  ]
  return orders.flatMap(({ first, second, path, zh, en }) =>
    first === undefined || second === undefined || first <= second
      ? []
      : [
          {
            path,
            zh: `${zh}：前者为 ${second}，后者为 ${first}。`,
            en: `${en}: ${second} is before ${first}.`,
            hintZh: '对照办法正文核对两个日期。',
            hintEn: 'Compare both days with the text of the measures.',
          },
        ],
  )
}

function impossibleDemands({ categories }: Measures): Fault[] {
  return categories.flatMap(({ indicators, indicators_needed }, i) => {
    const given = Object.keys(indicators).length
    if (indicators_needed <= given) return []
    return [
      {
        path: ['categories', i, 'indicators_needed'],
        zh: `要达到 ${indicators_needed} 项指标，而“indicators”只列了 ${given} 项，谁也达不到。`,
        en: `${indicators_needed} indicators are demanded and ${given} listed: nobody can reach them.`,
        hintZh: '补上缺少的指标，或改正至少达到的项数。',
        hintEn: 'List the missing indicators, or mend how many are needed.',
      },
    ]
  })
}

function unknownCodes(measures: Measures): Fault[] {
  const { categories, yield_grades, revocation_reasons } = measures
  const codes = categories.map(({ code }) => code)
  const required = categories.flatMap(({ code, requires }, i) =>
    requires.flatMap((one, at): Fault[] => {
      const path = ['categories', i, 'requires', at]
      if (one === code)
        return [unknown(path, one, '要求的类别不能是它自己', 'a category does not require itself', codes)]
      return codes.includes(one)
        ? []
        : [unknown(path, one, '没有这个类别', 'there is no such category', codes)]
    }),
  )
  const letters = Object.keys(YIELD_GRADES)
  const yields = (['priority', 'refused'] as const).flatMap(key =>
    yield_grades[key].flatMap((one, at): Fault[] => {
      const path = ['yield_grades', key, at]
      if (!letters.includes(one))
        return [unknown(path, one, '没有这个评价等级', 'there is no such grade', letters)]
      const isBoth = key === 'refused' && yield_grades.priority.includes(one)
      return isBoth
        ? [unknown(path, one, '不能既优先又不予认定', 'a grade is not both preferred and refused', letters)]
        : []
    }),
  )
  const needed = revocation_reasons.flatMap(({ requires_grade = [] }, i) =>
    requires_grade.flatMap((one, at) => {
      const path = ['revocation_reasons', i, 'requires_grade', at]
      const grades = [...measures.grades.map(({ code }) => code), ...Object.keys(COMMON_GRADES)]
      return findGrade(measures, one)
        ? []
        : [unknown(path, one, '没有这个等次', 'there is no such grade', grades)]
    }),
  )
  return [...required, ...yields, ...needed]
}

/** Categories that require each other from one to the next: nobody could ever apply for them. Told once a circle. */
function circlesOfRequired({ categories }: Measures): Fault[] {
  const byCode = new Map(categories.map(one => [one.code, one]))
  // What opens the way: categories that ask for nothing, or for one of which the way is open.
  const open = new Set<string>()
  for (let before = -1; before < open.size; ) {
    before = open.size
    for (const { code, requires } of categories)
      if (requires.length === 0 || requires.some(one => open.has(one) || !byCode.has(one))) open.add(code)
  }
  const first = categories.findIndex(
    ({ code, requires }) => !open.has(code) && !requires.includes(code) && requires.length > 0,
  )
  const shut = categories.flatMap(({ code }) => (open.has(code) ? [] : code))
  if (first < 0) return []
  return [
    {
      path: ['categories', first, 'requires'],
      zh: `${shut.map(one => `“${one}”`).join('、')}要求先取得的类别绕回了自己，谁也不能申报。`,
      en: `${shut.map(one => `“${one}”`).join(', ')} require each other in a circle; nobody could ever apply.`,
      hintZh: '高一级的要求低一级的；最低一级不写 requires。',
      hintEn: 'A higher level requires a lower one; leave requires out of the lowest.',
    },
  ]
}

function unknown(path: Path, text: string, zh: string, en: string, known: readonly string[]): Fault {
  const hint = asking(text, nearest(text, known), {
    zh: `应为下列之一：${known.join('、')}。`,
    en: `Use one of: ${known.join(', ')}.`,
  })
  return {
    path,
    zh: `${zh}：“${text}”。`,
    en: `For “${text}”, ${en}.`,
    hintZh: hint.zh,
    hintEn: hint.en,
  }
}
