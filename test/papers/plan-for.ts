// Plans papers for a folder in a test: the register of test/papers/base, on a day of its own.
import { join } from 'node:path'
import { FOREVER, parseDay } from '../../src/day.ts'
import { inspect } from '../../src/edition.ts'
import type { Paper } from '../../src/papers/paper.ts'
import { plan } from '../../src/papers/plan.ts'
import { type Files, readFolder } from '../../src/source/folder.ts'

/** The register before each paper. */
export const BASE = join(import.meta.dirname, 'base')

export const filesOf = readFolder

const DAY = parseDay('2024-12-01') ?? FOREVER

export function planFor(
  papers: readonly Paper[],
  answers: ReadonlyMap<string, string>,
  files: Files = filesOf(BASE),
) {
  return plan(papers, { files, inspect: all => inspect(all, () => DAY), released: [] }, answers)
}
