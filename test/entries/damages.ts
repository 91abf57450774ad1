// Kinds of damage to the good folder. Each is one mistake of a clerk, and each must give one error: there.
// test/entries/damages.test.ts holds the program against it in memory, test/scripts by the command line.
import type { Place } from '../../src/problem.ts'
import type { Obstacle } from '../../src/source/folder.ts'
import type { Folder } from './good-folder.ts'

/** One kind of damage, and the one error that it must give. */
export interface Damage {
  kind: string
  damage: (folder: Folder) => void
  rule: string
  place: Place
}

const read = (folder: Folder, path: string) => {
  const bytes = folder.get(path)
  if (!(bytes instanceof Uint8Array)) throw new Error(`there is no ${path}`)
  return new TextDecoder().decode(bytes)
}
const write = (folder: Folder, path: string, text: string) => folder.set(path, new TextEncoder().encode(text))

/** Writes `to` where the file says `from`, which it says once. */
function change(path: string, from: string, to: string) {
  return (folder: Folder) => {
    const parts = read(folder, path).split(from)
    if (parts.length !== 2) throw new Error(`${path} says ${parts.length - 1} times “${from}”`)
    write(folder, path, parts.join(to))
  }
}

const remove = (path: string) => (folder: Folder) => {
  if (!folder.delete(path)) throw new Error(`there is no ${path}`)
}
const add = (path: string, text: string) => (folder: Folder) => write(folder, path, text)
const obstruct = (path: string, obstacle: Obstacle) => (folder: Folder) => folder.set(path, obstacle)
const rename = (from: string, to: string) => (folder: Folder) => {
  folder.set(to, folder.get(from) ?? 'dangling')
  folder.delete(from)
}
const append = (path: string, text: string) => (folder: Folder) =>
  write(folder, path, read(folder, path) + text)
const rewrite = (path: string, of: (text: string) => string) => (folder: Folder) =>
  write(folder, path, of(read(folder, path)))

/** 环翠 in GBK, in the place of a name. */
function saveAsGbk(path: string, from: string) {
  return (folder: Folder) => {
    const [before = '', after = ''] = read(folder, path).split(from)
    const gbk = [0xbb, 0xb7, 0xb4, 0xe4]
    const encode = (text: string) => [...new TextEncoder().encode(text)]
    folder.set(path, new Uint8Array([...encode(before), ...gbk, ...encode(after)]))
  }
}

const overwrite = (path: string, bytes: readonly number[]) => (folder: Folder) =>
  folder.set(path, new Uint8Array(bytes))

const at = (file: string, line?: number, column?: string): Place => ({ file, line, column })
const one = (kind: string, damage: Damage['damage'], rule: string, place: Place): Damage => ({
  kind,
  damage,
  rule,
  place,
})

