// In the browser: re-reads the clock and shows what the step functions in the page say of today. A page that was built on
// Monday says on Saturday that its window has closed. Without it the absolute days stand.
import { type StatusKind, signOf } from '../i18n/signs.ts'
import type { Step } from '../views/window-state.ts'
import { editionDay } from './edition-day.ts'
import { dayInShanghai, untilMidnight } from './shanghai.ts'

/** The step that holds on a day: the last that has begun, else the first. */
export function stepOn(steps: readonly Step[], today: string): Step | undefined {
  return [...steps].reverse().find(({ from }) => from <= today) ?? steps[0]
}

/** Shows the page as of now, at once, whenever it is looked at again, and when the day ends. */
export function keepUpToDate(page: Document): void {
  // A clock that is behind the edition is wrong, and the edition's day stands.
  let known = ''
  const show = () => {
    const clock = dayInShanghai(Date.now())
    showDay(page, clock < known ? known : clock)
  }
  const wait = () =>
    setTimeout(() => {
      show()
      wait()
    }, untilMidnight(Date.now()) + 1000)
  show()
  wait()
  void editionDay(page).then(day => {
    known = day ?? known
    show()
  })
  page.addEventListener('visibilitychange', show)
  addEventListener('pageshow', show)
}

/** Shows what the page says of a day. */
function showDay(page: Document, today: string): void {
  for (const element of page.querySelectorAll<HTMLElement>('[data-steps]')) showStep(element, today)
  for (const element of page.querySelectorAll<HTMLElement>('.strip [data-day]')) {
    const day = element.dataset.day ?? ''
    element.dataset.state = day < today ? 'past' : day === today ? 'today' : 'left'
  }
  for (const element of page.querySelectorAll<HTMLElement>('[data-shown-from], [data-shown-before]')) {
    element.hidden = !isShown(element.dataset, today)
  }
}

/** Whether what is said from one day on, or before one, is said today. */
export function isShown({ shownFrom, shownBefore }: DOMStringMap, today: string): boolean {
  return (shownFrom === undefined || today >= shownFrom) && (shownBefore === undefined || today < shownBefore)
}

function showStep(element: HTMLElement, today: string): void {
  const step = stepOn(stepsOf(element), today)
  const word = element.lastElementChild
  if (!step || !word || word.textContent === step.word) return
  const sign = signOf(element.dataset.kind as StatusKind, step.status)
  element.className = `status status-${sign.tone}`
  element.querySelector('path')?.setAttribute('d', sign.path)
  word.textContent = step.word
  const card = element.closest('.window')
  if (card) card.className = `window window-${step.status}`
}

function stepsOf(element: HTMLElement): Step[] {
  return JSON.parse(element.dataset.steps ?? '[]') as Step[]
}
