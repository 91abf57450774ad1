import { readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { readCsv, readWorkbook } from '../datasets/readers.ts'
import { follow, layOutAll, openReader } from './browser.ts'

const reader = openReader('.build/below', '/a/b/')

function open(path: string, javaScriptEnabled: boolean, act: (page: Page) => Promise<void>): Promise<void> {
  return reader.open(path, act, { javaScriptEnabled })
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

describe('a record on the day that its address asks for', () => {
  test('says first what held, and leads to the titles of that day and back', async () => {
    await open('titles/t2016-1-004/?on=2022-03-30', true, async page => {
      await page.locator('.page-head .list-day').waitFor()
      expect(await page.textContent('.page-head .list-day')).toMatch(/^2022年3月30日：\s*有效/)
    })
    await open('enterprises/e0005/?on=2023-12-31', true, async page => {
      const line = page.locator('.page-head .list-day')
      expect(await line.textContent()).toContain('不受理')
      await follow(page, line.locator('a[href*="/register/"]'))
      await page.locator('record-list[data-drawn]').waitFor()
      expect(await page.locator('.list tbody tr').count()).toBe(1)
      expect(await page.locator('.list th a').getAttribute('href')).toContain('t2016-1-004/?on=2023-12-31')
    })
  })
})

describe('revocations', () => {
  test('of a year are a list of their own, which is saved in words', async () => {
    await open('revocations/', true, async page => {
      await follow(page, page.locator('nav a[href*="/revocations/year/2023/"]'))
      const rows = await page.locator('.list tbody tr').count()
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.click('button[data-take=xlsx]'),
      ])
      expect(download.suggestedFilename()).toBe('2023年撤销的称号-2024-06-19.xlsx')
      const [heads = [], ...saved] =
        (await readWorkbook(readFileSync(await download.path()))).get('名单') ?? []
      expect(saved.length).toBe(rows)
      for (const head of ['企业', '撤销情形', '条款', '依据']) {
        const at = heads.indexOf(head)
        expect([head, saved.filter(row => !row[at])]).toEqual([head, []])
      }
    })
  })
})

