// A clerk's browser on the desk: a window published from a paper with the keyboard alone, and every page looked at as axe does.
import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { STANDARDS, violations } from './axe.ts'
import { openReader, withoutScripts } from './browser.ts'

/** How long the site may take on a machine that has other things to do, in milliseconds. */
const A_BUILD = 300_000

const PAPER = 'test/papers/cases/01-grouped-list/名单.xlsx'

const { open } = openReader()
let home: string
let desk: ChildProcess
let url: string

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'desk-test-'))
  cpSync('test/papers/base', join(home, 'data'), { recursive: true })
  desk = spawn(process.execPath, [resolve('scripts/desk.ts'), '--data', join(home, 'data')], { cwd: home })
  url = await new Promise(resolve => {
    let said = ''
    desk.stdout?.setEncoding('utf8').on('data', text => {
      said += text
      const [found] = /http:\S+/.exec(said) ?? []
      if (found) resolve(found)
    })
  })
})
afterAll(async () => {
  const ended = new Promise(resolve => desk.once('close', resolve))
  desk.kill('SIGTERM')
  await ended
  rmSync(home, { recursive: true, force: true })
})

/** Presses the tab key until what has the focus shows a text, and the enter key on it. */
async function choose(page: Page, text: string): Promise<void> {
  await reach(page, text)
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
}

async function reach(page: Page, text: string): Promise<void> {
  for (let i = 0; i < 80; i++) {
    await page.keyboard.press('Tab')
    const shown = await page.evaluate(() => {
      const focused = document.activeElement
      // Nothing has the focus: the body holds every text there is.
      if (focused === null || focused === document.body) return ''
      const labels = focused instanceof HTMLInputElement ? [...(focused.labels ?? [])] : []
      return `${focused.textContent} ${labels.map(label => label.textContent).join(' ')}`
    })
    if (shown.includes(text)) return
  }
  throw new Error(`no focus reaches “${text}”`)
}

const textOf = async (page: Page) => (await page.locator('main').textContent()) ?? ''

describe('the keyboard alone', () => {
  test(
    'publishes a window from a paper: read, answered, looked at, written, built as a preview, taken back',
    async () => {
      await open(url, async page => {
        await choose(page, '名单')
        // Listened for from the start: the browser takes a while to hand its dialogs over.
        const chosen = page.waitForEvent('filechooser')
        await reach(page, '把名单拖到这里')
        await page.keyboard.press('Enter')
        await (await chosen).setFiles(PAPER)
        await choose(page, '读这些名单')
        expect(await textOf(page)).toContain('要请您回答')
        await reach(page, '是哪天发布的')
        // As the browser asks for a day in its own language: month, day, year.
        await page.keyboard.type('07052024')
        await choose(page, '回答')
        expect(await textOf(page)).toContain('公示 w2024-3：2024-07-08 至 2024-07-12')
        await choose(page, '先看会发布的网页')
        await page.locator('.job-state', { hasText: '已完成' }).waitFor({ timeout: A_BUILD })
        await choose(page, '公示')
        expect(await textOf(page)).toContain('第三批')
        await page.goto(`${url}papers/`)
        await choose(page, '写入数据文件夹')
        expect(await textOf(page)).toContain('已写入')
        expect(readFileSync(join(home, 'data/windows.csv'), 'utf8')).toContain('w2024-3,publicity-2024-3')
        await choose(page, '取回这一次')
        expect(await textOf(page)).toContain('已取回')
      })
    },
    2 * A_BUILD,
  )
})

describe('the page of what is published', () => {
  test(
    'shows the next release, keeps it, and builds the site',
    async () => {
      await open(`${url}publish/`, async page => {
        const done = page.locator('.job-state', { hasText: '已完成' })
        await choose(page, '看下一次发布会登记什么')
        await done.waitFor({ timeout: A_BUILD })
        expect(await textOf(page)).toContain('下一次发布')
        expect(existsSync(join(home, 'data/releases'))).toBe(false)
        await choose(page, '登记这一次发布')
        await done.waitFor({ timeout: A_BUILD })
        expect(readdirSync(join(home, 'data/releases')).some(name => name.endsWith('.ndjson'))).toBe(true)
        await choose(page, '生成网站')
        await done.waitFor({ timeout: A_BUILD })
        expect(readFileSync(join(home, 'dist/edition.json'), 'utf8')).toContain('"release": 1')
      })
    },
    3 * A_BUILD,
  )
})

test('a paper that is dropped anywhere on the page is read', async () => {
  await open(`${url}papers/`, async page => {
    const bytes = [...readFileSync(PAPER)]
    const transfer = await page.evaluateHandle(given => {
      const data = new DataTransfer()
      data.items.add(new File([new Uint8Array(given)], '名单.xlsx'))
      return data
    }, bytes)
    await Promise.all([
      page.waitForEvent('load'),
      page.dispatchEvent('main', 'drop', { dataTransfer: transfer }),
    ])
    expect(await textOf(page)).toContain('桌上有：名单.xlsx')
  })
})

test.each([
  '',
  'papers/',
  'notices/',
  'notices/publicity-2024-1/',
  'forms/',
  'forms/objection/',
  'forms/extension/',
  'forms/correction/?text=e0001',
  'forms/correction/?table=enterprises&record=e0001',
  'problems/',
  'publish/',
])('/%s is accessible in light and dark, fits 390, 768 and 1440 px, and complains of nothing', async path => {
  await open(url + path, async page => {
    const wrong: string[] = []
    for (const width of [390, 768, 1440]) {
      await page.setViewportSize({ width, height: 900 })
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      if (over > 0) wrong.push(`${over} px too wide for ${width}`)
    }
    wrong.push(...(await violations(page, { runOnly: STANDARDS })))
    await page.emulateMedia({ colorScheme: 'dark' })
    wrong.push(...(await violations(page, { runOnly: ['color-contrast'] })))
    expect(wrong).toEqual([])
  })
})

test('on paper a draft stands alone, on A4', async () => {
  await open(`${url}notices/publicity-2024-1/`, async page => {
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.letter').isVisible()).toBe(true)
    for (const other of ['.masthead', '.footer', '.banner', '.actions', 'h1', 'textarea'])
      expect(await page.locator(other).first().isVisible(), other).toBe(false)
  })
})

test('without scripts a paper is read too', async () => {
  await open(
    `${url}papers/`,
    async page => {
      await page.setInputFiles('input[type=file]', PAPER)
      await Promise.all([
        page.waitForEvent('load'),
        page.locator('button', { hasText: '读这些名单' }).click(),
      ])
      expect(await textOf(page)).toContain('桌上有：名单.xlsx')
    },
    withoutScripts,
  )
})
