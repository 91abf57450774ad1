import { describe, expect, test } from 'vitest'
import { nextSteps } from '../../src/views/next-steps.ts'
import { openFor } from '../../src/views/open-for.ts'
import { editionOf, type Rows, revoked } from './world.ts'

const openOf = (day: string, isLive = false, rows: Rows = {}) => {
  const edition = { ...editionOf(rows, day), isLive }
  const state = edition.snapshot.byId.enterprises.get('e1')
  return state ? openFor(edition, state, 'zh') : expect.unreachable()
}

describe('openFor', () => {
  test('while its window is open: what is proposed, during which days, and where it is told how to object', () => {
    expect(openOf('2023-09-06')).toMatchObject([
      {
        sentence: '拟认定“一车间”（数字化车间），2023年9月4日至9月8日公示。',
        status: { status: 'open', word: '正在公示，还剩3天（含9月6日）' },
        object: { path: '/publicity/w1/', hash: 'object' },
        over: undefined,
      },
    ])
  })

  test('a live edition takes it back on the day after the last', () => {
    expect(openOf('2023-09-06', true)).toMatchObject([{ over: '2023-09-09' }])
  })

  test('nothing once the window has closed', () => expect(openOf('2023-09-09')).toEqual([]))

  test('a revocation that is proposed', () => {
    const rows: Rows = {
      windows: [
        {
          window_id: 'w9',
          notice_id: 'n-rev',
          subject: 'revocation',
          starts_on: '2024-06-04',
          ends_on: '2024-06-10',
        },
      ],
      'proposed-revocations': [{ proposal_id: 'p1', window_id: 'w9', title_id: 't1', reasons: '3' }],
    }
    expect(openOf('2024-06-05', false, rows)[0]?.sentence).toBe(
      '拟撤销“一车间”（数字化车间），2024年6月4日至6月10日公示。',
    )
  })
})

describe('nextSteps', () => {
  const stepsOn = (day: string, rows: Rows = {}) => {
    const edition = editionOf(rows, day)
    const state = edition.snapshot.byId.enterprises.get('e1')
    return state ? nextSteps(edition, state, 'zh').map(({ text }) => text) : expect.unreachable()
  }

  test('while measures are in force: to try the conditions, through whom applications go, the measures', () => {
    expect(stepsOn('2024-06-30')).toEqual([
      '对照条件自评',
      '申报材料交北区工信局初审',
      '威海市数字化车间和智能工厂认定管理办法',
    ])
  })

  test('nobody sends an application that is refused', () => {
    const rows = { revocations: [revoked('r1', 't1', '2024-06-03', '3')] }
    expect(stepsOn('2024-06-30', rows)).toEqual(['对照条件自评', '威海市数字化车间和智能工厂认定管理办法'])
  })

  test('one that was merged leads to its successor alone', () => {
    const merger = { rename_id: 'm1', enterprise_id: 'e1', kind: 'merger', successor_id: 'e2' }
    const names = { old_name: '甲公司', new_name: '乙公司', changed_on: '2024-03-01', notice_id: 'n-re' }
    expect(stepsOn('2024-06-30', { renames: [{ ...merger, ...names }] })).toEqual(['看承继它的企业：乙公司'])
  })

  test('nothing is offered under measures that have ended', () => {
    expect(stepsOn('2026-07-01')).toEqual([])
  })
})
