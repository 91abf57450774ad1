import { expect, test } from 'vitest'
import { inCells, percent, unitFor } from '../../src/views/figures/figure.ts'
import { statisticsPage } from '../../src/views/statistics.ts'
import { plainRows } from '../../src/views/table.ts'
import { candidate, editionOf, graded, notice, type Rows, revoked, title } from './world.ts'

/** Of batch 2017-1 four titles, two of them revoked, one failed; of 2023-1 one; of its three candidates one not, one still open. */
const ROWS: Rows = {
  notices: [notice('n-wait', 'publicity', '2024-06-01', '2024-1')],
  windows: [
    {
      window_id: 'w2',
      notice_id: 'n-wait',
      subject: 'recognition',
      starts_on: '2024-06-03',
      ends_on: '2024-06-10',
    },
  ],
  candidates: [
    candidate('c2', 'e2', '未认定车间'),
    { ...candidate('c3', 'e2', '待公布车间'), window_id: 'w2' },
  ],
  certifications: ['t3', 't4', 't5'].map(id => title(id, 'e2', 'n-old', '2017-11-30')),
  're-evaluations': [
    graded('2024', 't1', '合格'),
    graded('2024', 't2', '不合格'),
    graded('2024', 't3', 'absent'),
    graded('2024', 't4', '不合格'),
  ],
  revocations: [revoked('r1', 't3', '2024-06-03', '1'), revoked('r2', 't4', '2024-06-03', '2')],
}

const figuresOf = (rows: Rows, day?: string) =>
  Object.fromEntries(statisticsPage(editionOf(rows, day), 'zh').figures.map(one => [one.id, one]))

test('the register in a sentence: since when, of what kinds, how many hold, why the others were revoked', () => {
  expect(statisticsPage(editionOf(ROWS), 'zh').sentence).toBe(
    '2017年以来认定5个称号（数字化车间5个），有效2个（40%），撤销2个：未按规定参加复评1个、复评结果为不合格1个。',
  )
  expect(statisticsPage(editionOf(ROWS), 'en').sentence).toMatch(
    /^Since 2017, 5 titles have been awarded \(digital workshop: 5\); 2 \(40%\) are active, 2 were revoked: /,
  )
})

test('a square a title: what holds, what failed, what was revoked of each batch', () => {
  const { batches } = figuresOf(ROWS)
  expect(batches?.title).toBe('撤销最多的是2017年第一批：4个中2个（50%）')
  expect(batches?.rows).toMatchObject([
    {
      label: { text: '2017年第一批', path: '/batches/2017-1/' },
      told: '4个，撤销2个',
      cells: [
        { form: 'full', count: 1 },
        { form: 'half', count: 1 },
        { form: 'crossed', count: 2 },
      ],
    },
    { label: { text: '2023年第一批' }, told: '1个', cells: [{ form: 'full', count: 1 }] },
  ])
  expect(batches && plainRows(batches.table)).toEqual([
    ['2017年第一批', 4, 1, 1, 2],
    ['2023年第一批', 1, 1, 0, 0],
  ])
})

test('of what was publicised and decided, how much was certified, and how many days after the window', () => {
  const { outcomes } = figuresOf(ROWS)
  expect(outcomes?.title).toBe('公示过的2个项目，1个最终认定（50%）')
  expect(outcomes && plainRows(outcomes.table)).toEqual([
    ['2023年第一批', 2, 1, 1, 0, '7'],
    ['2024年第一批', 1, 0, 0, 1, undefined],
  ])
  expect(outcomes?.rows.map(({ told }) => told)).toEqual(['2个，认定1个', '1个，待公布'])
  expect(outcomes?.notes).toContain('从公示截止到公布名单用了7天。')
})

test('of a round the failing alone are dots, and their share is told', () => {
  const { rounds } = figuresOf(ROWS)
  expect(rounds?.title).toBe('2024年复评4个，3个未通过（75.0%）')
  expect(rounds?.rows).toMatchObject([
    {
      told: '4个中3个（75.0%）',
      cells: [
        { form: 'dot', count: 2 },
        { form: 'ring', count: 1 },
      ],
    },
  ])
})

test('two rounds tell whether failing became rarer', () => {
  const second = {
    notices: [notice('n-re2', 're-evaluation', '2025-04-12')],
    're-evaluations': [
      { ...graded('2025', 't1', '合格'), notice_id: 'n-re2' },
      ...(ROWS['re-evaluations'] ?? []),
    ],
  }
  const { rounds } = figuresOf(
    { ...ROWS, ...second, notices: [...(ROWS.notices ?? []), ...second.notices] },
    '2025-05-01',
  )
  expect(rounds?.title).toBe('未通过的比例：2024年复评75.0%，2025年复评降到0.0%')
})

test('a tile a district, in the order of the districts, with the share that was revoked', () => {
  const { districts } = figuresOf(ROWS)
  expect(districts?.title).toBe('撤销比例最高的是南区：4个中2个（50%）')
  expect(districts?.tiles).toEqual([
    { label: { text: '北区', path: '/districts/north/' }, number: 1, told: '没有撤销', share: 0 },
    { label: { text: '南区', path: '/districts/south/' }, number: 4, told: '撤销2 · 50%', share: 0.5 },
  ])
})

test('an empty register says so and has no picture', () => {
  const page = statisticsPage(editionOf({}, '2010-01-01'), 'zh')
  expect([page.sentence, page.figures]).toEqual(['还没有认定的称号。', []])
})

test('three hundred batches are told by year, and a batch of two thousand in fewer squares than titles', () => {
  const batches = Array.from({ length: 300 }, (_, at) => `${1990 + Math.floor(at / 10)}-${(at % 10) + 1}`)
  const rows: Rows = {
    notices: batches.map(batch => notice(`n${batch}`, 'announcement', `${batch.slice(0, 4)}-03-01`, batch)),
    certifications: [
      ...batches.map(batch => title(`t${batch}`, 'e2', `n${batch}`, `${batch.slice(0, 4)}-03-01`)),
      ...Array.from({ length: 2000 }, (_, at) => title(`x${at}`, 'e2', 'n2000-1', '2000-03-01')),
    ],
  }
  const { batches: figure } = figuresOf(rows)
  expect(figure?.rows.length).toBe(24)
  expect(figure?.rows[0]?.label.text).toBe('1998年以前')
  const cells = figure?.rows.map(row => (row.cells ?? []).reduce((sum, { count }) => sum + count, 0)) ?? []
  expect(Math.max(...cells)).toBe(40)
  expect(figure?.notes).toEqual(['每格约50个，数字是准确的。', '批次较多，按认定年份合并。'])
  expect(JSON.stringify(figure).length).toBeLessThan(12_000)
})

test('squares of many titles are as many as their sum, and none of what there is disappears', () => {
  const counts = [
    { form: 'full', count: 1493 },
    { form: 'half', count: 3 },
    { form: 'crossed', count: 504 },
  ] as const
  expect([1, 60, 61, 120, 2000].map(unitFor)).toEqual([1, 1, 2, 2, 50])
  expect(inCells(counts, 50)).toEqual([
    { form: 'full', count: 29 },
    { form: 'half', count: 1 },
    { form: 'crossed', count: 10 },
  ])
})

test('a share is never told as none or all where it is neither', () => {
  expect([percent(0, 7), percent(1, 2000), percent(1999, 2000), percent(7, 7), percent(0, 0)]).toEqual([
    '0%',
    '0.1%',
    '99.95%',
    '100%',
    '0%',
  ])
})
