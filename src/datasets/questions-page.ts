// In: the tables of an edition. Out: QUESTIONS.md: what people ask of the register, and the commands that answer it from
// each of the downloads.
import type { Edition } from '../edition.ts'
import { has } from '../site/families.ts'
import type { Type } from './dataset.ts'
import { sqlName } from './formats/sqlite.ts'
import { QUESTIONS } from './questions.ts'
import type { PublishedTable } from './tables.ts'

/** QUESTIONS.md. */
export function questionsMarkdown({ site }: Edition, tables: readonly PublishedTable[]): string {
  const example = QUESTIONS[0]?.name
  // A question may name a page: without English, the Chinese one.
  const inEnglish = (en: string) => (has(site, 'english') ? en : en.replaceAll('/en/', '/'))
  const answers = QUESTIONS.map(
    ({ name, zh, en, sql }, at) =>
      `## ${at + 1}. ${zh}\n\n${inEnglish(en)}\n\n\`\`\`sql\n-- ${name}\n${sql};\n\`\`\`\n`,
  )
  return `# 常见问题 Common questions

下面每个问题有一条 SQL，从 SQLite、Parquet、CSV 得到的答案相同。
Each question has one SQL statement, with the same answer from SQLite, Parquet and CSV.

- **SQLite** 每个问题在 \`register.sqlite\` 里是一个视图。Each question is a view:

\`\`\`sh
sqlite3 -header register.sqlite 'SELECT * FROM ${example}'
\`\`\`

- **Parquet** 在下载的文件夹里打开 DuckDB，先执行下面几句，再执行问题的 SQL。Open DuckDB in the folder of the downloads, run these, then the statement of the question:

\`\`\`sql
-- parquet
${MACRO}
${tables.map(fromParquet).join('\n')}
\`\`\`

- **CSV** 同样，先执行下面几句。Likewise:

\`\`\`sql
-- csv
${MACRO}
${tables.map(fromCsv).join('\n')}
\`\`\`

${answers.join('\n')}`
}

// SQLite's name for what DuckDB calls julian.
const MACRO = 'CREATE MACRO julianday(day) AS julian(CAST(day AS DATE));'

/** A view of DuckDB in which a list is text, as it is in SQLite and CSV. */
function fromParquet({ dataset, columns }: PublishedTable): string {
  const lists = columns.filter(({ type }) => type === 'list').map(({ name }) => name)
  const replaced = lists.map(name => `array_to_string(${name}, ';') AS ${name}`).join(', ')
  const select = lists.length > 0 ? `* REPLACE (${replaced})` : '*'
  return `CREATE VIEW ${sqlName(dataset.name)} AS SELECT ${select} FROM '${dataset.name}.parquet';`
}

const TYPES: Readonly<Record<Type, string>> = {
  string: 'VARCHAR',
  list: 'VARCHAR',
  date: 'DATE',
  boolean: 'BOOLEAN',
  integer: 'INTEGER',
}

// Nothing is left to be guessed: neither the types nor how the file is written.
function fromCsv({ dataset, columns }: PublishedTable): string {
  const types = columns.map(({ name, type }) => `'${name}': '${TYPES[type]}'`).join(', ')
  const dialect = `header = true, delim = ',', quote = '"', escape = '"', strict_mode = true`
  return `CREATE VIEW ${sqlName(dataset.name)} AS SELECT * FROM read_csv('${dataset.name}.csv', ${dialect}, columns = {${types}});`
}
