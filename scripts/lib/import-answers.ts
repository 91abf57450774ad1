// The answers to an import's questions: what was answered in the sheet beside the papers, and in the file that is named; and the
// sheet itself, written anew. scripts/import.ts asks.
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

/** What was answered in the sheet beside the paper, and before all in the file that is named. */
export async function answersFor(
  answers: string | undefined,
  sheet: string,
  papers: readonly Paper[],
): Promise<{ answers: Map<string, string>; lines: ReadonlyMap<string, number> }> {
  const beside = await readSheet(sheet)
  const isOfThese = beside.get(PRINT) === fingerprint(papers)
  // Row 5 of a list that was changed since is another row.
  const kept = [...beside].filter(([id]) => id !== PRINT && (isOfThese || !/(^|!)row\d+\./.test(id)))
  const given = answers
    ? await readAnswersFile(answers)
    : { answers: new Map<string, string>(), lines: new Map() }
  return { answers: new Map([...kept, ...given.answers]), lines: given.lines }
}

/** 名单.xlsx → 名单-请核对.xlsx beside it. */
export function sheetBeside(paper: string): string {
  return join(dirname(paper), `${basename(paper).replace(/(\.[A-Za-z]+)+$/, '')}-请核对.xlsx`)
}

/** The answers in the sheet that an earlier run wrote; none where there is no such sheet. */
async function readSheet(path: string): Promise<Answers> {
  if (!existsSync(path)) return new Map()
  return (await readAnswers(basename(path), readNamedFile(path)))?.answers ?? new Map()
}

/** Writes the questions beside the paper, never over a file that is not ours. */
export async function writeSheet(
  path: string,
  planned: Plan,
  given: Answers,
  papers: readonly Paper[],
): Promise<void> {
  const answers = new Map([...given, [PRINT, fingerprint(papers)]])
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
