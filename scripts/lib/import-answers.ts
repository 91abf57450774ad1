// The answers to an import's questions: what was answered in the sheet beside the papers, and in the file that is named, with the
// place of each; and the sheet itself, written anew. scripts/import.ts asks.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { type ReadAnswers, readAnswers } from '../../src/papers/answer/read-answers.ts'
import { writeAnswersSheet } from '../../src/papers/answer/sheet.ts'
import type { Answers } from '../../src/papers/draft/ask.ts'
import type { Paper } from '../../src/papers/paper.ts'
import type { Plan } from '../../src/papers/plan.ts'
import { UsageError } from './arguments.ts'

/** Under this name the sheet keeps which papers it was written for. */
const PRINT = 'paper.sha256'

function fingerprint(papers: readonly Paper[]): string {
  const hash = createHash('sha256')
  for (const { bytes } of papers) hash.update(bytes)
  return hash.digest('hex')
}

/** The answers to an import's questions, and where each stands. */
export interface GivenAnswers {
  answers: ReadonlyMap<string, string>
  /** By the id: the file, and the place in it. */
  places: ReadonlyMap<string, AnswerPlace>
  /** Those of the sheet beside the papers, which is written anew with them. */
  ofSheet: Answers
  /** Answers that were set aside before anyone asked for them, in words. */
  aside: readonly string[]
}

export interface AnswerPlace {
  file: string
  /** 第 3 行, “待定”第 2 行 */
  row: string
}

/** What was answered in the sheet beside the papers, and before it in the file that is named. */
export async function answersFor(
  named: string | undefined,
  sheet: string,
  papers: readonly Paper[],
): Promise<GivenAnswers> {
  const beside = await readBeside(sheet, papers)
  const file = named === undefined ? NONE : await readAnswersFile(named)
  const places = new Map([
    ...placesIn(basename(sheet), beside.read, row => `“待定”第 ${row} 行`),
    ...placesIn(basename(named ?? ''), file, row => `第 ${row} 行`),
  ])
  return {
    answers: new Map([...beside.read.answers, ...file.answers]),
    places,
    ofSheet: beside.read.answers,
    aside: [
      ...replacedWords(basename(named ?? ''), file),
      ...otherWords(basename(named ?? ''), file, basename(sheet), beside.read),
      ...(beside.dropped.length > 0
        ? [`名单改过了，${basename(sheet)} 里逐行的回答没有采用，请重新选：${beside.dropped.join('、')}`]
        : []),
    ],
  }
}

const NONE: ReadAnswers = { answers: new Map(), lines: new Map(), replaced: [] }

function placesIn(
  file: string,
  { lines }: ReadAnswers,
  rowWords: (row: number) => string,
): [string, AnswerPlace][] {
  return [...lines].map(([id, line]) => [id, { file, row: rowWords(line) }])
}

function replacedWords(file: string, { replaced, lines }: ReadAnswers): string[] {
  return replaced.map(
    ({ id, answer, line }) =>
      `${file} 第 ${line} 行的“${id}”答“${answer}”，没有采用：第 ${lines.get(id)} 行又答了一次`,
  )
}

/** What the sheet and the file answer otherwise: the file that is named holds. */
function otherWords(file: string, named: ReadAnswers, sheet: string, beside: ReadAnswers): string[] {
  return [...named.answers].flatMap(([id, answer]) => {
    const other = beside.answers.get(id)
    if (other === undefined || other === answer) return []
    return [
      `“${id}”两处答得不同：以 ${file} 第 ${named.lines.get(id)} 行的“${answer}”为准，${sheet} “待定”第 ${beside.lines.get(id)} 行的“${other}”没有采用`,
    ]
  })
}

/** 名单.xlsx → 名单-请核对.xlsx beside it. */
export function sheetBeside(paper: string): string {
  return join(dirname(paper), `${basename(paper).replace(/(\.[A-Za-z]+)+$/, '')}-请核对.xlsx`)
}

/** The answers in the sheet that an earlier run wrote, and those about rows of a list that was changed since. */
async function readBeside(
  path: string,
  papers: readonly Paper[],
): Promise<{ read: ReadAnswers; dropped: readonly string[] }> {
  const read = (existsSync(path) && (await readAnswers(basename(path), readNamedFile(path)))) || NONE
  const isOfThese = read.answers.get(PRINT) === fingerprint(papers)
  // Row 5 of a list that was changed since is another row.
  const isKept = (id: string) => id !== PRINT && (isOfThese || !isAboutRow(id))
  const only = <T>(map: ReadonlyMap<string, T>) => new Map([...map].filter(([id]) => isKept(id)))
  return {
    read: { ...read, answers: only(read.answers), lines: only(read.lines) },
    dropped: isOfThese ? [] : [...read.answers.keys()].filter(isAboutRow),
  }
}

function isAboutRow(id: string): boolean {
  return /(^|!)row\d+(-\d+)?\./.test(id)
}

/** Writes the questions beside the paper, never over a file that is not ours. */
export async function writeSheet(
  path: string,
  planned: Plan,
  { ofSheet }: GivenAnswers,
  papers: readonly Paper[],
): Promise<void> {
  const answers = new Map([...ofSheet, [PRINT, fingerprint(papers)]])
  if (planned.lists.length === 0) return
  if (existsSync(path) && !(await readAnswers(basename(path), readNamedFile(path)))) return
  try {
    writeFileSync(path, await writeAnswersSheet(planned, answers))
    console.log(
      planned.questions.length > 0
        ? `\n问题也写在 ${path}：在“待定”页的“回答”列选好、存盘，再运行一次同样的命令。`
        : `\n逐行的结果写在 ${path}。`,
    )
  } catch (error) {
    console.log(
      `\n没能写 ${path}（${error instanceof Error ? error.message : error}）；请用 --answers 回答。`,
    )
  }
}

/** The bytes of a file that was named. Throws UsageError where there is none. */
export function readNamedFile(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch {
    throw new UsageError(`读不到 ${path} / cannot read ${path}`)
  }
}

async function readAnswersFile(path: string): Promise<ReadAnswers> {
  const answers = await readAnswers(basename(path), readNamedFile(path))
  if (answers) return answers
  throw new UsageError(
    `${path} 不是回答：应有“question,answer”两列，或是填好的“-请核对.xlsx” / ${path} holds no answers`,
  )
}
