// npm run import: a bureau's papers → the rows of all tables that they stand for, written in one step. package.json gives it a young
// heap of 2 MB: a paper of 5,000 rows leaves much garbage and little that stays.
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { Command, Option } from 'commander'
import { today } from '../src/day.ts'
import { inspect } from '../src/edition.ts'
import { TABLE_NAMES, type TableName } from '../src/entries/schema.ts'
import type { Site } from '../src/entries/site.ts'
import type { Answers } from '../src/papers/draft/ask.ts'
import type { Folder } from '../src/papers/judge.ts'
import type { Paper } from '../src/papers/paper.ts'
import { type Plan, plan } from '../src/papers/plan.ts'
import { planTrial, readPublished } from '../src/papers/published.ts'
import { planTable } from '../src/papers/table.ts'
import { tellJson } from '../src/papers/tell/json.ts'
import { tellText } from '../src/papers/tell/text.ts'
import { writeTemplate } from '../src/papers/template.ts'
import { DataError } from '../src/problem.ts'
import { type Files, readFolder } from '../src/source/folder.ts'
import { EXIT, requireFolder, run, UsageError } from './lib/arguments.ts'
import { answersFor, readNamedFile, sheetBeside, writeSheet } from './lib/import-answers.ts'
import { readReleases, undoImport, writeImport } from './lib/imports.ts'
import { tellAnswers } from './lib/tell-answers.ts'

interface ImportOptions {
  answers?: string
  data: string
  dryRun?: boolean
  undo?: boolean
  table?: TableName
  template?: string
  format: 'text' | 'json'
}

const door = new Command('npm run import --')
  .description('把名单导入数据文件夹 / take a bureau’s lists into the data folder')
  .argument('[file...]', '名单 the papers: .xlsx .xls .ods .docx .csv .txt')
  .option('--answers <file>', '回答 the answers: a CSV question,answer, or the answered sheet')
  .option(
    '--data <dir>',
    '数据文件夹；试算时也可以是网站公布的 register.xlsx data folder; for a trial also a published register.xlsx',
    'data',
  )
  .option('--dry-run', '只看结果，数据文件夹不动 show what would be written, and leave the folder alone')
  .option('--undo', '取回上一次导入 take the last import back')
  .addOption(
    new Option('--table <name>', '文件本身就是一张表 the files are rows of this one table').choices(
      TABLE_NAMES,
    ),
  )
  .option('--template <dir>', '写一份供区市填写的空表 write an empty workbook for districts to fill in')
  .addOption(
    new Option('--format <format>', '输出格式 form of the report').choices(['text', 'json']).default('text'),
  )
  .exitOverride()

await run(door, () => {
  const options = door.opts<ImportOptions>()
  if (isWorkbook(options.data)) requireTrial(options)
  else requireFolder(options.data)
  const asked = [options.undo && '--undo', options.template && '--template'].filter(Boolean)
  if (asked.length > 1 || (asked.length === 1 && door.args.length > 0))
    throw new UsageError(`${asked.join('、')} 不接名单 / ${asked.join(', ')} takes no papers`)
  if (options.undo) return undo(options)
  if (options.template) return template(options, options.template)
  if (door.args.length === 0) throw new UsageError('请写名单的文件名 / name the papers')
  return take(options)
})

/** Whether the data are what a site publishes, and no folder. */
function isWorkbook(data: string): boolean {
  return /\.xlsx$/i.test(data) && existsSync(data) && statSync(data).isFile()
}

function requireTrial({ dryRun, undo, template, table }: ImportOptions): void {
  if (!dryRun || undo || template || table)
    throw new UsageError(
      '公布的 register.xlsx 只能用来试算：加 --dry-run / a published register.xlsx is for --dry-run alone',
    )
}

/** What papers are planned on: a data folder, or for a trial what a site publishes. */
async function openFolder(data: string): Promise<Folder> {
  const dayOf = (site: Site | undefined) => site?.as_of ?? today()
  const inspectAll = (all: Files) => inspect(all, dayOf)
  if (!isWorkbook(data)) return { files: readFolder(data), inspect: inspectAll, released: readReleases(data) }
  const files = await readPublished(readNamedFile(data))
  if (!files)
    throw new UsageError(`${data} 不是网站公布的 register.xlsx / ${data} is no published register.xlsx`)
  return { files, inspect: inspectAll, released: [], isPublished: true }
}

function planOf(
  { table }: ImportOptions,
  papers: readonly Paper[],
  folder: Folder,
  answers: Answers,
): Promise<Plan> {
  if (folder.isPublished) return planTrial(papers, folder, answers, today())
  return table ? planTable(table, papers, folder, answers) : plan(papers, folder, answers)
}

async function take(options: ImportOptions): Promise<number> {
  const papers = readPapers(door.args)
  const sheet = sheetBeside(door.args[0] ?? '')
  const given = await answersFor(options.answers, sheet, papers)
  const { answers } = given
  const folder = await openFolder(options.data)
  const planned = await planOf(options, papers, folder, answers)
  const told = tellAnswers(given, planned)
  planned.said.push(...told.said)
  planned.warnings.push(...told.warnings)
  const written =
    planned.amended && !options.dryRun
      ? writeImport(options.data, { before: folder.files, changed: planned.amended.changed, papers, answers })
      : undefined
  console.log(options.format === 'json' ? tellJson(planned) : tellText(planned))
  const isOpen = planned.questions.length + planned.refused.length > 0
  if (options.format === 'text') {
    if (written)
      console.log(`\n✓ 第 ${written} 次导入已写入 ${options.data}/。取回：npm run import -- --undo`)
    if (isOpen || options.dryRun) await writeSheet(sheet, planned, given, papers)
  }
  return isOpen ? EXIT.data : EXIT.ok
}

/** Papers by their names; those of one name are told apart by their folders. */
function readPapers(paths: readonly string[]): Paper[] {
  const names = paths.map(path => basename(path))
  return paths.map((path, i) => {
    const name = names[i] ?? path
    const isAlone = names.indexOf(name) === names.lastIndexOf(name)
    const file = isAlone ? name : `${basename(dirname(resolve(path)))}-${i + 1}-${name}`
    return { file, bytes: readNamedFile(path) }
  })
}

/** Writes the workbook that districts fill in. */
async function template({ data }: ImportOptions, dir: string): Promise<number> {
  const { register, problems } = inspect(readFolder(data), site => site?.as_of ?? today())
  if (!register) throw new DataError(problems)
  mkdirSync(dir, { recursive: true })
  const path = join(dir, '申报汇总表.xlsx')
  if (existsSync(path))
    throw new UsageError(`${path} 已经有了，没有改动 / ${path} is there already and was left alone`)
  writeFileSync(path, await writeTemplate(register))
  console.log(`✓ 已写 ${path}：发给区市填写，收齐后一起导入。`)
  return EXIT.ok
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
