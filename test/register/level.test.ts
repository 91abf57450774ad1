import { describe, expect, test } from 'vitest'
import { climbOf, presentLevelOf, raisedTo } from '../../src/register/level.ts'
import { snapshotOn } from '../../src/register/snapshot.ts'
import { day, lawOf, type Rows, registerOf } from './world.ts'

const LADDER = lawOf({
  windows_required: false,
  title_years: 3,
  categories: [
    { code: 'basic', label: '基础级', level: 1 },
    { code: 'advanced', label: '先进级', level: 2 },
    { code: 'outstanding', label: '卓越级', level: 3 },
    { code: 'green', label: '绿色工厂' },
  ],
})

const given = (title_id: string, category: string, certified_on: string, enterprise_id = 'e1') => ({
  title_id,
  enterprise_id,
  category,
  certified_on,
  notice_id: 'n1',
})

/** e1 is basic from 2021-02-01, advanced from 2022-02-01; its notices are all out on 2021-01-01. */
const ROWS: Rows = {
  notices: [
    { notice_id: 'n1', published_on: '2021-01-01' },
    { notice_id: 'v1', kind: 'revocation', published_on: '2022-06-01' },
  ],
  certifications: [
    given('t2', 'advanced', '2022-02-01'),
    given('t1', 'basic', '2021-02-01'),
    given('t3', 'green', '2023-02-01'),
    given('t4', 'green', '2021-02-01', 'e2'),
  ],
}

function on(text: string, rows: Rows = ROWS) {
  const { enterprises, titles } = snapshotOn(registerOf(rows, [LADDER]), day(text)).byId
  const enterprise = enterprises.get('e1')
  if (!enterprise) throw new Error('e1 is not public')
  return { enterprise, titles }
}

describe('presentLevelOf', () => {
  test.each([
    ['2021-02-01', 'basic'],
    ['2022-01-31', 'basic'],
    ['2022-02-01', 'advanced'],
    ['2024-02-01', 'advanced'],
    ['2025-02-01', 'advanced'],
    ['2025-02-02', undefined],
  ])('on %s: %s', (text, code) => {
    expect(presentLevelOf(on(text).enterprise)?.code).toBe(code)
  })

  test('falls back where the higher title is revoked', () => {
    const revocations = [{ revocation_id: 'x1', title_id: 't2', notice_id: 'v1', revoked_on: '2022-06-01' }]
    expect(presentLevelOf(on('2022-05-31', { ...ROWS, revocations }).enterprise)?.code).toBe('advanced')
    expect(presentLevelOf(on('2022-06-01', { ...ROWS, revocations }).enterprise)?.code).toBe('basic')
  })

  test('a title that is no level gives none', () => {
    const [e2] = snapshotOn(registerOf(ROWS, [LADDER]), day('2022-01-01')).enterprises.filter(
      ({ enterprise }) => enterprise.row.enterprise_id === 'e2',
    )
    expect(e2 && presentLevelOf(e2)).toBeUndefined()
    expect(e2 && climbOf(e2)).toEqual([])
  })
})

test('climbOf: every level in order of day, whatever became of it', () => {
  const climb = climbOf(on('2025-06-01').enterprise)
  expect(climb.map(({ title, status }) => [title.category.code, title.certifiedOn, status])).toEqual([
    ['basic', '2021-02-01', 'expired'],
    ['advanced', '2022-02-01', 'expired'],
  ])
})

describe('raisedTo', () => {
  const raised = (id: string, text: string, rows?: Rows) => {
    const state = on(text, rows).titles.get(id)
    if (!state) throw new Error(`there is no ${id}`)
    return raisedTo(state)?.title.row.title_id
  }

  test('the next level, from the day on which it is known', () => {
    expect(raised('t1', '2022-01-31')).toBeUndefined()
    expect(raised('t1', '2022-02-01')).toBe('t2')
    expect(raised('t2', '2024-01-01')).toBeUndefined()
  })

  test('the first of several, and nothing of an earlier day', () => {
    const certifications = [...(ROWS.certifications ?? []), given('t5', 'outstanding', '2022-08-01')]
    expect(raised('t1', '2023-01-01', { ...ROWS, certifications })).toBe('t2')
    expect(raised('t2', '2023-01-01', { ...ROWS, certifications })).toBe('t5')
    expect(raised('t5', '2023-01-01', { ...ROWS, certifications })).toBeUndefined()
    const again = [...(ROWS.certifications ?? []), given('t6', 'basic', '2022-03-01')]
    expect(raised('t6', '2023-01-01', { ...ROWS, certifications: again })).toBeUndefined()
  })

  test('nothing of a title that is no level', () => {
    expect(raised('t3', '2024-01-01')).toBeUndefined()
  })
})
