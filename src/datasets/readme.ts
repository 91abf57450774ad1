// The words that go with the files: what they are, how to cite them, what may be done with them, and the questions that
// they answer.
import type { Edition } from '../edition.ts'
import { aboutEdition } from './about.ts'
import { cite } from './citation.ts'
import { isCut } from './parts.ts'
import type { PublishedTable } from './tables.ts'

/** README.md: what an edition is and what is in it, in Chinese and then in English. */
export function readme(edition: Edition, tables: readonly PublishedTable[]): string {
  const { site } = edition
  const lines = aboutEdition(edition)
  const list = (lang: 'zh' | 'en') =>
    lines.map(({ label, value }) => `- **${label[lang]}** ${value[lang]}`).join('\n')
  const contents = (lang: 'zh' | 'en') =>
    tables
      .map(
        ({ dataset, count }) =>
          `| \`${dataset.name}\` | ${dataset.title[lang]} | ${count} | ${dataset.about[lang]} |`,
      )
      .join('\n')
  const cut = tables
    .filter(({ dataset }) => isCut(dataset, edition.snapshot))
    .map(({ dataset }) => `\`${dataset.name}/\``)
  const inParts = {
    zh: `${cut.join('、')} 里是同样的行，按年（和区市）分开的 Parquet，全部路径见 \`manifest.json\`。\n`,
    en: `The folders ${cut.join(', ')} have the same rows as Parquet, a file a year (and district); \`manifest.json\` names them all.\n`,
  }
  return `# ${site.title.zh}

${list('zh')}

## 数据集

每个数据集都有 \`.csv\`（原值）、\`.excel.csv\`（供 Excel、WPS 打开，防公式注入）、\`.json\`、\`.ndjson\`、\`.parquet\`，各种格式的内容相同；\`register.zh.xlsx\` 用网页上的说法，编号旁边写明名称（英文的是 \`register.en.xlsx\`）；\`register.xlsx\`、\`register.sqlite\` 含全部数据集，\`register.zip\` 含全部文件。

| 名称 | 标题 | 行数 | 内容 |
| --- | --- | ---: | --- |
${contents('zh')}

\`.excel.csv\` 中以 = + - @ 等开头的文本，以及 16 位以上的纯数字，前面加了一个撇号 '。Excel 打开 CSV 时会把 2021-1 这样的批次认作日期；\`register.xlsx\` 的单元格都是文本，不会改变，只有超过 32767 字的内容会截断并注明。
${cut.length > 0 ? inParts.zh : ''}核对下载：\`sha256sum -c SHA256SUMS\`。常见问题及其 SQL 见 \`QUESTIONS.md\`。

# ${site.title.en}

${list('en')}

## Datasets

Each is there as \`.csv\` (exact), \`.excel.csv\` (for spreadsheets, safe against formula injection), \`.json\`, \`.ndjson\` and \`.parquet\`, all with the same rows; \`register.en.xlsx\` says them in the words of the pages, with names beside ids (\`register.zh.xlsx\` in Chinese); \`register.xlsx\` and \`register.sqlite\` hold them all, \`register.zip\` holds every file.

| Name | Title | Rows | Content |
| --- | --- | ---: | --- |
${contents('en')}

In \`.excel.csv\` an apostrophe stands before texts that begin with = + - @ and the like, and before numbers of 16 digits or more. Excel takes a batch such as 2021-1 in a CSV file for a day; the cells of \`register.xlsx\` are text and stay as they are, only what is longer than 32,767 characters is cut and says so.
${cut.length > 0 ? inParts.en : ''}To check a download: \`sha256sum -c SHA256SUMS\`. Common questions and their SQL are in \`QUESTIONS.md\`.

\`\`\`bibtex
${cite(edition).bibtex}\`\`\`
`
}

/** LICENCE.txt. */
export function licence({ site }: Edition): string {
  const { name, url } = site.licence
  return `本数据由${site.publisher.zh}按 ${name} 许可发布，全文见 ${url}
This data is published by ${site.publisher.en} under ${name}; the text of the licence is at ${url}
`
}
