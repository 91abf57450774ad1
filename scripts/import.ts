// npm run import: a bureau's papers → the rows of all tables that they stand for, written in one step.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Command, Option } from 'commander'
import { today } from '../src/day.ts'
import { inspect } from '../src/edition.ts'
import { readAnswers } from '../src/papers/answer/read-answers.ts'
import { writeAnswersSheet } from '../src/papers/answer/sheet.ts'
import type { Answers } from '../src/papers/draft/ask.ts'
import { type Plan, plan } from '../src/papers/plan.ts'
import { tellJson } from '../src/papers/tell/json.ts'
import { tellText } from '../src/papers/tell/text.ts'
import { readFolder } from '../src/source/folder.ts'
import { EXIT, requireFolder, run, UsageError } from './lib/arguments.ts'
import { readReleases, undoImport, writeImport } from './lib/imports.ts'

interface ImportOptions {
  answers?: string
  data: string
  dryRun?: boolean
  undo?: boolean
  format: 'text' | 'json'
}

const door = new Command('npm run import --')
  .description('把名单导入数据文件夹 / take a bureau’s lists into the data folder')
  .argument('[file...]', '名单 the papers: .xlsx .xls .ods .docx .csv .txt')
  .option('--answers <file>', '回答 the answers: a CSV question,answer, or the answered sheet')
  .option('--data <dir>', '数据文件夹 data folder', 'data')
  .option('--dry-run', '只看结果，什么都不写 show what would be written, and write nothing')
  .option('--undo', '取回上一次导入 take the last import back')
  .addOption(
    new Option('--format <format>', '输出格式 form of the report').choices(['text', 'json']).default('text'),
  )
  .exitOverride()

await run(door, () => {
  const options = door.opts<ImportOptions>()
  requireFolder(options.data)
  if (options.undo && door.args.length > 0) throw new UsageError('--undo 不接名单 / --undo takes no papers')
  if (options.undo) return undo(options)
  if (door.args.length === 0) throw new UsageError('请写名单的文件名 / name the papers')
  return take(options)
})

async function take(options: ImportOptions): Promise<number> {
  const papers = door.args.map(path => ({ file: basename(path), bytes: readPaperFile(path) }))
  const sheet = sheetBeside(door.args[0] ?? '')
  const answers = options.answers ? await readAnswersFile(options.answers) : await readSheet(sheet)
  const files = readFolder(options.data)
  const planned = await plan(
    papers,
    {
      files,
      inspect: all => inspect(all, site => site?.as_of ?? today()),
      released: readReleases(options.data),
    },
    answers,
  )
  const written =
    planned.amended && !options.dryRun
      ? writeImport(options.data, { before: files, changed: planned.amended.changed, papers, answers })
      : undefined
  console.log(options.format === 'json' ? tellJson(planned) : tellText(planned))
  if (written && options.format === 'text')
    console.log(`\n✓ 第 ${written} 次导入已写入 ${options.data}/。取回：npm run import -- --undo`)
  if (planned.questions.length + planned.refused.length === 0) return EXIT.ok
  if (options.format === 'text') await writeSheet(sheet, planned, answers)
  return EXIT.data
}

/** 名单.xlsx → 名单-请核对.xlsx beside it. */
function sheetBeside(paper: string): string {
  return join(dirname(paper), `${basename(paper).replace(/(\.[A-Za-z]+)+$/, '')}-请核对.xlsx`)
}

/** The answers in the sheet that an earlier run wrote; none where there is no such sheet. */
async function readSheet(path: string): Promise<Answers> {
  if (!existsSync(path)) return new Map()
  return (await readAnswers(basename(path), readPaperFile(path))) ?? new Map()
}

/** Writes the questions beside the paper, never over a file that is not ours. */
async function writeSheet(path: string, planned: Plan, answers: Answers): Promise<void> {
  if (planned.lists.length === 0) return
  if (existsSync(path) && !(await readAnswers(basename(path), readPaperFile(path)))) return
  try {
    writeFileSync(path, await writeAnswersSheet(planned, answers))
    console.log(`\n问题也写在 ${path}：在“待定”页的“回答”列选好、存盘，再运行一次同样的命令。`)
  } catch (error) {
    console.log(
      `\n没能写 ${path}（${error instanceof Error ? error.message : error}）；请用 --answers 回答。`,
    )
  }
}

function undo({ data }: ImportOptions): number {
  const undone = undoImport(data)
  if (typeof undone === 'number') {
    console.log(`✓ 第 ${undone} 次导入已取回，${data}/ 与那次导入之前完全相同。`)
    return EXIT.ok
  }
  console.error(undone.reason)
  return EXIT.data
}

function readPaperFile(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch {
    throw new UsageError(`读不到 ${path} / cannot read ${path}`)
  }
}

async function readAnswersFile(path: string): Promise<Answers> {
  const answers = await readAnswers(basename(path), readPaperFile(path))
  if (answers) return answers
  throw new UsageError(
    `${path} 不是回答：应有“question,answer”两列，或是填好的“-请核对.xlsx” / ${path} holds no answers`,
  )
}
