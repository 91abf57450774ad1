import { cpSync, rmSync } from 'node:fs'
import type { Page, Request } from 'playwright-core'
import { expect, test } from 'vitest'
import { writeFiles } from '../../scripts/lib/output.ts'
import { packFiles } from '../../src/search/build/files.ts'
import { dataOf } from '../search/world.ts'
import { follow, openReader, serve, withoutScripts } from './browser.ts'

const { open } = openReader('.build/below', '/a/b/')

const BOX = 'header input[name=q]'
const isOfSearch = (one: Request) => /\/search\/.*\.(bin|json)|worker|\/box\.|\/suggestions\./.test(one.url())

test('nothing of the search is loaded before the box is used', async () => {
  await open('about/', async (page, asked) => {
    expect(asked.filter(isOfSearch)).toEqual([])
    await page.focus(BOX)
    await page.waitForRequest(/\/search\/names-[0-9a-f]+\.bin$/)
    expect(await page.getAttribute(BOX, 'role')).toBe('combobox')
  })
})

test('a register too large for a list is answered from pages, by a program that no other site loads', async () => {
  const dir = '.build/pages'
  for (const part of ['_astro', 'about', 'favicon.svg', 'search/words.zh.json'])
    cpSync(`.build/below/${part}`, `${dir}/${part}`, { recursive: true })
  writeFiles(dir, packFiles(dataOf([['威海海丰精密机械有限公司'], ['荣成海锋精密机械有限公司']]), 0))
  const large = await serve(dir, '/a/b/')
  const isOfPages = (one: Request) => /\/_astro\/open-site-/.test(one.url())
  const suggest = (query: string) => async (page: Page, asked: Request[]) => {
    await page.focus(BOX)
    await page.keyboard.type(query)
    await page.locator('[role=listbox] [role=option]').first().waitFor()
    return { name: await page.textContent('.suggestion-name'), loaded: asked.filter(isOfPages).length }
  }
  try {
    const answer = { name: '威海海丰精密机械有限公司', loaded: 1 }
    expect(await open(`${large.url}about/`, suggest('haifeng'))).toEqual(answer)
    expect(await open('about/', suggest('hairui'))).toMatchObject({ loaded: 0 })
  } finally {
    await large.close()
    rmSync(dir, { recursive: true })
  }
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
  ['海锐 91000000MAAY8XMA16', '企业', '91000000MAAY8XMA16'],
  ['威海示例海锐精密机械有限公司（91000000MAAY8XMA16）', '企业', '91000000MAAY8XMA16'],
  ['统一社会信用代码：91000000MAAY8XMA16', '企业', '91000000MAAY8XMA16'],
  ['91000000MAYA8XMA16', '相近名称（非精确匹配）', '91000000MAAY8XMA16'],
  ['t2016-1-001', '车间与工厂', 't2016-1-001'],
  ['示例工信〔2016〕10号', '公告与其他页面', '2016年'],
  ['威海示列海睿精密机械', '相近名称（非精确匹配）', '威海示例海睿精密机械有限公司'],
])('/search/ finds %s among %s', async (query, heading, text) => {
  await open(`search/?q=${encodeURIComponent(query)}`, async page => {
    const section = page.locator('#search section', { has: page.locator('h2', { hasText: heading }) })
    await section.getByText(text).first().waitFor()
  })
})

test.each([
  ['', '91000000MAAY8XMA17', '校验位不对'],
  ['', '91OOOOOOMAAY8XMA16', '没有字母 I、O、S、V、Z'],
  ['en/', '91000000MAAY8XMA17', 'check character is wrong'],
])('%ssearch/ says what is wrong with %s, and offers what is nearly it', async (lang, code, text) => {
  await open(`${lang}search/?q=${code}`, async page => {
    await page.locator('[data-part=understood]', { hasText: text }).waitFor()
    const similar = page.locator('#search [data-group=similar] li')
    expect(await similar.textContent()).toContain('91000000MAAY8XMA16')
    expect(await page.locator('#search [data-group=enterprises]').count()).toBe(0)
  })
})

test('what does not exist gets help, and is never shown as found', async () => {
  await open('search/?q=zzqqxx', async page => {
    await page.locator('[data-part=help]').waitFor()
    expect(await page.textContent('.search-status')).toBe('没有找到“zzqqxx”。')
    expect(await page.locator('#search .results li:visible').count()).toBe(0)
  })
})

test.each([
  ['full texts', /\/pagefind\/wasm\.[^/]+$/, '海锐', /^找到\d+家企业.* · 公告和页面的全文暂时查不到$/],
  ['full texts, and nothing is found', /\/pagefind\/wasm\.[^/]+$/, 'zzqqxx', /^没有找到“zzqqxx”。 · 公告/],
  ['names', /\/search\/[^/]+\.bin$/, '数控', /^企业和称号暂时查不到$/],
  ['anything', /\/search\/[^/]+\.bin$|\/pagefind\/wasm\./, '海锐', /^搜索暂时不可用。请从下面浏览。$/],
])('the search page says so where it cannot search %s', async (_, refused, query, said) => {
  let told: string | null = ''
  const reading = open('search/', async page => {
    await page.route(refused, route => route.abort())
    await page.fill('#search input', query)
    await page.press('#search input', 'Enter')
    const status = page.locator('.search-status', { hasText: /暂时/ })
    await status.waitFor()
    told = await status.textContent()
  })
  // What was refused is a complaint, and the only one that is judged here.
  await expect(reading).rejects.toThrow('ERR_FAILED')
  expect(told).toMatch(said)
})

