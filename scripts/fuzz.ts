// npm run fuzz: damages a data folder again and again, and looks whether each is refused in words or published whole; or builds
// a site after random changes, and looks whether it is what a build from nothing writes.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Command, InvalidArgumentError } from 'commander'
import fc from 'fast-check'
import { readFolder } from '../src/source/folder.ts'
import { judge, judgeFiles } from './fuzz/judge.ts'
import { anyMutations, mutate } from './fuzz/mutations.ts'
import { copyProgram, runSequence } from './fuzz/sequences.ts'
import { EXIT, requireFolder, run } from './lib/arguments.ts'

const FOUND = '.build/fuzz'
/** To make every file of an edition takes fifty times as long as to judge it: of so many that are published, one is made whole. */
const ONE_IN = 10

const door = new Command('npm run fuzz --')
  .description(
    '反复损坏一份数据，看程序是否总能说清或完整发布 / damage data at random; each is refused in words or published whole',
  )
  .option('--data <dir>', '从哪份数据开始 the folder to begin with', 'test/cases/weihai/data')
  .option('--minutes <n>', '多少分钟 for how long', readCount, 1)
  .option(
    '--sequences <n>',
    '改为一次次改动后再生成，看与从头生成的是否相同 build after random changes instead, so many sequences of them',
    readCount,
  )
  .option('--seed <n>', '随机数种子：同一个种子，同样的损坏 the same seed, the same damage', readCount, 1)
  .allowExcessArguments(false)
  .exitOverride()

interface Options {
  data: string
  minutes: number
  seed: number
  sequences?: number
}

await run(door, async () => {
  const { data, minutes, seed, sequences } = door.opts<Options>()
  if (sequences !== undefined) return runSequences(seed, sequences)
  requireFolder(data)
  const files = readFolder(data)
  const fared = { published: 0, refused: 0 }
  const property = fc.asyncProperty(anyMutations, fc.nat({ max: ONE_IN - 1 }), async (mutations, turn) => {
    const edition = judge(mutate(files, mutations))
    fared[edition ? 'published' : 'refused'] += 1
    if (edition && turn === 0) await judgeFiles(edition)
  })
  const result = await fc.check(property, {
    seed,
    numRuns: Number.MAX_SAFE_INTEGER,
    interruptAfterTimeLimit: minutes * 60_000,
  })
  console.log(`${fared.refused} 次拒绝，${fared.published} 次发布，种子 ${seed} / refused, published, seed`)
  if (!result.failed || !result.counterexample) return EXIT.ok
  const [mutations] = result.counterexample
  keep(mutate(files, mutations))
  console.error(`✗ 最小的一份在 ${FOUND}/ / the smallest that fails: ${JSON.stringify(mutations)}`)
  console.error(result.errorInstance)
  return EXIT.data
})

async function runSequences(seed: number, count: number): Promise<number> {
  const program = copyProgram()
  try {
    for (let one = seed; one < seed + count; one += 1) {
      const found = await runSequence(program, one)
      if (found) {
        console.error(`✗ 种子 ${one} / seed: ${found.path}（${found.happened.join('、')}）`)
        return EXIT.data
      }
      console.log(`✓ 种子 ${one} / seed`)
    }
    return EXIT.ok
  } finally {
    rmSync(program, { recursive: true, force: true })
  }
}

function keep(files: ReturnType<typeof mutate>): void {
  for (const [path, bytes] of files) {
    if (typeof bytes === 'string') continue
    mkdirSync(dirname(join(FOUND, path)), { recursive: true })
    writeFileSync(join(FOUND, path), bytes)
  }
}

function readCount(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text)
  throw new InvalidArgumentError('应为整数 / expected a whole number')
}
