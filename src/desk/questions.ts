// In: the questions of papers, and the answers that were given. Out: a form that asks them, in the papers' own words.
import type { Answers } from '../papers/draft/ask.ts'
import { type Question, untakenWords } from '../papers/notes.ts'
import { choiceList } from './choice-list.ts'
import { type Html, html } from './html.ts'
import { spotWords } from './understood.ts'

/** Fields of the form are called by the question, so that no field of ours can be taken for one. */
const FIELD = 'answer:'
/** Beside choices, where something else may be answered. */
const OTHER = 'other:'

/** What may be chosen from at a glance; more of them make a list. */
const AT_A_GLANCE = 6

/** The questions, those that are open first. */
export function questionForm(
  asked: readonly Question[],
  open: readonly Question[],
  answers: Answers,
  action: string,
): Html {
  const answered = asked.filter(one => answers.has(one.id) && !open.some(({ id }) => id === one.id))
  if (asked.length === 0) return html``
  return html`<form method="post" action="${action}" class="questions">
${open.length > 0 && html`<h2 id="questions">要请您回答（${open.length}）</h2>`}
${open.map(one => askOne(one, answers.get(one.id)))}
${
  answered.length > 0 &&
  html`<details><summary>已经回答的（${answered.length}），可以改</summary>
${answered.map(one => askOne({ ...one, given: undefined }, answers.get(one.id)))}</details>`
}
<p><button${open.length === 0 && html` class="button-quiet"`}>${open.length > 0 ? '回答' : '改回答'}</button></p>
</form>`
}

function askOne(question: Question, given: string | undefined): Html {
  const { id, options, value } = question
  const untaken = untakenWords(question)
  const place = html`<span class="question-place">${spotWords(question)}${value && `：“${value}”`}</span>
${untaken && html`<strong class="question-untaken">${untaken}</strong>`}`
  if (options.length === 0) return askText(question, given, place)
  if (options.length > AT_A_GLANCE) return askList(question, given, place)
  const isChosen = (one: string) => one === given
  return html`<fieldset class="question">
<legend>${question.ask} ${place}</legend>
${options.map(
  ({ value, label }) =>
    html`<label class="choice"><input type="radio" name="${FIELD}${id}" value="${value}"${isChosen(value) && html` checked`}> ${label}</label>`,
)}
${acceptsOther(id) && html`<label class="choice-other">${id.endsWith('.enterprise') ? '另一家（名称、编号或信用代码）' : '另一个'} ${inputOf(question, `${OTHER}${id}`, options.some(one => isChosen(one.value)) ? '' : (given ?? ''))}</label>`}
</fieldset>`
}

function askText(question: Question, given: string | undefined, place: Html): Html {
  return html`<p class="question"><label>${question.ask} ${place}
${inputOf(question, `${FIELD}${question.id}`, given ?? '')}</label></p>`
}

function askList({ id, ask, options }: Question, given: string | undefined, place: Html): Html {
  return html`<p class="question"><label>${ask} ${place}
${choiceList(`${FIELD}${id}`, options, given)}</label></p>`
}

function inputOf({ id, given }: Question, name: string, value: string): Html {
  // A date field shows nothing of what is no day, and what was answered could not be mended.
  const isDay = /_on$/.test(id) && given === undefined
  const isWrong = given !== undefined && value !== ''
  return html`<input name="${name}" value="${value}" autocomplete="off"${isDay && html` type="date"`}${isWrong && html` aria-invalid="true"`}>`
}

/** Of what is asked of the whole paper the choices are only likely answers; who is meant may be another than is offered. */
function acceptsOther(id: string): boolean {
  if (/\.enterprise$|^re-evaluations\.round_id$/.test(id)) return true
  return /^(notice|window|renames)\./.test(id) && id !== 'notice.kind' && id !== 'notice.measures'
}

/** The answers that a form sent; one that is empty takes an answer back. */
export function answersIn(fields: ReadonlyMap<string, string>, before: Answers): Map<string, string> {
  const answers = new Map(before)
  for (const [name, text] of fields) {
    const id = name.startsWith(FIELD) ? name.slice(FIELD.length) : undefined
    const other = name.startsWith(OTHER) ? name.slice(OTHER.length) : undefined
    if (id && text.trim() !== '') answers.set(id, text.trim())
    else if (id) answers.delete(id)
    if (other && text.trim() !== '') answers.set(other, text.trim())
  }
  return answers
}
