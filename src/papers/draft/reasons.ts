// In: a row of a revocation, and the grounds of the measures. Out: the items of the article that its words mean. Only draft/
// imports it.
import { trimBlank } from '../../characters.ts'
import { nearest } from '../../entries/nearest.ts'
import type { Reason } from '../../law/measures.ts'
import { placeWords } from '../notes.ts'
import { foldWords, readNumeral } from '../shape/fold.ts'
import { cellOf, columnOf, type List, type Row, spotOf } from '../shape/list.ts'
import { askList, askRow, saysNowhere, type Work } from './work.ts'

/** The items of a row; undefined where they were asked or refused. */
export function readReasons(work: Work, list: List, row: Row): string[] | undefined {
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
  const field = columnOf(list, 'reasons') ? 'reasons' : 'enterprise'
  const answer = askRow(work, list, row, { what: 'reasons', field, ask, options })
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
  const words = plainGround(text)
  if (words === '') return undefined
  const byNumber = itemNumbered(reasons, foldWords(text))
  if (byNumber) return byNumber
  const byLabel = reasons.filter(({ label }) => partsOf(label).some(part => isSaid(words, part)))
  if (byLabel.length > 0) return byLabel.length === 1 ? byLabel[0] : undefined
  const denied = reasons.filter(({ label }) => isDenied(plainGround(label)) === isDenied(words))
  const near = nearest(
    words,
    denied.map(({ label }) => plainGround(label)),
  )
  return near === undefined ? undefined : denied.find(({ label }) => plainGround(label) === near)
}

/** 第十六条第（五）项, 5 */
function itemNumbered(reasons: readonly Reason[], words: string): Reason | undefined {
  const [, numeral = words] = /^(?:.*第)?([一二三四五六七八九十\d]+)项?(?:情形)?$/.exec(words) ?? []
  const number = readNumeral(numeral)
  return number === undefined ? undefined : reasons.find(({ item }) => item === String(number))
}

/** 弄虚作假或者有其他违法行为 names two: either is enough. */
function partsOf(label: string): string[] {
  return [label, ...label.split(/或者?|、|，/)].map(plainGround).filter(part => part.length > 3)
}

/** What tells grounds apart: without the year and the round, and without what labels and lists put around the same words. */
function plainGround(text: string): string {
  return foldWords(text)
    .replace(/(?:19|20)\d{2}年?度?|本[次轮年]度?|第[一二三四五六七八九十\d]+[次轮]|上一?[次轮]/g, '')
    .replace(/按(?:照?规定|要求|时|期)|结果|结论|等[次级]|评定|企业|单位|自行|自愿|主动|因|经|为|被|的/g, '')
    .replace(/要求|请求/g, '申请')
}

/** Whether words say a label, with more around it, or so much of it that they deny what it denies. */
function isSaid(words: string, label: string): boolean {
  return (
    holds(words, label) || (words.length > 2 && isDenied(words) === isDenied(label) && holds(label, words))
  )
}

function isDenied(words: string): boolean {
  return /[未不无没]/.test(words)
}

/** Whether a text has all the characters of a label in their order: 未按规定参加复评 has 未参加复评. */
function holds(text: string, label: string): boolean {
  let at = 0
  for (const character of text) if (character === label[at]) at++
  return at === label.length
}
