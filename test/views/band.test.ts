import { expect, test } from 'vitest'
import { enterprisePage } from '../../src/views/enterprise.ts'
import type { Band } from '../../src/views/figures/band.ts'
import { titlePage } from '../../src/views/title.ts'
import { editionOf, graded, type Rows, revoked, title } from './world.ts'

const REVOKED: Rows = {
  're-evaluations': [graded('2024', 't2', 'absent')],
  revocations: [revoked('r1', 't2', '2024-06-03', '1')],
}

const bandOf = (rows: Rows, id = 't2', day?: string): Band => titlePage(editionOf(rows, day), 'zh', id).band

test('a title that was revoked: held, failed, a cross, and the refusal to its last day', () => {
  const { years, lanes, key } = bandOf(REVOKED)
  // 2017-01-01 to 2027-01-01 are 3652 days: 333 to the certification, 2658 to the grade, 2710 to the revocation,
  // 3441 to the day after the refusal.
  expect(lanes).toEqual([
    {
      label: { text: '二车间', path: '/titles/t2/' },
      runs: [
        { form: 'held', from: 0.091, to: 0.728 },
        { form: 'failed', from: 0.728, to: 0.742 },
        { form: 'refused', from: 0.742, to: 0.942 },
      ],
      graded: [0.728],
      revoked: 0.742,
      told: '2017年11月30日认定，2024年4月12日未参加复评，2024年6月3日撤销，不受理申报至2026年6月3日。',
    },
  ])
  expect(years.map(({ text }) => text)).toEqual([
    '2017',
    undefined,
    '2019',
    undefined,
    '2021',
    undefined,
    '2023',
    undefined,
    '2025',
    undefined,
  ])
  expect(key.map(({ form }) => form)).toEqual(['held', 'failed', 'revoked', 'refused'])
})

test('what lasts is open at its end, and the axis ends with the year of the last event', () => {
  const { years, lanes } = bandOf({ 're-evaluations': [graded('2024', 't2', '合格')] })
  expect(lanes[0]?.runs).toEqual([{ form: 'held', from: 0.114, to: undefined }])
  expect(years.map(({ at }) => at)).toEqual([0, 0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875])
})

test('nothing of it moves with the day while nothing happens', () => {
  const rows = { 're-evaluations': [graded('2024', 't2', '合格')] }
  expect(bandOf(rows, 't2', '2026-03-01')).toEqual(bandOf(rows, 't2', '2024-06-20'))
})

test('a band a title of the enterprise, and of more than twelve the latest', () => {
  const ids = Array.from({ length: 14 }, (_, at) => `x${at + 10}`)
  const rows = { certifications: ids.map(id => title(id, 'e1', 'n-ann', '2023-09-15')) }
  const one = enterprisePage(editionOf({}), 'zh', 'e1').band
  expect(one?.lanes.map(({ label }) => label.text)).toEqual(['一车间'])
  const many = enterprisePage(editionOf(rows), 'zh', 'e1').band
  expect([many?.lanes.length, many?.shownOf]).toEqual([12, { shown: 12, all: 15 }])
})

test('a title that its measures limit holds until its last day, which is told before it comes', () => {
  const edition = editionOf({}, '2024-06-30', { title_years: 3 })
  const [lane] = titlePage(edition, 'zh', 't1').band.lanes
  // Of 1461 days from 2023-01-01 to 2027-01-01: 257 to the certification, 1354 to the day after the last.
  expect(lane?.runs).toEqual([{ form: 'held', from: 0.176, to: 0.927 }])
  expect(lane?.told).toBe('2023年9月15日认定，有效期至2026年9月15日。')
})
