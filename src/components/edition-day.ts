// In the browser: a page of a live edition says nothing of the edition, so that it stays as it is while its own facts do.
// Here it learns from edition.json up to which day the site goes, says so, and warns when that is more than a week ago.
import { dayInShanghai } from './shanghai.ts'

/** What edition.json says, as far as pages need it. */
interface EditionFile {
  as_of: string
}

/** An edition is old when it has not been renewed for longer than this, in days. */
const WEEK = 7

let asked: Promise<string | undefined> | undefined

/** The last day that the edition knows; undefined where it cannot be asked for. Asked once a page. */
export function editionDay(page: Document): Promise<string | undefined> {
  asked ??= ask(page.querySelector<HTMLElement>('[data-edition]')?.dataset.edition)
  return asked
}

async function ask(address: string | undefined): Promise<string | undefined> {
  if (address === undefined) return undefined
  try {
    const response = await fetch(address, { cache: 'no-cache' })
    return response.ok ? ((await response.json()) as EditionFile).as_of : undefined
  } catch {
    return undefined
  }
}

/** A day as the pages of a language write it: 2024年6月19日, 19 June 2024. */
export function dayInWords(day: string, lang: string): string {
  const format = { dateStyle: 'long', timeZone: 'UTC' } as const
  const date = new Date(day)
  if (Number.isNaN(date.getTime())) return day
  return new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, format).format(date)
}

/** How many days lie between two days, `YYYY-MM-DD`. */
function daysSince(day: string, today: string): number {
  return Math.round((Date.parse(today) - Date.parse(day)) / 86_400_000)
}

/** Says in the page up to which day the edition goes, and how long that is ago where it is long. */
export async function sayEditionDay(page: Document): Promise<void> {
  const day = await editionDay(page)
  if (day === undefined) return
  const told = dayInWords(day, page.documentElement.lang)
  for (const element of page.querySelectorAll<HTMLElement>('[data-as-of]')) {
    element.textContent = (element.dataset.asOf ?? '').replace('{day}', told)
  }
  const days = daysSince(day, dayInShanghai(Date.now()))
  if (days <= WEEK) return
  for (const element of page.querySelectorAll<HTMLElement>('[data-old]')) {
    const text = (element.dataset.old ?? '').replace('{day}', told).replace('{days}', String(days))
    element.hidden = false
    const line = page.createElement('p')
    line.textContent = text
    element.replaceChildren(line)
  }
}
