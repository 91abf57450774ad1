// A live edition after the day it was built on, in a browser whose clock and zone are elsewhere.
import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, today } from '../../src/day.ts'
import { words } from '../../src/i18n/words.ts'
import { goodFolder } from '../entries/good-folder.ts'
import { environment } from '../environment.ts'
import { openReader, type Served, serve, withoutScripts } from './browser.ts'

const TODAY = today()
const LAST = addDays(TODAY, 3)
const DATA = '.build/live-data'
const OUT = '.build/live'

const { open } = openReader()
let live: Served
let dated: Served

beforeAll(async () => {
  rmSync(DATA, { recursive: true, force: true })
  for (const [path, body] of liveFolder()) {
    mkdirSync(dirname(join(DATA, path)), { recursive: true })
    writeFileSync(join(DATA, path), body)
  }
  execFileSync('node', ['scripts/build.ts', '--data', DATA, '--out', OUT], {
    env: environment(),
    stdio: 'pipe',
  })
  live = await serve(OUT)
  dated = await serve('.build/site')
}, 120_000)

afterAll(async () => {
  await live.close()
  await dated.close()
})

/** The good folder without its as-of day, with a window that began yesterday and ends in three days. */
function liveFolder(): Map<string, string | Uint8Array> {
  const files = new Map<string, string | Uint8Array>(goodFolder())
  const text = (path: string) => Buffer.from(files.get(path) ?? '').toString()
  const append = (path: string, cells: Readonly<Record<string, string>>) => {
    const [header = ''] = text(path).split('\n')
    files.set(
      path,
      `${text(path)}${header
        .split(',')
        .map(column => cells[column.trim()] ?? '')
        .join(',')}\n`,
    )
  }
  files.set('site.json', text('site.json').replace(/\s*"as_of": "[^"]*",/, ''))
  append('notices.csv', {
    notice_id: 'n-live',
    kind: 'publicity',
    title: '示例公示',
    published_on: addDays(TODAY, -1),
  })
  append('windows.csv', {
    window_id: 'w-live',
    notice_id: 'n-live',
    subject: 'recognition',
    starts_on: addDays(TODAY, -1),
    ends_on: LAST,
  })
  return files
}

/** Opens a page at a moment, and gives what `act` gives. */
function openAt<T>(
  url: string,
  moment: string,
  act: (page: Page) => Promise<T>,
  options: BrowserContextOptions = { timezoneId: 'Asia/Shanghai' },
): Promise<T> {
  const go = async (page: Page) => {
    await page.clock.setFixedTime(new Date(moment))
    await page.goto(url, { waitUntil: 'networkidle' })
    return act(page)
  }
  return open('about:blank', go, options)
}

function statusAt(url: string, moment: string, options?: BrowserContextOptions): Promise<string> {
  const read = async (page: Page) => ((await page.textContent('.window-status')) ?? '').trim()
  return openAt(url, moment, read, options)
}

describe('a live edition', () => {
  const at = (moment: string, options?: BrowserContextOptions) =>
    statusAt(`${live.url}publicity/w-live/`, moment, options)

  test.each(['Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Kiritimati'])(
    'ticks by Chinese days in %s',
    async timezoneId => {
      expect(await at(`${TODAY}T12:00:00+08:00`, { timezoneId })).toContain('还剩4天')
      expect(await at(`${addDays(LAST, -1)}T23:59:59+08:00`, { timezoneId })).toContain('还剩2天')
      expect(await at(`${LAST}T00:00:30+08:00`, { timezoneId })).toMatch(/最后一天|还剩1天/)
      expect(await at(`${LAST}T23:59:30+08:00`, { timezoneId })).toMatch(/最后一天|还剩1天/)
      expect(await at(`${addDays(LAST, 1)}T00:00:30+08:00`, { timezoneId })).toContain('已截止')
    },
  )

  test('says on the front page that it is too late once it is, and no longer that the window is open', async () => {
    const on = (day: string) =>
      openAt(live.url, `${day}T12:00:00+08:00`, async page => {
        const seen: string[] = []
        for (const words of ['正在公示', '怎样提出异议', '近期公示', '已截止']) {
          if (await page.locator('.now').getByText(words).first().isVisible()) seen.push(words)
        }
        return seen
      })
    expect(await on(LAST)).toEqual(['正在公示', '怎样提出异议'])
    expect(await on(addDays(LAST, 1))).toEqual(['近期公示', '已截止'])
  })

  test('without JavaScript says the last day, and counts nothing that would be wrong tomorrow', async () => {
    const said = await at(`${addDays(LAST, 30)}T12:00:00+08:00`, withoutScripts)
    const [year, month, day] = LAST.split('-').map(Number)
    expect(said).toBe(`正在公示，${year}年${month}月${day}日截止`)
  })

  test.each([
    [7, false],
    [8, true],
  ])('%i days after its day says up to which day it goes; that it is old: %s', async (days, isOld) => {
    const moment = `${addDays(TODAY, days)}T12:00:00+08:00`
    await openAt(`${live.url}publicity/w-live/`, moment, async page => {
      expect(await page.textContent('.edition-line')).toContain(`数据截至${words('zh').day(TODAY)}`)
      const warning = page.getByText(`本站数据截至${words('zh').day(TODAY)}，已有${days}天没有更新`)
      expect(await warning.isVisible()).toBe(isOld)
    })
  })

  test('a day is looked up in the periods of a record up to that of the edition', async () => {
    await open(`${live.url}titles/t1/`, async page => {
      const input = page.locator('#on-a-day')
      expect(await input.getAttribute('max')).toBe(TODAY)
      await input.fill(TODAY)
      expect(await page.textContent('output[for="on-a-day"]')).toContain('有效')
      await input.fill(addDays(TODAY, 1))
      expect(await page.textContent('output[for="on-a-day"]')).toContain('数据只到')
    })
  })
})

test('a dated edition does not tick', async () => {
  const status = await statusAt(`${dated.url}publicity/w2024-2/`, '2030-01-01T12:00:00+08:00')
  expect(status).toContain('正在公示')
})
