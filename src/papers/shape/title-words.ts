// In: the titles, names and notes of a list. Out: what they say: its kind, year, batch, document number, and its title.

import { readNumeral } from './fold.ts'
import { isSentence } from './line-kinds.ts'
import type { List } from './list.ts'

/** What a list brings: the table that its rows go to. */
export type ListKind =
  | 'publicity'
  | 'announcement'
  | 're-evaluation'
  | 'proposed-revocation'
  | 'revocation'
  | 'rename'

const KINDS: readonly (readonly [RegExp, ListKind])[] = [
  [/拟(?:予以?)?(?:撤销|撤消|取消|移出)|(?:撤销|撤消|取消|移出)[^，。]{0,30}公示/, 'proposed-revocation'],
  [/撤销|撤消|取消|移出/, 'revocation'],
  [/更名|名称变更|变更名称|变更企业名称/, 'rename'],
  [/复评|复核|复审|复查|评价结果|评估结果|定期评价/, 're-evaluation'],
  [/拟认定|拟推荐|拟入选|拟公布|公示/, 'publicity'],
  [/公布|认定名单|认定的|获评|入选名单/, 'announcement'],
]

/** The kind that words tell; undefined where they tell none. */
export function kindOfWords(text: string): ListKind | undefined {
  return KINDS.find(([words]) => words.test(text))?.[1]
}

/** The kind that columns tell: a reason of revocation, an old and a new name, a grade. */
export function kindOfColumns({ columns }: List): ListKind | undefined {
  const has = (field: string) => columns.some(column => column.field === field)
  if (has('new_name') && (has('old_name') || has('enterprise'))) return 'rename'
  if (has('reasons') || has('revoked_on')) return 'revocation'
  return has('grade') ? 're-evaluation' : undefined
}

/** What a document number looks like: 示例工信〔2024〕31号, with brackets of any kind. */
const DOCUMENT_NO =
  /([\p{Script=Han}\w]{2,20}?)\s*[〔[【﹝(（［]\s*((?:19|20)\d{2})\s*[〕\]】﹞)）］]\s*(?:第\s*)?(\d{1,5})\s*号/u

/** The document number in a text, as written and in its proper form. */
export function documentNoIn(text: string): { written: string; proper: string } | undefined {
  const found = DOCUMENT_NO.exec(text)
  return found ? { written: found[0], proper: `${found[1]}〔${found[2]}〕${found[3]}号` } : undefined
}

/** The batch in a text: 2024年第三批, 2024年度第3批 → 2024-3. */
export function batchIn(text: string): string | undefined {
  const [, year, number = ''] =
    /((?:19|20)\d{2})\s*年?度?(?:(?!(?:19|20)\d{2})[^，。；]){0,40}?第\s*([一二三四五六七八九十\d]+)\s*批/.exec(
      text.normalize('NFKC'),
    ) ?? []
  const read = readNumeral(number)
  return year && read ? `${year}-${read}` : undefined
}

/** Whether a list brings changes of name that are only intended: no register has them yet. */
export function isIntendedRename(text: string): boolean {
  return /拟(?:同意)?(?:更名|变更)|(?:更名|名称变更)[^，。]{0,20}公示/.test(text)
}

/** Whether a title only shows the results of a round to the public. */
export function isIntendedRound(text: string): boolean {
  return /拟(?:通过)?(?:复评|复核)|(?:复评|复核|评价结果)[^，。]{0,20}(?:的公示|公示名单|公示)$/.test(text)
}

/** The year in a text. */
export function yearIn(text: string): string | undefined {
  return /((?:19|20)\d{2})\s*年/.exec(text.normalize('NFKC'))?.[1]
}

/**
 * The title among the lines above a list, without 附件1, numbers of documents, days, units, counts: that of the notice (关于…)
 * where it stands there with its text, else that of the list.
 */
export function titleOf(lines: readonly string[]): string {
  const blocks = blocksOf(lines)
  const own = blocks.find(([first = '']) => NOTICE.test(first))
  const block = own ? own.slice(0, endOf(own)) : (blocks.at(-1) ?? [])
  return block
    .join('')
    .replace(/[（(]\s*共?\s*\d+\s*[家户个项]\s*[）)]$/, '')
    .replace(/^[一二三四五六七八九十]+\s*、/, '')
    .replace(/\s*[（(][^（）()]*(?:19|20)\d{2}[^（）()]*号\s*[）)]$/, '')
    .replace(NOTICE, '关于')
}

/** The title that stands nearest to a list, where that of the notice stands over it too; else the same as `titleOf`. */
export function ownTitleOf(lines: readonly string[]): string {
  return blocksOf(lines).at(-1)?.join('') ?? ''
}

/** How the title of a notice begins, with or without the office that issues it. */
const NOTICE = /^(?:[^，。]{2,24}(?:局|委|委员会|政府|办公室|厅))?关于/

/** Titles run over several lines; what stands between two of them parts them. */
function blocksOf(lines: readonly string[]): string[][] {
  const blocks: string[][] = [[]]
  for (const line of lines) {
    const text = line.replace(/^附\s*[件表]\s*\d*\s*[:：]\s*/, '')
    // 一、智能工厂（1家） heads a part of the list that the lines before it name.
    const isPart = PART.test(text) && blocks.some(block => block.length > 0)
    if (isPart) continue
    if (isBeside(text)) blocks.push([])
    else blocks.at(-1)?.push(text)
  }
  return blocks.filter(block => block.length > 0)
}

/** How many lines a title takes that says what kind of paper it is. */
function endOf(block: readonly string[]): number {
  const last = block.findIndex(line => /(公示|公告|通知|通告|决定|函)$/.test(line))
  return last < 0 ? block.length : last + 1
}

const PART = /^([一二三四五六七八九十]+\s*[、.．]|[（(][一二三四五六七八九十\d]+[）)])/

function isBeside(line: string): boolean {
  const plain = line.normalize('NFKC')
  return (
    isSentence(plain) ||
    /[:]$|(局|委员会|政府|办公室)$/.test(plain) ||
    /^\((?!.*[年批]).*\)$/.test(plain) ||
    /^附\s*[件表]?\s*\d*\s*[:：.]?\s*[一二三四五六七八九十\d]*$/.test(plain) ||
    /^[((]?(单位|填报|制表|日期|联系|公示期|公示时间|截至|共)/.test(plain) ||
    /^[\d年月日./-]+$/.test(plain) ||
    (documentNoIn(plain)?.written.length ?? -6) > plain.length - 6
  )
}
