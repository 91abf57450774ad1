// In: a plan. Out: the same in words for a clerk. The command prints it.
import { TABLES } from '../../entries/tables.ts'
import { askWords, placeWords, type Question, type Refusal } from '../notes.ts'
import type { Plan } from '../plan.ts'

/** Of many alike the first few are told in full. */
const IN_FULL = 10

/** What was understood, what is asked and refused, and what comes of it; ends without a line break. */
export function tellText(plan: Plan): string {
  const { said, warnings, questions, refused, amended } = plan
  return [
    section('读到', said),
    section('提醒', warnings),
    section('不能导入', refused.map(tellRefusal)),
    section('要请您回答', questions.map(tellQuestion)),
    amended ? section('将写入', tellRows(plan)) : '',
    outcome(plan),
  ]
    .filter(part => part !== '')
    .join('\n\n')
}

function section(title: string, lines: readonly string[]): string {
  if (lines.length === 0) return ''
  const shown = lines.slice(0, IN_FULL * 4)
  const rest = lines.length - shown.length
  return [
    `${title}（${lines.length}）`,
    ...shown.map(line => `  ${line}`),
    ...(rest > 0 ? [`  ……另有 ${rest} 条`] : []),
  ].join('\n')
}

function tellRefusal({ file, column, rule, message, hint, ...spot }: Refusal): string {
  const place = [file, placeWords({ file, ...spot }), column && `“${column}”列`].filter(Boolean).join('，')
  return `${place}　${rule}\n    ${message}\n    改法：${hint}`
}

function tellQuestion(question: Question): string {
  const { id, options } = question
  const choices = options.map(({ label }) => label).join(' / ')
  return `${id}\n    ${askWords(question)}${choices ? `\n    可答：${choices}` : ''}`
}

function tellRows({ rows, filled }: Plan): string[] {
  return Object.values(TABLES).flatMap(({ name, title }) => {
    const count = rows[name]?.length ?? 0
    const mended = filled.filter(({ table }) => table === name).length
    return [
      ...(count > 0 ? [`${name}（${title.zh}）：${count} 行`] : []),
      ...(mended > 0 ? [`${name}（${title.zh}）：已有的 ${mended} 行补上空格`] : []),
    ]
  })
}

function outcome({ questions, refused, amended }: Plan): string {
  if (refused.length > 0)
    return `有 ${refused.length} 处不能导入${questions.length > 0 ? `，还有 ${questions.length} 个问题` : ''}：什么都没有写。`
  if (questions.length > 0) return `还有 ${questions.length} 个问题没有回答：什么都没有写。`
  return amended ? '' : '没有新内容，什么都没有写。'
}
