// In the browser: re-reads the clock and shows what the step functions in the page say of today. A page that was built on
// Monday says on Saturday that its window has closed. Without it the absolute days and the as-of day stand.
import { type StatusKind, signOf } from '../i18n/signs.ts'
import type { Step } from '../views/window-state.ts'

const DAY = 86_400_000
// China has kept one offset, without summer time, since 1991: no zone data is needed, whatever the reader's own zone.
const OFFSET = 8 * 3_600_000

/** The calendar day in Asia/Shanghai at a moment, YYYY-MM-DD. */
export function dayInShanghai(moment: number): string {
  return new Date(moment + OFFSET).toISOString().slice(0, 10)
}

/** How many milliseconds are left of the day in Asia/Shanghai. */
export function untilMidnight(moment: number): number {
  return DAY - ((moment + OFFSET) % DAY)
}

/** The step that holds on a day: the last that has begun, else the first. */
export function stepOn(steps: readonly Step[], today: string): Step | undefined {
  return [...steps].reverse().find(({ from }) => from <= today) ?? steps[0]
}

/** Shows the page as of now, at once, whenever it is looked at again, and when the day ends. */
export function keepUpToDate(page: Document): void {
  const show = () => showDay(page, dayInShanghai(Date.now()))
  const wait = () =>
    setTimeout(() => {
      show()
      wait()
    }, untilMidnight(Date.now()) + 1000)
  show()
  wait()
  page.addEventListener('visibilitychange', show)
  addEventListener('pageshow', show)
}

/** Shows what the page says of a day; a clock that is behind the edition is wrong, and the edition's day stands. */
function showDay(page: Document, clock: string): void {
  const living = [...page.querySelectorAll<HTMLElement>('[data-steps]')]
  const first = living[0] && stepsOf(living[0])[0]
  const today = first && clock < first.from ? first.from : clock
  for (const element of living) showStep(element, today)
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
