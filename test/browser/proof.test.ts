// A page on paper: the certificate of status is its first sheet.
import { describe, expect, test } from 'vitest'
import { openReader, withoutScripts } from './browser.ts'

const { open } = openReader('.build/below', '/a/b/')

/** The sheets of A4 on which a page is printed once nothing is left but its certificate. */
function sheetsOf(path: string): Promise<number> {
  return open(
    path,
    async page => {
      const rest = '.sheet ~ *, .sheet > :not(.proof), .footer { display: none !important }'
      await page.addStyleTag({ content: `@media print { ${rest} .sheet { break-after: auto !important } }` })
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
      return pdf.match(/\/Type \/Page\b/g)?.length ?? 0
    },
    { bypassCSP: true },
  )
}

// A title whose own and whose enterprise's name are long; a revoked one; an enterprise that was renamed twice; one with
// five titles, three of them revoked.
const PAGES = ['titles/t2019-1-022/', 'titles/t2020-1-008/', 'enterprises/e0001/', 'enterprises/e0021/']

describe.each(['', 'en/'])('on paper, %s', prefix => {
  test.each(PAGES)('%s begins with a certificate that fits on one sheet', async path => {
    expect(await sheetsOf(prefix + path)).toBe(1)
  })
})

test('what heads the certificate stands on paper alone, what is for the screen does not', async () => {
  await open('titles/t2021-1-001/', async page => {
    const seen = async () => [
      await page.getByText('称号状态查询单', { exact: true }).isVisible(),
      await page.locator('.proof img').isVisible(),
      await page.locator('.proof .qr').isVisible(),
    ]
    expect(await seen()).toEqual([false, true, true])
    await page.emulateMedia({ media: 'print' })
    expect(await seen()).toEqual([true, false, true])
  })
})

describe('the button that prints', () => {
  test('prints, where scripts run', async () => {
    await open('enterprises/e0001/', async page => {
      await page.evaluate(() => {
        window.print = () => document.body.setAttribute('data-printed', 'yes')
      })
      await page.getByRole('button', { name: '打印查询单' }).click()
      expect(await page.getAttribute('body', 'data-printed')).toBe('yes')
    })
  })

  test('is not there where they do not; the text beside it says how', async () => {
    await open(
      'enterprises/e0001/',
      async page => {
        expect(await page.locator('print-page button').isVisible()).toBe(false)
        expect(await page.textContent('.proof')).toContain('用浏览器的打印功能')
      },
      withoutScripts,
    )
  })
})

test('the badge is English where its fragment says so, as large as the Chinese one, shown or opened', async () => {
  const shots = await Promise.all(
    ['titles/t2021-1-001/', 'en/titles/t2021-1-001/'].map(path =>
      open(path, async page => {
        const badge = page.locator('.proof img')
        await badge.scrollIntoViewIfNeeded()
        await page.goto(new URL((await badge.getAttribute('src')) ?? '', page.url()).href)
        const opened = await page.screenshot({ clip: { x: 0, y: 0, width: 320, height: 88 } })
        await page.goBack({ waitUntil: 'load' })
        const size = await badge.evaluate(async (image: HTMLImageElement) => {
          await image.decode()
          return [image.naturalWidth, image.naturalHeight]
        })
        return {
          shown: (await badge.screenshot()).toString('base64'),
          opened: opened.toString('base64'),
          size,
        }
      }),
    ),
  )
  const [zh, en] = shots
  expect(en?.size).toEqual(zh?.size)
  expect(en?.shown).not.toBe(zh?.shown)
  expect(en?.opened).not.toBe(zh?.opened)
})
