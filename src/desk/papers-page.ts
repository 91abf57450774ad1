// The page of the papers: where they are dropped, how each is written and understood, what is asked, what would be written.
// In: what lies on the desk. Out: HTML. The door prints it.
import { snapshotOn } from '../register/snapshot.ts'
import { changesBetween, rowCounts } from './changes.ts'
import type { OnDesk, Standing } from './desk.ts'
import { type Html, html } from './html.ts'
import { lastImportPart } from './last-import.ts'
import { questionForm } from './questions.ts'
import { spotWords, type UnderstoodList, type UnderstoodRow, understand } from './understood.ts'

/** How many rows of a list are shown at once. */
const ROWS = 200

/** What a page of papers may be asked to show: which part of which list. */
export interface Shown {
  list: number
  part: number
}

export function papersPage(root: string, standing: Standing, onDesk: OnDesk | undefined, shown: Shown): Html {
  return html`<h1>名单</h1>
${dropForm(root, onDesk)}
${onDesk ? paperParts(root, onDesk, shown) : howTo(root, standing)}`
}

function dropForm(root: string, onDesk: OnDesk | undefined): Html {
  return html`<form method="post" action="${root}/papers/add" enctype="multipart/form-data" class="drop" data-drop>
<p><label>把名单拖到这里，或者选文件（.xlsx .xls .ods .docx .csv .txt，可以一次几份）
<input type="file" name="papers" multiple required accept=".xlsx,.xls,.ods,.docx,.csv,.txt,.et,.XLSX,.XLS,.DOCX,.CSV"></label></p>
<p><button>读这些名单</button></p>
</form>
${
  onDesk &&
  html`<form method="post" action="${root}/papers/clear" class="on-desk"><p>桌上有：${onDesk.papers.map(({ file }) => file).join('、')}
<button class="button-quiet">拿走，什么都不写</button></p></form>`
}`
}

function howTo(root: string, { lastImport }: Standing): Html {
  return html`<p>名单怎么存的就怎么给：标题、合并的格、区市分组、合计、注，程序自己认。没有回答的问题、不能导入的行，一处都没有了才写；写以前先给您看。</p>
${lastImportPart(root, lastImport)}`
}

function paperParts(root: string, onDesk: OnDesk, shown: Shown): Html {
  const { plan, asked, answers, publicOn } = onDesk
  const snapshot = plan.register && snapshotOn(plan.register, publicOn)
  const lists = understand(plan, snapshot)
  return html`${outcome(root, onDesk)}
${refusals(onDesk)}
${questionForm(asked, plan.questions, answers, `${root}/papers/answers`)}
${warningsPart(plan.warnings)}
${lists.map((list, i) => listPart(root, list, i, shown.list === i ? shown.part : 0))}
${
  plan.said.length > 0 &&
  html`<details><summary>读的时候做了什么（${plan.said.length}）</summary><ul>${plan.said.map(one => html`<li>${one}</li>`)}</ul></details>`
}
${changedPart(onDesk)}`
}

function outcome(root: string, { plan, after, publicOn, version }: OnDesk): Html {
  const { questions, refused, register } = plan
  if (refused.length > 0 || questions.length > 0)
    return html`<p class="outcome">${[
      refused.length > 0 && `有 ${refused.length} 处不能导入`,
      questions.length > 0 && `有 ${questions.length} 个问题要回答`,
    ]
      .filter(Boolean)
      .join('，')}。现在什么都没有写。</p>`
  if (!after || !register)
    return html`<p class="outcome">没有新内容：名单里的登记簿里都已经有了，什么都不用写。</p>`
  const changes = changesBetween(register, after, publicOn)
  return html`<section class="ready" aria-labelledby="ready"><h2 id="ready">可以写入</h2>
<p>写 ${rowCounts(plan).join('、')}。到 ${publicOn}，网站上会有这些变化：</p>
${changes.map(
  ({ heading, lines }) =>
    html`<details${lines.length <= 12 && html` open`}><summary>${heading}</summary><ul>${lines.map(line => html`<li>${line}</li>`)}</ul></details>`,
)}
<div class="actions">
<form method="post" action="${root}/papers/write"><input type="hidden" name="version" value="${version}"><button>写入数据文件夹</button></form>
<form method="post" action="${root}/papers/preview"><button class="button-quiet">先看会发布的网页</button></form>
${plan.rows.notices && html`<p><a href="${root}/papers/notice/">看公告文稿</a></p>`}
</div></section>`
}

