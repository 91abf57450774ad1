// What was written last, and how it is taken back. Pages that write show it.
import type { LastImport } from './desk.ts'
import { type Html, html } from './html.ts'

export function lastImportPart(root: string, last: LastImport | undefined): Html {
  if (!last) return html``
  return html`<h2>上一次写入</h2>
<form method="post" action="${root}/undo"><p>第 ${last.number} 次，${last.day}：${last.papers.join('、') || '无'}
<button class="button-quiet">取回这一次</button></p></form>`
}
