// In: papers, a data folder, answers. Out: the rows of every table that the papers stand for, what was changed and said, what is
// still asked, what is refused. Pure: no disk, no clock. The command, the answers sheet and the desk show what it returns.
import type { Inspection } from '../edition.ts'
import { hasErrors } from '../problem.ts'
import { placesOf } from '../register/names.ts'
import type { Register } from '../register/register.ts'
import { askHidden, refuseHeadless, sayHidden, sayUnread } from './columns.ts'
import { type Answers, watchAnswers } from './draft/ask.ts'
import { canBeJudged, draftAll, provisional } from './draft/draft-all.ts'
import type { FilledRow } from './draft/drafted.ts'
import { type KindedList, tellKinds } from './draft/kinds.ts'
import { draftNotice } from './draft/notice.ts'
import { rowQuestion, type Work } from './draft/work.ts'
import type { Amended } from './folder/amend.ts'
import { type Drafted, type Folder, judge } from './judge.ts'
import { districtFinder } from './match/districts.ts'
import { indexFirms } from './match/enterprises.ts'
import { nearFinder } from './match/near-names.ts'
import { openMint } from './mint.ts'
import { type Notes, takeNotes } from './notes.ts'
import type { Paper, Sheet } from './paper.ts'
import { maskAll, refusePersonal } from './personal.ts'
import { readPaper } from './read/read-paper.ts'
import { checkCounts } from './shape/check-counts.ts'
import { fillDown } from './shape/fill-down.ts'
import { findLists } from './shape/find-lists.ts'
import type { List } from './shape/list.ts'

export interface Plan extends Notes {
  /** The rows that will be written, by table; provisional while anything is asked or refused. */
  rows: Drafted
  /** Cells of rows that stand, and are empty no longer. */
  filled: readonly FilledRow[]
  /** The register as it was before; undefined where the folder has errors. */
  register: Register | undefined
  /** The lists as they were understood. */
  lists: readonly KindedList[]
  /** Questions that were answered and that nobody asked. */
  unused: readonly string[]
  /** The folder with the rows; undefined while a question or a refusal is open, and where there is nothing new. */
  amended: Amended | undefined
}

/** Plans what the papers bring to a folder. Never throws on what a paper holds. */
export async function plan(papers: readonly Paper[], folder: Folder, given: Answers): Promise<Plan> {
  const notes = takeNotes()
  const { answers, unused } = watchAnswers(given)
  const before = folder.inspect(folder.files)
  const sheets: Sheet[] = []
  for (const paper of papers) sheets.push(...(await readPaper(paper, notes)))
  if (!before.register || (hasErrors(before.problems) && !folder.isPublished))
    return {
      ...refuseFolder(notes),
      ...nothingOf(before.register),
    }
  const lists = readLists(sheets, answers, notes, papers.length > 1)
  if (lists.length > 0 && lists.every(({ rows }) => rows.length === 0)) refuseEmpty(lists, notes)
  const kinded = lists.some(({ rows }) => rows.length > 0)
    ? tellKinds({ register: before.register, answers, notes }, lists)
    : undefined
  if (!kinded)
    return {
      ...masked(notes),
      ...nothingOf(before.register),
    }
  for (const { list, kind } of kinded) sayUnread(list, kind, notes)
  const work = openWork(before.register, before, folder, kinded, answers, notes, papers.length > 1)
  const isNew = draftAll(work, kinded)
  const amended =
    isNew && canBeJudged(work) ? judge(folder, before, provisional(work), work.filled, notes) : undefined
  const isOpen = notes.questions.length + notes.refused.length > 0
  return {
    ...masked(notes),
    rows: work.rows,
    filled: work.filled,
    register: before.register,
    lists: kinded,
    // The same paper again needs none of its answers.
    unused: isNew || isOpen ? unused() : [],
    amended: isOpen ? undefined : amended,
  }
}

/** What a plan has besides its notes, where nothing can be planned. */
export function nothingOf(register: Register | undefined): Omit<Plan, keyof Notes> {
  return { rows: {}, filled: [], register, lists: [], amended: undefined, unused: [] }
}

/** Refuses whatever is brought to a folder that has errors itself. */
export function refuseFolder(notes: Notes): Notes {
  notes.refused.push({
    file: '',
    sheet: '',
    rule: 'import/folder',
    value: '',
    message: '数据文件夹本身有错误，现在不能导入。',
    hint: '先运行 npm run check，改正后再导入。',
  })
  return masked(notes)
}

function refuseEmpty(lists: readonly List[], notes: Notes): void {
  // Rows that are hidden are asked about; then the list is not empty, only not answered for.
  if (notes.questions.length > 0) return
  for (const { file, sheet } of lists)
    notes.refused.push({
      file,
      sheet,
      rule: 'import/no-rows',
      value: '',
      message: `${file}：列名下面没有一行内容。`,
      hint: '填好名单再导入；示例行不算。',
    })
}

function readLists(
  sheets: readonly Sheet[],
  answers: Answers,
  notes: Notes,
  hasSeveralFiles: boolean,
): List[] {
  const found = sheets.map(sheet => ({ sheet, lists: findLists(sheet) }))
  const read = found.filter(({ lists }) => lists.length > 0)
  const headless = new Set(
    sheets.map(({ file }) => file).filter(file => !read.some(({ sheet }) => sheet.file === file)),
  )
  refuseHeadless(
    sheets.filter(({ file }) => headless.has(file)),
    notes,
  )
  for (const { sheet, lists } of found) {
    if (lists.length === 0 && !headless.has(sheet.file))
      notes.said.push(`“${sheet.name}”里没有名单，没有读取`)
    else sayHidden(sheet, notes)
  }
  return read.flatMap(({ sheet, lists }) =>
    lists.map(list => {
      // A sheet that is read alone needs no name to be told from others.
      const isOnly = read.filter(one => one.sheet.file === sheet.file).length === 1
      const named = fillDown(isOnly ? { ...list, sheet: '' } : list, notes)
      const rows = askHidden(
        named,
        row => rowQuestion({ hasSeveralFiles }, named, row, 'hidden'),
        answers,
        notes,
      )
      const shown = { ...named, rows }
      checkCounts(named, notes)
      refusePersonal(named, notes)
      return shown
    }),
  )
}

function openWork(
  register: Register,
  { site }: Inspection,
  folder: Folder,
  kinded: readonly KindedList[],
  answers: Answers,
  notes: Notes,
  hasSeveralFiles: boolean,
): Work {
  const firms = indexFirms(register.enterprises)
  const notice = draftNotice({ register, answers, notes }, kinded, takeNotes())
  return {
    register,
    site,
    answers,
    notes,
    firms,
    nearFirms: nearFinder(firms, placesOf(register)),
    findDistrict: districtFinder(register.districts),
    mint: openMint(register, folder),
    notice,
    laws: notice.measures ? [notice.measures] : register.measures,
    hasSeveralFiles,
    rows: {},
    filled: [],
    alike: new Map(),
  }
}

/** The notes with every personal number masked, where the paper was refused for one. */
export function masked(notes: Notes): Notes {
  const spotless = <T extends object>(one: T): T =>
    Object.fromEntries(
      Object.entries(one).map(([key, value]) => [key, typeof value === 'string' ? maskAll(value) : value]),
    ) as T
  if (!notes.refused.some(({ rule }) => rule.startsWith('personal/'))) return notes
  return {
    said: notes.said.map(maskAll),
    warnings: notes.warnings.map(maskAll),
    changed: notes.changed.map(spotless),
    questions: notes.questions.map(spotless),
    refused: notes.refused.map(spotless),
  }
}
