// The words that go with the files: what they are, how to cite them, what may be done with them, and the questions that
// they answer.
import type { Edition } from '../edition.ts'
import { aboutEdition } from './about.ts'
import { cite } from './citation.ts'
import { sqlName } from './formats/sqlite.ts'
import { QUESTIONS } from './questions.ts'
import type { Table } from './tables.ts'

/** README.md: what an edition is and what is in it, in Chinese and then in English. */
export function readme(edition: Edition, tables: readonly Table[]): string {
  const { site } = edition
  const lines = aboutEdition(edition)
  const list = (lang: 'zh' | 'en') =>
    lines.map(({ label, value }) => `- **${label[lang]}** ${value[lang]}`).join('\n')
  const contents = (lang: 'zh' | 'en') =>
    tables
      .map(
        ({ dataset, rows }) =>
          `| \`${dataset.name}\` | ${dataset.title[lang]} | ${rows.length} | ${dataset.about[lang]} |`,
      )
      .join('\n')
  return `# ${site.title.zh}

${list('zh')}

## 数据集

每个数据集都有 \`.csv\`（原值）、\`.excel.csv\`（供 Excel、WPS 打开，防公式注入）、\`.json\`、\`.ndjson\`、\`.parquet\`，各种格式的内容相同；\`register.xlsx\`、\`register.sqlite\` 含全部数据集，\`register.zip\` 含全部文件。

| 名称 | 标题 | 行数 | 内容 |
| --- | --- | ---: | --- |
${contents('zh')}

\`.excel.csv\` 中以 = + - @ 等开头的文本，以及 16 位以上的纯数字，前面加了一个撇号 '。
核对下载：\`sha256sum -c SHA256SUMS\`。常见问题及其 SQL 见 \`QUESTIONS.md\`。

# ${site.title.en}

${list('en')}

## Datasets

Each is there as \`.csv\` (exact), \`.excel.csv\` (for spreadsheets, safe against formula injection), \`.json\`, \`.ndjson\` and \`.parquet\`, all with the same rows; \`register.xlsx\` and \`register.sqlite\` hold them all, \`register.zip\` holds every file.

| Name | Title | Rows | Content |
| --- | --- | ---: | --- |
${contents('en')}

In \`.excel.csv\` an apostrophe stands before texts that begin with = + - @ and the like, and before numbers of 16 digits or more.
To check a download: \`sha256sum -c SHA256SUMS\`. Common questions and their SQL are in \`QUESTIONS.md\`.

\`\`\`bibtex
${cite(edition).bibtex}\`\`\`
`
}

/** LICENCE.txt; undefined where the bureau states no licence. */
export function licence({ site }: Edition): string | undefined {
  if (!site.licence) return undefined
  const { name, url } = site.licence
  return `本数据由${site.publisher.zh}按 ${name} 许可发布，全文见 ${url}
This data is published by ${site.publisher.en} under ${name}; the text of the licence is at ${url}
`
}

/** QUESTIONS.md: what people ask of the register, and the SQL that answers it. */
export function questionsMarkdown(tables: readonly Table[]): string {
  const parquet = tables
    .map(({ dataset, columns }) => {
      const lists = columns.filter(({ type }) => type === 'list').map(({ name }) => name)
      const replaced = lists.map(name => `array_to_string(${name}, ';') AS ${name}`).join(', ')
      const select = lists.length > 0 ? `* REPLACE (${replaced})` : '*'
      return `CREATE VIEW ${sqlName(dataset.name)} AS SELECT ${select} FROM '${dataset.name}.parquet';`
    })
    .join('\n')
  const answers = QUESTIONS.map(
    ({ name, zh, en, sql }, at) => `## ${at + 1}. ${zh}\n\n${en}\n\n\`\`\`sql\n-- ${name}\n${sql};\n\`\`\`\n`,
  )
  return `# 常见问题 Common questions

每个问题在 \`register.sqlite\` 里是一个视图：\`sqlite3 register.sqlite 'SELECT * FROM ${QUESTIONS[0]?.name}'\`。
Each question is a view of \`register.sqlite\`. In DuckDB the same statements answer from the Parquet files after

\`\`\`sql
CREATE MACRO julianday(day) AS julian(CAST(day AS DATE));
${parquet}
\`\`\`

and from the CSV files with \`read_csv('titles.csv', all_varchar = true)\` and the like (\`CAST(unmanned AS BOOLEAN)\`).

${answers.join('\n')}`
}
