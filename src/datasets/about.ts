// In: an edition. Out: what everyone who downloads it should know, line by line: it is a sheet of the workbook, a table
// of the database and the head of the README.
import type { Day } from '../day.ts'
import type { Edition } from '../edition.ts'
import type { Words } from '../problem.ts'
import type { Snapshot } from '../register/snapshot.ts'
import { cite } from './citation.ts'
import { categories } from './codes.ts'

/** What it is about, and what there is to say. */
export interface AboutLine {
  label: Words
  value: Words
}

const same = (text: string): Words => ({ zh: text, en: text })
const line = (zh: string, en: string, value: Words): AboutLine => ({ label: { zh, en }, value })

/** The lines, the most important first; `said` is how the file says its values. */
export function aboutEdition(edition: Edition, said: 'exactly' | 'words' = 'exactly'): AboutLine[] {
  const { site, day, url } = edition
  const { contact } = site
  const reachable = [contact.office, contact.phone, contact.email, contact.address].filter(Boolean)
  return [
    line('名称', 'Title', site.title),
    ...(site.demo ? [line('声明', 'Disclaimer', DEMO)] : []),
    line('截至', 'As of', same(day)),
    line('发布单位', 'Publisher', site.publisher),
    line('许可', 'Licence', same(`${site.licence.name} ${site.licence.url}`)),
    line('引用', 'How to cite', cite(edition).text),
    line('网址', 'Address', same(`${url}data/`)),
    line('联系', 'Contact', same(reachable.join('，'))),
    line('说明', 'Notes', NOTES[said]),
  ]
}

// What is said of a demonstration wherever its data goes.
const DEMO: Words = {
  zh: '示例数据：企业、公告和数字均为虚构，仅供演示，不具有任何效力。',
  en: 'Demonstration: every enterprise, notice and number is invented and has no effect whatsoever.',
}

/** What is said of it where it is a demonstration; undefined of the real register. */
export function disclaimerOf({ site }: Edition): Words | undefined {
  return site.demo ? DEMO : undefined
}

/** What a description says, and first that it is of a demonstration where it is. */
export function marked({ site }: Edition, about: Words): Words {
  return site.demo ? { zh: `${DEMO.zh}${about.zh}`, en: `${DEMO.en} ${about.en}` } : about
}

/** What the register is: its description, or its title where it has none. */
export function descriptionOf({ site }: Edition): Words {
  return { zh: site.description.zh || site.title.zh, en: site.description.en || site.title.en }
}

/** The day of the first notice; undefined where there is none. */
export function firstDay({ notices }: Snapshot): Day | undefined {
  return notices.at(-1)?.since
}

/** What the datasets are about: the categories of the measures, and what happens to titles of any. */
export function keywordsOf({ snapshot }: Edition): readonly Words[] {
  return [...Object.values(categories(snapshot)), ...KEYWORDS]
}

const KEYWORDS: readonly Words[] = [
  { zh: '认定公示', en: 'publicity of recognition' },
  { zh: '复评', en: 're-evaluation' },
  { zh: '撤销', en: 'revocation' },
]

const NOTES: Readonly<Record<'exactly' | 'words', Words>> = {
  exactly: {
    zh: '日期均为北京时间，起止日期含当日；空白表示没有；一格多项用分号隔开；代码的含义见代码表，各列的含义见数据字典。',
    en: 'Days are in Asia/Shanghai and periods include their first and last day; empty means none; several items in a cell are separated by semicolons; see codes and dictionary for what codes and columns mean.',
  },
  words: {
    zh: '日期均为北京时间，起止日期含当日；空白表示没有。表头和内容与网页的说法相同，编号旁边写明名称；供程序使用的代码在 register.xlsx。',
    en: 'Days are in Asia/Shanghai and periods include their first and last day; empty means none. Heads and values are in the words of the pages, with names beside ids; the codes for programs are in register.xlsx.',
  },
}
