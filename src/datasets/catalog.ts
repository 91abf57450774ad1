// Every published dataset, in the order in which the download page shows them.
import { candidates } from './candidates.ts'
import type { Dataset } from './dataset.ts'
import { dictionariesOf } from './dictionary.ts'
import { enterprises } from './enterprises.ts'
import { events } from './events.ts'
import {
  corrections,
  notices,
  proposedRevocations,
  reEvaluations,
  renames,
  revocations,
  waivers,
} from './records.ts'
import { statusPeriods } from './status-periods.ts'
import { titles } from './titles.ts'
import { windows } from './windows.ts'

const RECORDS: readonly Dataset[] = [
  titles,
  enterprises,
  windows,
  candidates,
  proposedRevocations,
  reEvaluations,
  revocations,
  renames,
  notices,
  waivers,
  corrections,
  statusPeriods,
  events,
]

export const DATASETS: readonly Dataset[] = [...RECORDS, ...dictionariesOf(RECORDS)]
