// Every problem of the folder with its file, line and column. In: the folder as it stands. Out: HTML.
import { byPlace, type Problem } from '../problem.ts'
import type { Standing } from './desk.ts'
import { type Html, html } from './html.ts'

export function problemsPage({ dir, found: { problems } }: Standing): Html {
  const sorted = [...problems].sort(byPlace)
  const [errors, warnings] = ['error', 'warning'].map(level => sorted.filter(one => one.level === level))
  if (sorted.length === 0) return html`<h1>问题</h1><p>${dir} 没有问题。</p>`
  return html`<h1>问题</h1>
<p>行号和表格软件、编辑器里的一样，第一行是列名。改好存盘，再<a href="">重新检查</a>。</p>
${table('错误', '改好以前不能导入，也不能发布。', errors ?? [])}
${table('提醒', '不妨碍发布，随登记簿公开。', warnings ?? [])}`
}

function table(title: string, lead: string, problems: readonly Problem[]): Html {
  if (problems.length === 0) return html``
  return html`<h2>${title}（${problems.length}）</h2><p>${lead}</p>
<div class="table" role="region" aria-label="${title}" tabindex="0"><table class="problems">
<thead><tr><th scope="col">文件</th><th scope="col">行</th><th scope="col">列</th><th scope="col">现在写的</th><th scope="col">问题</th><th scope="col">改法</th></tr></thead>
<tbody>${problems.map(row)}</tbody></table></div>`
}

function row({ file, line, column, value, message, hint, article, rule }: Problem): Html {
  return html`<tr><th scope="row">${file}</th><td class="number">${line ?? ''}</td><td>${column ?? ''}</td><td>${value ?? ''}</td>
<td>${message.zh}${article && `［第${article}条］`}<br><small>${rule}</small></td><td>${hint.zh}</td></tr>`
}
