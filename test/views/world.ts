// A small register for views: two enterprises, a window, its titles. Rows are added by the test that needs them.
//   e1 甲公司 has workshop t1, publicised as c1 in w1 (2023-09-04 to 09-08), certified 2023-09-15
//   e2 乙公司 has workshop t2, certified 2017-11-30 in batch 2017-1, which had no window
import { readFileSync } from 'node:fs'
import type { Day } from '../../src/day.ts'
import { type Edition, inspect } from '../../src/edition.ts'
import type { TableName } from '../../src/entries/schema.ts'
import { TABLES } from '../../src/entries/tables.ts'
import { snapshotOn } from '../../src/register/snapshot.ts'
import { SETTINGS } from '../entries/settings.ts'

export type Row = Readonly<Record<string, string | number | boolean>>
export type Rows = Partial<Record<TableName, readonly Row[]>>

const WEIHAI = JSON.parse(
  readFileSync(new URL('../../data/measures/weihai-2021.json', import.meta.url), 'utf8'),
)
const LAW = {
  ...WEIHAI,
  id: 'law',
  issued_on: '2016-01-01',
  effective_from: '2016-01-01',
  effective_to: '2026-06-30',
}

const BASE: Rows = {
  districts: [
    { district: 'north', name: '北区', name_en: 'North District', authority: '北区工信局' },
    { district: 'south', name: '南区' },
  ],
  enterprises: [
    { enterprise_id: 'e1', name: '甲公司', district: 'north', industry: 'C34' },
    { enterprise_id: 'e2', name: '乙公司', district: 'south' },
  ],
  notices: [
    notice('n-old', 'announcement', '2017-11-30', '2017-1'),
    notice('n-pub', 'publicity', '2023-09-01', '2023-1'),
    notice('n-ann', 'announcement', '2023-09-15', '2023-1'),
    notice('n-re', 're-evaluation', '2024-04-12'),
    notice('n-rev', 'revocation', '2024-06-03'),
  ],
  windows: [
    {
      window_id: 'w1',
      notice_id: 'n-pub',
      subject: 'recognition',
      starts_on: '2023-09-04',
      ends_on: '2023-09-08',
    },
  ],
  candidates: [candidate('c1', 'e1', '一车间')],
  certifications: [
    title('t1', 'e1', 'n-ann', '2023-09-15', { candidate_id: 'c1', name: '一车间' }),
    title('t2', 'e2', 'n-old', '2017-11-30', { name: '二车间' }),
  ],
}

export function notice(notice_id: string, kind: string, published_on: string, batch = ''): Row {
  return { notice_id, kind, title: `关于${notice_id}的通知`, published_on, measures: 'law', batch }
}

export function candidate(candidate_id: string, enterprise_id: string, name: string, more: Row = {}): Row {
  return { candidate_id, window_id: 'w1', enterprise_id, category: 'digital-workshop', name, ...more }
}

export function title(
  title_id: string,
  enterprise_id: string,
  notice_id: string,
  certified_on: string,
  more: Row = {},
): Row {
  return {
    title_id,
    enterprise_id,
    category: 'digital-workshop',
    notice_id,
    certified_on,
    name: title_id,
    ...more,
  }
}

export function graded(round_id: string, title_id: string, grade: string, notice_id = 'n-re'): Row {
  return { round_id, title_id, notice_id, grade }
}

export function revoked(
  revocation_id: string,
  title_id: string,
  revoked_on: string,
  reasons: string,
  notice_id = 'n-rev',
): Row {
  return { revocation_id, title_id, notice_id, revoked_on, reasons }
}

/** The edition of the small register with `rows` added, on a day. `law` changes members of its measures. */
export function editionOf(
  rows: Rows = {},
  day = '2024-06-30',
  law: object = {},
  settings: object = {},
): Edition {
  const files = new Map<string, Uint8Array>([
    [
      'site.json',
      json({
        ...SETTINGS,
        title: { zh: '名录', en: 'Register' },
        publisher: { zh: '局', en: 'Bureau' },
        ...settings,
      }),
    ],
    ['measures/law.json', json({ ...LAW, ...law })],
  ])
  for (const name of Object.keys(TABLES) as TableName[]) {
    files.set(`${name}.json`, json([...(BASE[name] ?? []), ...(rows[name] ?? [])]))
  }
  const { site, register, problems, waived, texts, records } = inspect(files, () => day as Day)
  if (!site || !register) throw new Error(JSON.stringify(problems, null, 1))
  const snapshot = snapshotOn(register, day as Day)
  const findings = problems.filter(({ level }) => level === 'warning')
  return {
    site,
    day: day as Day,
    isLive: false,
    url: 'https://example.org/',
    base: '/',
    snapshot,
    findings,
    waived,
    texts,
    records,
    releases: [],
    unreleased: 0,
    checkpoint: undefined,
    verifierKey: undefined,
  }
}

function json(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value))
}
