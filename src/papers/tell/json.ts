// In: a plan. Out: one object for a program. The command prints it.
import { TABLES } from '../../entries/tables.ts'
import type { Drafted } from '../judge.ts'
import { askWords, type Question } from '../notes.ts'
import type { Plan } from '../plan.ts'

/** The plan as JSON; `added` is empty while anything is asked or refused. */
export function tellJson({ amended, rows, changed, questions, refused, said, warnings }: Plan): string {
  return JSON.stringify(
    {
      added: amended ? addedRows(rows) : {},
      changed,
      questions: questions.map(tellQuestion),
      refused: refused.map(({ rule, file, sheet, row, column, value, message, hint }) => ({
        rule,
        file,
        sheet,
        row: row ?? null,
        column: column ?? null,
        value,
        message,
        hint,
      })),
      said,
      warnings,
    },
    null,
    2,
  )
}

function tellQuestion(question: Question) {
  const { id, file, sheet, row, column, value, options } = question
  return {
    id,
    file,
    sheet,
    row: row ?? null,
    column: column ?? null,
    value,
    ask: askWords(question),
    options: options.map(option => option.value),
  }
}

/** Every row with all the columns of its table, in the order of the tables. */
function addedRows(rows: Drafted): Record<string, Record<string, string>[]> {
  const tables = Object.entries(TABLES).filter(([table]) => (rows[table]?.length ?? 0) > 0)
  return Object.fromEntries(
    tables.map(([table, { columns }]) => [
      table,
      (rows[table] ?? []).map(({ values }) =>
        Object.fromEntries(Object.keys(columns).map(name => [name, values[name] ?? ''])),
      ),
    ]),
  )
}