const SECTION = (part: string) => `#search [data-part=${part}] li`

test('filters are part of the address, and Back takes them away again', async () => {
  await open(`search/?q=${encodeURIComponent('装备')}`, async page => {
    await page.locator(SECTION('pages')).first().waitFor()
    const all = await page.textContent('.search-status')
    await page.selectOption('select[name=kind]', 'publicity')
    await page.selectOption('select[name=district]', 'gaoqu')
    expect(new URL(page.url()).search).toBe(
      `?${new URLSearchParams({ q: '装备', district: 'gaoqu', kind: 'publicity' })}`,
    )
    await page.waitForFunction(
      before => !['正在搜索……', before].includes(document.querySelector('.search-status')?.textContent ?? ''),
      all,
    )
    expect(await page.locator(SECTION('pages')).count()).toBe(1)
    expect(await page.textContent('.search-status')).toBe('找到1家企业 · 1条公告和页面')
    expect(await page.locator('#filter-kind option:checked').textContent()).toBe('公示 (1)')
    await page.goBack()
    await page.goBack()
    await page.waitForFunction(
      before => document.querySelector('.search-status')?.textContent === before,
      all,
    )
    expect(await page.inputValue('select[name=kind]')).toBe('')
    expect(await page.locator('[data-part=clear]').isVisible()).toBe(false)
  })
})

test('filters work by keyboard, are read from the address, and are removed with one button', async () => {
  await open(`search/?q=${encodeURIComponent('数控')}&year=2021`, async page => {
    await page.locator(SECTION('pages')).first().waitFor()
    expect(await page.inputValue('select[name=year]')).toBe('2021')
    const controls: string[] = []
    await page.focus('#search input')
    for (let step = 0; step < 6; step++) {
      await page.keyboard.press('Tab')
      controls.push((await page.evaluate(() => document.activeElement?.getAttribute('name') ?? '')) || '–')
    }
    expect(controls).toEqual(['–', 'district', 'status', 'kind', 'year', '–'])
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => !location.search.includes('year'))
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q')
  })
})

test.each([
  ['延长公示期', '延长公示'],
  ['晟通', undefined],
])('%s: what is not said just so is offered as similar, or not at all', async (query, part) => {
  await open(`search/?q=${encodeURIComponent(query)}`, async page => {
    await page.waitForFunction(
      () => !['', '正在搜索……'].includes(document.querySelector('.search-status')?.textContent ?? ''),
    )
    expect(await page.locator(SECTION('pages')).count()).toBe(0)
    if (part) await page.locator('[data-part=similar-pages] mark', { hasText: part }).first().waitFor()
    else expect(await page.locator(SECTION('similar-pages')).count()).toBe(0)
  })
})

// With brackets of any kind, or none.
test.each(['示例工信〔2016〕10号', '示例工信[2016]10号', '(2016)10号', '示例工信２０１６１０'])(
  '/search/ finds the notice by its number, written as %s',
  async query => {
    await open(`search/?q=${encodeURIComponent(query)}`, async page => {
      await page.locator(SECTION('pages')).first().waitFor()
      const found = await page.locator(`${SECTION('pages')} > a`).allTextContents()
      expect(found).toContain('关于公布2016年威海市数字化车间和智能工厂名单的通知')
    })
  },
)

test.each([
  ['數控', '数控'],
  ['ＲＳＳ', 'rss'],
])('/search/ takes %s for %s', async (query, other) => {
  const toldOf = (text: string) =>
    open(`search/?q=${encodeURIComponent(text)}`, async page => {
      await page.locator(SECTION('pages')).first().waitFor()
      await page.waitForFunction(() =>
        /\d条公告/.test(document.querySelector('.search-status')?.textContent ?? ''),
      )
      return (await page.textContent('.search-status'))?.match(/\d+条公告/)?.[0]
    })
  expect(await toldOf(query)).toBe(await toldOf(other))
})

test('without a script the search page leads to every enterprise, and sends no filter', async () => {
  await open(
    'search/',
    async page => {
      expect(await page.locator('#search select:visible').count()).toBe(0)
      await page.fill('#search input', '海锐')
      await page.press('#search input', 'Enter')
      expect(new URL(page.url()).search).toBe('?q=%E6%B5%B7%E9%94%90')
      await follow(page, page.locator('.search-browse a:text-is("H")'))
      expect(await page.locator('table a', { hasText: '海锐' }).count()).toBeGreaterThan(0)
    },
    withoutScripts,
  )
})
