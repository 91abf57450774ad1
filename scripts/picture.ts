// npm run picture: takes the picture in README.md anew, the home page of a built site as a reader's browser shows it; with
// --shared draws the pictures that messengers show beside a link, which lie in public/ so that no build needs a browser.
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import { Command } from 'commander'
import { chromium } from 'playwright-core'
import { PICTURE_SIZE } from '../src/views/shared-picture.ts'
import { EXIT, run, UsageError } from './lib/arguments.ts'
import { findBrowser } from './lib/browser.ts'
import { serveFiles } from './lib/serve-files.ts'
import { sharedPictures } from './lib/shared-pictures.ts'

/** As wide as a README is shown, and as high as a first look. */
const SIZE = { width: 1120, height: 720 }

const door = new Command('npm run picture --')
  .description('重拍 README 的图 / take the picture in README.md anew')
  .option('--site <dir>', '已生成的网站 a built site', 'dist')
  .option('--to <file>', '写到哪里 where to write', 'docs/home.png')
  .option(
    '--shared <dir>',
    '只画转发时显示的图，写到这个文件夹 draw those shown beside a link instead, into this folder',
  )
  .allowExcessArguments(false)
  .exitOverride()

await run(door, async () => {
  const { site, to, shared } = door.opts<{ site: string; to: string; shared?: string }>()
  if (shared !== undefined) return drawShared(shared)
  if (!existsSync(`${site}/index.html`))
    throw new UsageError(`没有 ${site}/，请先 npm run build / there is no ${site}/: build it first`)
  const server = createServer(serveFiles(site))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage({ viewport: SIZE, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    mkdirSync(dirname(to), { recursive: true })
    await page.screenshot({ path: to })
  } finally {
    await browser.close()
    server.close()
  }
  console.log(`${to}  ${(statSync(to).size / 1000).toFixed(0)} KB`)
  return EXIT.ok
})

async function drawShared(folder: string): Promise<number> {
  mkdirSync(folder, { recursive: true })
  const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage({ viewport: PICTURE_SIZE })
    for (const { kind, svg } of sharedPictures()) {
      await page.setContent(`<style>body { margin: 0 }</style>${svg}`)
      const to = join(folder, `${kind}.png`)
      writeFileSync(to, await page.screenshot())
      console.log(`${to}  ${(statSync(to).size / 1000).toFixed(0)} KB`)
    }
  } finally {
    await browser.close()
  }
  return EXIT.ok
}
