import { expect, test } from 'vitest'
import { batchPage } from '../../src/views/batch.ts'
import { enterprisePage } from '../../src/views/enterprise.ts'
import { noticePage } from '../../src/views/notice.ts'
import { titlePage } from '../../src/views/title.ts'
import { windowPage } from '../../src/views/window.ts'
import { editionOf, type Rows, revoked } from './world.ts'

const REVOKED: Rows = { revocations: [revoked('r1', 't2', '2024-06-03', '3')] }

test('a title is described by whose it is, its kind, and what holds of it', () => {
  const of = (rows: Rows, lang: 'zh' | 'en') => titlePage(editionOf(rows), lang, 't2').head.description
  expect(of({}, 'zh')).toBe(
    '乙公司的数字化车间“二车间”。该数字化车间称号有效，2017年11月30日认定，尚无复评结果。',
  )
  expect(of(REVOKED, 'zh')).toBe(
    '乙公司的数字化车间“二车间”。该数字化车间称号已于2024年6月3日撤销，原因：企业自行要求撤销。因这次撤销，2024年6月3日至2026年6月3日不受理该企业申报。',
  )
  expect(of(REVOKED, 'en')).toMatch(/^Digital workshop “二车间” of 乙公司\. .*3 June 2024/)
})

test('an enterprise, a batch and a notice by what they hold', () => {
  const edition = editionOf(REVOKED)
  expect(enterprisePage(edition, 'zh', 'e2').head.description).toMatch(
    /^乙公司（南区），称号共1个：已撤销1个。/,
  )
  expect(batchPage(edition, 'zh', '2023-1').head.description).toBe('2023年第一批。共1个：有效1个。')
  expect(noticePage(edition, 'zh', 'n-ann').head.description).toBe(
    '关于n-ann的通知。认定、2023年9月15日发布，公布认定名单1条。',
  )
})

test('a live edition describes an open window by its days, and the same on each of them', () => {
  const on = (day: string) => windowPage({ ...editionOf({}, day), isLive: true }, 'zh', 'w1').head.description
  expect(on('2023-09-05')).toContain('2023年9月4日至9月8日公示')
  expect(on('2023-09-05')).toBe(on('2023-09-08'))
})
