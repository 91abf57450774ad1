import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { complaints, launch, type Served, serve } from './browser.ts'

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

async function open<T>(path: string, act: (page: Page, asked: string[]) => Promise<T>): Promise<T> {
  const context = await browser.newContext()
  const page = await context.newPage()
  const found = complaints(page)
  const asked: string[] = []
  page.on('request', request => asked.push(request.url()))
  try {
    await page.goto(site.url + path, { waitUntil: 'load' })
    const result = await act(page, asked)
    expect(found).toEqual([])
    return result
  } finally {
    await context.close()
  }
}

const BOX = 'header input[name=q]'
const isOfSearch = (url: string) => /\/search\/.*\.(bin|json)|worker|\/box\./.test(url)

test('nothing of the search is loaded before the box is used', async () => {
  await open('about/', async (page, asked) => {
    expect(asked.filter(isOfSearch)).toEqual([])
    await page.focus(BOX)
    await page.waitForRequest(/\/search\/names-[0-9a-f]+\.bin$/)
    expect(await page.getAttribute(BOX, 'role')).toBe('combobox')
  })
})

test('the box suggests while one types; arrows choose, Escape closes, Enter follows', async () => {
  await open('about/', async page => {
    await page.focus(BOX)
    await page.keyboard.type('hairui')
    const options = page.locator('[role=listbox] [role=option]')
    await options.first().waitFor()
    expect(await page.getAttribute(BOX, 'aria-expanded')).toBe('true')
    await page.keyboard.press('Escape')
    // Nor does what is still on its way open it again.
    await page.waitForTimeout(500)
    expect(await page.getAttribute(BOX, 'aria-expanded')).toBe('false')
    await page.keyboard.press('ArrowDown')
    const active = await page.getAttribute(BOX, 'aria-activedescendant')
    expect(await page.locator(`#${active}`).getAttribute('aria-selected')).toBe('true')
    await page.keyboard.press('Backspace')
    await page.waitForFunction(
      box => !document.querySelector(box)?.hasAttribute('aria-activedescendant'),
      BOX,
    )
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/a\/b\/enterprises\//)
  })
})

test.each([
  ['威海示例海锐精密机械有限公司', '企业', '曾用名：威海示例海锐精密机械有限公司'],
  ['91000000 MAAY8XMA16', '企业', '91000000MAAY8XMA16'],
  ['t2016-1-001', '车间与工厂', 't2016-1-001'],
  ['示例工信〔2016〕10号', '公告与其他页面', '2016年'],
  ['威海示列海睿精密机械', '相近名称（非精确匹配）', '威海示例海睿精密机械有限公司'],
])('/search/ finds %s among %s', async (query, heading, text) => {
  await open(`search/?q=${encodeURIComponent(query)}`, async page => {
    const section = page.locator('#search section', { has: page.locator('h2', { hasText: heading }) })
    await section.getByText(text).first().waitFor()
  })
})

test('what does not exist gets help, and is never shown as found', async () => {
  await open('search/?q=zzqqxx', async page => {
    await page.locator('[data-part=help]').waitFor()
    expect(await page.textContent('.search-status')).toBe('没有找到“zzqqxx”。')
    expect(await page.locator('#search .results li:visible').count()).toBe(0)
  })
})
