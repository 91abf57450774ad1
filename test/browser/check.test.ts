import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { words } from '../../src/i18n/words.ts'
import { openReader, withoutScripts } from './browser.ts'

interface Row {
  enterprise_id: string
  uscc: string | null
  name: string
  former_names: readonly string[] | null
  titles: number
  refused_until: string | null
  may_reapply_from: string | null
}

const { open } = openReader('.build/below', '/a/b/')
const enterprises = JSON.parse(
  readFileSync('.build/below/datasets/enterprises.json', 'utf8'),
) as readonly Row[]
const { as_of } = JSON.parse(readFileSync('.build/below/edition.json', 'utf8')) as { as_of: string }

const ask = (query: string) => `check/?q=${encodeURIComponent(query)}`
const answerOf = async (page: Page) => {
  await page.locator('.check-answer h2').first().waitFor()
  return (await page.locator('.check-answer').textContent())?.replace(/\s+/g, ' ') ?? ''
}

describe('/check/', () => {
  // Of a few: by its name, by a former one, by its code. Of two that bear one name the reader chooses.
  const isAlone = ({ name }: Row) => enterprises.filter(one => one.name === name).length === 1
  const some = enterprises.filter((row, i) => i % 40 === 6 && isAlone(row))
  const queries = some.flatMap(row =>
    [row.name, ...(row.former_names ?? []), row.uscc].flatMap(query => (query ? [{ query, row }] : [])),
  )

  test('an address answers what the dataset says of the enterprise', async () => {
    for (const { query, row } of queries) {
      const answer = await open(ask(query), answerOf)
      expect(answer, query).toContain(row.name)
      const refused = row.refused_until !== null && row.refused_until >= as_of
      expect(answer.includes('暂不受理申报'), query).toBe(refused)
      if (refused && row.may_reapply_from)
        expect(answer, query).toContain(words('zh').day(row.may_reapply_from))
      expect(answer.includes(`共${row.titles}个`), query).toBe(row.titles > 0)
    }
  })

  test('an answer is asked for by typing, and stands in the address', async () => {
    const { name } = enterprises[0] ?? expect.unreachable()
    await open('check/', async page => {
      await page.fill('#check-q', name)
      await page.keyboard.press('Enter')
      expect(await answerOf(page)).toContain(name)
      expect(new URL(page.url()).searchParams.get('q')).toBe(name)
    })
  })

  test('of several the reader chooses', async () => {
    await open(ask('示例'), async page => {
      await page.locator('.check-answer .results a').first().click()
      expect(await answerOf(page)).toContain('示例')
    })
  })

  test('nothing found says so', async () => {
    await open(ask('火星探测器总装'), async page => {
      await page.getByText('没有找到“火星探测器总装”').waitFor()
    })
  })

  test('without JavaScript the lists lead to the page that says the same', async () => {
    await open(
      'check/',
      async page => {
        expect(await page.textContent('main')).toContain('不用脚本的')
        expect(await page.locator('main nav a[href*="/search/"]').count()).toBeGreaterThan(5)
      },
      withoutScripts,
    )
  })
})

describe('/self-assessment/', () => {
  test('counts what is reached, and nothing leaves the page', async () => {
    await open('self-assessment/', async (page, asked) => {
      const before = asked.length
      const result = page.locator('[data-part=result]')
      expect(await result.textContent()).toContain('指标已达到0/5项（至少3项）')
      for (const [name, value] of [
        ['cost_reduction', '20'],
        ['productivity_gain', '25'],
        ['defect_reduction', '12'],
      ])
        await page.fill(`[data-figure=${name}]`, value ?? '')
      expect(await result.textContent()).toMatch(/数字化车间：指标已达到3\/5项.*智能工厂：指标已达到2\/5项/s)
      for (const yes of await page.locator('input[value=yes]').all()) await yes.check()
      await page.fill('[data-field=nc-rate]', '70')
      await page.selectOption('[data-field=yield]', 'B')
      expect(await result.textContent()).toContain('各项都已达到（可按无人车间申报）')
      // The browser asks for the icon by itself, once the page is there.
      const later = asked.slice(before).map(one => one.url())
      expect(later.filter(url => !url.endsWith('/favicon.svg'))).toEqual([])
    })
  })

  test('without JavaScript it is a form to print', async () => {
    await open(
      'self-assessment/',
      async page => {
        expect(await page.textContent('main')).toContain('打印出来手填')
        expect(await page.locator('[data-part=result]').isVisible()).toBe(false)
      },
      withoutScripts,
    )
  })
})
