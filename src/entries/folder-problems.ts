// In: the paths of a data folder and what stands there. Out: a problem for each that cannot be read or is none of its
// files: left without a word, its records would be lost. Only entries.ts imports it.
import { findStray, reveal, tellStray } from '../characters.ts'
import type { Problem, Words } from '../problem.ts'
import type { Files, Obstacle } from '../source/folder.ts'
import { fileOf, isBeside, isOurs, MEASURES } from './files.ts'
import { nearest } from './nearest.ts'
import { TABLE_NAMES, type TableName } from './schema.ts'

/** Tables whose file is there under another name or in another folder: what refers to them is not to blame. */
export function mistakenTables(files: Files): ReadonlySet<TableName> {
  const strangers = [...files.keys()].filter(path => !isOurs(path) && !isBeside(path))
  return new Set(strangers.flatMap(path => tableMeant(path) ?? []))
}

/** Everything in the folder that will not be read, a problem each; and that there is nothing to read. */
export function folderProblems(files: Files): Problem[] {
  const problems = [...files].flatMap(([path, found]) => problemsOf(path, found, files))
  const hasTable = TABLE_NAMES.some(name => fileOf(name, files)) || mistakenTables(files).size > 0
  return [
    ...summarise(problems),
    ...(files.has('site.json') ? [] : [missing('site.json', NO_SITE)]),
    ...(hasTable ? [] : [missing('notices.csv', NO_TABLE)]),
  ]
}

function problemsOf(path: string, found: Uint8Array | Obstacle, files: Files): Problem[] {
  const stray = findStray(path, 'line')
  if (found === 'misnamed') return [misnamed(path)]
  if (stray) return [problem('file/name', path, tellStray(stray, path).message, RENAME)]
  if (isBeside(path)) return []
  if (!isOurs(path)) return [unknown(path, found)]
  if (typeof found === 'string') return [unreadable(path, found)]
  const twin = twinOf(path, files)
  return twin ? [twice(path, twin)] : []
}

function twinOf(path: string, files: Files): string | undefined {
  const twins: readonly (readonly [string, string])[] = [
    ['.json', '.csv'],
    ['.mdx', '.md'],
  ]
  return twins
    .filter(([ending]) => path.endsWith(ending) && !MEASURES.test(path))
    .map(([ending, other]) => path.slice(0, -ending.length) + other)
    .find(twin => files.has(twin))
}

function tableMeant(path: string): TableName | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase()
  if (!/\.(csv|json|tsv|txt|xlsx?|et|ods)$/.test(name)) return undefined
  const stem = name.slice(0, name.lastIndexOf('.'))
  const meant = TABLE_NAMES.find(table => table === stem) ?? nearest(stem, TABLE_NAMES, { share: 0.3 })
  return TABLE_NAMES.find(table => table === meant)
}

/** Where a file with this name belongs: the same path in small letters, or out of its folder. */
function pathMeant(path: string): string | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase()
  const room = /(?:^|\/)(measures|notices)\//i.exec(path)?.[1]?.toLowerCase()
  const [here, inRoom] = [path.toLowerCase(), room ? `${room}/${name}` : name]
  const table = tableMeant(path)
  return [here, inRoom, name].find(isOurs) ?? (table && `${table}.csv`)
}

const SUMMED_FROM = 20

/** Of very many files that are not read in one folder the first are named, the rest counted. */
function summarise(problems: readonly Problem[]): Problem[] {
  const counts = new Map<string, number>()
  const named = problems.filter(({ rule, file }) => {
    if (rule !== 'file/unknown') return true
    const folder = file.slice(0, Math.max(0, file.indexOf('/')))
    const count = (counts.get(folder) ?? 0) + 1
    counts.set(folder, count)
    return count <= SUMMED_FROM
  })
  const rest = [...counts].filter(([, count]) => count > SUMMED_FROM)
  return [...named, ...rest.map(([folder, count]) => tooMany(folder, count - SUMMED_FROM))]
}

function problem(rule: string, file: string, message: Words, hint: Words): Problem {
  return { rule, level: 'error', file, message, hint }
}

const RENAME: Words = { zh: '给文件改名。', en: 'Rename the file.' }

function misnamed(path: string): Problem {
  const message = {
    zh: `文件名不是 UTF-8 编码：${path}，不同的系统会读成不同的名字。`,
    en: `The name of this file is not UTF-8: ${path}; systems read it differently.`,
  }
  return problem('file/name', path, message, RENAME)
}

function unreadable(path: string, found: Obstacle): Problem {
  const [rule, zh, en, hintZh, hintEn] = OBSTACLES[found]
  return problem(rule, path, { zh: `${path} ${zh}`, en: `${path} ${en}` }, { zh: hintZh, en: hintEn })
}

type Told = readonly [rule: string, zh: string, en: string, hintZh: string, hintEn: string]

