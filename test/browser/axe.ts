// What axe finds wrong with a page that is open.
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'

export const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

interface Axe {
  run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>
}

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')

/** What axe finds: the rule, and the first elements that break it. */
export async function violations(page: Page, options: object): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE)
  return page.evaluate(async given => {
    const { axe } = globalThis as unknown as { axe: Axe }
    // All that is right would be described, too.
    const found = (await axe.run({ ...given, resultTypes: ['violations'] })).violations
    return found.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 2).map(({ html }) => html.slice(0, 160))}`)
  }, options)
}