describe('the register', () => {
  test('is narrowed by what was typed before what narrows it was there', async () => {
    await open('register/', true, async page => {
      const typed = Promise.withResolvers<void>()
      await page.route('**/lists/titles.json', async route => {
        await typed.promise
        await route.continue()
      })
      await page.fill('#filter-rows', '荣成')
      typed.resolve()
      await page.waitForURL('**/register/?q=*')
      await page.waitForFunction(() =>
        /^共\d+个$/.test(document.querySelector('.list-said')?.textContent ?? ''),
      )
      expect(await page.inputValue('#filter-rows')).toBe('荣成')
      expect(await page.locator('.list tbody tr:visible').count()).toBeLessThan(50)
    })
  })

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

  test('facets combine: the address is the filter, and what is chosen can be taken away', async () => {
    await open('register/', true, async page => {
      const rows = page.locator('.list tbody tr')
      await page.click('.narrow summary')
      await page.click('.facets a[data-facet=status][data-value=revoked]')
      await page.waitForURL('**/register/?status=revoked')
      const district = page.locator('.facets a[data-facet=district]:visible').first()
      const count = Number(await district.locator('.count').textContent())
      await district.click()
      await page.waitForURL('**/register/?status=revoked&district=*')
      await page.waitForFunction(n => document.querySelectorAll('.list tbody tr').length === n, count)
      expect(await page.locator('.chips li').count()).toBe(3)
      expect(await rows.first().locator('th a').getAttribute('href')).toContain('/a/b/titles/')
      await page.locator('.chips a').first().click()
      await page.waitForURL('**/register/?district=*')
      await page.goBack()
      await page.waitForURL('**/register/?status=revoked&district=*')
    })
  })

  test('a part of it is narrowed further, and put in another order, as the register', async () => {
    await open('register/status/revoked/', true, async page => {
      const all = await page.locator('.list tbody tr').count()
      await page.focus('#filter-rows')
      await page.locator('.list-asked').waitFor({ state: 'attached' })
      await page.waitForFunction(() => !document.querySelector<HTMLElement>('.list-asked')?.hidden)
      await page.fill('#filter-rows', '荣成')
      await page.press('#filter-rows', 'Enter')
      await page.waitForURL('**/register/?*')
      await page.locator('record-list[data-drawn]').waitFor()
      expect(new URL(page.url()).searchParams.get('q')).toBe('荣成')
      const shown = await page.locator('.list tbody tr').count()
      expect([shown > 0, shown < all]).toEqual([true, true])
      expect(await page.locator('.chips').textContent()).toContain('已撤销')
    })
    await open('register/status/revoked/', true, async page => {
      await page.focus('#filter-rows')
      await page.waitForFunction(() => !document.querySelector<HTMLElement>('.list-asked')?.hidden)
      await page.fill('#filter-rows', '荣成')
      const link = page.locator('.list tbody th a').first()
      const path = (await link.getAttribute('href')) ?? ''
      // A slow answer: whatever else would lead away has the time to.
      await page.route(`**${path}`, async route => {
        await setTimeout(600)
        await route.continue()
      })
      await follow(page, link)
      expect(new URL(page.url()).pathname).toBe(path)
    })
    await open('register/status/revoked/', true, async page => {
      await page.click('.narrow summary')
      await page.waitForFunction(() => !document.querySelector<HTMLElement>('.list-asked')?.hidden)
      await page.selectOption('.list-asked select', 'name')
      await page.waitForURL('**/register/?*sort=name*')
      await page.locator('record-list[data-drawn]').waitFor()
      expect(await page.locator('.chips').textContent()).toContain('已撤销')
    })
  })

  test('nothing found says what to leave out', async () => {
    await open('register/?status=revoked&grade=excellent&district=huancui', true, async page => {
      const ways = page.locator('.list-nothing a')
      await ways.first().waitFor()
      expect(await ways.first().textContent()).toMatch(/^去掉“.+”，有\d+个$/)
      expect(await page.locator('.list').isVisible()).toBe(false)
    })
  })

  test('a row that is drawn is the row that was printed', async () => {
    await open('en/register/', true, async page => {
      const shape = () =>
        page
          .locator('.list tbody tr')
          .evaluateAll(rows =>
            rows.map(row =>
              [...row.children]
                .filter(cell => !cell.hasAttribute('hidden'))
                .map(cell => cell.outerHTML.replace(/ (data-label|data-astro[^=]*)="[^"]*"/g, '')),
            ),
          )
      const printed = await shape()
      await page.goto(new URL('?sort=oldest', page.url()).href)
      await page.locator('record-list[data-drawn]').waitFor()
      await page.selectOption('.list-asked select', '', { force: true })
      await page.waitForURL('**/en/register/')
      await page.waitForFunction(
        first => document.querySelector('.list th a')?.textContent === first,
        await page.locator('.list th a').first().textContent(),
      )
      const drawn = await shape()
      expect(drawn.map(cells => cells.filter(cell => !/class="(detail|state)"/.test(cell)))).toEqual(
        printed.map(cells => cells.filter(cell => !/class="(detail|state)"/.test(cell))),
      )
    })
  })

  test('is asked of a day, and saved as a file that says so', async () => {
    await open('register/?on=2023-12-31', true, async page => {
      await page.locator('.list-day a').waitFor()
      expect(await page.textContent('.list-day')).toContain('2023年12月31日的名单：有效 226、已撤销 16')
      for (const [kind, ending] of [
        ['csv', '名单-2023-12-31.csv'],
        ['xlsx', '名单-2023-12-31.xlsx'],
      ] as const) {
        const [download] = await Promise.all([
          page.waitForEvent('download'),
          page.click(`button[data-take=${kind}]`),
        ])
        expect(download.suggestedFilename()).toBe(ending)
        const bytes = readFileSync(await download.path())
        const rows =
          kind === 'csv' ? readCsv(bytes.subarray(3)) : ((await readWorkbook(bytes)).get('名单') ?? [])
        expect(rows.length).toBe(243)
        expect(rows.filter(row => row.includes('已撤销')).length).toBe(16)
      }
    })
  })
})

describe('any list', () => {
  test('is filtered by every word that is typed, on all of its pages', async () => {
    await open('re-evaluations/2024/', true, async page => {
      const rows = page.locator('record-list .list tbody tr:visible')
      expect(await rows.count()).toBe(50)
      await page.fill('#filter-rows', '荣成 不合格')
      await page.waitForFunction(() => document.querySelector('.list-said')?.textContent?.includes('共163行'))
      const shown = await rows.count()
      expect(shown).toBeGreaterThan(0)
      expect(await page.textContent('.list-said')).toBe(`找到${shown}行，共163行`)
    })
  })

  test('says so where its words cannot be read, and reads them when they can', async () => {
    await open('revocations/', true, async page => {
      await page.route('**/lists/words.zh.json', route => route.fulfill({ body: '' }))
      const rows = page.locator('record-list .list tbody tr:visible')
      const all = await rows.count()
      await page.fill('#filter-rows', '荣成')
      await page.waitForFunction(() =>
        document.querySelector('.list-said')?.textContent?.includes('没有读到'),
      )
      const shown = await rows.count()
      expect([shown > 0, shown < all]).toEqual([true, true])
      await page.unroute('**/lists/words.zh.json')
      await page.fill('#filter-rows', '荣成 示例')
      await page.waitForFunction(() => document.querySelector('.list-said')?.textContent?.startsWith('找到'))
    })
  })

  test('is saved in words, whole', async () => {
    await open('re-evaluations/2024/', true, async page => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.click('button[data-take=xlsx]'),
      ])
      expect(download.suggestedFilename()).toBe('2024年复评-2024-06-19.xlsx')
      const rows = (await readWorkbook(readFileSync(await download.path()))).get('名单') ?? []
      expect(rows.length).toBe(164)
      expect(rows[0]?.slice(0, 3)).toEqual(['序号', '车间或工厂', '企业'])
      expect(rows.slice(1).map(([no]) => no)).toEqual(Array.from({ length: 163 }, (_, i) => i + 1))
    })
  })
})

