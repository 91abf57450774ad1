// In: a dataset, those beside it and a snapshot. Out: its columns as that edition publishes them: with the codes, the
// references and the articles that hold on the day.
import type { Codes } from '../entries/codes.ts'
import type { TableName } from '../entries/schema.ts'
import { articleOn, type Measures, type Topic } from '../law/measures.ts'
import { once } from '../once.ts'
import type { Snapshot } from '../register/snapshot.ts'
import type { ColumnInfo, Dataset, Value } from './dataset.ts'

/** A column as an edition publishes it. */
export interface TableColumn extends Omit<ColumnInfo, 'codes' | 'references' | 'topic'> {
  isKey: boolean
  /** The closed list that its values are of; undefined where there is none. */
  codes: Codes | undefined
  /** The dataset and column whose values its own are; only where every one is there. */
  references: { dataset: string; column: string } | undefined
  /** The number of the article that it rests on, in the measures that speak on the day. */
  article: string | undefined
}

/** The columns of a dataset; `others` are those that it may refer to. Described once for all pages that show them. */
export function describeColumns(
  dataset: Dataset,
  others: readonly Dataset[],
  snapshot: Snapshot,
): readonly TableColumn[] {
  return describing(others)(snapshot)(dataset)
}

const describing = once((others: readonly Dataset[]) =>
  once((snapshot: Snapshot) => once((dataset: Dataset) => describe(dataset, others, snapshot))),
)

function describe(dataset: Dataset, others: readonly Dataset[], snapshot: Snapshot): readonly TableColumn[] {
  return dataset.columns.map(({ codes, references, topic, ...info }) => ({
    ...info,
    isKey: dataset.key.includes(info.name),
    codes: unlessEmpty(codes?.(snapshot)),
    references: referenceOf(
      dataset,
      info.name,
      references && others.find(one => one !== dataset && publishes(one, references)),
      snapshot,
    ),
    article: articleOf(snapshot.presentMeasures, topic),
  }))
}

// A list without codes closes nothing: no districts are known, so none has to be among them.
function unlessEmpty(codes: Codes | undefined): Codes | undefined {
  return codes && Object.keys(codes).length > 0 ? codes : undefined
}

function articleOf(measures: Measures | undefined, topic: Topic | undefined): string | undefined {
  return measures && topic && articleOn(measures, topic)
}

/** Whether every record of the table has a row in the dataset. */
function publishes({ madeOf }: Dataset, table: TableName): boolean {
  return madeOf !== 'all' && madeOf[0] === table
}

// A record may be public before what it names (a grade before its title): then the schema may not promise the reference.
function referenceOf(
  dataset: Dataset,
  name: string,
  other: Dataset | undefined,
  snapshot: Snapshot,
): TableColumn['references'] {
  const column = other?.key[0]
  if (!other || !column) return undefined
  const keys = keysOf(other)(snapshot)
  for (const value of dataset.valuesOf(snapshot, name))
    if (value !== undefined && !keys.has(value)) return undefined
  return { dataset: other.name, column }
}

/** What stands in the first column of the key. */
const keysOf = once((dataset: Dataset) =>
  once((snapshot: Snapshot): ReadonlySet<Value> => new Set(dataset.valuesOf(snapshot, dataset.key[0] ?? ''))),
)
