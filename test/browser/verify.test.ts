// /verify/ and /changes/ in a browser: what is dropped or typed is judged there, and nothing of it leaves.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { openReader, withoutScripts } from './browser.ts'

const { open } = openReader('.build/below', '/a/b/')

/** What a printed sheet of a title shows, read from its page. */
function sheetOf(id: string): { release: string; hash: string } {
  const html = readFileSync(`.build/below/titles/${id}/index.html`, 'utf8')
  const [, release = '', hash = ''] = /第(\d+)期（截至[^）]+），校验值 ([0-9a-f]{8})/.exec(html) ?? []
  return { release, hash }
}

const fill = async (page: Page, values: Readonly<Record<string, string>>) => {
  for (const [name, value] of Object.entries(values)) await page.fill(`input[name="${name}"]`, value)
  await page.click('.verify-sheet button')
}

describe.each([
  ['', '内容一致', '相符', '不符', '都不一致', '没有发布过这个文件'],
  ['en/', 'unchanged', 'It matches', 'does not match', 'of no release', 'has not published'],
])('/%sverify/', (prefix, same, matches, mismatch, differs, unknown) => {
  const answer = (page: Page, form: string) =>
    page
      .locator(`.${form} [role="status"] p`)
      .first()
      .filter({ hasNotText: /正在|Verifying/ })

  test('a file of a release is told by its bytes, and is sent nowhere', async () => {
    const bytes = readFileSync('.build/below/releases/1/titles.csv')
    await open(`${prefix}verify/`, async (page, asked) => {
      const drop = async (name: string, buffer: Buffer) => {
        await page.setInputFiles('.verify-file input', { name, mimeType: 'text/csv', buffer })
        await page.locator('.verify-file [role="status"] p').nth(1).waitFor()
        return (await answer(page, 'verify-file').textContent()) ?? ''
      }
      expect(await drop('titles.csv', bytes)).toContain(same)
      expect(await drop('titles.csv', Buffer.concat([bytes, Buffer.from('\n')]))).toContain(differs)
      expect(await drop('other.bin', Buffer.from('nothing of ours'))).toContain(unknown)
      const { origin } = new URL(page.url())
      const sent = asked.filter(one => one.method() !== 'GET' || !one.url().startsWith(origin))
      expect(sent.map(one => one.url())).toEqual([])
    })
  })

  test('a printed sheet matches, and one that was altered does not', async () => {
    const { release, hash } = sheetOf('t2021-1-001')
    expect(hash).not.toBe('')
    await open(`${prefix}verify/`, async page => {
      await fill(page, { title: 't2021-1-001', release, hash })
      expect(await answer(page, 'verify-sheet').textContent()).toContain(matches)
      await fill(page, {
        title: 't2021-1-001',
        release,
        hash: hash.replace(/^./, one => (one === '0' ? '1' : '0')),
      })
      await page.getByText(mismatch).first().waitFor()
    })
  })

  test('the code on a sheet leads to the answer', async () => {
    const { release, hash } = sheetOf('t2021-1-001')
    await open(`${prefix}verify/?title=t2021-1-001&release=${release}&hash=${hash}`, async page => {
      expect(await answer(page, 'verify-sheet').textContent()).toContain(matches)
    })
  })

  test.each([
    ['title', 't2021-1-001', (line: string) => line.startsWith('t2021-1-001,')],
    ['enterprise', 'e0003', (line: string) => line.startsWith('e0003,') || /^[^,]*,e0003,/.test(line)],
  ])('a sheet of a %s that was printed three releases ago matches', async (name, id, isOf) => {
    const { releases } = JSON.parse(readFileSync('.build/below/releases/index.json', 'utf8'))
    const release = releases.length - 3
    const lines = ['enterprises', 'titles'].flatMap(table =>
      readFileSync(`.build/below/releases/${release}/${table}.csv`, 'utf8').split('\n').filter(isOf),
    )
    const hash = createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 8)
    await open(`${prefix}verify/?${name}=${id}&release=${release}&hash=${hash}`, async page => {
      expect(await answer(page, 'verify-sheet').textContent()).toContain(matches)
      expect(await page.locator('.verify-sheet [role="status"] a').last().getAttribute('href')).toContain(id)
    })
  })

  test('without scripts it says how to verify by hand', async () => {
    await open(
      `${prefix}verify/`,
      async page => {
        expect(await page.locator('verify-page').isVisible()).toBe(false)
        expect(await page.textContent('.by-hand')).toContain('sha256sum')
      },
      withoutScripts,
    )
  })
})

test.each(['', 'en/'])('/%schanges/ leads to every release', async prefix => {
  await open(`${prefix}changes/`, async page => {
    const links = await page.locator('main h3 a').evaluateAll(all => all.map(one => one.getAttribute('href')))
    expect(links.length).toBeGreaterThan(0)
    await page.locator('main h3 a').first().click()
    await page.waitForURL(/releases\/\d+\/$/)
    expect(await page.locator('h1').textContent()).toMatch(/第\d+期发布|Release \d+/)
  })
})
