// The words by which the benchmarks ask for a status.
import type { StatusWords } from '../../src/search/messages.ts'

export const STATUS_WORDS: StatusWords = {
  active: '有效',
  'pending-revocation': '复评未通过',
  expired: '已到期',
  revoked: '已撤销',
  none: '候选',
}
