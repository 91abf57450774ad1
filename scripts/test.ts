// npm test: every check there is, or those of the suites that are named. It says what it is doing and how long each
// took, goes on after a failure so that one run shows all of them, and ends with the sum of what the runners report.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { findBrowser } from './lib/browser.ts'
import { isNewer } from './lib/newer.ts'

interface Outcome {
  passed: number
  failed: number
}

interface Step {
  name: string
  /** The suites that need it. */
  suites: readonly string[]
  run: () => Outcome
  /** Whether what it makes is there already; asked only where suites are named, for a whole run makes all afresh. */
  isDone?: () => boolean
}

const SUITES = ['static', 'unit', 'site', 'browser']
/** All that a built site is made of. */
const SOURCES = ['src', 'data', 'public', 'scripts', 'astro.config.mjs', 'package-lock.json']

const steps: Step[] = [
  check('格式与静态检查 biome', 'biome', 'check', '--config-path=scripts/style.json', '.'),
  check('模板格式 prettier', 'prettier', '--check', 'src/**/*.astro'),
  check('类型 astro check', 'astro', 'check', '--minimumFailingSeverity', 'warning'),
  check('类型（检索的数字数组） tsc', 'tsc', '--project', 'src/search'),
  check('无用代码 knip', 'knip', '--config', 'scripts/knip.json'),
  { name: '单元、性质、样例、分层 vitest', suites: ['unit'], run: vitest('unit') },
  site('生成网站', '.build/site'),
  site('生成网站（在子路径下）', '.build/below', '--site', 'https://example.org', '--base', '/a/b/'),
  site('生成网站（办法届满以后）', '.build/ended', '--as-of', '2025-01-15'),
  { name: '生成的网站 vitest', suites: ['site'], run: vitest('site') },
  { name: '浏览器 playwright-core', suites: ['browser'], run: browserTests },
]

function check(name: string, program: string, ...args: string[]): Step {
  return { name, suites: ['static'], run: command(program, ...args) }
}

function site(name: string, dir: string, ...args: string[]): Step {
  return {
    name,
    suites: ['site', 'browser'],
    run: command('node', 'scripts/build.ts', '--out', dir, ...args),
    isDone: () => isNewer(`${dir}/SHA256SUMS`, SOURCES),
  }
}

function command(program: string, ...args: string[]): () => Outcome {
  return () => (execute(program, args) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 })
}

function vitest(project: string): () => Outcome {
  return () => {
    const outputFile = `.build/vitest-${project}.json`
    rmSync(outputFile, { force: true })
    const args = ['run', '--config', 'scripts/vitest.config.ts', '--project', project]
    const isGreen = execute('vitest', [
      ...args,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${outputFile}`,
    ])
    return readReport(outputFile, isGreen)
  }
}

function browserTests(): Outcome {
  process.env.BROWSER_PATH = findBrowser()
  return vitest('browser')()
}

/** What vitest's own report counts. A test that did not run is one that failed; so is a file that could not be read. */
function readReport(path: string, isGreen: boolean): Outcome {
  try {
    const report = JSON.parse(readFileSync(path, 'utf8'))
    const passed: number = report.numPassedTests
    const failed: number = report.numTotalTests - passed
    return { passed, failed: isGreen ? failed : Math.max(1, failed) }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

function execute(program: string, args: string[]): boolean {
  const { status } = spawnSync(program, args, {
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    // There npm's programs are scripts of its shell; no argument here holds a sign of one.
    shell: process.platform === 'win32',
  })
  return status === 0
}

/** Runs a step, says how it went and how long it took, and hands on the line that says so. */
function perform({ name, run }: Step): Outcome & { line: string } {
  console.log(`\n▸ ${name}`)
  const start = performance.now()
  const { passed, failed } = attempt(run)
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  const line = `  ${failed === 0 ? '✓' : '✗'} ${name}：${passed} passed, ${failed} failed，${seconds} 秒`
  console.log(line)
  return { passed, failed, line }
}

function attempt(run: () => Outcome): Outcome {
  try {
    return run()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return { passed: 0, failed: 1 }
  }
}

function runAll(named: readonly string[]): number {
  mkdirSync('.build', { recursive: true })
  const isAsked = ({ suites, isDone }: Step) =>
    named.length === 0 || (suites.some(suite => named.includes(suite)) && !isDone?.())
  const outcomes = steps.filter(isAsked).map(perform)
  const sum = (of: keyof Outcome) => outcomes.reduce((total, outcome) => total + outcome[of], 0)
  console.log(`\n${outcomes.map(({ line }) => line).join('\n')}\n`)
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
  return sum('failed') === 0 ? 0 : 1
}

function refuse(unknown: readonly string[]): number {
  const [told, known] = [unknown.join(' '), SUITES.join(' ')]
  console.error(`没有这样的测试：${told}；有 ${known} / there are no such tests: ${told}; there are ${known}`)
  return 2
}

const named = process.argv.slice(2)
const unknown = named.filter(name => !SUITES.includes(name))
process.exitCode = unknown.length > 0 ? refuse(unknown) : runAll(named)
