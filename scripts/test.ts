// npm test: every check there is, in one go. It says what it is doing, goes on after a failure so that one run shows
// all of them, and ends with the sum of what the runners report.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { findBrowser } from './lib/browser.ts'

interface Outcome {
  passed: number
  failed: number
}

interface Step {
  name: string
  run: () => Outcome
}

const BUILT = '.build/site'
const BUILT_BELOW = '.build/below'

const steps: Step[] = [
  { name: '格式与静态检查 biome', run: command('biome', 'check', '--config-path=scripts/style.json', '.') },
  { name: '模板格式 prettier', run: command('prettier', '--check', 'src/**/*.astro') },
  { name: '类型 astro check', run: command('astro', 'check', '--minimumFailingSeverity', 'warning') },
  { name: '类型（检索的数字数组） tsc', run: command('tsc', '--project', 'src/search') },
  { name: '无用代码 knip', run: command('knip', '--config', 'scripts/knip.json') },
  { name: '单元、性质、样例、分层 vitest', run: vitest('unit') },
  { name: '生成网站', run: command('node', 'scripts/build.ts', '--out', BUILT) },
  {
    name: '生成网站（在子路径下）',
    run: command(
      'node',
      'scripts/build.ts',
      '--out',
      BUILT_BELOW,
      '--site',
      'https://example.org',
      '--base',
      '/a/b/',
    ),
  },
  { name: '生成的网站 vitest', run: vitest('site') },
  { name: '浏览器 playwright-core', run: browserTests },
]

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
  })
  return status === 0
}

mkdirSync('.build', { recursive: true })
const total: Outcome = { passed: 0, failed: 0 }
const lines: string[] = []
for (const { name, run } of steps) {
  console.log(`\n▸ ${name}`)
  const start = performance.now()
  let outcome: Outcome = { passed: 0, failed: 1 }
  try {
    outcome = run()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
  }
  total.passed += outcome.passed
  total.failed += outcome.failed
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  lines.push(
    `  ${outcome.failed === 0 ? '✓' : '✗'} ${name}：${outcome.passed} passed, ${outcome.failed} failed，${seconds} 秒`,
  )
}
console.log(`\n${lines.join('\n')}\n`)
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 ? 0 : 1
