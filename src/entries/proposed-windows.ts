// In: typed tables. Out: a problem for each proposed revocation that stands in a window for something else.
import type { Problem } from '../problem.ts'
import { placeOf } from './place.ts'
import type { ProposedRevocation } from './proposed-revocations.ts'
import type { Tables } from './tables.ts'

/** Only a window whose subject is revocation proposes any. */
export function checkProposedWindows({
  windows,
  'proposed-revocations': proposals,
}: Pick<Tables, 'windows' | 'proposed-revocations'>): Problem[] {
  const others = new Set(windows.flatMap(row => (row.subject === 'revocation' ? [] : row.window_id)))
  return proposals.filter(({ window_id }) => others.has(window_id)).map(misplaced)
}

function misplaced(row: ProposedRevocation): Problem {
  return {
    rule: 'reference/window-subject',
    level: 'error',
    ...placeOf(row, 'window_id'),
    value: row.window_id,
    subject: row.proposal_id,
    message: {
      zh: `拟撤销 ${row.proposal_id} 应列在事项为“撤销”的公示里，而公示 ${row.window_id} 的事项是“认定”。`,
      en: `Proposed revocation ${row.proposal_id} belongs in a window for revocation; ${row.window_id} is for recognition.`,
    },
    hint: {
      zh: '核对公示编号；这次公示确是拟撤销的，把它的“事项”改为“撤销”。',
      en: 'Check the window; if it proposes revocations, set its subject to revocation.',
    },
  }
}
