import { describe, expect, test } from 'vitest'
import { enterpriseStatus } from '../../src/views/applying.ts'
import { candidateStatus, titleStatus } from '../../src/views/statuses.ts'
import { candidate, editionOf, type Rows, revoked } from './world.ts'

function stateOf(rows: Rows, day: string, isLive: boolean, law: object = {}) {
  const edition = { ...editionOf(rows, day, law), isLive }
  const { titles, enterprises, candidates } = edition.snapshot.byId
  return {
    edition,
    title: titles.get('t1'),
    enterprise: enterprises.get('e1'),
    candidate: candidates.get('c1'),
  }
}

const REVOKED: Rows = { revocations: [revoked('r1', 't1', '2024-06-03', '3')] }

describe('what a status is to become by the mere passing of days', () => {
  test('a title of limited years expires on the day after its last', () => {
    const { edition, title } = stateOf({}, '2024-06-01', true, { title_years: 1 })
    expect(title && titleStatus(edition, title, 'zh')).toEqual({
      kind: 'title',
      status: 'active',
      word: '有效，至2024年9月15日',
      steps: [
        { from: '2023-09-15', status: 'active', word: '有效，至2024年9月15日' },
        { from: '2024-09-16', status: 'expired', word: '已到期' },
      ],
    })
  })

  test('a title without a limit, or a revoked one, becomes nothing', () => {
    const unlimited = stateOf({}, '2024-06-01', true)
    expect(unlimited.title && titleStatus(unlimited.edition, unlimited.title, 'zh')).toEqual({
      kind: 'title',
      status: 'active',
    })
    const gone = stateOf(REVOKED, '2024-06-30', true, { title_years: 1 })
    expect(gone.title && titleStatus(gone.edition, gone.title, 'zh')).toEqual({
      kind: 'title',
      status: 'revoked',
    })
  })

  test('an enterprise is no longer refused from the day after the last day refused, until the measures end', () => {
    const { edition, enterprise } = stateOf(REVOKED, '2024-06-30', true)
    expect(enterprise && enterpriseStatus(edition, enterprise, 'en')).toMatchObject({
      status: 'refused',
      word: 'Barred from applying until 3 June 2026',
      steps: [
        { from: '2024-06-03', status: 'refused' },
        { from: '2026-06-04', status: 'may-apply', word: 'Not barred from applying' },
        { from: '2026-07-01', status: 'measures-ended', word: 'Measures ended' },
      ],
    })
  })

  test('a candidate is in publicity up to the last day of its window', () => {
    const { edition, candidate: state } = stateOf(
      { candidates: [candidate('c2', 'e2', '九车间')] },
      '2023-09-05',
      true,
    )
    expect(state && candidateStatus(edition, state, 'zh')).toMatchObject({
      status: 'in-publicity',
      word: '公示中，至2023年9月8日',
      steps: [{ from: '2023-09-01' }, { from: '2023-09-09' }],
    })
  })

  test('a dated edition does not tick', () => {
    const { edition, enterprise } = stateOf(REVOKED, '2024-06-30', false)
    expect(enterprise && enterpriseStatus(edition, enterprise, 'zh')).toEqual({
      kind: 'enterprise',
      status: 'refused',
    })
  })
})
