// Notices that answer a query, by title, number or id.
import type { NoticeEntry } from '../data.ts'
import { fold } from '../fold.ts'
import type { Query } from './query.ts'

export class Notices {
  private readonly list: readonly { notice: NoticeEntry; text: string }[]

  constructor(notices: readonly NoticeEntry[]) {
    this.list = notices.map(notice => ({
      notice,
      text: [notice.title, notice.number, notice.id].map(one => fold(one).join('')).join('\n'),
    }))
  }

  /** The first `limit`, in their own order, that hold the query, or each of its terms. */
  find({ terms, options }: Query): NoticeEntry[] {
    const wanted = terms.map(term => term.join(''))
    if (wanted.join('').length < 2) return []
    const found = this.list.filter(
      ({ text }) => wanted.every(term => text.includes(term)) || text.includes(wanted.join('')),
    )
    return found.slice(0, options.limit).map(({ notice }) => notice)
  }
}
