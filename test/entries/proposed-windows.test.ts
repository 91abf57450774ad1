import { describe, expect, test } from 'vitest'
import { tablesOf } from '../register/world.ts'

const rows = (subject: string) => ({
  notices: [{ notice_id: 'n1', published_on: '2022-03-01' }],
  windows: [{ window_id: 'w1', notice_id: 'n1', subject, starts_on: '2022-03-02', ends_on: '2022-03-08' }],
  certifications: [{ title_id: 't1', enterprise_id: 'e1', notice_id: 'n1', certified_on: '2022-01-01' }],
  'proposed-revocations': [{ proposal_id: 'p1', window_id: 'w1', title_id: 't1' }],
})

describe('checkProposedWindows', () => {
  test('a window for revocations may propose them', () =>
    expect(tablesOf(rows('revocation')).problems.map(({ rule }) => rule)).not.toContain(
      'reference/window-subject',
    ))

  test('one for recognition may not: the cell, the row and the window are named', () => {
    const found = tablesOf(rows('recognition')).problems.find(
      ({ rule }) => rule === 'reference/window-subject',
    )
    expect(found).toMatchObject({
      level: 'error',
      file: 'proposed-revocations.json',
      line: 1,
      column: 'window_id',
      value: 'w1',
      subject: 'p1',
    })
    expect(found?.message.zh).toContain('w1')
  })
})
