// On a live edition every status that the passing of days may change carries what it becomes, on whatever page it stands.
import { expect, test } from 'vitest'
import { batchPage } from '../../src/views/batch.ts'
import { districtPage } from '../../src/views/district.ts'
import { enterprisePage } from '../../src/views/enterprise.ts'
import { noticePage } from '../../src/views/notice.ts'
import { publicityPage } from '../../src/views/publicity.ts'
import { statisticsPage } from '../../src/views/statistics.ts'
import { titlePage } from '../../src/views/title.ts'
import { windowPage } from '../../src/views/window.ts'
import { editionOf, graded, notice, type Rows, revoked } from './world.ts'

interface Cell {
  kind: string
  status: string
  steps?: readonly object[]
}

/** Every status in the props of a page. */
function statusesIn(value: unknown): Cell[] {
  if (typeof value !== 'object' || value === null) return []
  if ('kind' in value && 'status' in value) return [value as Cell]
  return Object.values(value).flatMap(statusesIn)
}

const BEGINS = '2024-07-01'
const ROWS: Rows = {
  notices: [notice('n-x', 'publicity', '2024-06-28', '2023-1')],
  windows: [{ window_id: 'wx', notice_id: 'n-x', subject: 'recognition', starts_on: BEGINS }],
  're-evaluations': [graded('2024', 't1', 'qualified')],
}

test.each(['2024-06-30', BEGINS])('on %s no window and no title that may end stands without steps', day => {
  const edition = { ...editionOf(ROWS, day, { title_years: 8 }), isLive: true }
  const pages = [
    publicityPage(edition, 'zh'),
    windowPage(edition, 'zh', 'wx'),
    titlePage(edition, 'zh', 't1'),
    enterprisePage(edition, 'zh', 'e1'),
    batchPage(edition, 'zh', '2023-1'),
    districtPage(edition, 'zh', 'north'),
    noticePage(edition, 'zh', 'n-x'),
    noticePage(edition, 'zh', 'n-ann'),
    noticePage(edition, 'zh', 'n-re'),
  ]
  const cells = pages
    .flatMap(statusesIn)
    .filter(({ kind, status }) => ['open', 'upcoming', 'active'].includes(status) && kind !== 'measures')
  expect(new Set(cells.map(({ kind }) => kind))).toEqual(new Set(['window', 'title']))
  expect(cells.filter(({ steps = [] }) => steps.length < 2)).toEqual([])
})

test('the statuses of the statistics add up to all titles', () => {
  const rows: Rows = {
    're-evaluations': [graded('2024', 't1', '不合格')],
    revocations: [revoked('r1', 't2', '2024-06-03', '3')],
  }
  const { numbers } = statisticsPage(editionOf(rows), 'zh')
  expect(numbers.slice(0, 3)).toEqual([
    { label: '认定', value: 2, path: '/register/' },
    { label: '复评未通过', value: 1, path: '/register/status/pending-revocation/' },
    { label: '已撤销', value: 1, path: '/register/status/revoked/' },
  ])
})
