// In: an edition. Out: the old ids and codes that still answer, each with what it named: ids whose pages site.json
// redirects, and credit codes that were corrected.
import type { Edition } from '../../edition.ts'
import { compare } from '../../order.ts'
import type { Correction } from '../../register/known.ts'
import type { Snapshot } from '../../register/snapshot.ts'
import type { EnterpriseState, TitleState } from '../../register/states.ts'
import { formerIds } from '../../site/former-ids.ts'
import { fileOf } from './addresses.ts'

/** An old id or code, and the title or enterprise that is public under another one now. */
export type Moved = {
  old: string
  /** By which a code changed. */
  correction: Correction | undefined
} & ({ kind: 'titles'; state: TitleState } | { kind: 'enterprises' | 'uscc'; state: EnterpriseState })

/** The file in which what moved is now: of a code the present code's, as far as the enterprise has one. */
export function presentFile({ kind, state }: Moved): string {
  if (kind === 'titles') return fileOf('titles', state.title.row.title_id)
  const { enterprise_id, uscc } = state.enterprise.row
  return kind === 'uscc' && uscc !== undefined ? fileOf('uscc', uscc) : fileOf('enterprises', enterprise_id)
}

/** Everything that has moved, in order of kind and old id. */
export function movedOf({ site, snapshot }: Edition): Moved[] {
  const titles = stillPublic(formerIds(site.redirects, 'titles'), snapshot.byId.titles)
  const enterprises = stillPublic(formerIds(site.redirects, 'enterprises'), snapshot.byId.enterprises)
  const moved: Moved[] = [
    ...[...enterprises].map(
      ([old, state]) => ({ kind: 'enterprises', old, state, correction: undefined }) as const,
    ),
    ...[...titles].map(([old, state]) => ({ kind: 'titles', old, state, correction: undefined }) as const),
    ...correctedCodes(snapshot, enterprises),
  ]
  return moved.sort((a, b) => compare(a.kind, b.kind) || compare(a.old, b.old))
}

function stillPublic<State>(
  former: ReadonlyMap<string, string>,
  states: ReadonlyMap<string, State>,
): ReadonlyMap<string, State> {
  return new Map(
    [...former].flatMap(([old, id]) => {
      const state = states.get(id)
      return state === undefined ? [] : [[old, state]]
    }),
  )
}

const CODE = /^[0-9A-Z]{18}$/

/** Codes that stood in the register before a correction; the enterprise that holds a code now has it. */
function correctedCodes(
  snapshot: Snapshot,
  elsewhere: ReadonlyMap<string, EnterpriseState>,
): Iterable<Moved> {
  const held = new Set(snapshot.enterprises.map(({ enterprise }) => enterprise.row.uscc))
  const found = new Map<string, Moved>()
  // Where two enterprises were wrongly given one code, the newest correction says whose it was last.
  for (const correction of [...snapshot.corrections].sort((a, b) => compare(a.since, b.since))) {
    const { table, column, record_id, was } = correction.row
    const old = was?.trim().toUpperCase()
    if (table !== 'enterprises' || column !== 'uscc' || !old || !CODE.test(old) || held.has(old)) continue
    const state = snapshot.byId.enterprises.get(record_id) ?? elsewhere.get(record_id)
    if (state) found.set(old, { kind: 'uscc', old, state, correction })
  }
  return found.values()
}
