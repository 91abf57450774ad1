// A small register that breaks no rule, and what a rule finds once rows of it are changed.
// One enterprise e1 has a workshop: publicised as candidate c1 in window w1 (2023-09-04 to 09-08), certified
// as title t1 on 2023-09-15, graded qualified on 2024-04-12. Another, e2, has done nothing yet.
import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { type Checked, checkRegister } from '../../src/checks/index.ts'
import type { Day } from '../../src/day.ts'
import { readEntries } from '../../src/entries/entries.ts'
import type { TableName } from '../../src/entries/schema.ts'
import { TABLES } from '../../src/entries/tables.ts'
import { holdTo } from '../../src/law/apply-law.ts'
import { parseMeasures } from '../../src/law/measures.ts'
import type { Problem } from '../../src/problem.ts'
import { joinFacts } from '../../src/register/join.ts'
import { deriveRegister } from '../../src/register/register.ts'
import { SETTINGS } from '../entries/settings.ts'

type Row = Readonly<Record<string, string | number | boolean | object>>
type Rows = Readonly<Record<string, Row>>

/** Rows to add or cells to change, by table and id (any name where the key has several columns). */
export type Changes = Partial<Record<TableName, Rows>> & {
  /** Members to change of the measures `law`. */
  law?: object
  /** Further measures, by id: all of `law` but for these members. */
  laws?: Readonly<Record<string, object>>
  /** Texts of notices, by id. */
  texts?: Readonly<Record<string, string>>
  /** Members to add to the settings. */
  site?: object
}

const LAW = {
  ...JSON.parse(readFileSync(new URL('../../data/measures/weihai-2021.json', import.meta.url), 'utf8')),
  id: 'law',
  issued_on: '2021-07-01',
  effective_from: '2021-07-01',
  effective_to: '2026-06-30',
}

const BASE: Partial<Record<TableName, Rows>> = {
  enterprises: { e1: { name: '甲公司', established_on: '2010-03-01' }, e2: { name: '乙公司' } },
  notices: {
    'n-pub': { kind: 'publicity', published_on: '2023-09-01', batch: '2023-1' },
    'n-ann': { kind: 'announcement', published_on: '2023-09-15', batch: '2023-1' },
    'n-re': { kind: 're-evaluation', published_on: '2024-04-12' },
    'n-rev': { kind: 'revocation', published_on: '2024-06-03' },
  },
  windows: { w1: { ends_on: '2023-09-08' } },
  candidates: { c1: {} },
  certifications: { t1: {} },
  're-evaluations': { g1: {} },
}

/** What a row says where a change does not. */
const DEFAULTS: Partial<Record<TableName, Row>> = {
  enterprises: { name: '丙公司' },
  notices: { title: '通知', measures: 'law' },
  windows: { notice_id: 'n-pub', subject: 'recognition', starts_on: '2023-09-04' },
  candidates: { window_id: 'w1', enterprise_id: 'e1', category: 'digital-workshop', name: '一车间' },
  objections: { candidate_id: 'c1' },
  certifications: {
    candidate_id: 'c1',
    enterprise_id: 'e1',
    category: 'digital-workshop',
    name: '一车间',
    notice_id: 'n-ann',
    certified_on: '2023-09-15',
  },
  're-evaluations': { round_id: '2024', title_id: 't1', notice_id: 'n-re', grade: 'qualified' },
  revocations: { title_id: 't1', notice_id: 'n-rev', revoked_on: '2024-06-03', reasons: '3' },
  renames: { enterprise_id: 'e1', kind: 'rename', old_name: '甲公司', new_name: '新甲公司' },
  waivers: { reason: '经研究决定', decided_on: '2023-09-01' },
}

/** Checks the register after `changes`, as of `day`. Throws where they are not even sound entries. */
export function check(changes: Changes, day = '2025-01-01'): Checked {
  const files = new Map<string, Uint8Array>([
    ['site.json', json({ ...SETTINGS, title: { zh: '名录' }, publisher: { zh: '局' }, ...changes.site })],
  ])
  for (const name of Object.keys(TABLES) as TableName[])
    files.set(`${name}.json`, json(rowsOf(name, changes)))
  const laws = [{ ...LAW, ...changes.law }].concat(
    Object.entries(changes.laws ?? {}).map(([id, law]) => ({ ...LAW, ...law, id })),
  )
  for (const law of laws) files.set(`measures/${law.id}.json`, json(law))
  for (const [id, text] of Object.entries(changes.texts ?? {}))
    files.set(`notices/${id}.md`, new TextEncoder().encode(text))
  const entries = readEntries(files)
  const measures = new Map(laws.map(law => [law.id, parseMeasures(law).data ?? never(law.id)]))
  const lawful = holdTo(entries.tables, measures)
  const errors = [...entries.problems, ...lawful.problems].filter(({ level }) => level === 'error')
  expect(errors).toEqual([])
  return checkRegister(deriveRegister(joinFacts(lawful)), entries, day as Day)
}

/** The problems of one rule after `changes`; each says in both languages what, where and how to mend it. */
export function find(rule: string, changes: Changes, day?: string): Problem[] {
  const found = check(changes, day).problems.filter(problem => problem.rule === rule)
  for (const { file, line, message, hint } of found) {
    expect(file).toMatch(/\.(json|md)$/)
    expect(line ?? 1).toBeGreaterThan(0)
    for (const text of [message.zh, message.en, hint.zh, hint.en])
      expect(text).toMatch(/^(?!.*undefined).{8,}$/s)
    expect(message.zh).toMatch(/\p{Script=Han}/u)
  }
  return found
}

/** The subjects of the problems of one rule after `changes`. */
export function breaks(rule: string, changes: Changes, day?: string): (string | undefined)[] {
  return find(rule, changes, day).map(({ subject }) => subject)
}

function rowsOf(name: TableName, changes: Changes): Row[] {
  const base = BASE[name] ?? {}
  const own = changes[name] ?? {}
  return [...new Set([...Object.keys(base), ...Object.keys(own)])].map(id => ({
    ...(TABLES[name].key.length === 1 ? { [TABLES[name].key[0] ?? '']: id } : {}),
    ...DEFAULTS[name],
    ...base[id],
    ...own[id],
  }))
}

function json(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value, null, 1))
}

function never(id: string): never {
  throw new Error(`the measures ${id} of a test are none`)
}
