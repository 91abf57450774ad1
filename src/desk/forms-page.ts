// The pages of the small forms: which there are, one to fill in, and what it would write. In: a form, what was given. Out: HTML.
import type { Values } from '../papers/folder/add-rows.ts'
import { changesBetween } from './changes.ts'
import { choiceList } from './choice-list.ts'
import type { Standing } from './desk.ts'
import { type Correctable, correction, findRecords } from './forms/correction.ts'
import type { FormField, Seen, SmallForm } from './forms/form.ts'
import { draftWords, FORMS, type Mended } from './forms.ts'
import { type Html, html } from './html.ts'
import { lastImportPart } from './last-import.ts'

export function formsPage(root: string, { lastImport }: Pick<Standing, 'lastImport'>): Html {
  return html`<h1>异议和更正</h1>
<p>小的变动不用名单，在这里记一笔；写以前按全部规则查过，写错了可以取回。</p>
<ul class="tasks">${FORMS.map(
    ({ id, title, lead }) => html`<li><a href="${root}/forms/${id}/">${title}</a><p>${lead}</p></li>`,
  )}</ul>
${lastImportPart(root, lastImport)}`
}

/** A form to fill in; `given` is what stands in it already. */
export function formPage(
  root: string,
  form: SmallForm,
  seen: Seen,
  given: Values,
  complaint: string | undefined,
): Html {
  const fields = form.fields(seen, given)
  if (form === correction && fields.length === 0) return searchPage(root, seen, given)
  const empty = fields.find(({ kind, options }) => kind === 'choice' && options?.length === 0)
  return html`<h1>${form.title}</h1><p>${form.lead}</p>
${complaint && html`<p class="said said-error" role="alert">${complaint}</p>`}
${
  empty
    ? html`<p>“${empty.label}”：现在没有可以选的。</p>`
    : html`<form method="post" action="${root}/forms/${form.id}/review" class="small-form">
${['table', 'record'].map(name => given[name] && html`<input type="hidden" name="${name}" value="${given[name]}">`)}
${fields.map(field => fieldPart(field, given[field.name] ?? field.value ?? ''))}
<p><button>看看会怎样写</button></p></form>`
}`
}

function fieldPart({ name, label, kind, options = [], isNeeded, note }: FormField, value: string): Html {
  const hint = note && html` <span class="question-place">${note}</span>`
  if (kind !== 'choice')
    return html`<p class="question"><label>${label}${hint}
<input name="${name}" value="${value}" autocomplete="off"${kind === 'day' && html` type="date"`}${isNeeded && html` required`}></label></p>`
  return html`<p class="question"><label>${label}${hint}
${choiceList(name, options, value, isNeeded)}</label></p>`
}

function searchPage(root: string, seen: Seen, { text = '' }: Values): Html {
  const found = findRecords(seen, text)
  return html`<h1>${correction.title}</h1><p>${correction.lead}</p>
<form method="get" action="${root}/forms/correction/" class="small-form">
<p class="question"><label>要更正哪一条：写编号、企业名称或标题里的字
<input name="text" value="${text}" autocomplete="off" required></label></p>
<p><button>找</button></p></form>
${text !== '' && found.length === 0 && html`<p role="status">没有找到“${text}”。</p>`}
${found.length > 0 && html`<h2>找到的</h2><ul>${found.map(one => foundPart(root, one))}</ul>`}`
}

function foundPart(root: string, { table, id, label }: Correctable): Html {
  return html`<li><a href="${root}/forms/correction/?table=${table}&amp;record=${encodeURIComponent(id)}">${label}</a></li>`
}

/** What a form would write, and what the checks say; it can be written where nothing new is an error. */
export function reviewPage(
  root: string,
  form: SmallForm,
  standing: Standing,
  given: Values,
  mended: Mended,
  version: string,
): Html {
  const errors = mended.problems.filter(({ level }) => level === 'error')
  const warnings = mended.problems.filter(({ level }) => level === 'warning')
  const before = standing.found.register
  const changes = before && mended.after ? changesBetween(before, mended.after, standing.day) : []
  const words = draftWords(mended.draft)
  const hidden = Object.entries(given).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  )
  return html`<h1>${form.title}</h1>
${errors.length > 0 && html`<div class="said said-error" role="alert"><p>不能这样写：</p><ul>${errors.map(({ message, hint }) => html`<li>${message.zh}${hint.zh}</li>`)}</ul></div>`}
${warnings.length > 0 && html`<h2>提醒</h2><ul>${warnings.map(({ message, hint }) => html`<li>${message.zh}${hint.zh}</li>`)}</ul>`}
${words.length === 0 ? html`<p>没有改动。</p>` : html`<h2>会写的</h2><ul>${words.map(one => html`<li>${one}</li>`)}</ul>`}
${changes.map(({ heading, lines }) => html`<h2>${heading}</h2><ul>${lines.map(line => html`<li>${line}</li>`)}</ul>`)}
<div class="actions">
${words.length > 0 && errors.length === 0 && html`<form method="post" action="${root}/forms/${form.id}/write">${hidden}<input type="hidden" name="version" value="${version}"><button>写入数据文件夹</button></form>`}
<form method="post" action="${root}/forms/${form.id}/again">${hidden}<button class="button-quiet">回去改</button></form></div>`
}
