// In: the lists of a paper. Out: what each brings, by its columns, its titles and its names, or by the answer. Only draft/ and
// plan.ts import it.
import { NOTICE_KINDS } from '../../entries/codes.ts'
import { TABLES } from '../../entries/tables.ts'
import type { Register } from '../../register/register.ts'
import type { Notes } from '../notes.ts'
import type { List } from '../shape/list.ts'
import {
  isIntendedRename,
  isIntendedRound,
  kindOfColumns,
  kindOfWords,
  type ListKind,
  ownTitleOf,
  titleOf,
} from '../shape/title-words.ts'
import { type Asking, askPaper } from './ask.ts'

/** A list, and what it brings. */
export interface KindedList {
  list: List
  kind: ListKind
}

/** What a question about the paper needs. */
export interface Asker extends Asking {
  register: Register
}

/** Whether rows of this kind belong to a batch of recognition. */
export function isBatched(kind: ListKind): boolean {
  return kind === 'publicity' || kind === 'announcement'
}

/** Whether rows of this kind are shown to the public for objections. */
export function isWindow(kind: ListKind): boolean {
  return kind === 'publicity' || kind === 'proposed-revocation'
}

/** The kind of the notice that publishes rows of this kind. */
export function noticeKind(kind: ListKind): NoticeKind {
  return kind === 'proposed-revocation' ? 'publicity' : kind
}

/** What a list brings, in a word: 公示, 拟撤销. */
export function tellKind(kind: ListKind): string {
  return kind === 'proposed-revocation' ? TABLES['proposed-revocations'].title.zh : NOTICE_KINDS[kind].zh
}

type NoticeKind = keyof typeof NOTICE_KINDS

/** The kind of each list: its columns, the titles over it, its sheet, the file's name, the answer; undefined while asked. */
export function tellKinds({ answers, notes }: Asker, lists: readonly List[]): KindedList[] | undefined {
  const told = readKind(answers.get('notice.kind'))
  const kinds = lists.map((list, i) => {
    const titles = list.titles.map(({ text }) => text)
    // A sheet without a title of its own goes on with the list before it.
    const before =
      lists
        .slice(0, i)
        .reverse()
        .find(one => one.file === list.file)
        ?.titles.map(({ text }) => text) ?? []
    const words = [titleOf(titles), list.called, list.file, titleOf(before)]
    const said = told ?? withOwnTitle(words.map(kindOfWords).find(isTold), kindOfWords(ownTitleOf(titles)))
    const kind = kindOfColumns(list)
    if (kind === 'rename' && words.some(isIntendedRename)) return refuseIntended(notes, list)
    // What a window proposes has the columns of what is revoked.
    if (kind === 'revocation' && (said === 'proposed-revocation' || told === 'publicity'))
      return 'proposed-revocation'
    return kind ?? said
  })
  const known = lists.flatMap((list, i): KindedList[] => (kinds[i] ? [{ list, kind: kinds[i] }] : []))
  warnOfIntended(notes, known)
  if (told && known.length > 0 && !known.some(({ kind }) => noticeKind(kind) === told))
    notes.warnings.push(
      `回答 notice.kind 的“${answers.get('notice.kind')}”没有采用：名单的列说明它是${[...new Set(known.map(({ kind }) => tellKind(kind)))].join('、')}`,
    )
  if (notes.refused.some(({ rule }) => rule === INTENDED)) return known.length > 0 ? known : undefined
  const isUnread = told === undefined && answers.has('notice.kind')
  if (known.length === lists.length && !isUnread) return known
  const first = lists.find((_, i) => !kinds[i]) ?? lists[0]
  const spot = { file: first?.file ?? '', sheet: first?.sheet ?? '', row: first?.titles[0]?.row }
  const ask = '这份名单是公示、公布、复评、撤销还是更名？'
  askPaper({ answers: isUnread ? answers : new Map(), notes }, spot, {
    id: 'notice.kind',
    ask,
    options: kindOptions(),
  })
  return undefined
}

const INTENDED = 'import/intended-rename'

const isTold = (kind: ListKind | undefined) => kind !== undefined

/** A notice of several lists says one thing, the title over each of them another; but what is publicised is not decided yet. */
function withOwnTitle(notice: ListKind | undefined, own: ListKind | undefined): ListKind | undefined {
  if (!notice || !isWindow(notice)) return own ?? notice
  if (own === 'revocation') return 'proposed-revocation'
  return own === undefined || own === 'announcement' ? notice : own
}

function refuseIntended(notes: Notes, { file, sheet, titles }: List): undefined {
  notes.refused.push({
    file,
    sheet,
    row: titles[0]?.row,
    rule: INTENDED,
    value: titles.map(({ text }) => text).join(''),
    message: '这是拟更名的公示，更名还没有公布，登记簿不记。',
    hint: '等更名正式公布后，导入公布的名单。',
  })
}

/** Results of a round that are only shown to the public: the register would have them as decided. */
function warnOfIntended({ warnings }: Notes, known: readonly KindedList[]): void {
  const own = known.filter(({ kind }) => kind === 're-evaluation').map(({ list }) => list)
  const shown = own.find(({ titles }) => titles.some(({ text }) => isIntendedRound(text)))
  if (shown)
    warnings.push(
      `“${shown.titles.find(({ text }) => isIntendedRound(text))?.text}”写的是公示，复评结果还没有公布；登记簿只记公布的结果，请等公布后再导入`,
    )
}

function kindOptions() {
  return Object.entries(NOTICE_KINDS)
    .filter(([value]) => value !== 'correction')
    .map(([value, { zh }]) => ({ value, label: zh }))
}

/** The kind that an answer names. */
export function readKind(text: string | undefined): ListKind | undefined {
  const found = kindOptions().find(({ value, label }) => value === text || label === text)?.value
  return found as ListKind | undefined
}
