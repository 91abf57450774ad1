import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { STANDARDS, violations } from './axe.ts'
import { follow, layOutAll, openReader, withoutScripts } from './browser.ts'
import { PAGES } from './pages.ts'

const { open } = openReader('.build/below', '/a/b/')

type Way = Parameters<Page['emulateMedia']>[0] & { mode?: string }
/** What the way to read changes. */
const RULES = ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable']

describe('a reader without JavaScript', () => {
  test('comes from the home page to the window, to its candidates, to an enterprise', async () => {
    await open(
      '',
      async page => {
        expect(await page.textContent('main')).toContain('正在公示')
        await follow(page, page.locator('main a[href*="/publicity/w2024-2/"]'))
        expect(page.url()).toContain('/a/b/publicity/w2024-2/')
        expect(await page.textContent('main')).toContain('2024年6月21日')
        await follow(page, page.locator('main a[href*="/enterprises/"]'))
        expect(await page.textContent('h1')).toContain('示例')
      },
      withoutScripts,
    )
  })

  test('reads the history of a title with the reason behind every state', async () => {
    await open(
      'revocations/',
      async page => {
        await follow(page, page.locator('main a[href*="/titles/"]'))
        const text = await page.textContent('main')
        expect(text).toContain('已撤销')
        expect(await page.locator('main a[href*="/measures/"][href*="#"]').count()).toBeGreaterThan(0)
        expect(await page.locator('main a[href*="/notices/"]').count()).toBeGreaterThan(0)
      },
      withoutScripts,
    )
  })
})

describe('a reader who searches', () => {
  test('finds a notice from the box of any page, and follows it', async () => {
    await open('about/', async page => {
      await page.fill('header input[name=q]', '复评结果')
      await page.press('header input[name=q]', 'Enter')
      const result = page.locator('main a[href*="/notices/re-evaluation"]').first()
      await result.waitFor()
      await follow(page, result)
      expect(page.url()).toMatch(/\/notices\//)
      expect(await page.textContent('h1')).toContain('复评')
    })
  })
})

describe('status on a day', () => {
  test('the day that a reader picks is looked up in the spans of the page', async () => {
    await open('revocations/', async page => {
      await follow(page, page.locator('main a[href*="/titles/"]'))
      const row = page.locator('status-on-a-day tr[data-from]').first()
      const from = (await row.getAttribute('data-from')) ?? ''
      await page.fill('status-on-a-day input', from)
      const answer = (await page.textContent('status-on-a-day output')) ?? ''
      const word = (await row.locator('.status').first().textContent()) ?? '?'
      expect(answer).toContain(word.trim())
      expect(word.trim()).toBe('有效')
    })
  })
})

describe.each(['', 'en/'])('every kind of page, %s', prefix => {
  test.each(PAGES)(
    '%s fits 320, 768 and 1440 px, is accessible in light and dark, complains of nothing',
    async path => {
      await open(prefix + path, async page => {
        const wrong: string[] = []
        await layOutAll(page)
        for (const width of [320, 768, 1440]) {
          await page.setViewportSize({ width, height: 800 })
          const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
          if (over > 0) wrong.push(`${over} px too wide for ${width}`)
        }
        wrong.push(...(await violations(page, { runOnly: STANDARDS })))
        await page.emulateMedia({ colorScheme: 'dark' })
        wrong.push(...(await violations(page, { runOnly: ['color-contrast'] })).map(one => `dark: ${one}`))
        expect(wrong).toEqual([])
      })
    },
  )
})

// WCAG 2.2, 1.4.4 and 1.4.10.
test.each(['', 'enterprises/e0021/', 'data/', 'verify/', 'en/notices/', 'en/measures/weihai-2021/'])(
  'text twice as large on a phone stays within it: %s',
  async path => {
    await open(path, async page => {
      await page.setViewportSize({ width: 390, height: 800 })
      await layOutAll(page)
      const width = await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%'
        return document.documentElement.scrollWidth
      })
      expect(width).toBe(390)
    })
  },
)

describe('a reader who chose another way to read', () => {
  const WAYS = {
    'in the colours of the system': { forcedColors: 'active' },
    'with high contrast': { forcedColors: 'none', colorScheme: 'dark', mode: 'contrast' },
    'with large text': { colorScheme: 'light', mode: 'text' },
    'on paper': { media: 'print' },
  } as const
  // What is filled, what is marked, a small table of long words.
  const pages = ['publicity/w2024-2/', 'check/?q=示例', 'en/findings/', 'en/notices/publicity-2024-2/']
  test.each(pages)('%s', async path => {
    await open(path, async page => {
      await page.setViewportSize({ width: 320, height: 800 })
      const wrong: string[] = []
      for (const [way, { mode, ...media }] of Object.entries<Way>(WAYS)) {
        await page.emulateMedia(media)
        if (mode) await page.click(`[data-mode=${mode}]`)
        wrong.push(...(await violations(page, { runOnly: RULES })).map(one => `${way}: ${one}`))
        if (mode) await page.click(`[data-mode=${mode}]`)
      }
      expect(wrong).toEqual([])
    })
  })
})
