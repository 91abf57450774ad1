// A live edition after the day it was built on, in a browser whose clock and zone are elsewhere.
import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, today } from '../../src/day.ts'
import { goodFolder } from '../entries/good-folder.ts'
import { launch, type Served, serve } from './browser.ts'

const TODAY = today()
const LAST = addDays(TODAY, 3)
const DATA = '.build/live-data'
const OUT = '.build/live'

let browser: Browser
let live: Served
let dated: Served

beforeAll(async () => {
  rmSync(DATA, { recursive: true, force: true })
  for (const [path, body] of liveFolder()) {
    mkdirSync(dirname(join(DATA, path)), { recursive: true })
    writeFileSync(join(DATA, path), body)
  }
  // Not the runner's own variables: Vite reads some of them.
  const { PATH, HOME } = process.env
  execFileSync('node', ['scripts/build.ts', '--data', DATA, '--out', OUT], {
    env: { PATH, HOME },
    stdio: 'pipe',
  })
  browser = await launch()
  live = await serve(OUT)
  dated = await serve('.build/site')
}, 120_000)

afterAll(async () => {
  await browser.close()
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

async function statusAt(
  url: string,
  moment: string,
  timezoneId: string,
  javaScriptEnabled = true,
): Promise<string> {
  const context = await browser.newContext({ timezoneId, javaScriptEnabled })
  const page = await context.newPage()
  await page.clock.setFixedTime(new Date(moment))
  await page.goto(url, { waitUntil: 'networkidle' })
  const text = (await page.textContent('.window-status')) ?? ''
  await context.close()
  return text.trim()
}

describe('a live edition', () => {
  const at = (moment: string, zone: string, script = true) =>
    statusAt(`${live.url}publicity/w-live/`, moment, zone, script)

  test.each(['Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Kiritimati'])(
    'ticks by Chinese days in %s',
    async zone => {
      expect(await at(`${TODAY}T12:00:00+08:00`, zone)).toContain('还剩 4 天')
      expect(await at(`${addDays(LAST, -1)}T23:59:59+08:00`, zone)).toContain('还剩 2 天')
      expect(await at(`${LAST}T00:00:30+08:00`, zone)).toMatch(/最后一天|还剩 1 天/)
      expect(await at(`${LAST}T23:59:30+08:00`, zone)).toMatch(/最后一天|还剩 1 天/)
      expect(await at(`${addDays(LAST, 1)}T00:00:30+08:00`, zone)).toContain('已截止')
    },
  )

  test('says on the front page that it is too late once it is, and no longer that the window is open', async () => {
    const on = async (day: string) => {
      const context = await browser.newContext({ timezoneId: 'Asia/Shanghai' })
      const page = await context.newPage()
      await page.clock.setFixedTime(new Date(`${day}T12:00:00+08:00`))
      await page.goto(live.url, { waitUntil: 'networkidle' })
      const seen: string[] = []
      for (const words of ['正在公示', '近期公示', '公示期已过']) {
        if (await page.locator('.now').getByText(words).first().isVisible()) seen.push(words)
      }
      await context.close()
      return seen
    }
    expect(await on(LAST)).toEqual(['正在公示'])
    expect(await on(addDays(LAST, 1))).toEqual(['近期公示', '公示期已过'])
  })

  test('without JavaScript says what held on the day it was built', async () => {
    expect(await at(`${addDays(LAST, 30)}T12:00:00+08:00`, 'Asia/Shanghai', false)).toContain('公示中')
  })
})

test('a dated edition does not tick', async () => {
  const status = await statusAt(
    `${dated.url}publicity/w2024-2/`,
    '2030-01-01T12:00:00+08:00',
    'Asia/Shanghai',
  )
  expect(status).toContain('公示中')
})
