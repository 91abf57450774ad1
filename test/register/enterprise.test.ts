import { describe, expect, test } from 'vitest'
import {
  officialNamesOn,
  publicFrom,
  refusalOf,
  refusalsOn,
  registeredNameOn,
} from '../../src/register/enterprise.ts'
import { type Cells, day, type Rows, registerOf, the, told } from './world.ts'

/** A change of name: registered on, published on (never, if it is empty), new name. */
type Change = readonly [changed_on: string, published_on: string, new_name: string]

function renamed(...changes: readonly Change[]): Rows {
  const published = changes.flatMap(([, published_on], i) =>
    published_on ? [{ notice_id: `n${i}`, published_on }] : [],
  )
  return {
    enterprises: [{ enterprise_id: 'e1', name: '甲' }],
    notices: published.map(notice => ({ kind: 're-evaluation', ...notice })),
    renames: changes.map(([changed_on, published_on, new_name], i) => ({
      rename_id: `rn${i}`,
      enterprise_id: 'e1',
      changed_on,
      new_name,
      notice_id: published_on ? `n${i}` : '',
    })),
  }
}

describe('names (Article 18): a registered change enters the list when its notice is published', () => {
  const once: Change[] = [['2022-03-01', '2022-09-10', '乙']]
  const twice: Change[] = [...once, ['2023-03-01', '2023-09-10', '丙']]
  const never: Change[] = [['2022-03-01', '', '乙']]
  const undated: Change[] = [['', '2022-09-10', '乙']]
  const back: Change[] = [
    ['2022-03-01', '2022-09-10', '乙'],
    ['2023-03-01', '2023-09-10', '甲'],
  ]
  const together: Change[] = [
    ['2023-03-01', '2023-09-10', '丙'],
    ['2022-03-01', '2023-09-10', '乙'],
  ]
  const outOfOrder: Change[] = [
    ['2022-03-01', '2023-09-10', '乙'],
    ['2023-03-01', '2023-05-10', '丙'],
  ]
  const ahead: Change[] = [['2023-03-01', '2022-09-10', '乙']]
  const same: Change[] = [['2022-03-01', '2022-09-10', '甲']]

  test.each<[string, Change[], string, string, string]>([
    ['before the change', once, '2022-02-28', '甲', '甲'],
    ['registered', once, '2022-03-01', '甲', '乙'],
    ['the day before it is published', once, '2022-09-09', '甲', '乙'],
    ['published', once, '2022-09-10', '甲;乙', '乙'],
    ['never published', never, '2099-12-31', '甲', '乙'],
    ['no day of registration: the day before its notice', undated, '2022-09-09', '甲', '甲'],
    ['no day of registration: that of its notice', undated, '2022-09-10', '甲;乙', '乙'],
    ['several: both registered, one published', twice, '2023-09-09', '甲;乙', '丙'],
    ['several: both published', twice, '2023-09-10', '甲;乙;丙', '丙'],
    ['there and back: registered', back, '2023-03-01', '甲;乙', '甲'],
    ['there and back: published', back, '2023-09-10', '甲;乙;甲', '甲'],
    ['two by one notice, in order of registration', together, '2023-09-10', '甲;乙;丙', '丙'],
    ['the later change published first', outOfOrder, '2023-05-10', '甲;丙', '丙'],
    [
      'the earlier one published after it: the list follows its notices',
      outOfOrder,
      '2023-09-10',
      '甲;丙;乙',
      '丙',
    ],
    ['published before it is registered: from the registration', ahead, '2022-12-31', '甲', '甲'],
    ['published before it is registered: on the day', ahead, '2023-03-01', '甲;乙', '乙'],
    ['a change to the same name is none', same, '2022-09-10', '甲', '甲'],
  ])('%s', (_, changes, on, names, registered) => {
    const enterprise = the(registerOf(renamed(...changes)).enterprises, 'e1')
    expect(
      officialNamesOn(enterprise, day(on))
        .map(({ name }) => name)
        .join(';'),
    ).toBe(names)
    expect(registeredNameOn(enterprise, day(on))).toBe(registered)
  })

  test('a name knows the row that brought it; the first recorded has none', () => {
    const enterprise = the(registerOf(renamed(...once)).enterprises, 'e1')
    const uses = officialNamesOn(enterprise, day('2023-01-01'))
    expect(uses.map(({ name, rename }) => [name, rename?.row.rename_id])).toEqual([
      ['甲', undefined],
      ['乙', 'rn0'],
    ])
  })

  test('a merger without a new name leaves the name', () => {
    const rows = renamed(['2022-03-01', '2022-09-10', ''])
    expect(officialNamesOn(the(registerOf(rows).enterprises, 'e1'), day('2023-01-01'))).toHaveLength(1)
  })
})

