// The rows of a dataset as a reader meets them: by the names of their columns, without the cells that are empty.
import type { Dataset, Value } from '../../src/datasets/dataset.ts'
import type { Measures } from '../../src/law/measures.ts'
import { type Snapshot, snapshotOn } from '../../src/register/snapshot.ts'
import { day, type Rows, registerOf } from '../register/world.ts'

export type Told = Readonly<Record<string, Value>>

/** The snapshot of a small world at the end of a day. */
export function snapshotOf(rows: Rows, on: string, laws?: readonly Measures[]): Snapshot {
  return snapshotOn(registerOf(rows, laws), day(on))
}

/** What a dataset tells of a snapshot. */
export function told({ columns, rows }: Dataset, snapshot: Snapshot): Told[] {
  return rows(snapshot).map(row => {
    const cells = columns.map(({ name }, i): [string, Value] => [name, row[i]])
    return Object.fromEntries(cells.filter(([, value]) => value !== undefined))
  })
}

/** One column of what it tells. */
export function columnOf(dataset: Dataset, snapshot: Snapshot, name: string): Value[] {
  return told(dataset, snapshot).map(row => row[name])
}

/** A window w1 of two candidates, of which c1 becomes title t1, is graded twice and revoked; e1 is renamed on the way. */
export const STORY: Rows = {
  districts: [{ district: 'd1', name: '东区' }],
  enterprises: [
    { enterprise_id: 'e1', name: '甲公司', district: 'd1' },
    { enterprise_id: 'e2', name: '乙公司' },
  ],
  notices: [
    { notice_id: 'p1', kind: 'publicity', published_on: '2021-03-01', batch: 'b1' },
    { notice_id: 'a1', kind: 'announcement', published_on: '2021-03-15', batch: 'b1' },
    { notice_id: 're1', kind: 're-evaluation', published_on: '2022-04-01' },
    { notice_id: 're2', kind: 're-evaluation', published_on: '2023-04-01' },
    { notice_id: 'v1', kind: 'revocation', published_on: '2023-09-01' },
  ],
  windows: [{ window_id: 'w1', notice_id: 'p1', starts_on: '2021-03-02', ends_on: '2021-03-08' }],
  candidates: [
    { candidate_id: 'c1', window_id: 'w1', enterprise_id: 'e1', name: '一车间' },
    { candidate_id: 'c2', window_id: 'w1', enterprise_id: 'e2', name: '二车间' },
  ],
  certifications: [
    {
      title_id: 't1',
      candidate_id: 'c1',
      enterprise_id: 'e1',
      notice_id: 'a1',
      name: '一车间',
      batch: 'b1',
      certified_on: '2021-03-15',
    },
  ],
  're-evaluations': [
    { round_id: '2022', title_id: 't1', notice_id: 're1', grade: 'good' },
    { round_id: '2023', title_id: 't1', notice_id: 're2', grade: 'bad' },
  ],
  renames: [
    {
      rename_id: 'rn1',
      enterprise_id: 'e1',
      old_name: '甲公司',
      new_name: '丙公司',
      changed_on: '2022-01-10',
      notice_id: 're1',
    },
  ],
  revocations: [
    { revocation_id: 'rv1', title_id: 't1', notice_id: 'v1', revoked_on: '2023-09-01', reasons: '2' },
  ],
}

/** The same with a row of every table. */
export const RICH_STORY = {
  ...STORY,
  notices: [
    ...(STORY.notices ?? []),
    { notice_id: 'p2', kind: 'publicity', published_on: '2023-08-01', batch: 'b1' },
  ],
  windows: [
    ...(STORY.windows ?? []),
    {
      window_id: 'w2',
      notice_id: 'p2',
      subject: 'revocation',
      starts_on: '2023-08-02',
      ends_on: '2023-08-08',
    },
  ],
  'window-changes': [
    { window_id: 'w1', kind: 'extended', changed_on: '2021-03-05', new_ends_on: '2021-03-10' },
  ],
  objections: [
    {
      objection_id: 'o1',
      candidate_id: 'c2',
      received_on: '2021-03-04',
      resolved_on: '2021-03-08',
      outcome: 'rejected',
    },
  ],
  'proposed-revocations': [{ proposal_id: 'pr1', window_id: 'w2', title_id: 't1', reasons: '2' }],
  waivers: [{ rule: 'publicity/too-short', subject_id: 'w1', decided_on: '2021-03-02', notice_id: 'p1' }],
  corrections: [
    {
      correction_id: 'k1',
      table: 'certifications',
      record_id: 't1',
      column: 'name',
      was: '一车问',
      now: '一车间',
      corrected_on: '2021-05-01',
    },
  ],
} as const satisfies Rows
