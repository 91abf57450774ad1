// In: the lists of a paper. Out: what they are called, and the title of the notice that publishes them. notice.ts asks.
import type { List } from '../shape/list.ts'
import { type ListKind, titleOf } from '../shape/title-words.ts'
import type { Answers } from './ask.ts'
import { isWindow, type KindedList } from './kinds.ts'

/** What a list is called, from its titles to the answer. */
export function namesOf(list: List | undefined, answers: Answers): string[] {
  const heads = list?.titles.map(({ text }) => text).join(' ') ?? ''
  return [heads, list?.called ?? '', list?.file ?? '', answers.get('notice.title') ?? '']
}

/** The title as a notice has it; undefined where the lists have none, or several. */
export function noticeTitle(kinded: readonly KindedList[], kind: ListKind): string | undefined {
  const title = oneTitle(kinded, kind)
  return title === '' ? undefined : fullTitle(kind, title)
}

/**
 * The title of the notice where it stands over any of its lists, else that of the first list of its kind; '' where several files
 * (one a district) have titles of their own.
 */
function oneTitle(kinded: readonly KindedList[], kind: ListKind): string {
  const all = kinded.map(({ list, kind }) => ({
    file: list.file,
    kind,
    title: titleOf(list.titles.map(({ text }) => text)),
  }))
  const whole = all.find(({ title }) => /^关于/.test(title))
  if (whole && all.every(({ file }) => file === whole.file)) return whole.title
  const titles = all.filter(one => one.kind === kind)
  const [first, ...others] = titles.filter(({ title }) => title !== '')
  return others.every(({ file, title }) => file === first?.file || title === first?.title)
    ? (first?.title ?? '')
    : ''
}

function fullTitle(kind: ListKind, title: string): string {
  if (/^关于/.test(title)) return title
  if (isWindow(kind)) return `关于${title.replace(/公示$/, '')}的公示`
  return `关于公布${title.replace(/^公布/, '')}的通知`
}
