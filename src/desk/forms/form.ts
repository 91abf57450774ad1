// What a small form is: what it asks, and the rows and cells that its answers stand for. forms.ts lists them; mend.ts applies them.
import type { Day } from '../../day.ts'
import type { TableName } from '../../entries/schema.ts'
import type { Values } from '../../papers/folder/add-rows.ts'
import type { Rows } from '../../papers/folder/amend.ts'
import type { Edit } from '../../papers/folder/edit-cells.ts'
import type { Mint } from '../../papers/mint.ts'
import type { Register } from '../../register/register.ts'
import type { Snapshot } from '../../register/snapshot.ts'

export interface FormField {
  name: string
  label: string
  kind: 'choice' | 'day' | 'text'
  options?: readonly { value: string; label: string }[]
  isNeeded: boolean
  /** What it holds before anyone writes in it. */
  value?: string
  note?: string
}

/** What a form sees of the register. */
export interface Seen {
  register: Register
  /** On the day of the desk. */
  snapshot: Snapshot
  day: Day
  /** The records of a table as texts; empty where the file is not there, or cannot be edited. */
  recordsOf: (table: TableName) => readonly Readonly<Record<string, string>>[]
}

/** The rows and cells that a form stands for. */
export interface Draft {
  rows: Rows
  edits: readonly Edit[]
}

export interface SmallForm {
  id: string
  title: string
  lead: string
  /** Empty choices say that there is nothing to choose: the form cannot be filled in now. */
  fields: (seen: Seen, given: Values) => readonly FormField[]
  draft: (values: Values, seen: Seen, mint: Mint) => Draft
}

/** The first needed field without a value; undefined where all are there. */
export function missingIn(fields: readonly FormField[], values: Values): FormField | undefined {
  return fields.find(({ name, isNeeded }) => isNeeded && (values[name] ?? '') === '')
}
