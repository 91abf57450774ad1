import { expect, test } from 'vitest'
import { applyingOf } from '../../src/register/applying.ts'
import { editionOf, type Rows, revoked } from '../views/world.ts'

/** The spans of e1, as `status from – to`. */
function spansOf(rows: Rows, day: string, law: object = {}) {
  const { snapshot } = editionOf(rows, day, law)
  const state = snapshot.byId.enterprises.get('e1')
  if (!state) throw new Error('e1 is not public')
  return applyingOf(snapshot, state).map(({ status, from, to, because }) =>
    [status, from, '–', to, because.article].filter(part => part !== undefined).join(' '),
  )
}
const REVOKED = { revocations: [revoked('r1', 't1', '2024-06-03', '3')] }

test('nothing bars an enterprise until the measures end, whose own article that is', () => {
  expect(spansOf({}, '2024-06-01')).toEqual([
    'may-apply 2023-09-01 – 2026-06-30',
    'measures-ended 2026-07-01 – 20',
  ])
})

test('a refusal goes on after the measures have ended: it is what was decided', () => {
  expect(spansOf(REVOKED, '2024-06-30', { effective_to: '2025-12-31' })).toEqual([
    'may-apply 2023-09-01 – 2024-06-02',
    'refused 2024-06-03 – 2026-06-03 17',
    'measures-ended 2026-06-04 – 20',
  ])
})

test('one that ends before is followed by what holds without it', () => {
  expect(spansOf(REVOKED, '2024-06-30')).toEqual([
    'may-apply 2023-09-01 – 2024-06-02',
    'refused 2024-06-03 – 2026-06-03 17',
    'may-apply 2026-06-04 – 2026-06-30 17',
    'measures-ended 2026-07-01 – 20',
  ])
})

test('is the same before and after the day on which the refusal ends', () => {
  expect(spansOf(REVOKED, '2026-06-10')).toEqual(spansOf(REVOKED, '2024-06-30'))
})

test('without an end of the measures there is none to tell', () => {
  expect(spansOf({}, '2024-06-01', { effective_to: null })).toEqual(['may-apply 2023-09-01 –'])
})
