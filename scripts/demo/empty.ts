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
2. \`measures/${MEASURES}.json\`：照着你们的管理办法填，下面有每一项的意思。每个类别、等次、撤销情形各写一项；办法没有写的整项删掉，不要补。一件办法一个文件，文件名和 \`id\` 相同。
3. \`site.json\`：网站的名称、发布机构、说明、网址、许可和联系方式。
4. 运行 \`npm run check -- --data 这个文件夹\`：缺什么、在哪个文件哪一行，一处一处写明；填到“没有发现问题”。
5. 运行 \`npm run desk -- --data 这个文件夹\`，把以前的名单从最早的一份起放进去：每一批先放公示的名单，写入，再放公布的名单，写入；然后是各次复评、撤销、更名。

以前没有公示、只有公布名单的批次，依据的办法里写 \`"windows_required": false\`。

## 办法里的每一项

| 项 | 写什么 |
| --- | --- |
| \`title\` \`document_no\` \`issuer\` | 办法的名称、文号、印发机关；\`en\` 是英文，可以空着 |
| \`issued_on\` \`effective_from\` \`effective_to\` | 印发、开始施行、有效期最后一天，写作 2024-06-19；没有写有效期的空着 |
| \`articles\` | 要在网站上列出的条文，用自己的话写；不列就写 \`[]\` |
| \`categories\` | 类别：\`code\` 用英文小写，\`label\` 是名称；\`indicators\` 和 \`indicators_needed\` 是指标和至少达到几项，没有就删 |
| \`publicity\` | 公示期：\`days\` 几天；\`day_kind\` 按自然日写 calendar，按工作日写 working；\`first_day_counts\` 首日计入写 true，不计入写 false |
| \`grades\` | 复评等次：\`ends_title\` 得了这个等次就该撤销的写 true |
| \`revocation_reasons\` | 撤销情形：\`item\` 是第几项，\`refusal_years\` 是几年内不受理，没有就写 0 |

其余的键和各表的列，见程序所带的 data/README.md。
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
