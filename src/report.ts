// In: problems. Out: the same as text for a clerk, JSON for a program, or annotations for a code host.
import { byPlace, lineWords, type Problem, type Words } from './problem.ts'

export type Lang = keyof Words
export type Format = 'text' | 'json' | 'github'

/** Writes problems in order of their places; ends without a line break. */
export function report(problems: readonly Problem[], format: Format, lang: Lang): string {
  const sorted = [...problems].sort(byPlace)
  switch (format) {
    case 'json':
      return reportJson(sorted, lang)
    case 'github':
      return sorted.map(problem => annotation(problem, lang)).join('\n')
    case 'text':
      return [...alike(sorted).flatMap(group => paragraphs(group, lang)), summary(sorted, lang)].join('\n\n')
  }
}

/** How many errors and warnings there are. */
function countProblems(problems: readonly Problem[]): { errors: number; warnings: number } {
  const errors = problems.filter(problem => problem.level === 'error').length
  return { errors, warnings: problems.length - errors }
}

/** One object (data/README.md, 命令和退出码); the only thing on standard output. */
function reportJson(problems: readonly Problem[], lang: Lang): string {
  const rows = problems.map(
    ({ rule, level, file, line, column, value, message, hint, article, subject }) => ({
      rule,
      level,
      file,
      line: line ?? null,
      column: column ?? null,
      value: value ?? null,
      message: message[lang],
      hint: hint[lang],
      article: article ?? null,
      subject: subject ?? null,
    }),
  )
  return JSON.stringify({ problems: rows, ...countProblems(problems) }, null, 2)
}

const LEVELS = { error: { zh: '错误', en: 'error' }, warning: { zh: '提醒', en: 'warning' } }

const IN_FULL = 3

/** Problems that one rule has with one column of one file, together; in order of the first of each group. */
function alike(problems: readonly Problem[]): (readonly Problem[])[] {
  const groups = new Map<string, Problem[]>()
  for (const problem of problems) {
    const { level, rule, file, column } = problem
    const key = JSON.stringify([level, rule, file, column])
    const group = groups.get(key)
    if (group) group.push(problem)
    else groups.set(key, [problem])
  }
  return [...groups.values()]
}

/** The first problems of a group in full, the others by their lines. */
function paragraphs(group: readonly Problem[], lang: Lang): string[] {
  const told = group.slice(0, IN_FULL).map(problem => paragraph(problem, lang))
  const others = group.slice(IN_FULL)
  const [first] = others
  if (!first) return told
  const isShared = others.every(({ record }) => record !== undefined)
  const numbers = spansOf(
    others.flatMap(({ line, record }) => (isShared ? record : line) ?? []),
    lang,
  )
  const rest = {
    zh: `  ${first.file} 另有 ${others.length} 处同样的问题（${first.rule}）${numbers && `：第 ${numbers} ${isShared ? '条' : '行'}`}。`,
    en: `  ${first.file}: ${others.length} more of the same (${first.rule})${numbers && `: ${isShared ? 'record' : 'line'} ${numbers}`}.`,
  }
  return [...told, rest[lang]]
}

const MOST_SPANS = 40

/** Lines in order as `5、7–9`; of very many the first. */
function spansOf(lines: readonly number[], lang: Lang): string {
  const spans: [number, number][] = []
  for (const line of lines) {
    const last = spans.at(-1)
    if (last && line <= last[1] + 1) last[1] = line
    else spans.push([line, line])
  }
  const told = spans.slice(0, MOST_SPANS).map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`))
  const more = { zh: ' 等', en: ' and others' }[lang]
  return `${told.join(lang === 'zh' ? '、' : ', ')}${spans.length > MOST_SPANS ? more : ''}`
}

function paragraph(problem: Problem, lang: Lang): string {
  const { file, column, rule, level, message, hint, article } = problem
  const place = {
    zh: [file, lineWords(problem).zh, column && `“${column}”列`],
    en: [file, lineWords(problem).en, column && `column “${column}”`],
  }[lang]
  const cited = { zh: `［第${article}条］`, en: ` [Article ${article}]` }[lang]
  const mend = { zh: '改法：', en: 'To mend it: ' }[lang]
  return [
    `${LEVELS[level][lang]} ${place.filter(Boolean).join(lang === 'zh' ? '，' : ', ')}　${rule}`,
    `  ${message[lang]}${article ? cited : ''}`,
    `  ${mend}${hint[lang]}`,
  ].join('\n')
}

function summary(problems: readonly Problem[], lang: Lang): string {
  const { errors, warnings } = countProblems(problems)
  if (lang === 'en')
    return `${errors} error${errors === 1 ? '' : 's'}, ${warnings} warning${warnings === 1 ? '' : 's'}`
  return errors + warnings === 0 ? '没有发现问题。' : `共 ${errors} 处错误、${warnings} 处提醒。`
}

/** A workflow command, with the characters escaped that would end it. */
function annotation({ level, file, line, column, rule, message, hint }: Problem, lang: Lang): string {
  const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
  const data = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
  const title = column ? `${rule} (${column})` : rule
  const at = [`file=${property(file)}`, line && `line=${line}`, `title=${property(title)}`].filter(Boolean)
  return `::${level} ${at.join(',')}::${data(`${message[lang]} ${hint[lang]}`)}`
}
