// 公示: whom a window lists, for how long, and how to object. In: a notice and its windows. Out: body and list. Only
// notice-document.ts asks.
import type { Notice, Window } from '../register/facts.ts'
import type { Register } from '../register/register.ts'
import { firstWindowEnd } from '../register/window.ts'
import { BLANK, type Block } from './document.ts'
import { candidateTable, proposalTable } from './listed.ts'
import { basisWords, countsByCategory, dayWords } from './words.ts'

export function publicityBody(notice: Notice): Block[] {
  const [window] = notice.windows
  if (!window) return []
  return [
    { kind: 'paragraph', text: subjectWords(notice, window) },
    { kind: 'paragraph', text: periodWords(window) },
    ...contactWords(window).map((text): Block => ({ kind: 'paragraph', text })),
  ]
}

export function publicityList(register: Register, notice: Notice): Block[] {
  return notice.windows.flatMap(({ candidates, proposals }): Block[] => [
    ...(candidates.length > 0 ? [candidateTable(register, notice, candidates)] : []),
    ...(proposals.length > 0 ? [proposalTable(notice, proposals)] : []),
  ])
}

function subjectWords(notice: Notice, { row, candidates, proposals }: Window): string {
  const basis = basisWords(notice.measures, row.subject === 'revocation' ? 'revocation' : 'publicity')
  if (row.subject === 'revocation')
    return `${basis}，经${BLANK}，拟撤销下列${proposals.length}个称号，现将名单予以公示。`
  return `${basis}，经${BLANK}，拟认定${countsByCategory(candidates)}，现将名单予以公示。`
}

function periodWords(window: Window): string {
  const { day } = firstWindowEnd(window)
  const { starts_on } = window.row
  const from = dayWords(starts_on)
  const sameYear = starts_on.slice(0, 4) === day.slice(0, 4)
  const to = sameYear ? dayWords(day).replace(/^\d{4}年/, '') : dayWords(day)
  return `公示期为${from}至${to}（含首尾两日）。`
}

function contactWords({ row }: Window): string[] {
  const { how_to_object, contact_office, contact_phone, contact_email, contact_address } = row
  const how = how_to_object ?? `公示期内，对名单有异议的，请以${BLANK}方式提出。`
  const lines = [
    ['联系科室', contact_office],
    ['联系电话', contact_phone],
    ['电子邮箱', contact_email],
    ['联系地址', contact_address],
  ] as const
  const told = lines.flatMap(([label, text]) => (text ? [`${label}：${text}`] : []))
  return [how, ...(told.length > 0 ? told : [`联系科室、电话：${BLANK}`])]
}
