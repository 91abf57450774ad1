// In: the world of the demonstration. Out: the rows of every table of a data folder.
import Papa from 'papaparse'
import type { TableName } from '../../src/entries/schema.ts'
import { holdBatch } from './batches.ts'
import { BATCHES, NOTICES, type NoticePlan, ROUNDS, WINDOW_CHANGES, WINDOWS } from './calendar.ts'
import type { Category } from './figures.ts'
import { DISTRICTS } from './names.ts'
import { endStory, holdRound } from './rounds.ts'
import { type Recorded, type Row, recordedTables } from './rows.ts'
import { REORGANISED } from './story/findings.ts'
import { MISPRINTED } from './story/names.ts'
import { STORY } from './story/story.ts'
import { createWorld, type World } from './world.ts'

export type Rows = Readonly<Record<TableName, readonly Row[]>>

export interface DemoOptions {
  /** How many enterprises, at least {@link FEWEST}. */
  enterprises: number
  seed: number
  categories: readonly Category[]
}

/** The story alone needs so many enterprises. */
export const FEWEST = 60

/** Every table of the demonstration; the same options give the same rows in the same order. */
export function makeTables({ enterprises, seed, categories }: DemoOptions): Rows {
  const world = createWorld(enterprises, seed, categories)
  liveThrough(world)
  const rows = { ...standingTables(world), ...recordedTables(world) }
  return { ...rows, notices: noticeRows(rows) }
}

/** A table as CSV (RFC 4180) with LF; its columns are those of its first row. */
export function toCsv(rows: readonly Row[]): string {
  return `${Papa.unparse([...rows], { newline: '\n' })}\n`
}

function liveThrough(world: World): void {
  const batches = BATCHES.map(plan => ({ day: plan.day, live: () => holdBatch(world, plan) }))
  const rounds = ROUNDS.map(plan => ({ day: plan.day, live: () => holdRound(world, plan) }))
  const acts = [...batches, ...rounds].sort((a, b) => (a.day < b.day ? -1 : 1))
  for (const act of acts) act.live()
  for (const plan of STORY) endStory(world, plan)
  if (world.firms.length !== world.size)
    throw new Error(`${world.size} enterprises are too few for the story.`)
}

type Standing = Exclude<TableName, Recorded | 'notices'>

function standingTables(world: World): Record<Standing, Row[]> {
  return {
    districts: DISTRICTS.map(({ code, name, nameEn, authority }) => ({
      district: code,
      name,
      name_en: nameEn,
      authority,
    })),
    windows: windowRows(),
    'window-changes': WINDOW_CHANGES,
    waivers: waiverRows(world),
    corrections: correctionRows(world),
  }
}

function windowRows(): Row[] {
  return WINDOWS.map(window => ({
    window_id: window.id,
    notice_id: window.notice,
    subject: window.subject,
    starts_on: window.starts,
    ends_on: window.ends ?? '',
    contact_office: '装备产业科（示例）',
    contact_phone: '0631-0000000',
    contact_email: 'gongshi@example.org',
    contact_address: '威海市示例路1号',
    how_to_object: '在公示期内以书面形式提出，说明事实和理由并附证据；单位加盖公章，个人署实名。',
  }))
}

function candidateOf(world: World, firm: string): string {
  const entry = world.entries.find(known => known.firm.recorded === firm)
  return entry?.candidates.at(-1)?.id ?? ''
}

function waiverRows(world: World): Row[] {
  return [
    {
      rule: 'publicity/too-short',
      subject_id: 'w2023-2',
      reason:
        '9月29日起为中秋、国庆假期，公示在假期前结束，比规定少一日；9月29日收到的异议视同期内，照常受理',
      decided_on: '2023-09-25',
      notice_id: 'publicity-2023-2',
    },
    {
      rule: 'eligibility/operating-time',
      subject_id: candidateOf(world, REORGANISED),
      reason: '该企业由原企业整体改制设立，同一车间此前已连续运行三年以上',
      decided_on: '2023-09-25',
      notice_id: 'publicity-2023-2',
    },
  ]
}

function correctionRows(world: World): Row[] {
  const entry = world.entries.find(known => known.firm.recorded === MISPRINTED)
  return [
    {
      correction_id: 'k2022-001',
      table: 'candidates',
      record_id: candidateOf(world, MISPRINTED),
      column: 'name',
      was: entry?.plan.misprint ?? '',
      now: entry?.plan.name ?? '',
      reason: '公示名单排版错字',
      corrected_on: '2022-06-22',
      notice_id: 'correction-2022-1',
    },
  ]
}

const OWN_TABLE: Readonly<Record<NoticePlan['kind'], TableName>> = {
  publicity: 'candidates',
  announcement: 'certifications',
  're-evaluation': 're-evaluations',
  revocation: 'revocations',
  rename: 'renames',
  correction: 'corrections',
}

type Counted = Readonly<Record<string, readonly Row[]>>

function noticeRows(tables: Counted): Row[] {
  const counts = countRows(tables)
  return NOTICES.map(notice => ({
    notice_id: notice.id,
    kind: notice.kind,
    title: notice.title,
    document_no: notice.documentNo ?? '',
    issuer: '威海市工业和信息化局（示例）',
    published_on: notice.on,
    measures: notice.measures,
    batch: notice.batch ?? '',
    source_url: notice.kind === 'announcement' ? `https://archive.example.org/${notice.id}` : '',
    stated_count: statedCount(notice, counts),
  }))
}

/** How many rows a notice publishes, by `<notice_id> <table>`. */
function countRows(tables: Counted): Map<string, number> {
  const noticeOf = new Map(WINDOWS.map(window => [window.id, window.notice]))
  const counts = new Map<string, number>()
  for (const name of Object.values(OWN_TABLE)) {
    for (const row of tables[name] ?? []) {
      const notice = name === 'candidates' ? noticeOf.get(String(row.window_id)) : row.notice_id
      const key = `${notice} ${name}`
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
  return counts
}

function statedCount({ id, kind, states }: NoticePlan, counts: ReadonlyMap<string, number>): string {
  const count = (table: TableName): number => counts.get(`${id} ${table}`) ?? 0
  if (states === undefined) return ''
  if (states !== 'by-table') return String(count(OWN_TABLE[kind]) + (states === 'one-too-many' ? 1 : 0))
  return (['re-evaluations', 'renames', 'revocations'] as const)
    .filter(table => count(table) > 0)
    .map(table => `${table}:${count(table)}`)
    .join(';')
}
