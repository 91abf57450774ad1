// The closed lists of codes that the tables use, with their labels (data/README.md, 各表). i18n/ reads the labels from here.
import type { Words } from '../problem.ts'

export type Codes = Readonly<Record<string, Words>>

const label = (zh: string, en: string): Words => ({ zh, en })

export const NOTICE_KINDS = {
  publicity: label('公示', 'Objection period'),
  announcement: label('公布', 'Certification'),
  're-evaluation': label('复评', 'Re-evaluation'),
  revocation: label('撤销', 'Revocation'),
  rename: label('更名', 'Change of name'),
  correction: label('更正', 'Correction'),
} as const

export const WINDOW_SUBJECTS = {
  recognition: label('认定', 'Recognition'),
  revocation: label('撤销', 'Revocation'),
} as const

export const WINDOW_CHANGES = {
  extended: label('延长', 'Extended'),
  withdrawn: label('撤回', 'Withdrawn'),
} as const

export const YIELD_GRADES = {
  A: label('A 类', 'A'),
  B: label('B 类', 'B'),
  C: label('C 类', 'C'),
  D: label('D 类', 'D'),
  none: label('未评价', 'Not evaluated'),
} as const

export const OUTCOMES = {
  rejected: label('不成立', 'Not sustained'),
  upheld: label('成立', 'Upheld'),
  withdrawn: label('撤回', 'Withdrawn'),
} as const

/** Grades of every set of measures: the measures add their own (data/README.md, 复评). */
export const COMMON_GRADES = {
  absent: label('未参加', 'Absent'),
  exempt: label('免评', 'Exempt'),
} as const

export const RENAME_KINDS = {
  rename: label('更名', 'Change of name'),
  merger: label('合并', 'Merger'),
  split: label('分立', 'Division'),
  reorganisation: label('重组', 'Reorganisation'),
} as const

/** Where a code may be written in other words than its label. */
export const ALIASES: Readonly<Record<string, string>> = {
  无: 'none',
  A类: 'A',
  B类: 'B',
  C类: 'C',
  D类: 'D',
}

/** The table whose rows a notice of each kind publishes: what a `stated_count` of one number counts (data/README.md, 公告). */
export const OWN_TABLE = {
  publicity: 'candidates',
  announcement: 'certifications',
  're-evaluation': 're-evaluations',
  revocation: 'revocations',
  rename: 'renames',
  correction: 'corrections',
} as const
