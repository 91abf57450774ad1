import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { complaints, follow, launch, type Served, serve } from './browser.ts'

let browser: Browser
let site: Served

beforeAll(async () => {
  browser = await launch()
  site = await serve('.build/below', '/a/b/')
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

async function open(path: string, javaScriptEnabled: boolean, act: (page: Page) => Promise<void>) {
  const context = await browser.newContext({ javaScriptEnabled })
  const page = await context.newPage()
  const found = complaints(page)
  await page.goto(site.url + path, { waitUntil: 'load' })
  await act(page)
  expect(found).toEqual([])
  await context.close()
}

describe('the status on a day that the reader picks', () => {
  test('is answered on both sides of each change, with its reason, from the spans in the page', async () => {
    await open('revocations/', true, async page => {
      await follow(page, page.locator('main tbody a[href*="/titles/"]'))
      const spans = await page.locator('tr[data-from]').evaluateAll(rows =>
        rows.map(row => ({
          from: row.getAttribute('data-from') ?? '',
          to: row.getAttribute('data-to') ?? '',
          status: row.querySelector('.status')?.textContent,
        })),
      )
      expect(spans.length).toBeGreaterThan(1)
      for (const { from, to, status } of spans) {
        for (const day of [from, to]) {
          await page.fill('#on-a-day', day)
          expect(await page.textContent('output')).toContain(status)
          expect(await page.locator('output a[href*="/notices/"]').count()).toBe(1)
          expect(await page.locator('tr.picked').getAttribute('data-from')).toBe(from)
        }
      }
      await page.fill('#on-a-day', '1999-12-31')
      expect(await page.textContent('output')).toContain('还没有记录')
      expect(await page.locator('tr.picked').count()).toBe(0)
    })
  })

  test('is asked for only where scripts run; the table of spans is read without', async () => {
    await open('enterprises/e0005/', false, async page => {
      expect(await page.locator('#on-a-day').isVisible()).toBe(false)
      expect(await page.locator('tr[data-from]').count()).toBeGreaterThan(0)
    })
  })
})

describe('the register', () => {
  test('is browsed by facet without JavaScript, and each list has as many rows as its facet says', async () => {
    await open('register/', false, async page => {
      await page.click('.narrow summary')
      const facet = page.locator('.facets a[href*="/status/revoked/"]')
      const count = Number(await facet.locator('.count').textContent())
      await follow(page, facet)
      expect(await page.locator('main tbody tr').count()).toBe(count)
      expect(await page.locator('.facets [aria-current=page]').textContent()).toContain('已撤销')
      expect(await page.locator('#filter-rows').isVisible()).toBe(false)
    })
  })

  test('rows are filtered by every word that is typed', async () => {
    await open('en/register/', true, async page => {
      const rows = page.locator('main tbody tr:visible')
      const all = await rows.count()
      await page.fill('#filter-rows', 'unmanned active')
      const shown = await rows.count()
      expect(shown).toBeGreaterThan(0)
      expect(shown).toBeLessThan(all)
      expect(await page.textContent('output')).toBe(`${shown} of ${all} rows of this page shown`)
      await page.fill('#filter-rows', '')
      expect(await rows.count()).toBe(all)
    })
  })
})

describe('a narrow screen', () => {
  test.each(['register/', 'enterprises/e0005/', 'titles/t2016-1-004/', 'statistics/', 'findings/', 'data/'])(
    '%s needs no scrolling sideways',
    async path => {
      await open(path, false, async page => {
        await page.setViewportSize({ width: 320, height: 800 })
        const [width, seen] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
        expect(width).toBeLessThanOrEqual(seen ?? 0)
      })
    },
  )
})
