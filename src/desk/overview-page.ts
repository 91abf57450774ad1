// The desk's first page: what comes next, and the calendar of the year. In: the folder as it stands. Out: HTML.
import { hasErrors } from '../problem.ts'
import type { Standing } from './desk.ts'
import { type Html, html } from './html.ts'
import { type Dated, nextSteps, yearOf } from './next-steps.ts'

export function overviewPage(root: string, standing: Standing): Html {
  const { found, day } = standing
  return html`<h1>接下来做什么</h1>
<p class="lead">${dayWords(standing)}</p>
${problemLine(root, standing)}
${found.register ? stepsPart(root, standing) : ''}
${found.register ? html`${calendar(yearOf(found.register, day), day.slice(0, 4))}` : ''}`
}

function dayWords({ day, today }: Standing): string {
  return day === today ? `今天是 ${day}。` : `这份数据写明截至 ${day}，下面按这一天算；今天是 ${today}。`
}

function problemLine(root: string, { found: { problems, register } }: Standing): Html {
  const errors = problems.filter(({ level }) => level === 'error').length
  const warnings = problems.length - errors
  if (problems.length === 0) return html`<p>数据文件夹没有问题。</p>`
  if (!register || hasErrors(problems))
    return html`<p class="said said-error">数据文件夹有 ${errors} 处错误，改好以前不能导入，也不能发布。<a href="${root}/problems/">逐条看</a></p>`
  return html`<p>数据文件夹有 ${warnings} 处提醒，随登记簿公开。<a href="${root}/problems/">逐条看</a></p>`
}

function stepsPart(root: string, { found: { register }, day }: Standing): Html {
  const steps = register ? nextSteps(register, day) : []
  if (steps.length === 0)
    return html`<p>没有等着办的事。有了新的名单，<a href="${root}/papers/">放到这里</a>。</p>`
  return html`<ol class="steps">${steps.map(
    ({ text, path, action }) =>
      html`<li><p>${text}</p>${path && html`<a class="button button-quiet" href="${root}${path}">${action}</a>`}</li>`,
  )}</ol>`
}

function calendar(dated: readonly Dated[], year: string): Html {
  const [own, next] = [
    dated.filter(one => one.day.startsWith(year)),
    dated.filter(one => !one.day.startsWith(year)),
  ]
  return html`<h2 id="year">${year} 年</h2>
<ol class="year">${Array.from({ length: 12 }, (_, i) => monthPart(own, year, i + 1))}</ol>
${next.length > 0 && html`<h2>${Number(year) + 1} 年已经知道的</h2><ul class="days">${next.map(dayPart)}</ul>`}`
}

function monthPart(dated: readonly Dated[], year: string, month: number): Html {
  const days = dated.filter(({ day }) => day.startsWith(`${year}-${String(month).padStart(2, '0')}`))
  return html`<li${days.length === 0 && html` class="empty"`}><h3>${month} 月</h3>
${days.length > 0 && html`<ul class="days">${days.map(dayPart)}</ul>`}</li>`
}

function dayPart({ day, text, isAhead }: Dated): Html {
  return html`<li${isAhead && html` class="ahead"`}><time datetime="${day}">${Number(day.slice(5, 7))}月${Number(day.slice(8))}日</time> ${isAhead && html`<span class="ahead-mark">将到</span> `}${text}</li>`
}