/** Titles (id → enterprise) of 2018-01-01, and their ends: title, revoked on, published on, reasons. */
function revoked(
  titles: Readonly<Record<string, string>>,
  ...revocations: readonly (readonly [string, string, string, string])[]
): Rows {
  return {
    notices: [
      { notice_id: 'a1', published_on: '2018-01-01' },
      ...revocations.map(([, , published_on], i) => ({
        notice_id: `v${i}`,
        kind: 'revocation',
        published_on,
      })),
    ],
    certifications: Object.entries(titles).map(([title_id, enterprise_id]) => ({
      title_id,
      enterprise_id,
      notice_id: 'a1',
      certified_on: '2018-01-01',
    })),
    revocations: revocations.map(([title_id, revoked_on, , reasons], i) => ({
      revocation_id: `rv${i}`,
      title_id,
      notice_id: `v${i}`,
      revoked_on,
      reasons,
    })),
  }
}

const DAY = '2023-03-15'
const until = (rows: Rows, id = 'e1', on = '2099-12-31') =>
  refusalsOn(the(registerOf(rows).enterprises, id), day(on)).map(refusal => refusal.until)

describe('refusal (Article 17)', () => {
  test.each<[string, string, string, number | undefined, string | undefined]>([
    ['two years', DAY, '2', 2, '2025-03-15'],
    ['five years', DAY, '5', 5, '2028-03-15'],
    ['the longest of several reasons', DAY, '1;5;2', 5, '2028-03-15'],
    ['the longest, with one that refuses nothing', DAY, '9;2', 2, '2025-03-15'],
    ['a reason that refuses nothing', DAY, '9', undefined, undefined],
    ['from 29 February to a year without it', '2020-02-29', '2', 2, '2022-02-28'],
    ['five years from 29 February', '2020-02-29', '5', 5, '2025-02-28'],
    ['to a leap year: the corresponding day', '2022-02-28', '2', 2, '2024-02-28'],
    ['from the last day of a year', '2021-12-31', '2', 2, '2023-12-31'],
  ])('%s: revoked on %s for %s → %s years, until %s', (_, revoked_on, reasons, years, last) => {
    const register = registerOf(revoked({ t1: 'e1' }, ['t1', revoked_on, revoked_on, reasons]))
    const refusal = refusalOf(the(register.revocations, 'rv0'))
    expect([refusal?.years, refusal?.until]).toEqual([years, last])
    expect(refusal?.from).toBe(last && revoked_on)
  })

  test('counts from the revocation, and is known from its notice', () => {
    const rows = revoked({ t1: 'e1' }, ['t1', DAY, '2023-04-01', '2'])
    expect(until(rows, 'e1', '2023-03-31')).toEqual([])
    expect(until(rows, 'e1', '2023-04-01')).toEqual(['2025-03-15'])
  })

  test('of several revocations the one that lasts longest comes last', () => {
    const rows = revoked(
      { t1: 'e1', t2: 'e1', t3: 'e1' },
      ['t1', '2020-05-01', '2020-05-01', '5'],
      ['t2', DAY, DAY, '2'],
      ['t3', DAY, DAY, '9'],
    )
    expect(until(rows)).toEqual(['2025-03-15', '2025-05-01'])
  })

  test('is told also when it is past', () => {
    expect(until(revoked({ t1: 'e1' }, ['t1', '2019-05-01', '2019-05-01', '2']), 'e1', '2099-12-31')).toEqual(
      ['2021-05-01'],
    )
  })

  test('follows the enterprise through its renames', () => {
    const rows = {
      ...revoked({ t1: 'e1' }, ['t1', DAY, DAY, '2']),
      renames: [{ rename_id: 'rn1', enterprise_id: 'e1', new_name: '乙', changed_on: '2023-05-01' }],
    }
    expect(until(rows)).toEqual(['2025-03-15'])
  })
})

