import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readAnswers } from '../../src/papers/answer/read-answers.ts'
import type { Plan } from '../../src/papers/plan.ts'
import { BASE, filesOf, planFor } from './plan-for.ts'

const CASES = join(import.meta.dirname, 'cases')

interface Expected {
  command: string[]
  exit: number
  added?: Record<string, Record<string, string>[]>
  questions?: Record<string, unknown>[]
  refused?: Record<string, unknown>[]
  said?: string[]
  warnings?: string[]
  then?: Expected & { answers: string }
}

describe.each(readdirSync(CASES))('the paper of %s', name => {
  const dir = join(CASES, name)
  const expected: Expected = JSON.parse(readFileSync(join(dir, 'expected.json'), 'utf8'))
  const file = expected.command[4] ?? ''

  test('comes to what it stands for, and a second time to nothing', async () => {
    const made = await planCase(dir, file, 'answers.csv')
    compare(made, expected)
    if (expected.then) compare(await planCase(dir, file, expected.then.answers), expected.then)
    const answers = expected.then?.answers ?? 'answers.csv'
    const last = expected.then ? await planCase(dir, file, answers) : made
    if (!last.amended) return
    const again = await planCase(dir, file, answers, last.amended.files)
    expect(again.questions).toEqual([])
    expect(again.refused).toEqual([])
    expect(again.amended).toBeUndefined()
    expect(again.said.at(-1)).toMatch(/^没有新内容/)
  })
})

async function planCase(
  dir: string,
  file: string,
  answersFile: string,
  files = filesOf(BASE),
): Promise<Plan> {
  const answers = await readAnswers(answersFile, readFileSync(join(dir, answersFile)))
  return planFor([{ file, bytes: readFileSync(join(dir, file)) }], answers?.answers ?? new Map(), files)
}

function compare(made: Plan, expected: Expected): void {
  expect(made.amended === undefined ? 1 : 0).toBe(expected.exit)
  if (expected.added) expect(made.amended ? filled(made) : {}).toEqual(trimmed(expected.added))
  for (const list of ['questions', 'refused'] as const) {
    if (!expected[list]) continue
    expect(
      made[list].filter(one => list !== 'questions' || expected.exit === 0 || one.row !== undefined),
    ).toHaveLength(expected[list].length)
    for (const [i, { message, options, ...rest }] of expected[list].entries()) {
      expect(made[list][i]).toMatchObject(rest)
    }
  }
  for (const words of expected.said ?? [])
    expect(senseOf(words).filter(one => !made.said.join('\n').includes(one))).toEqual([])
  for (const words of expected.warnings ?? [])
    expect(senseOf(words).filter(one => !made.warnings.join('\n').includes(one))).toEqual([])
}

/** What a sentence names: quotations, ids, numbers. */
function senseOf(words: string): string[] {
  return words.match(/“[^”]+”|[a-z]+\d[\w-]*|\d+/g) ?? []
}

function filled({ rows }: Plan) {
  return trimmed(
    Object.fromEntries(Object.entries(rows).map(([table, all]) => [table, all.map(({ values }) => values)])),
  )
}

function trimmed(rows: Record<string, Readonly<Record<string, string>>[]>) {
  return Object.fromEntries(
    Object.entries(rows).map(([table, all]) => [
      table,
      all.map(row => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== ''))),
    ]),
  )
}
