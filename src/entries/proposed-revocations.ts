import { id, list } from './cells.ts'
import { column, type Entry, table } from './schema.ts'

/** 拟撤销: a title that a window proposes to revoke. It changes no status: what becomes of it is in the other tables. */
export const proposedRevocations = table({
  name: 'proposed-revocations',
  title: { zh: '拟撤销', en: 'Proposed revocations' },
  key: ['proposal_id'],
  columns: {
    proposal_id: column(id(), { zh: '拟撤销编号', en: 'Proposal id' }),
    window_id: column(id(), {
      zh: '公示编号',
      en: 'Window id',
      names: 'windows',
      about: { zh: '事项为“撤销”的一次公示', en: 'A window whose subject is revocation' },
    }),
    title_id: column(id(), { zh: '称号编号', en: 'Title id', names: 'certifications' }),
    reasons: column(list(), {
      zh: '撤销情形',
      en: 'Reasons',
      about: { zh: '办法所列撤销情形的项号', en: 'Item numbers of the grounds in the measures' },
    }),
  },
})

export type ProposedRevocation = Entry<typeof proposedRevocations.columns>