describe('a narrow screen', () => {
  test('begins with the heading, and fifty rows of the register are five thousand pixels', async () => {
    const top = (page: Page, selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate(element => element.getBoundingClientRect().top)
    for (const path of [
      'publicity/',
      'publicity/w2024-2/',
      'notices/publicity-2024-2/',
      'titles/t2016-1-004/',
    ])
      await open(path, false, async page => {
        await page.setViewportSize({ width: 390, height: 844 })
        expect(await top(page, 'h1')).toBeLessThanOrEqual(200)
      })
    await open('register/', true, async page => {
      await page.setViewportSize({ width: 390, height: 844 })
      expect(await top(page, '.list tbody tr')).toBeLessThanOrEqual(300)
      await layOutAll(page)
      expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(5000)
    })
  })

  test('lays out the rows of a list as one comes to them', async () => {
    await open('register/', true, async page => {
      await page.setViewportSize({ width: 390, height: 844 })
      const isLaidOut = (row: Locator) =>
        row
          .locator('a')
          .first()
          .evaluate(link => link.checkVisibility({ contentVisibilityAuto: true }))
      const rows = page.locator('.list tbody tr')
      expect(await isLaidOut(rows.first())).toBe(true)
      expect(await isLaidOut(rows.last())).toBe(false)
      await rows.last().scrollIntoViewIfNeeded()
      await expect.poll(() => isLaidOut(rows.last())).toBe(true)
    })
  })

  test.each(['register/', 'enterprises/e0005/', 'titles/t2016-1-004/', 'statistics/', 'findings/', 'data/'])(
    '%s needs no scrolling sideways',
    async path => {
      await open(path, false, async page => {
        await page.setViewportSize({ width: 320, height: 800 })
        await layOutAll(page)
        const [width, seen] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
        expect(width).toBeLessThanOrEqual(seen ?? 0)
      })
    },
  )
})
