// What the next release changes, in words and as JSON.
import type { StandingChange } from '../../src/datasets/releases/standing.ts'
import type { Problem, Words } from '../../src/problem.ts'
import { type Change, OPS, type Op } from '../../src/releases/delta.ts'
import type { Next } from '../../src/releases/next.ts'
import { recordIn, textOfCell } from '../../src/releases/state.ts'
import { headerOf, nameOf, titleOf } from '../../src/releases/words.ts'

interface Telling {
  lang: keyof Words
  isWritten: boolean
}

const OP_WORDS: Readonly<Record<Op, Words>> = {
  added: { zh: '新增', en: 'added' },
  changed: { zh: '改动', en: 'changed' },
  renamed: { zh: '换编号', en: 'under another id' },
  removed: { zh: '撤下', en: 'removed' },
}

/** So many of one table and kind are told one by one. */
const MOST = 50

/** What the release is, what it changes record by record, and what that means for those concerned. */
export function tellText(
  next: Next,
  standings: readonly StandingChange[],
  { lang, isWritten }: Telling,
): string {
  const { head, records, rows } = next
  if (records.length + rows.length === 0)
    return lang === 'zh'
      ? `与第 ${head.release - 1} 期相比没有变化，没有可发布的。`
      : `Nothing differs from release ${head.release - 1}; there is nothing to release.`
  return [
    titleLine(next, lang),
    countLine(next, lang),
    ...OPS.flatMap(op => tellOp(next, op, lang)),
    ...tellStandings(standings, lang),
    ...(isWritten ? [] : ['', WRITE_IT[lang]]),
  ].join('\n')
}

const WRITE_IT: Words = {
  zh: '还没有写。核对无误后加 --accept 写入。',
  en: 'Nothing is written yet. Add --accept when it is right.',
}

function titleLine({ head }: Next, lang: keyof Words): string {
  const last = head.release - 1
  if (lang === 'zh')
    return `第 ${head.release} 期，截至 ${head.day}${last > 0 ? `，与第 ${last} 期相比：` : '，是第一期：'}`
  return `Release ${head.release} as of ${head.day}${last > 0 ? `, against release ${last}:` : ', the first:'}`
}

function countLine({ head: { counts } }: Next, lang: keyof Words): string {
  const parts = OPS.filter(op => counts.records[op] > 0).map(op =>
    lang === 'zh'
      ? `${OP_WORDS[op].zh} ${counts.records[op]} 条`
      : `${counts.records[op]} ${OP_WORDS[op].en}`,
  )
  const none = {
    zh: '记录没有变化；数据集随日期有变化',
    en: 'no record differs; datasets differ with the day',
  }
  return `  ${parts.length > 0 ? parts.join(lang === 'zh' ? '，' : ', ') : none[lang]}`
}

function tellOp(next: Next, op: Op, lang: keyof Words): string[] {
  const changes = Map.groupBy(
    next.records.filter(change => change.op === op),
    ({ of }) => of,
  )
  return [...changes].flatMap(([of, all]) => {
    const rest = all.length - MOST
    const head = {
      zh: `${OP_WORDS[op].zh} ${titleOf(of).zh} ${all.length} 条`,
      en: `${OP_WORDS[op].en}: ${all.length} × ${titleOf(of).en}`,
    }
    // Of a first release the counts say what there is to say.
    if (next.head.release === 1) return [`  ${head[lang]}`]
    return [
      '',
      `  ${head[lang]}`,
      ...all.slice(0, MOST).flatMap(change => tellChange(next, change, lang)),
      ...(rest > 0 ? [lang === 'zh' ? `    ……另有 ${rest} 条` : `    … and ${rest} more`] : []),
    ]
  })
}

function tellChange(next: Next, change: Change, lang: keyof Words): string[] {
  const { op, of, key, was = key, value } = change
  const from = op === 'renamed' ? `${was} → ` : ''
  const line = `    ${from}${nameOf(change)[lang]}`
  const old = recordIn(next.before.records, of, was)
  if (!old || op === 'removed') return [line]
  const columns = [...new Set([...Object.keys(old), ...Object.keys(value)])]
  const differing = columns.filter(column => textOfCell(old[column]) !== textOfCell(value[column]))
  return [
    line,
    ...differing.map(
      column =>
        `      ${headerOf(of, column)[lang]}：${shown(old[column], lang)} → ${shown(value[column], lang)}`,
    ),
  ]
}

function shown(cell: Parameters<typeof textOfCell>[0], lang: keyof Words): string {
  const text = textOfCell(cell).replaceAll('\n', ' ')
  if (text === '') return lang === 'zh' ? '空' : 'empty'
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

function tellStandings(standings: readonly StandingChange[], lang: keyof Words): string[] {
  const groups = Map.groupBy(standings, one => `${one.title[lang]} · ${one.header[lang]}`)
  return [...groups].flatMap(([head, all]) => [
    '',
    `  ${head}：`,
    ...all.slice(0, MOST).map(one => `    ${tellStanding(one, lang)}`),
    ...(all.length > MOST ? [`    …… ${all.length - MOST}`] : []),
  ])
}

/** 称号 t2020-1-010（某某车间）由有效变为已撤销 */
function tellStanding(
  { title, key, name, wasLabel, nowLabel, was, now }: StandingChange,
  lang: keyof Words,
): string {
  const [before, after] = [was && wasLabel[lang], now && nowLabel[lang]]
  if (lang === 'zh')
    return `${title.zh} ${key}${name.zh && `（${name.zh}）`}由${before || '空'}变为${after || '空'}`
  return `${key}${name.en && ` (${name.en})`}: ${before || 'empty'} → ${after || 'empty'}`
}

/** The same as one object. */
export function tellJson(
  next: Next,
  standings: readonly StandingChange[],
  problems: readonly Problem[],
): string {
  const { head, records, before } = next
  const { release, day, counts, previous } = head
  const changes = records.map(({ op, of, key, was, value }) => ({
    ...{
      op,
      table: of,
      key,
      was: was ?? null,
      before: recordIn(before.records, of, was ?? key) ?? null,
      value,
    },
  }))
  const told = standings.map(({ dataset, key, column, was, now }) => ({ dataset, key, column, was, now }))
  const warnings = problems.filter(({ level }) => level === 'warning').length
  return JSON.stringify({ release, day, previous, counts, changes, standings: told, errors: 0, warnings })
}