function warningsPart(warnings: readonly string[]): Html {
  if (warnings.length === 0) return html``
  const list = html`<ul>${warnings.map(one => html`<li>${one}</li>`)}</ul>`
  return html`<h2>提醒（${warnings.length}）</h2><p>不妨碍写入，写入以后随登记簿公开。</p>
${warnings.length > 12 ? html`<details><summary>逐条看</summary>${list}</details>` : list}`
}

function refusals({ plan: { refused } }: OnDesk): Html {
  if (refused.length === 0) return html``
  return html`<h2>不能导入（${refused.length}）</h2>
<div class="table" role="region" aria-label="不能导入的" tabindex="0"><table><thead><tr><th scope="col">在哪里</th><th scope="col">名单写的</th><th scope="col">为什么</th><th scope="col">怎样改</th></tr></thead>
<tbody>${refused.map(
    one =>
      html`<tr><td>${spotWords(one)}</td><td>${one.value}</td><td>${one.message}</td><td>${one.hint}</td></tr>`,
  )}</tbody></table></div>`
}

const RESULTS = { new: '写入', asked: '待回答', refused: '不能导入', known: '已有' } as const

function listPart(root: string, list: UnderstoodList, i: number, part: number): Html {
  const parts = Math.max(1, Math.ceil(list.rows.length / ROWS))
  const rows = list.rows.slice(part * ROWS, (part + 1) * ROWS)
  const heading = [list.sheet || list.file, list.kind].join('，')
  return html`<h2 id="list-${i}">${heading}（${list.rows.length} 行）</h2>
${list.titles.map(title => html`<p class="paper-title">${title}</p>`)}
<div class="table paper" role="region" aria-label="${heading}" tabindex="0"><table>
<thead><tr><th scope="col">行</th><th scope="col">结果</th><th scope="col">认作</th>
${list.columns.map(({ title, isRead }) => html`<th scope="col"${!isRead && html` class="unread"`}>${title}${!isRead && html`<br><small>不读</small>`}</th>`)}</tr></thead>
<tbody>${rows.map(rowPart)}</tbody></table></div>
${
  parts > 1 &&
  html`<nav class="pager" aria-label="${heading} 分页"><ol>${Array.from(
    { length: parts },
    (_, at) =>
      html`<li><a href="${root}/papers/?list=${i}&amp;part=${at}#list-${i}"${at === part && html` aria-current="page"`}>${at * ROWS + 1}—${Math.min(list.rows.length, (at + 1) * ROWS)}</a></li>`,
  )}</ol></nav>`
}`
}

function rowPart({ row, result, firm, standing, barredUntil, notes, cells }: UnderstoodRow): Html {
  return html`<tr class="row-${result}"><th scope="row">${row}</th>
<td><span class="result">${RESULTS[result]}</span>${notes.map(note => html`<p class="row-note">${note}</p>`)}</td>
<td class="meant">${firm ? html`<strong>${firm.name}</strong> <small>${firm.id}${firm.isNew && '，新企业'}</small>` : '不知道是哪一家'}
${firm?.was && html`<br>名单写的是“${firm.was}”`}
${standing.map(line => html`<br>${line}`)}
${barredUntil && html`<br><strong class="status-live">不受理申报至 ${barredUntil}</strong>`}</td>
${cells.map(cell => html`<td>${cell}</td>`)}</tr>`
}

function changedPart({ plan: { changed } }: OnDesk): Html {
  if (changed.length === 0) return html``
  return html`<details><summary>整理过的值（${changed.length}）</summary>
<div class="table" role="region" aria-label="整理过的值" tabindex="0"><table><thead><tr><th scope="col">在哪里</th><th scope="col">名单写的</th><th scope="col">整理为</th></tr></thead>
<tbody>${changed.map(one => html`<tr><td>${spotWords(one)}</td><td>${one.was}</td><td>${one.now}</td></tr>`)}</tbody></table></div></details>`
}