const OBSTACLES: Readonly<Record<Obstacle, Told>> = {
  folder: [
    'file/folder',
    '应是文件，现为文件夹。',
    'should be a file; it is a folder.',
    '把其中的文件移到数据文件夹里，再删去这个文件夹。',
    'Move the file out of it into the data folder, and delete the folder.',
  ],
  dangling: [
    'file/link',
    '是一个链接，它指向的文件不存在。',
    'is a link that leads nowhere.',
    '换成文件本身，或改正链接。',
    'Put the file itself there, or mend the link.',
  ],
  unreadable: [
    'file/unreadable',
    '读不出来：它不是普通文件，或没有读取权限。',
    'cannot be read: it is no ordinary file, or may not be read.',
    '检查文件的权限，是否正被别的程序独占。',
    'Look at its permissions, and whether another program holds it.',
  ],
  misplaced: [
    'file/unknown',
    '不在该在的文件夹里。',
    'lies in a folder that is not read.',
    '移到数据文件夹里。',
    'Move it into the data folder.',
  ],
  misnamed: ['file/name', '的文件名不是 UTF-8。', 'has a name that is not UTF-8.', RENAME.zh, RENAME.en],
}

const FOLDERS = ['measures', 'notices', 'releases']

function unknown(path: string, found: Uint8Array | Obstacle): Problem {
  if (FOLDERS.includes(path)) return fileForFolder(path, found)
  const message = {
    zh: `数据文件夹里没有这样的文件：${reveal(path)}，其中的内容不会被读取。`,
    en: `${reveal(path)} is not one of the files of a data folder; what it holds would not be read.`,
  }
  return problem('file/unknown', path, message, hintFor(path))
}

function hintFor(path: string): Words {
  const meant = pathMeant(path)
  if (/\.(xlsx?|et|ods)$/i.test(path))
    return {
      zh: `表格要存成 CSV：每张工作表另存为一个“.csv”文件，文件名用表名${meant ? `，例如 ${meant}` : ''}。`,
      en: `Save each sheet as a .csv file named after its table${meant ? `, such as ${meant}` : ''}.`,
    }
  if (meant)
    return {
      zh: `您是否指 ${meant}？把文件移到那里，或改成这个名字（区分大小写）；不用的移出数据文件夹。`,
      en: `Did you mean ${meant}? Move or rename it so (case counts); move what is not used out of the folder.`,
    }
  return {
    zh: `不是记录的文件移出数据文件夹。表的文件名应为：${TABLE_NAMES.join('、')}（.csv 或 .json）。`,
    en: `Move it out of the folder. Tables are named ${TABLE_NAMES.join(', ')} (.csv or .json).`,
  }
}

function fileForFolder(path: string, found: Uint8Array | Obstacle): Problem {
  if (found === 'unreadable' || found === 'dangling') return unreadable(path, found)
  const message = { zh: `${path} 应是文件夹，现为文件。`, en: `${path} should be a folder; it is a file.` }
  const hint = { zh: `删去或移走它，另建文件夹 ${path}。`, en: `Move it away and make a folder ${path}.` }
  return problem('file/not-a-folder', path, message, hint)
}

/** `folder` is '' for the data folder itself. */
function tooMany(folder: string, count: number): Problem {
  const message = {
    zh: `${folder === '' ? '数据文件夹' : `文件夹 ${folder}`} 里另有 ${count} 个文件不会被读取。`,
    en: `${count} more files in ${folder === '' ? 'the data folder' : `the folder ${folder}`} would not be read.`,
  }
  return problem('file/unknown', folder === '' ? '.' : folder, message, {
    zh: '移出数据文件夹。',
    en: 'Move them out of the folder.',
  })
}

function twice(path: string, twin: string): Problem {
  const message = {
    zh: `${twin} 与 ${path} 是同一份内容的两种写法，只能有一个。`,
    en: `${twin} and ${path} are two ways of writing one thing; there can be only one.`,
  }
  return problem('file/twice', path, message, {
    zh: '合并后删去其中一个。',
    en: 'Merge them and delete one.',
  })
}

function missing(file: string, [zh, en, hintZh, hintEn]: readonly [string, string, string, string]): Problem {
  return problem('file/missing', file, { zh, en }, { zh: hintZh, en: hintEn })
}

const NO_SITE = [
  '缺少文件 site.json。',
  'site.json is missing.',
  '写明网站的名称和发布单位，样子见 data/site.json。',
  'Say the title and publisher of the site; see data/site.json.',
] as const

const NO_TABLE = [
  '数据文件夹里一张表也没有，发布出去的会是空的登记簿。',
  'There is no table in the data folder; an empty register would be published.',
  '检查 --data 指的是不是存放 notices.csv、enterprises.csv 等文件的文件夹；还没有记录的，先放只有列名的表。',
  'See that --data names the folder with notices.csv, enterprises.csv and so on; without records yet, put tables with their headers alone.',
] as const
