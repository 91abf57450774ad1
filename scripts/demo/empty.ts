// An empty register of one's own: every table with its Chinese headers, settings and measures with the blanks that `npm run check`
// names one by one. No fact of any city stands in it: what the clerk must know, the clerk writes.
import { TABLES } from '../../src/entries/tables.ts'
import type { OutputFile } from '../../src/output.ts'

/** What the measures are called until the clerk gives them a name of their own. */
const MEASURES = 'measures-1'

const settings = (city: string) => ({
  title: { zh: `${city}数字化车间和智能工厂认定公开平台`, en: '' },
  publisher: { zh: '', en: '' },
  description: { zh: '', en: '' },
  url: '',
  base: '/',
  licence: { name: '', url: '' },
  contact: { office: '', phone: '', email: '', address: '' },
  demo: false,
  redirects: {},
})

const measures = {
  id: MEASURES,
  title: { zh: '', en: '' },
  document_no: '',
  issuer: { zh: '', en: '' },
  issued_on: '',
  effective_from: '',
  effective_to: '',
  source_url: '',
  articles: [{ no: '', heading: { zh: '', en: '' }, summary: { zh: '', en: '' }, governs: [] }],
  categories: [{ code: '', label: '', label_en: '', indicators: {}, indicators_needed: null, article: '' }],
  publicity: { days: null, day_kind: '', first_day_counts: null, article: '' },
  grades: [{ code: '', label: '', label_en: '', ends_title: null }],
  revocation_reasons: [{ item: '', label: '', label_en: '', refusal_years: null, article: '' }],
}

const guide = (city: string) => `# ${city}登记簿的数据

1. \`districts.csv\`：每个区市一行，代码用拼音，如 huancui。名称后面可以用括号写简称。
2. \`measures/${MEASURES}.json\`：照着你们的管理办法填。每个类别、等次、撤销情形各写一项；办法没有写的整项删掉，如没有指标就删 \`indicators\`。一件办法一个文件，文件名和 \`id\` 相同。
3. \`site.json\`：网站的名称、发布机构、网址、许可和联系方式。
4. 运行 \`npm run check -- --data 这个文件夹\`：缺什么、在哪个文件哪一行，一处一处写明；填到“没有发现问题”。
5. 运行 \`npm run desk -- --data 这个文件夹\`，把以前公布的名单从最早的一份起放进去；一份一份写入。

以前没有公示、只有公布名单的批次，在办法里写 \`"windows_required": false\`。各列的意思见程序所带的 data/README.md。
`

/** The files of the folder. */
export function emptyFolder(city: string): OutputFile[] {
  const tables = Object.values(TABLES).map(({ name, columns }) => {
    const titles = Object.values<{ zh: string }>(columns).map(({ zh }) => zh)
    // The mark tells Excel that it is UTF-8.
    return { path: `${name}.csv`, body: `\uFEFF${titles.join(',')}\r\n` }
  })
  return [
    { path: 'site.json', body: json(settings(city)) },
    { path: `measures/${MEASURES}.json`, body: json(measures) },
    { path: 'README.md', body: guide(city) },
    ...tables,
  ]
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
