// In: every id that was ever used. Out: the next ones, in the form that the folder has. draft/ mints a row's id here; a clerk
// never types one.

import type { Register } from '../register/register.ts'
import type { Files } from '../source/folder.ts'
import type { Folder } from './judge.ts'

export interface Mint {
  /** The next enterprise: e0161. */
  enterprise: () => string
  /** The next of a batch or a year: c2024-3-001, rn2025-001. */
  next: (table: Numbered, of: string) => string
  /** An id that is used once a batch: publicity-2024-3, w2024-3; `b`, `c` … (`-2`, `-3` … for a year) where it is used. */
  single: (table: 'notices' | 'windows', base: string, isBatch: boolean) => string
}

/** The tables whose ids count within a batch or a year, with how such an id begins where the folder has none. */
const BEGINNINGS = {
  candidates: 'c',
  certifications: 't',
  renames: 'rn',
  revocations: 'rv',
  'proposed-revocations': 'p',
  objections: 'o',
  corrections: 'k',
} as const

type Numbered = keyof typeof BEGINNINGS

/** Whether the ids of a table count within a batch or a year. */
export function isCounted(table: string): table is Numbered {
  return table in BEGINNINGS
}

/** An id in three parts: what stands before its number, the number, and how many digits it has. */
interface Series {
  before: string
  width: number
}

/** A mint that gives no id twice, and none that the tables, the releases or a redirect name. */
export function openMint(register: Register, { files, released }: Pick<Folder, 'files' | 'released'>): Mint {
  const used = usedIds(register, files, released)
  const highest = new Map<string, number>()
  for (const id of used) {
    const [, before = '', digits = ''] = /^(.*?)(\d+)$/.exec(id) ?? []
    if (digits.length > 0 && digits.length < 10)
      highest.set(before, Math.max(highest.get(before) ?? 0, Number(digits)))
  }
  const take = ({ before, width }: Series) => {
    const number = (highest.get(before) ?? 0) + 1
    highest.set(before, number)
    const id = `${before}${String(number).padStart(width, '0')}`
    used.add(id)
    return id
  }
  const enterprises = seriesOf(
    register.enterprises.map(({ row }) => row.enterprise_id),
    '',
  ) ?? { before: 'e', width: 4 }
  const shapes = shapesOf(register)
  return {
    enterprise: () => take(enterprises),
    next: (table, of) => {
      const shape = shapes[table] ?? { start: BEGINNINGS[table], middle: '-', width: 3 }
      return take({ before: `${shape.start}${of}${shape.middle}`, width: shape.width })
    },
    single: (table, base, isBatch) => {
      const start = table === 'windows' ? (shapes.windows?.start ?? 'w') : ''
      const id = spare(`${start}${base}`, isBatch, used)
      used.add(id)
      return id
    },
  }
}

function spare(base: string, isBatch: boolean, used: ReadonlySet<string>): string {
  if (!used.has(base) && (isBatch || !used.has(`${base}-1`))) return base
  for (let i = 2; ; i++) {
    const id = isBatch ? `${base}${i < 27 ? String.fromCharCode(96 + i) : `-${i}`}` : `${base}-${i}`
    if (!used.has(id)) return id
  }
}

/** The series that most ids of a table belong to, of those that begin with `start`. */
function seriesOf(ids: readonly string[], start: string): Series | undefined {
  const counted = new Map<string, { count: number; width: number }>()
  for (const id of ids) {
    const [, before = '', digits] = /^(.*?)(\d+)$/.exec(id) ?? []
    if (digits === undefined || !before.startsWith(start)) continue
    const { count = 0, width = 0 } = counted.get(before) ?? {}
    counted.set(before, { count: count + 1, width: Math.max(width, digits.length) })
  }
  const [most] = [...counted].sort((a, b) => b[1].count - a[1].count)
  return most && { before: most[0], width: most[1].width }
}

interface Shape {
  start: string
  middle: string
  width: number
}

/** How the newest id of each table is made of its batch or year: `c` + 2024-1 + `-` + 001. */
function shapesOf(register: Register): Partial<Record<Numbered | 'windows', Shape>> {
  const { candidates, titles, renames, revocations, windows } = register
  const year = (day: string) => day.slice(0, 4)
  return compact({
    candidates: lastShape(
      candidates.map(({ row, window }) => [row.candidate_id, window.notice.row.batch ?? '']),
    ),
    certifications: lastShape(titles.map(({ row, batch }) => [row.title_id, batch ?? ''])),
    renames: lastShape(renames.map(({ row, changedOn }) => [row.rename_id, year(changedOn)])),
    revocations: lastShape(revocations.map(({ row, revokedOn }) => [row.revocation_id, year(revokedOn)])),
    windows: lastShape(windows.map(({ row, notice }) => [row.window_id, notice.row.batch ?? ''])),
  })
}

function lastShape(ids: readonly (readonly [id: string, of: string])[]): Shape | undefined {
  for (const [id, of] of ids.toReversed()) {
    const at = of === '' ? -1 : id.indexOf(of)
    const [, middle, digits = ''] = /^([^\d]*)(\d*)[a-z]?$/.exec(id.slice(at + of.length)) ?? []
    if (at >= 0 && middle !== undefined) return { start: id.slice(0, at), middle, width: digits.length }
  }
  return undefined
}

function compact<T extends object>(shapes: { [K in keyof T]: T[K] | undefined }): Partial<T> {
  return Object.fromEntries(Object.entries(shapes).filter(([, shape]) => shape !== undefined)) as Partial<T>
}

function usedIds(register: Register, files: Files, released: readonly string[]): Set<string> {
  const { enterprises, notices, windows, candidates, titles, renames, revocations, proposals, corrections } =
    register
  const used = new Set([
    ...enterprises.map(({ row }) => row.enterprise_id),
    ...notices.map(({ row }) => row.notice_id),
    ...windows.map(({ row }) => row.window_id),
    ...candidates.flatMap(({ row, objections }) => [
      row.candidate_id,
      ...objections.map(one => one.row.objection_id),
    ]),
    ...titles.map(({ row }) => row.title_id),
    ...renames.map(({ row }) => row.rename_id),
    ...revocations.map(({ row }) => row.revocation_id),
    ...proposals.map(({ row }) => row.proposal_id),
    ...corrections.map(({ row }) => row.correction_id),
  ])
  // What a release published, or an old address still names, is never given again, though no table has it now.
  const site = files.get('site.json')
  const texts = [...released, site instanceof Uint8Array ? new TextDecoder().decode(site) : '']
  for (const text of texts) {
    for (const [, id = ''] of text.matchAll(/["/]([a-z0-9][a-z0-9-]{0,63})(?=["/])/g)) used.add(id)
  }
  return used
}
