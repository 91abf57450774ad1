import { describe, expect, test } from 'vitest'
import { openEdition } from '../../src/edition.ts'
import { selfAssessmentPage } from '../../src/views/self-assessment.ts'
import { day } from '../register/world.ts'
import { editionOf } from './world.ts'

describe('selfAssessmentPage', () => {
  const [measures] = selfAssessmentPage(editionOf(), 'zh').measures

  test('asks what Articles 7 to 9 ask, item by item, and the figures as figures', () => {
    expect(measures?.groups.map(({ heading, conditions }) => [heading, conditions.length])).toEqual([
      ['基本条件', 2],
      ['数字化车间的条件', 5],
      ['智能工厂的条件', 6],
      ['无人车间、无人工厂', 1],
    ])
    expect(measures?.groups[1]?.article).toMatchObject({ text: '第八条', hash: 'article-8' })
    const told = measures?.groups.flatMap(({ conditions }) => conditions.map(({ text }) => text)).join()
    expect(told).not.toContain('下面五项')
  })

  test('the thresholds stand beside each figure, as the data has them', () => {
    expect(measures?.figures.map(({ label, thresholds }) => `${label}: ${thresholds.join(' ')}`)).toContain(
      '不良品率降低: 数字化车间 ≥ 10% 智能工厂 ≥ 20%',
    )
    expect(measures?.needed).toEqual(['数字化车间：5项中至少3项', '智能工厂：5项中至少3项'])
    expect(measures?.ncRate?.thresholds).toEqual(['数字化车间 ≥ 70%'])
    expect(measures?.yieldNotes).toEqual(['A、B类优先', 'D类原则上不予认定'])
  })

  test('what is counted names every condition that is asked, and no other', () => {
    const asked = measures?.groups.flatMap(({ conditions }) => conditions.map(({ name }) => name))
    const counted = measures?.counted.flatMap(({ conditions }) => conditions)
    expect([...new Set(counted), 'unmanned'].sort()).toEqual(asked?.toSorted())
  })

  test('after the end of the measures it says so, and the conditions stand for reference', () => {
    expect(measures).toMatchObject({ isOver: false, ended: [] })
    const [over] = selfAssessmentPage(editionOf({}, '2026-07-01'), 'zh').measures
    expect(over).toMatchObject({ isOver: true, ended: [{ parts: expect.any(Array) }] })
  })

  test('a ladder asks for the level before, and nothing that its articles do not itemise', () => {
    const edition = openEdition({ dir: 'test/cases/ladder/data', asOf: day('2025-11-03') }, day('2026-12-31'))
    const [ladder] = selfAssessmentPage(edition, 'zh').measures
    expect(ladder?.groups.map(({ conditions }) => conditions.map(({ text }) => text))).toEqual([
      ['已取得基础级。'],
      ['已取得先进级。'],
      ['已取得卓越级。'],
    ])
    expect(ladder?.counted.map(({ level }) => level)).toEqual([1, 2, 3, 4])
  })
})
