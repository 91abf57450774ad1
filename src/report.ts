// In: problems. Out: the same as text for a clerk, JSON for a program, or annotations for a code host.
import { byPlace, type Problem, type Words } from './problem.ts'

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
      return [...sorted.map(problem => paragraph(problem, lang)), summary(sorted, lang)].join('\n\n')
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

function paragraph(problem: Problem, lang: Lang): string {
  const { file, line, column, rule, level, message, hint, article } = problem
  const place = {
    zh: [file, line && `第 ${line} 行`, column && `“${column}”列`],
    en: [file, line && `line ${line}`, column && `column “${column}”`],
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
