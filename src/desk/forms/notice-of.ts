// The notice that tells a change, if there was one. The forms for windows and corrections ask for it alike.
import type { Values } from '../../papers/folder/add-rows.ts'
import type { Mint } from '../../papers/mint.ts'
import type { KnownNotice } from '../../register/known.ts'
import type { FormField, Seen } from './form.ts'

/** The fields of the notice; all may stay empty. */
export const NOTICE_FIELDS: readonly FormField[] = [
  {
    name: 'notice_title',
    label: '公告的标题',
    kind: 'text',
    isNeeded: false,
    note: '没有发公告的，这三格空着。',
  },
  { name: 'notice_published_on', label: '公告哪天发布', kind: 'day', isNeeded: false },
  { name: 'notice_document_no', label: '公告的文号', kind: 'text', isNeeded: false },
]

/** The row of the notice, cited under the measures of `of`; undefined where no title was given. */
export function noticeRow(
  values: Values,
  { register }: Seen,
  mint: Mint,
  of: KnownNotice | undefined,
): Values | undefined {
  const { notice_title = '', notice_published_on = '', notice_document_no = '' } = values
  if (notice_title === '') return undefined
  const year = notice_published_on.slice(0, 4)
  const measures = of?.measures
  const isInForce =
    measures !== undefined &&
    measures.effective_from <= notice_published_on &&
    (measures.effective_to === undefined || notice_published_on <= measures.effective_to)
  const newest = register.notices.findLast(({ row }) => row.issuer !== undefined)
  return {
    notice_id: mint.single('notices', `correction-${year}`, false),
    kind: 'correction',
    title: notice_title,
    document_no: notice_document_no,
    issuer: of?.row.issuer ?? newest?.row.issuer ?? '',
    published_on: notice_published_on,
    measures: isInForce ? measures.id : '',
    batch: of?.row.batch ?? '',
  }
}
