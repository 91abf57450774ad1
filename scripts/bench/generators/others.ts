// The other generators: which are there, and how each is made to write the pages of all enterprises by its templates in
// test/bench/. Hugo is the system's; Eleventy comes from the npm registry into .build/, as its own lock file says.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { UsageError } from '../../lib/arguments.ts'
import { ROOT } from '../../lib/root.ts'
import { type Spent, spentBy } from './spent.ts'

/** Another generator, ready to write the pages. */
export interface Other {
  name: string
  /** What it writes them into. */
  out: string
  render: () => Spent
}

const TEMPLATES = join(ROOT, 'test', 'bench')
const ELEVENTY = join(ROOT, '.build', 'bench', 'eleventy')

/** Hugo's version; throws where there is none. */
function hugoVersion(): string {
  const { stdout } = spawnSync('hugo', ['version'], { encoding: 'utf8' })
  const version = /v([\d.]+)/.exec(stdout ?? '')?.[1]
  if (version) return version
  throw new UsageError(
    '没有 Hugo：请先安装，例如 apt-get install hugo / there is no Hugo: install it, with apt-get install hugo for one',
  )
}

/** Eleventy's version; installed where it is not, or not as the lock file says. */
function eleventyVersion(): string {
  const lock = readFileSync(join(TEMPLATES, 'eleventy', 'package-lock.json'), 'utf8')
  const kept = join(ELEVENTY, 'package-lock.json')
  if (!existsSync(kept) || readFileSync(kept, 'utf8') !== lock || !existsSync(eleventyProgram())) install()
  return JSON.parse(readFileSync(join(eleventyProgram(), '..', 'package.json'), 'utf8')).version
}

function install(): void {
  console.log('从 npm 安装 Eleventy… / installing Eleventy from npm…')
  mkdirSync(ELEVENTY, { recursive: true })
  for (const name of ['package.json', 'package-lock.json'])
    cpSync(join(TEMPLATES, 'eleventy', name), join(ELEVENTY, name))
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: ELEVENTY, stdio: 'inherit' })
  if (status === 0) return
  throw new UsageError(
    '没有装上 Eleventy：需要 npm 的软件源 / Eleventy was not installed: it needs the npm registry',
  )
}

function eleventyProgram(): string {
  return join(ELEVENTY, 'node_modules', '@11ty', 'eleventy', 'cmd.cjs')
}

/** Puts the templates beside what the pages print (inputs.ts), in folders below `dir`. */
export function openOthers(dir: string, inputs: string): Other[] {
  const versions = { hugo: hugoVersion(), eleventy: eleventyVersion() }
  return [
    openHugo(join(dir, 'hugo'), inputs, `Hugo ${versions.hugo}`),
    openEleventy(
      join(dir, 'literals'),
      inputs,
      'literals',
      `Eleventy ${versions.eleventy}, 模板字面量 literals`,
    ),
    openEleventy(join(dir, 'nunjucks'), inputs, 'nunjucks', `Eleventy ${versions.eleventy}, Nunjucks`),
  ]
}

function openHugo(dir: string, inputs: string, name: string): Other {
  cpSync(join(TEMPLATES, 'hugo'), dir, { recursive: true })
  mkdirSync(join(dir, 'data'))
  cpSync(join(inputs, 'frames.json'), join(dir, 'data', 'frames.json'))
  symlinkSync(join(inputs, 'content'), join(dir, 'content'), 'junction')
  const command = ['hugo', '--quiet', '--destination', 'out']
  return { name, out: join(dir, 'out'), render: () => spentBy(command, dir) }
}

function openEleventy(dir: string, inputs: string, templates: string, name: string): Other {
  const own = join(TEMPLATES, 'eleventy')
  const data = join(dir, 'src', '_data')
  cpSync(join(own, templates), join(dir, 'src'), { recursive: true })
  mkdirSync(data)
  cpSync(join(own, 'pages.js'), join(data, 'pages.js'))
  cpSync(join(inputs, 'frames.json'), join(data, 'frames.json'))
  cpSync(join(own, 'eleventy.config.js'), join(dir, 'eleventy.config.js'))
  writeFileSync(join(dir, 'package.json'), '{"type":"module"}')
  const args = ['--config=eleventy.config.js', '--input=src', '--output=out', '--quiet']
  // It holds all pages until the last is made.
  const command = [process.execPath, '--max-old-space-size=16384', eleventyProgram(), ...args]
  const env = { BENCH_PAGES: join(inputs, 'pages'), NODE_ENV: 'production' }
  return { name, out: join(dir, 'out'), render: () => spentBy(command, dir, env) }
}
