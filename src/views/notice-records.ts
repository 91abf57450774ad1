// In: a snapshot and a notice. Out: the records that the notice publishes, as far as they are public on the day.
import type {
  Correction,
  Grading,
  Notice,
  Rename,
  Revocation,
  Window,
  WindowChange,
} from '../register/facts.ts'
import type { Snapshot, TitleState, WindowState } from '../register/snapshot.ts'

export interface Published {
  windows: readonly WindowState[]
  windowChanges: readonly { window: Window; change: WindowChange }[]
  titles: readonly TitleState[]
  gradings: readonly Grading[]
  revocations: readonly Revocation[]
  renames: readonly Rename[]
  corrections: readonly Correction[]
}

export function publishedBy(snapshot: Snapshot, notice: Notice): Published {
  const { byId, day } = snapshot
  const isKnown = ({ since }: { since: string }) => since <= day
  return {
    windows: notice.windows.flatMap(({ row }) => byId.windows.get(row.window_id) ?? []),
    windowChanges: changesBy(snapshot).get(notice) ?? [],
    titles: notice.titles.flatMap(({ row }) => byId.titles.get(row.title_id) ?? []),
    gradings: notice.gradings.filter(isKnown),
    revocations: notice.revocations.filter(isKnown),
    renames: notice.renames.filter(isKnown),
    corrections: notice.corrections.filter(isKnown),
  }
}

type ChangesByNotice = ReadonlyMap<Notice | undefined, readonly { window: Window; change: WindowChange }[]>

const kept = new WeakMap<Snapshot, ChangesByNotice>()

// Asked for by every notice's page, so it is made once a snapshot.
function changesBy(snapshot: Snapshot): ChangesByNotice {
  const known = kept.get(snapshot)
  if (known) return known
  const changes = snapshot.windows.flatMap(({ window, changes }) =>
    changes.map(change => ({ window, change })),
  )
  const byNotice = Map.groupBy(changes, ({ change }) => change.notice)
  kept.set(snapshot, byNotice)
  return byNotice
}
