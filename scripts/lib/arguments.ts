// The arguments that the doors share, and the exit codes (data/README.md, 命令和退出码).
import { existsSync, statSync } from 'node:fs'
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { type Day, parseDay, today } from '../../src/day.ts'
import { DataError } from '../../src/problem.ts'
import { report } from '../../src/report.ts'
import { settleImports } from './journal.ts'

export const EXIT = { ok: 0, data: 1, usage: 2, failed: 3 } as const

/** Wrong use of a command: a sentence for the person who typed it. */
export class UsageError extends Error {}

export interface CommonOptions {
  data: string
  asOf?: Day
  allowFuture?: boolean
  lang: 'zh' | 'en'
}

/** A command with `--data`, `--as-of`, `--allow-future` and `--lang`. */
export function command(name: string, description: string): Command {
  return new Command(`npm run ${name} --`)
    .description(description)
    .option('--data <dir>', '数据文件夹 data folder', 'data')
    .option('--as-of <day>', '截至哪一天 the last day that is known, YYYY-MM-DD', readDay)
    .option('--allow-future', '允许今天以后的日子 allow a day after today')
    .addOption(
      new Option('--lang <lang>', '提示所用语言 language of the messages')
        .choices(['zh', 'en'])
        .default('zh'),
    )
    .allowExcessArguments(false)
    .exitOverride()
}

function readDay(text: string): Day {
  const day = parseDay(text)
  if (day) return day
  throw new InvalidArgumentError('应为日历上有的一天 YYYY-MM-DD / expected a day of the calendar, YYYY-MM-DD')
}

/** Refuses a data folder that does not exist; finishes what a killed import left half done in it. */
export function requireFolder(dir: string): void {
  if (!existsSync(dir) || !statSync(dir).isDirectory())
    throw new UsageError(`没有数据文件夹 ${dir} / there is no data folder ${dir}`)
  settleImports(dir)
}

/** Refuses a day after today, unless it was asked for on purpose: it would publish what nobody knows yet. */
export function requirePast(day: Day | undefined, allowFuture: boolean | undefined): void {
  if (day === undefined || allowFuture || day <= today()) return
  throw new UsageError(
    `${day} 在今天之后；确要如此请加 --allow-future / ${day} is after today; add --allow-future`,
  )
}

/** Runs a door: what it throws becomes words and an exit code, never a stack trace. */
export async function run(door: Command, act: () => Promise<number> | number): Promise<void> {
  try {
    await door.parseAsync()
    process.exitCode = await act()
  } catch (error) {
    process.exitCode = explain(error, door.opts<CommonOptions>().lang)
  }
}

function explain(error: unknown, lang: 'zh' | 'en'): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage
  if (error instanceof UsageError) {
    console.error(error.message)
    return EXIT.usage
  }
  if (error instanceof DataError) {
    console.error(report(error.problems, 'text', lang))
    console.error(
      lang === 'zh' ? '\n数据有错误，什么都没有发布。' : '\nThe data has errors; nothing was published.',
    )
    return EXIT.data
  }
  const reason = error instanceof Error ? error.message : String(error)
  console.error(`程序出错，原有的输出没有改动 / the program failed; the old output is untouched: ${reason}`)
  if (process.env.DEBUG) console.error(error)
  return EXIT.failed
}