describe('refusal of a successor', () => {
  const succession = (...renames: readonly Cells<'renames'>[]): Rows => ({
    ...revoked({ t1: 'e1', t2: 'e2', t3: 'e3' }, ['t1', DAY, DAY, '2']),
    renames: renames.map((rename, i) => ({
      rename_id: `rn${i}`,
      kind: 'merger',
      changed_on: '2023-05-01',
      inherits_refusal: '是',
      ...rename,
    })),
  })

  test.each<[string, Rows, string, string[]]>([
    ['none where no row names one', succession({ enterprise_id: 'e1' }), 'e2', []],
    [
      'to the one that a row names',
      succession({ enterprise_id: 'e1', successor_id: 'e2' }),
      'e2',
      ['2025-03-15'],
    ],
    [
      'not where that row does not say so',
      succession({ enterprise_id: 'e1', successor_id: 'e2', inherits_refusal: '' }),
      'e2',
      [],
    ],
    [
      'no further than rows say so',
      succession(
        { enterprise_id: 'e1', successor_id: 'e2' },
        { enterprise_id: 'e2', successor_id: 'e3', inherits_refusal: '否' },
      ),
      'e3',
      [],
    ],
    [
      'which does not free the first',
      succession({ enterprise_id: 'e1', successor_id: 'e2' }),
      'e1',
      ['2025-03-15'],
    ],
    ['not the other way round', succession({ enterprise_id: 'e2', successor_id: 'e1' }), 'e2', []],
    [
      'to both parts of a split',
      succession({ enterprise_id: 'e1', successor_id: 'e2' }, { enterprise_id: 'e1', successor_id: 'e3' }),
      'e3',
      ['2025-03-15'],
    ],
    [
      'on to the successor of a successor',
      succession({ enterprise_id: 'e1', successor_id: 'e2' }, { enterprise_id: 'e2', successor_id: 'e3' }),
      'e3',
      ['2025-03-15'],
    ],
    [
      'in a circle, once',
      succession({ enterprise_id: 'e1', successor_id: 'e2' }, { enterprise_id: 'e2', successor_id: 'e1' }),
      'e1',
      ['2025-03-15'],
    ],
    ['of itself, once', succession({ enterprise_id: 'e1', successor_id: 'e1' }), 'e1', ['2025-03-15']],
  ])('%s', (_, rows, id, refusals) => {
    expect(until(rows, id)).toEqual(refusals)
  })

  test('from the day that the succession is known', () => {
    const rows = succession({ enterprise_id: 'e1', successor_id: 'e2' })
    expect(until(rows, 'e2', '2023-04-30')).toEqual([])
    expect(until(rows, 'e2', '2023-05-01')).toEqual(['2025-03-15'])
  })
})

describe('deriveEnterprise', () => {
  const timelineOf = (rows: Rows, id = 'e1') => {
    const register = registerOf(rows)
    return told(register.timelines.enterprises.get(the(register.enterprises, id)))
  }

  test.each<[string, Rows, string[]]>([
    ['never revoked', revoked({ t1: 'e1' }), ['may-apply 2018-01-01 –']],
    [
      'refused from the day it is known until the last day, inclusive',
      revoked({ t1: 'e1' }, ['t1', DAY, '2023-04-01', '2']),
      ['may-apply 2018-01-01 – 2023-03-31', 'refused 2023-04-01 – 2025-03-15', 'may-apply 2025-03-16 –'],
    ],
    [
      'known when it is past: never refused',
      revoked({ t1: 'e1' }, ['t1', '2019-03-15', '2022-01-01', '2']),
      ['may-apply 2018-01-01 –'],
    ],
    [
      'a second revocation within the first prolongs it',
      revoked({ t1: 'e1', t2: 'e1' }, ['t1', DAY, DAY, '2'], ['t2', '2024-03-15', '2024-03-15', '2']),
      ['may-apply 2018-01-01 – 2023-03-14', 'refused 2023-03-15 – 2026-03-15', 'may-apply 2026-03-16 –'],
    ],
    [
      'a shorter one within a longer changes nothing',
      revoked({ t1: 'e1', t2: 'e1' }, ['t1', DAY, DAY, '5'], ['t2', '2024-03-15', '2024-03-15', '2']),
      ['may-apply 2018-01-01 – 2023-03-14', 'refused 2023-03-15 – 2028-03-15', 'may-apply 2028-03-16 –'],
    ],
    [
      'the day after one ends, the next begins',
      revoked({ t1: 'e1', t2: 'e1' }, ['t1', DAY, DAY, '2'], ['t2', '2025-03-16', '2025-03-16', '2']),
      ['may-apply 2018-01-01 – 2023-03-14', 'refused 2023-03-15 – 2027-03-16', 'may-apply 2027-03-17 –'],
    ],
  ])('%s', (_, rows, spans) => {
    expect(timelineOf(rows)).toEqual(spans)
  })

  test('an enterprise of which nothing is public has none', () => {
    expect(timelineOf({ enterprises: [{ enterprise_id: 'e1' }] })).toEqual([])
  })
})

describe('publicFrom', () => {
  const rows: Rows = {
    notices: [
      { notice_id: 'p1', kind: 'publicity', published_on: '2023-03-01' },
      { notice_id: 'a1', published_on: '2023-02-01' },
    ],
    windows: [{ window_id: 'w1', notice_id: 'p1', starts_on: '2023-03-02', ends_on: '2023-03-06' }],
    candidates: [
      { candidate_id: 'c1', window_id: 'w1', enterprise_id: 'e1' },
      { candidate_id: 'c2', window_id: 'w1', enterprise_id: 'e2' },
    ],
    certifications: [{ title_id: 't2', enterprise_id: 'e2', notice_id: 'a1', certified_on: '2023-02-10' }],
    enterprises: [{ enterprise_id: 'e3' }],
  }
  test.each<[string, string, string | undefined]>([
    ['a candidate, from its notice', 'e1', '2023-03-01'],
    ['a title, if that was earlier', 'e2', '2023-02-10'],
    ['neither', 'e3', undefined],
  ])('%s', (_, id, since) => {
    expect(publicFrom(the(registerOf(rows).enterprises, id))).toBe(since)
  })
})