export const DAMAGES: readonly Damage[] = [
  // Files
  one('site.json is missing', remove('site.json'), 'file/missing', at('site.json')),
  one('notices.csv is missing', remove('notices.csv'), 'file/missing', at('windows.csv', 2, 'notice_id')),
  one('districts.csv is missing', remove('districts.csv'), 'file/missing', at('enterprises.csv', 2, '区市')),
  one(
    'candidates.csv is missing',
    remove('candidates.csv'),
    'file/missing',
    at('objections.json', 2, 'candidate_id'),
  ),
  one(
    'the measures are missing',
    remove('measures/m2021.json'),
    'file/missing',
    at('notices.csv', 2, 'measures'),
  ),
  one(
    'a misspelt table',
    add('certification.csv', 'title_id\nt9\n'),
    'file/unknown',
    at('certification.csv'),
  ),
  one('a workbook', add('titles.xlsx', 'PK'), 'file/unknown', at('titles.xlsx')),
  one('a table twice', add('districts.json', '[]'), 'file/twice', at('districts.json')),
  one('a folder for a table', obstruct('districts.csv', 'folder'), 'file/folder', at('districts.csv')),
  one('a folder for site.json', obstruct('site.json', 'folder'), 'file/folder', at('site.json')),
  one(
    'a folder for the text of a notice',
    obstruct('notices/p1.mdx', 'folder'),
    'file/folder',
    at('notices/p1.mdx'),
  ),
  one('a link that leads nowhere', obstruct('candidates.csv', 'dangling'), 'file/link', at('candidates.csv')),
  one(
    'a table that may not be read',
    obstruct('enterprises.csv', 'unreadable'),
    'file/unreadable',
    at('enterprises.csv'),
  ),
  one(
    'measures that may not be read',
    obstruct('measures/m2021.json', 'unreadable'),
    'file/unreadable',
    at('measures/m2021.json'),
  ),
  one('a name that is not UTF-8', obstruct('\\xB9\\xAB.csv', 'misnamed'), 'file/name', at('\\xB9\\xAB.csv')),
  one(
    'a table in a folder of its year',
    obstruct('2024/candidates.csv', 'misplaced'),
    'file/unknown',
    at('2024/candidates.csv'),
  ),
  one(
    'a text in a folder in capitals',
    obstruct('Notices/p1.md', 'misplaced'),
    'file/unknown',
    at('Notices/p1.md'),
  ),
  one(
    'a text in a folder of notices',
    obstruct('notices/sub/a1.md', 'misplaced'),
    'file/unknown',
    at('notices/sub/a1.md'),
  ),
  one('a file for the folder of the notices', add('notices', ''), 'file/not-a-folder', at('notices')),
  one(
    'a table in capitals',
    rename('objections.json', 'Objections.json'),
    'file/unknown',
    at('Objections.json'),
  ),
  one(
    'a table moved into a folder',
    rename('certifications.csv', 'old/certifications.csv'),
    'file/unknown',
    at('old/certifications.csv'),
  ),
  one('a picture beside the tables', add('seal.png', 'PNG'), 'file/unknown', at('seal.png')),
  one('a document beside the tables', add('公示稿.docx', 'PK'), 'file/unknown', at('公示稿.docx')),
  one(
    'a character in a file name that nobody sees',
    add('notices/p1\u200B.md', ''),
    'file/name',
    at('notices/p1\u200B.md'),
  ),
  one('a text of a notice twice', add('notices/p1.md', '公示'), 'file/twice', at('notices/p1.mdx')),
  one('the text of no notice', add('notices/p9.mdx', '空'), 'reference/notices', at('notices/p9.mdx')),
  one(
    'a script in the text of a notice',
    add('notices/p1.mdx', '甲\n\n<script>x</script>\n'),
    'file/text',
    at('notices/p1.mdx', 3),
  ),
  one('a notice written as JSON', add('notices/p1.json', '{}'), 'file/unknown', at('notices/p1.json')),
  one('measures written as text', add('measures/m2021.mdx', '空'), 'file/unknown', at('measures/m2021.mdx')),
  one('an empty table', add('revocations.csv', ''), 'file/empty', at('revocations.csv', 1)),
  one(
    'one name in GBK, in a table of UTF-8',
    saveAsGbk('districts.csv', '西区,'),
    'file/encoding',
    at('districts.csv', 3),
  ),
  one(
    'a workbook under the name of a table',
    overwrite('renames.csv', [0x50, 0x4b, 3, 4, 0xff]),
    'file/encoding',
    at('renames.csv', 1),
  ),
  one(
    'bars for commas',
    rewrite('renames.csv', text => text.replaceAll(',', '|')),
    'file/delimiter',
    at('renames.csv', 1),
  ),
  one(
    'Chinese commas',
    rewrite('renames.csv', text => text.replaceAll(',', '，')),
    'file/delimiter',
    at('renames.csv', 1),
  ),

  // Rows
  one(
    'a quote that is not closed',
    change('notices.csv', 'a1,', '"a1,'),
    'file/quotes',
    at('notices.csv', 4),
  ),
  one(
    'a cell too many',
    change('windows.csv', 'w1,p1', 'w1,,p1'),
    'table/too-many-cells',
    at('windows.csv', 2),
  ),
  one(
    'a cell too few, after a row of two lines',
    append('enterprises.csv', 'e4,示例丁有限公司,,east,2001-01-01\n'),
    'table/too-few-cells',
    at('enterprises.csv', 6),
  ),
  one(
    'a comma in a name without quotes',
    change('districts.csv', 'East,', 'East, the,'),
    'table/too-many-cells',
    at('districts.csv', 2),
  ),
  one(
    'a title above the header',
    rewrite('candidates.csv', text => `2022年第一批候选名单\n填表日期：,2022-03-01\n${text}`),
    'table/title',
    at('candidates.csv', 1),
  ),
  one(
    'a header one cell too long',
    change('candidates.csv', ',workers_replaced', ',workers_replaced,'),
    'table/header-length',
    at('candidates.csv', 1),
  ),
  one(
    'a header one cell too short',
    change('candidates.csv', ',workers_replaced', ''),
    'table/header-length',
    at('candidates.csv', 1),
  ),
  one(
    'an id twice',
    append('districts.csv', 'east,东城,,\n'),
    'table/duplicate-id',
    at('districts.csv', 4, 'district'),
  ),
  one(
    'a title graded twice in a round',
    append('re-evaluations.csv', 'r2023,t1,r1,优秀,,\n'),
    'table/duplicate-id',
    at('re-evaluations.csv', 4, 'round_id'),
  ),

  one(
    'one credit code for two enterprises',
    append('enterprises.csv', 'e4,示例丁有限公司,91000000MAAY8XMA16,east,2001-01-01,C29\n'),
    'table/duplicate-id',
    at('enterprises.csv', 6, '统一社会信用代码'),
  ),

  // Headers
  one(
    'a misspelt header',
    change('certifications.csv', 'certified_on', 'certfied_on'),
    'table/unknown-column',
    at('certifications.csv', 1, 'certfied_on'),
  ),
  one(
    'a misspelt Chinese header',
    change('enterprises.csv', '企业编号', '企业编码'),
    'table/unknown-column',
    at('enterprises.csv', 1, '企业编码'),
  ),
  one(
    'a header of another table',
    change('districts.csv', 'authority', 'uscc'),
    'table/unknown-column',
    at('districts.csv', 1, 'uscc'),
  ),
  one(
    'a column twice',
    change('districts.csv', 'name_en', '名称'),
    'table/duplicate-column',
    at('districts.csv', 1, '名称'),
  ),
  one(
    'a column without a header',
    change('districts.csv', ',authority', ','),
    'table/unknown-column',
    at('districts.csv', 1, ''),
  ),
  one(
    'a needed column is missing',
    rewrite('windows.csv', text => text.replace(',starts_on', '').replace(/,202[23]-0[35]-(?:02|11)/g, '')),
    'table/missing-column',
    at('windows.csv', 1, 'starts_on'),
  ),
  one(
    'sixteen thousand columns that are none',
    rewrite('districts.csv', text => text.replaceAll('\n', `${',x'.repeat(16_384)}\n`)),
    'table/unknown-column',
    at('districts.csv', 1, 'x'),
  ),
  one(
    'a header in the wrong case',
    change('windows.csv', 'subject', 'Subject'),
    'table/unknown-column',
    at('windows.csv', 1, 'Subject'),
  ),
  one(
    'a key of JSON that is no column',
    change('objections.json', '"outcome": "upheld"', '"outcome": "upheld", "objector": "某某"'),
    'table/unknown-column',
    at('objections.json', 3, 'objector'),
  ),
  one(
    'a column of JSON under two names',
    change('objections.json', '"outcome": "upheld"', '"处理结果": "upheld"'),
    'table/duplicate-column',
    at('objections.json', 3, '处理结果'),
  ),
  one(
    'a misspelt header below blank lines',
    rewrite('districts.csv', text => `\n,,,\n${text.replace('name_en', 'nam_en')}`),
    'table/unknown-column',
    at('districts.csv', 3, 'nam_en'),
  ),
  one(
    'content in one of the empty columns that a spreadsheet left',
    rewrite('districts.csv', text => text.replaceAll('\n', ',,\n').replace(/,,\n$/, ',,某某\n')),
    'table/unknown-column',
    at('districts.csv', 1, ''),
  ),

  // Cells
  one(
    'an id with capitals',
    append('districts.csv', 'a b,丙区,,\n'),
    'cell/segment',
    at('districts.csv', 4, 'district'),
  ),
  one(
    'an id with a space',
    append('corrections.csv', 'k 2,candidates,c1,name,,,,2022-03-04,x1\n'),
    'cell/id',
    at('corrections.csv', 3, 'correction_id'),
  ),
  one(
    'a needed cell is empty',
    change('notices.csv', '2022年第一批拟认定名单公示', ''),
    'cell/empty',
    at('notices.csv', 2, 'title'),
  ),
  one(
    'an impossible day',
    change('renames.csv', '2022-09-01', '2022-09-31'),
    'cell/day',
    at('renames.csv', 2, 'changed_on'),
  ),
  one(
    'a day of a common February',
    change('enterprises.csv', '2010-05-06', '2010-02-29'),
    'cell/day',
    at('enterprises.csv', 2, '成立日期'),
  ),
  one(
    'a day as Excel writes it',
    change('notices.csv', '2023-05-20', '2023/5/20'),
    'cell/day',
    at('notices.csv', 6, 'published_on'),
  ),
  one(
    'a day as the number that Excel keeps',
    change('notices.csv', '2023-05-20', '45066'),
    'cell/day',
    at('notices.csv', 6, 'published_on'),
  ),
  one(
    'an unknown kind of notice',
    change('notices.csv', '撤销,关于', '注销,关于'),
    'cell/code',
    at('notices.csv', 6, 'kind'),
  ),
  one(
    'an unknown yield grade',
    change('candidates.csv', '未评价', 'E'),
    'cell/code',
    at('candidates.csv', 4, 'yield_grade'),
  ),
  one(
    'neither yes nor no',
    change('candidates.csv', '否', '不'),
    'cell/flag',
    at('candidates.csv', 2, 'unmanned'),
  ),
  one(
    'a figure with a unit',
    change('candidates.csv', '72.5', '约72.5'),
    'cell/percent',
    at('candidates.csv', 2, 'nc_rate'),
  ),
  one(
    'a wrong digit in a credit code, behind a row of two lines',
    append('enterprises.csv', 'e4,示例丁有限公司,91000000MAAY8XMA17,east,,\n'),
    'cell/uscc',
    at('enterprises.csv', 6, '统一社会信用代码'),
  ),
  one(
    'two digits of a credit code exchanged',
    change('enterprises.csv', '91000000MAMXECC96N', '91000000MAMXECC69N'),
    'cell/uscc',
    at('enterprises.csv', 3, '统一社会信用代码'),
  ),
  one(
    'a credit code that a spreadsheet made a number',
    change('enterprises.csv', '91000000MAAY8XMA16', '9.1E+17'),
    'cell/uscc',
    at('enterprises.csv', 2, '统一社会信用代码'),
  ),
  one(
    'a credit code cut short, in a row of two lines',
    change('enterprises.csv', '91000000MA1WKT380D', '91000000MA1WKT380'),
    'cell/uscc',
    at('enterprises.csv', 4, '统一社会信用代码'),
  ),
  one(
    'an address without its scheme',
    change('notices.csv', 'https://example.org/p1', 'example.org/p1'),
    'cell/url',
    at('notices.csv', 2, 'source_url'),
  ),
  one(
    'a count in words',
    change('notices.csv', '2022-1,,2\n', '2022-1,,二\n'),
    'cell/stated-count',
    at('notices.csv', 4, 'stated_count'),
  ),
  one(
    'a count of no table',
    change('notices.csv', 'renames:1', 'rename:1'),
    'cell/stated-count',
    at('notices.csv', 5, 'stated_count'),
  ),
  one(
    'a batch that no address can hold',
    change('notices.csv', '2022-03-15,m2021,2022-1', '2022-03-15,m2021,2022/1'),
    'cell/batch',
    at('notices.csv', 4, 'batch'),
  ),
  one(
    'an extension without its new last day',
    change('window-changes.csv', '2022-03-08', ''),
    'cell/empty',
    at('window-changes.csv', 2, 'new_ends_on'),
  ),
  ...(
    [
      ['window-changes.csv', '2022-03-04,2022-03-08,x1', ',2022-03-08,', 2, 'changed_on'],
      ['renames.csv', ',2023-08-01,,e1', ',,,e1', 3, 'changed_on'],
      ['waivers.csv', ',2022-03-01,p1', ',,', 2, 'decided_on'],
      ['corrections.csv', ',2022-03-04,x1', ',,', 2, 'corrected_on'],
    ] as const
  ).map(([file, from, to, line, column]) =>
    one(
      `neither a day nor a notice in ${file}`,
      change(file, from, to),
      'cell/empty',
      at(file, line, column),
    ),
  ),
  one(
    'an objection with a day but no outcome, in JSON',
    change('objections.json', ',\n    "outcome": "upheld"', ''),
    'cell/empty',
    at('objections.json', 3, 'outcome'),
  ),
  one(
    'a revocation without a reason',
    change('revocations.csv', '2023-05-20,2', '2023-05-20,;'),
    'cell/list',
    at('revocations.csv', 2, 'reasons'),
  ),

  // Rows that are impossible on their face
  one(
    'a window that ends before it starts',
    change('windows.csv', '2022-03-02,,', '2022-03-02,2022-03-01,'),
    'cell/order',
    at('windows.csv', 2, 'ends_on'),
  ),
  one(
    'an objection resolved before it was received, in JSON',
    change('objections.json', '2022-03-10', '2022-03-04'),
    'cell/order',
    at('objections.json', 3, 'resolved_on'),
  ),
  one(
    'an extension to a day before the window',
    change('window-changes.csv', '2022-03-08', '2021-03-08'),
    'cell/order',
    at('window-changes.csv', 2, 'new_ends_on'),
  ),
  one(
    'an extension twice, once with the day of its notice alone',
    append('window-changes.csv', 'w1,extended,,2022-03-08,x1\n'),
    'table/duplicate-id',
    at('window-changes.csv', 3, 'window_id'),
  ),
  one(
    'a candidate certified twice',
    append('certifications.csv', 't3,c1,e1,digital-workshop,false,机加工数字化车间,2022-1,a1,2022-03-15\n'),
    'table/duplicate-id',
    at('certifications.csv', 4, 'candidate_id'),
  ),
  one(
    'a correction of no table',
    change('corrections.csv', 'candidates,c1', 'candidate,c1'),
    'reference/corrected',
    at('corrections.csv', 2, 'table'),
  ),
  one(
    'a correction of no record',
    change('corrections.csv', 'candidates,c1', 'candidates,c9'),
    'reference/corrected',
    at('corrections.csv', 2, 'record_id'),
  ),
  one(
    'a correction of no column',
    change('corrections.csv', 'c1,name', 'c1,nmae'),
    'reference/corrected',
    at('corrections.csv', 2, 'column'),
  ),
  one(
    'a district that differs in case alone',
    append('districts.csv', 'East,东城区,,\n'),
    'table/same-path',
    at('districts.csv', 4, 'district'),
  ),
  one(
    'a batch composed in another way',
    rewrite('notices.csv', text =>
      text.replace('m2021,2022-1', 'm2021,2022-é').replace('m2021,2022-1', 'm2021,2022-e\u0301'),
    ),
    'table/same-path',
    at('notices.csv', 4, 'batch'),
  ),

  // References
  one(
    'a window of no notice',
    change('windows.csv', 'w1,p1', 'w1,p9'),
    'reference/notices',
    at('windows.csv', 2, 'notice_id'),
  ),
  one(
    'a candidate of no window',
    change('candidates.csv', 'c3,w1', 'c3,w3'),
    'reference/windows',
    at('candidates.csv', 4, 'window_id'),
  ),
  one(
    'an enterprise of no district',
    change('enterprises.csv', '东区', '北区'),
    'reference/districts',
    at('enterprises.csv', 2, '区市'),
  ),
  one(
    'a title of no enterprise',
    change('certifications.csv', 't2,c2,e2', 't2,c2,e9'),
    'reference/enterprises',
    at('certifications.csv', 3, 'enterprise_id'),
  ),
  one(
    'a grade of no title',
    change('re-evaluations.csv', 'r2023,t2', 'r2023,t9'),
    'reference/certifications',
    at('re-evaluations.csv', 3, 'title_id'),
  ),
  one(
    'an objection to no candidate, in JSON',
    change('objections.json', '"c3"', '"c9"'),
    'reference/candidates',
    at('objections.json', 3, 'candidate_id'),
  ),
  one(
    'a successor that is none',
    change('renames.csv', '2023-08-01,,e1', '2023-08-01,,e9'),
    'reference/enterprises',
    at('renames.csv', 3, 'successor_id'),
  ),
  one(
    'a workshop that is neither a title nor a candidate',
    change('candidates.csv', 'workers_replaced', 'workshop'),
    'reference/certifications',
    at('candidates.csv', 3, 'workshop'),
  ),
  one(
    'a notice under no measures',
    change('notices.csv', '2022-03-15,m2021', '2022-03-15,m2012'),
    'file/missing',
    at('notices.csv', 4, 'measures'),
  ),

  // Settings
  one(
    'site.json is no JSON',
    change('site.json', '"demo": true,', '"demo": true'),
    'file/json',
    at('site.json', 9),
  ),
  one('a key twice', change('site.json', '"base": "/"', '"url": "/"'), 'file/json', at('site.json', 5)),
  one(
    'an unknown setting',
    change('site.json', '"demo"', '"demonstration"'),
    'cell/unknown-setting',
    at('site.json', 8, 'demonstration'),
  ),
  one(
    'an as-of day that is none',
    change('site.json', '2023-12-31', '2023-12-32'),
    'cell/setting',
    at('site.json', 9, 'as_of'),
  ),
  one(
    'a publisher without a name',
    change('site.json', '"zh": "示例市工业和信息化局"', '"zh": ""'),
    'cell/setting',
    at('site.json', 3, 'publisher.zh'),
  ),
  one(
    'a base without its slash',
    change('site.json', '"base": "/"', '"base": "register"'),
    'cell/setting',
    at('site.json', 5, 'base'),
  ),
  one(
    'a redirect from a page of the site',
    change('site.json', '"/gongshi/": "/publicity/"', '"/publicity/": "/about/"'),
    'cell/setting',
    at('site.json', 10, 'redirects./publicity/'),
  ),
  one(
    'a redirect from the page of a record',
    change('site.json', '"/gongshi/"', '"/enterprises/e1/"'),
    'cell/setting',
    at('site.json', 10, 'redirects./enterprises/e1/'),
  ),
  one(
    'a redirect from a whole address',
    change('site.json', '"/gongshi/"', '"https://example.org/gongshi/"'),
    'cell/setting',
    at('site.json', 10, 'redirects.https://example.org/gongshi/'),
  ),
  one(
    'a redirect to a path without its slash',
    change('site.json', ': "/publicity/"', ': "publicity/"'),
    'cell/setting',
    at('site.json', 10, 'redirects./gongshi/'),
  ),

  // Measures
  one(
    'measures that are no JSON',
    change('measures/m2021.json', '"windows_required": true,', '"windows_required": true'),
    'file/json',
    at('measures/m2021.json', 19),
  ),
  one(
    'measures under another name',
    change('measures/m2021.json', '"id": "m2021"', '"id": "m2022"'),
    'cell/setting',
    at('measures/m2021.json', 2, 'id'),
  ),
  one(
    'an unknown kind of days',
    change('measures/m2021.json', '"calendar"', '"natural"'),
    'cell/setting',
    at('measures/m2021.json', 17, 'publicity.day_kind'),
  ),
  one(
    'years of refusal in words',
    change(
      'measures/m2021.json',
      '"label": "未参加复评", "refusal_years": 2',
      '"label": "未参加复评", "refusal_years": "两年"',
    ),
    'cell/setting',
    at('measures/m2021.json', 25, 'revocation_reasons.0.refusal_years'),
  ),
  one(
    'an unknown indicator',
    change('measures/m2021.json', '"energy_gain": 10', '"energy_saving": 10'),
    'cell/unknown-setting',
    at('measures/m2021.json', 11, 'categories.0.indicators.energy_saving'),
  ),

  // What would stop the program, or the build after a check that passed
  one(
    'a district of 64 emoji',
    append('districts.csv', `${'😀'.repeat(64)},丙区,,\n`),
    'cell/segment',
    at('districts.csv', 4, 'district'),
  ),
  one(
    'a batch of 64 emoji',
    append('notices.csv', `b1,announcement,通知,,,2022-06-01,m2021,${'😀'.repeat(64)},,\n`),
    'cell/segment',
    at('notices.csv', 8, 'batch'),
  ),
  one(
    'two districts of one name',
    append('districts.csv', 'south,西区,,\n'),
    'table/duplicate-id',
    at('districts.csv', 4, 'name'),
  ),
  one(
    'an address without a host',
    change('notices.csv', 'https://example.org/p1', 'https:///p1'),
    'cell/url',
    at('notices.csv', 2, 'source_url'),
  ),
  one(
    'a redirect of 100 Han',
    change('site.json', '"/gongshi/"', `"/${'公'.repeat(100)}/"`),
    'cell/setting',
    at('site.json', 10, `redirects./${'公'.repeat(100)}/`),
  ),
  one(
    'a redirect of a hundred folders',
    change('site.json', '"/gongshi/"', `"/${'gongshi/'.repeat(100)}"`),
    'cell/setting',
    at('site.json', 10, `redirects./${'gongshi/'.repeat(100)}`),
  ),
  one(
    'a text of 2,000 quotations in each other',
    add('notices/a1.md', `${'> '.repeat(2000)}甲`),
    'file/text',
    at('notices/a1.md', 1),
  ),
  one(
    'a text of 5,000 elements in each other, all closed',
    add('notices/a1.md', `${'<div>'.repeat(5000)}甲${'</div>'.repeat(5000)}`),
    'file/text',
    at('notices/a1.md', 1),
  ),
  one(
    'the same after as many that close nothing',
    add('notices/a1.md', `${'</div>'.repeat(5000)}${'<div>'.repeat(5000)}甲`),
    'file/text',
    at('notices/a1.md', 1),
  ),
  one(
    'a base of %',
    change('site.json', '"base": "/"', '"base": "/%/"'),
    'cell/setting',
    at('site.json', 5, 'base'),
  ),
  one(
    'a window in the year 9999',
    change('windows.csv', 'w1,p1,recognition,2022-03-02,', 'w1,p1,recognition,9999-12-31,'),
    'cell/day',
    at('windows.csv', 2, 'starts_on'),
  ),
  one(
    'a table of lists nested 10,000 deep',
    add('objections.json', '['.repeat(10_000) + ']'.repeat(10_000)),
    'file/json',
    at('objections.json', 1),
  ),
  one(
    'settings nested 10,000 deep',
    add('site.json', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`),
    'file/json',
    at('site.json', 1),
  ),
  one(
    'a table with 16,384 columns more',
    rewrite('windows.csv', text => {
      const more = (written: string) => Array.from({ length: 16_384 }, (_, i) => `,${written}${i}`).join('')
      return text.replace(/.+/g, (row, at) => row + more(at === 0 ? 'x' : ''))
    }),
    'table/unknown-column',
    at('windows.csv', 1, 'x0'),
  ),

  // Codes of the measures
  one(
    'a category that the measures do not know',
    change('candidates.csv', '无人车间,是', '无人工厂,是'),
    'cell/category',
    at('candidates.csv', 3, 'category'),
  ),
  one(
    'a grade that the measures do not know',
    change('re-evaluations.csv', '优秀', '良好'),
    'cell/grade',
    at('re-evaluations.csv', 2, 'grade'),
  ),
  one(
    'a reason that the article does not list',
    change('revocations.csv', '2023-05-20,2', '2023-05-20,2;7'),
    'cell/reasons',
    at('revocations.csv', 2, 'reasons'),
  ),
  one(
    'no last day, and no measures to compute it',
    change('notices.csv', '2022-03-01,m2021', '2022-03-01,'),
    'cell/empty',
    at('windows.csv', 2, 'ends_on'),
  ),
]
