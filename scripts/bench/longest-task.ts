// How long the page itself is kept from answering: the longest task of its main thread, in the processor's own time, which
// neither a stopped process nor a busy machine lengthens.
import type { Browser, Page } from 'playwright-core'

const CATEGORIES = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline']

interface TraceEvent {
  name: string
  pid: number
  tid: number
  /** Microseconds of the processor. */
  tdur?: number
  args?: { name?: string }
}

/** Milliseconds of the longest task while something is done with a page. */
export async function longestTaskOf(browser: Browser, page: Page, act: () => Promise<void>): Promise<number> {
  await browser.startTracing(page, { categories: CATEGORIES })
  await act()
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] }
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid}:${tid}`
  const named = trace.traceEvents.filter(({ name }) => name === 'thread_name')
  const mains = new Set(named.filter(({ args }) => args?.name === 'CrRendererMain').map(threadOf))
  const tasks = trace.traceEvents.filter(
    event => event.name.endsWith('RunTask') && mains.has(threadOf(event)),
  )
  return tasks.reduce((longest, { tdur = 0 }) => Math.max(longest, tdur / 1000), 0)
}
