// Finds the browser for the tests: the one that is there, else Debian's package. Never a skip.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]

/** The path of a Chromium; installs Debian's package where there is none. Throws where that fails. */
export function findBrowser(): string {
  const found = lookUp()
  if (found) return found
  console.log('没有浏览器，安装 Debian 的 chromium… / no browser here: installing Debian’s chromium…')
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  for (const args of [
    ['apt-get', 'update'],
    ['apt-get', 'install', '-y', 'chromium', 'fonts-noto-cjk'],
  ]) {
    const [program = '', ...rest] = [...sudo, ...args]
    spawnSync(program, rest, { stdio: 'inherit' })
  }
  const installed = lookUp()
  if (installed) return installed
  throw new Error(
    '没有浏览器：请安装 chromium，或用 BROWSER_PATH 指明 / install chromium or set BROWSER_PATH',
  )
}

function lookUp(): string | undefined {
  return [process.env.BROWSER_PATH, ...PLACES].find(path => path !== undefined && existsSync(path))
}
