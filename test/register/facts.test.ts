import { describe, expect, test } from 'vitest'
import { type Rows, registerOf, the } from './world.ts'

const NOTICE = '2023-05-10'
const BEFORE = '2023-05-01'
const AFTER = '2023-05-20'

const world = (own: string) =>
  ({
    notices: [
      { notice_id: 'n1', published_on: NOTICE, batch: 'b1' },
      { notice_id: 'n0', published_on: '2023-01-01', batch: 'b1' },
    ],
    windows: [{ window_id: 'w1', notice_id: 'n1', starts_on: own, ends_on: '2023-06-01' }],
    'window-changes': [{ window_id: 'w1', changed_on: own, new_ends_on: '2023-06-02', notice_id: 'n1' }],
    candidates: [
      { candidate_id: 'c1', window_id: 'w1', enterprise_id: 'e1', applied_on: own, name: '甲车间' },
    ],
    objections: [{ objection_id: 'o1', candidate_id: 'c1', received_on: own }],
    certifications: [
      {
        title_id: 't1',
        candidate_id: 'c1',
        enterprise_id: 'e1',
        notice_id: 'n1',
        certified_on: own,
        name: '',
      },
    ],
    're-evaluations': [{ title_id: 't1', notice_id: 'n1' }],
    revocations: [{ revocation_id: 'v1', title_id: 't1', notice_id: 'n1', revoked_on: own }],
    renames: [
      { rename_id: 'rn1', enterprise_id: 'e1', changed_on: own, notice_id: 'n1', successor_id: 'e2' },
      { rename_id: 'rn2', enterprise_id: 'e1', changed_on: own },
    ],
    waivers: [
      { rule: 'a', subject_id: 'c1', decided_on: own, notice_id: 'n1' },
      { rule: 'b', subject_id: 'c1', decided_on: own },
    ],
    corrections: [
      { correction_id: 'k1', corrected_on: own, notice_id: 'n1' },
      { correction_id: 'k2', corrected_on: own },
    ],
  }) satisfies Rows

describe('joinFacts: a record is known from its own day or that of its notice, whichever is later', () => {
  const sinceOf = (own: string) => {
    const facts = registerOf(world(own))
    return {
      notice: the(facts.notices, 'n1').since,
      window: the(facts.windows, 'w1').since,
      change: the(facts.windows, 'w1').changes[0]?.since,
      candidate: the(facts.candidates, 'c1').since,
      objection: the(facts.candidates, 'c1').objections[0]?.since,
      title: the(facts.titles, 't1').since,
      grading: facts.gradings[0]?.since,
      revocation: the(facts.revocations, 'v1').since,
      rename: the(facts.renames, 'rn1').since,
      'rename without notice': the(facts.renames, 'rn2').since,
      waiver: facts.waivers[0]?.since,
      'waiver without notice': facts.waivers[1]?.since,
      correction: the(facts.corrections, 'k1').since,
      'correction without notice': the(facts.corrections, 'k2').since,
    }
  }
  // A window, its candidates and a grade have no day of their own: they are in their notice.
  const byNotice = { notice: NOTICE, window: NOTICE, candidate: NOTICE, grading: NOTICE }

  test('its own day earlier', () => {
    expect(sinceOf(BEFORE)).toEqual({
      ...byNotice,
      change: NOTICE,
      objection: BEFORE,
      title: NOTICE,
      revocation: NOTICE,
      rename: NOTICE,
      'rename without notice': BEFORE,
      waiver: NOTICE,
      'waiver without notice': BEFORE,
      correction: NOTICE,
      'correction without notice': BEFORE,
    })
  })

  test('its own day later', () => {
    expect(sinceOf(AFTER)).toEqual({
      ...byNotice,
      change: AFTER,
      objection: AFTER,
      title: AFTER,
      revocation: AFTER,
      rename: AFTER,
      'rename without notice': AFTER,
      waiver: AFTER,
      'waiver without notice': AFTER,
      correction: AFTER,
      'correction without notice': AFTER,
    })
  })
})

test('joinFacts: where a row gives no day, that of its notice stands for it, and the row stays as it is', () => {
  const { renames, waivers, corrections, ...rows } = world('')
  const { windows, objections } = world(BEFORE)
  // What names no notice has to have a day: the first of each names one.
  const first = {
    renames: renames.slice(0, 1),
    waivers: waivers.slice(0, 1),
    corrections: corrections.slice(0, 1),
  }
  const facts = registerOf({ ...rows, windows, objections, ...first })
  const change = the(facts.windows, 'w1').changes[0]
  expect(change).toMatchObject({ changedOn: NOTICE, row: { changed_on: undefined } })
  expect(the(facts.titles, 't1')).toMatchObject({ certifiedOn: NOTICE, since: NOTICE })
  expect(the(facts.revocations, 'v1')).toMatchObject({ revokedOn: NOTICE, since: NOTICE })
  expect(the(facts.renames, 'rn1')).toMatchObject({ changedOn: NOTICE, since: NOTICE })
  expect(facts.waivers).toMatchObject([{ decidedOn: NOTICE, since: NOTICE }])
  expect(facts.corrections).toMatchObject([{ correctedOn: NOTICE, row: { corrected_on: undefined } }])
})

describe('joinFacts joins', () => {
  const facts = registerOf(world(BEFORE))
  const ids = (list: readonly { row: object }[]) => list.map(({ row }) => Object.values(row)[0])

  test('what a notice publishes', () => {
    const { windows, titles, gradings, revocations, renames, corrections } = the(facts.notices, 'n1')
    expect([windows, titles, gradings, revocations, renames, corrections].map(ids)).toEqual([
      ['w1'],
      ['t1'],
      ['r1'],
      ['v1'],
      ['rn1'],
      ['k1'],
    ])
  })

  test('an enterprise with what it has, and with those it succeeds', () => {
    const { candidates, titles, renames } = the(facts.enterprises, 'e1')
    expect([candidates, titles, renames].map(ids)).toEqual([['c1'], ['t1'], ['rn1', 'rn2']])
    expect(ids(the(facts.enterprises, 'e2').succeeds)).toEqual(['rn1'])
  })

  test('a title takes name and batch from its candidate and notice where its row has none', () => {
    expect(the(facts.titles, 't1')).toMatchObject({ name: '甲车间', batch: 'b1' })
    expect(the(facts.candidates, 'c1').titles).toEqual([the(facts.titles, 't1')])
  })

  test('the announcements of a batch, oldest first', () => {
    expect(ids(facts.announcements.get('b1') ?? [])).toEqual(['n0', 'n1'])
  })

  test('every list in order of its ids, whatever the order of the rows', () => {
    const rows = [{ enterprise_id: 'e2' }, { enterprise_id: 'e10' }, { enterprise_id: 'e1' }]
    expect(ids(registerOf({ enterprises: rows }).enterprises)).toEqual(['e1', 'e10', 'e2'])
  })
})
