// In: what a release changes in datasets, and the tables of its edition. Out: what that means for titles, enterprises,
// candidates and windows, in words. The command shows it.

import { words } from '../../i18n/words.ts'
import type { Words } from '../../problem.ts'
import type { Change } from '../../releases/delta.ts'
import { recordIn, type State, textOfCell, type Value } from '../../releases/state.ts'
import type { PublishedTable } from '../tables.ts'

/** A subject of which something else holds than before. */
export interface StandingChange {
  dataset: string
  key: string
  /** What it is called; of a window what it is about. */
  name: Words
  column: string
  /** What the dataset and the column are called. */
  title: Words
  header: Words
  /** Codes. */
  was: string
  now: string
  /** The same in words. */
  wasLabel: Words
  nowLabel: Words
}

/** What is told: where someone stands, and by which name. */
const TOLD: Readonly<Record<string, readonly string[]>> = {
  titles: ['status', 'latest_grade'],
  candidates: ['status'],
  windows: ['status', 'ends_on'],
  enterprises: ['name', 'refused_until'],
}

/** Where known subjects stand otherwise than before the release, in the order of the datasets. */
export function standingChanges(
  tables: readonly PublishedTable[],
  changes: readonly Change[],
  before: State,
): StandingChange[] {
  const byDataset = Map.groupBy(changes, ({ of }) => of)
  return tables.flatMap(({ dataset, columns }) => {
    const told = columns.filter(({ name }) => TOLD[dataset.name]?.includes(name))
    const subjects = columns.find(({ name }) => name === 'subject')?.codes
    const nameOf = (value: Value): Words => {
      const name = textOfCell(value.name ?? value.subject)
      const { zh, en } = subjects?.[name] ?? { zh: name, en: name }
      return { zh, en }
    }
    return (byDataset.get(dataset.name) ?? []).flatMap(({ op, of, key, was = key, value }) => {
      const old = recordIn(before, of, was)
      if (!old || op === 'removed') return []
      return told.flatMap(column => {
        const [before, after] = [textOfCell(old[column.name]), textOfCell(value[column.name])]
        if (before === after) return []
        const label = (code: string): Words => {
          if (column.type === 'date' && code !== '')
            return { zh: words('zh').day(code), en: words('en').day(code) }
          const { zh, en } = column.codes?.[code] ?? { zh: code, en: code }
          return { zh, en }
        }
        return [
          {
            ...{ dataset: of, key, name: nameOf(value), column: column.name },
            title: dataset.title,
            header: { zh: column.zh, en: column.en },
            ...{ was: before, now: after, wasLabel: label(before), nowLabel: label(after) },
          },
        ]
      })
    })
  })
}
