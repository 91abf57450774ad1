// In: the lists of a revocation. Out: a revocation a row, its reasons in words turned into items of the article. Only plan.ts asks.
import { trimBlank } from '../../characters.ts'
import { nearest } from '../../entries/nearest.ts'
import type { Reason } from '../../law/measures.ts'
import { placeWords } from '../notes.ts'
import { foldWords, readNumeral } from '../shape/fold.ts'
import { cellOf, columnOf, type List, type Row, spotOf } from '../shape/list.ts'
import { readCell } from './read-cell.ts'
import { readTitle } from './title.ts'
import { addRow, askList, askRow, refuseRow, saysNowhere, type Work } from './work.ts'

/** Drafts the rows of one list; those that the register has with the same notice are counted, not written again. */
export function draftRevocations(
  work: Work,
  list: List,
  noticeId: string,
  seen: Map<string, number>,
): number {
  let kept = 0
  for (const row of list.rows) {
    const title = readTitle(work, list, row)
    if (!title) continue
    const reasons = readReasons(work, list, row)
    if (reasons === undefined) continue
    if (
      isRecorded(
        work,
        title.revocations.map(one => one.notice.row),
      )
    ) {
      kept++
      continue
    }
    if (refuseTwice(work, list, row, seen, title.row.title_id)) continue
    const day = readCell(work, list, row, 'revocations', 'revoked_on') || (work.notice.publishedOn ?? '')
    addRow(work, 'revocations', {
      values: {
        revocation_id: work.mint.next('revocations', day.slice(0, 4) || (work.notice.year ?? '')),
        title_id: title.row.title_id,
        notice_id: noticeId,
        revoked_on: day,
        reasons: reasons.join(';'),
        note: '',
      },
      list,
      row,
      fields: { revocation_id: 'enterprise', title_id: 'name' },
    })
  }
  return kept
}

/** Drafts what a window proposes to revoke; what it proposes already is counted, not written again. */
export function draftProposals(work: Work, list: List, windowId: string, seen: Map<string, number>): number {
  let kept = 0
  for (const row of list.rows) {
    const title = readTitle(work, list, row)
    if (!title) continue
    const reasons = readReasons(work, list, row)
    if (reasons === undefined) continue
    const id = title.row.title_id
    if (work.register.proposals.some(one => one.row.window_id === windowId && one.row.title_id === id)) {
      kept++
      continue
    }
    if (refuseTwice(work, list, row, seen, id)) continue
    addRow(work, 'proposed-revocations', {
      values: {
        proposal_id: work.mint.next('proposed-revocations', `${work.notice.year ?? ''}-revocation`),
        window_id: windowId,
        title_id: id,
        reasons: reasons.join(';'),
      },
      list,
      row,
      fields: { proposal_id: 'enterprise', title_id: 'name' },
    })
  }
  return kept
}

function refuseTwice(work: Work, list: List, row: Row, seen: Map<string, number>, id: string): boolean {
  const first = seen.get(id)
  seen.set(id, row.line.row)
  if (first !== undefined) {
    refuseRow(work, list, row, undefined, {
      rule: 'import/duplicate-row',
      message: `与第 ${first} 行是同一个称号 ${id}。`,
      hint: '对照原件：重复的删去一行；同一企业的两个称号，写明车间或工厂名称。',
    })
  }
  return first !== undefined
}

/** Whether one of the notices is this paper's: the same title on the same day, or the same number. */
export function isRecorded(
  { notice }: Work,
  notices: readonly { title: string; published_on: string; document_no?: string | undefined }[],
): boolean {
  return notices.some(
    ({ title, published_on, document_no }) =>
      (title === notice.title && (notice.publishedOn === undefined || published_on === notice.publishedOn)) ||
      (notice.documentNo !== '' && document_no === notice.documentNo),
  )
}

/** The items of a row; undefined where they were asked or refused. */
function readReasons(work: Work, list: List, row: Row): string[] | undefined {
  const written =
    trimBlank(cellOf(list, row, 'reasons')) ||
    (row.groups.map(({ title }) => title).findLast(title => itemOf(work, title)) ?? '')
  const whole = itemOf(work, written)
  const parts = whole
    ? [written]
    : written
        .split(/[;；、，,]|\n/)
        .map(trimBlank)
        .filter(part => part !== '')
  const found = parts.map(part => itemOf(work, part))
  if (parts.length > 0 && found.every(one => one !== undefined)) {
    const items = [...new Set(found.map(({ item }) => item))]
    for (const [i, part] of parts.entries()) {
      const reason = found[i]
      if (reason && reason.item !== part)
        work.notes.said.push(
          `${placeWords(spotOf(list, row))} “${part}” → 第 ${reason.item} 项${part === reason.label ? '' : `“${reason.label}”`}`,
        )
    }
    return items
  }
  const options = reasonsOf(work).map(({ item, label }) => ({ value: item, label: `${item} ${label}` }))
  if (saysNowhere(list, 'reasons', group => itemOf(work, group) !== undefined))
    return askList(work, list, 'revocations.reasons', '名单没有写撤销情形，各行都是哪一项？', options)?.split(
      /[;；]/,
    )
  const ask = written === '' ? '依据哪一项撤销？' : `“${written}”是哪一项撤销情形？`
  const answer = askRow(
    work,
    list,
    row,
    'reasons',
    columnOf(list, 'reasons') ? 'reasons' : 'enterprise',
    ask,
    options,
  )
  return answer === undefined ? undefined : [answer]
}

function reasonsOf({ laws }: Work): readonly Reason[] {
  return [
    ...new Map(
      laws.flatMap(({ revocation_reasons }) => revocation_reasons).map(one => [one.item, one]),
    ).values(),
  ]
}

/** The reason that words mean: its number, its label, or what alone comes near to one. */
function itemOf(work: Work, text: string): Reason | undefined {
  const reasons = reasonsOf(work)
  const words = foldWords(text)
  if (words === '') return undefined
  const [, numeral = words] = /^(?:.*第)?([一二三四五六七八九十\d]+)项?(?:情形)?$/.exec(words) ?? []
  const number = readNumeral(numeral)
  const byNumber = number === undefined ? undefined : reasons.find(({ item }) => item === String(number))
  if (byNumber) return byNumber
  const byLabel = reasons.filter(({ label }) =>
    partsOf(label).some(part => part === words || holds(words, part)),
  )
  if (byLabel.length > 0) return byLabel.length === 1 ? byLabel[0] : undefined
  const near = nearest(
    words,
    reasons.map(({ label }) => foldWords(label)),
  )
  return near === undefined ? undefined : reasons.find(({ label }) => foldWords(label) === near)
}

/** 弄虚作假或者有其他违法行为 names two: either is enough. */
function partsOf(label: string): string[] {
  return [label, ...label.split(/或者?|、|，/)].map(foldWords).filter(part => part.length > 3)
}

/** Whether a text has all the characters of a label in their order: 未按规定参加复评 has 未参加复评. */
function holds(text: string, label: string): boolean {
  let at = 0
  for (const character of text) if (character === label[at]) at++
  return at === label.length
}
