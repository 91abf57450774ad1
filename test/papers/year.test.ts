import { expect, test } from 'vitest'
import type { Day } from '../../src/day.ts'
import { inspect } from '../../src/edition.ts'
import type { Paper } from '../../src/papers/paper.ts'
import { plan } from '../../src/papers/plan.ts'
import type { Enterprise } from '../../src/register/facts.ts'
import { ownNames } from '../../src/register/names.ts'
import { type Files, readFolder } from '../../src/source/folder.ts'
import { xlsx } from './make-papers.ts'

// A year of a register of some 240 titles: what a clerk has to answer for it, and that no id is typed.
const DAY = '2024-12-01' as Day
const inspectAll = (files: Files) => inspect(files, () => DAY)
const registerOf = (files: Files) => {
  const { register } = inspectAll(files)
  if (!register) throw new Error('the demonstration has errors')
  return register
}
const nameOf = (enterprise: Enterprise) => ownNames(enterprise).at(-1)?.name ?? ''

/** Answers what is asked until the paper is taken; the folder with its rows, and how many answers that took. */
async function take(files: Files, paper: Paper, known: Readonly<Record<string, string>>) {
  const answers = new Map<string, string>()
  for (let i = 0; i < 3; i++) {
    const made = await plan([paper], { files, inspect: inspectAll, released: [] }, answers)
    expect(made.refused).toEqual([])
    if (made.amended) return { files: made.amended.files, count: answers.size, rows: made.rows }
    for (const { id } of made.questions) answers.set(id, known[id] ?? 'unknown')
  }
  throw new Error(`still asked: ${[...answers.keys()]}`)
}

test('a window of thirty, an announcement, a round with two renames and three revocations: at most twelve answers', async () => {
  const start = readFolder('data')
  const { enterprises, districts, titles } = registerOf(start)
  const standing = enterprises.filter(one => one.titles.every(({ revocations }) => revocations.length === 0))
  const firms = standing.filter(one => one.titles.length > 0).slice(0, 30)
  const rows = firms.map((one, i) => [
    i + 1,
    nameOf(one),
    `第二${i}数字化车间`,
    districts.find(({ district }) => district === one.row.district)?.name ?? '',
  ])
  const HEAD = ['序号', '企业名称', '车间名称', '区市']
  const window = await xlsx('公示名单.xlsx', [
    {
      rows: [
        ['2024年第三批威海市数字化车间和智能工厂拟认定名单（30家）'],
        HEAD,
        ...rows,
        ['公示期：2024年7月8日至7月12日'],
      ],
    },
  ])
  const publicised = await take(start, window, {
    'notice.published_on': '2024-07-05',
    'notice.measures': 'weihai-2021',
  })
  const announcement = await xlsx('公布名单.xlsx', [
    {
      rows: [
        ['关于公布2024年第三批威海市数字化车间和智能工厂名单的通知'],
        ['示例工信〔2024〕61号'],
        HEAD,
        ...rows.slice(0, 28),
      ],
    },
  ])
  const announced = await take(publicised.files, announcement, {
    'notice.published_on': '2024-07-25',
    'notice.measures': 'weihai-2021',
  })
  const stand = titles.filter(one => one.revocations.length === 0 && one.since < '2024-06-19')
  const renamed = stand.slice(30, 32)
  const revoked = stand.slice(50, 53)
  const graded = (grade: string, all: typeof stand) => [
    [`${grade}（${all.length}家）`],
    ...all.map((one, i) => [i + 1, nameOf(one.enterprise), one.name]),
  ]
  const others = stand.filter(one => !revoked.includes(one))
  const round = await xlsx('复评.xlsx', [
    {
      name: '附件1',
      rows: [
        ['2025年威海市数字化车间和智能工厂复评结果'],
        ['示例工信〔2024〕95号'],
        HEAD.slice(0, 3),
        ...graded('优秀', others.slice(0, 45)),
        ...graded('合格', others.slice(45)),
        ...graded('不合格', revoked),
      ],
    },
    {
      name: '附件2',
      rows: [
        ['更名企业名单'],
        ['序号', '原企业名称', '现企业名称', '变更日期'],
        ...renamed.map(({ enterprise }, i) => {
          const name = nameOf(enterprise)
          return [i + 1, name, name.replace('有限公司', '科技集团有限公司'), `2024-08-0${i + 1}`]
        }),
      ],
    },
    {
      name: '附件3',
      rows: [
        ['撤销称号名单'],
        ['序号', '企业名称', '车间名称', '撤销原因'],
        ...revoked.map((one, i) => [i + 1, nameOf(one.enterprise), one.name, '复评不合格']),
      ],
    },
  ])
  const decided = await take(announced.files, round, {
    'notice.published_on': '2024-11-28',
    'notice.measures': 'weihai-2021',
  })
  expect(publicised.rows.candidates).toHaveLength(30)
  expect(announced.rows.certifications).toHaveLength(28)
  expect(decided.rows['re-evaluations']).toHaveLength(stand.length)
  expect([decided.rows.renames?.length, decided.rows.revocations?.length]).toEqual([2, 3])
  expect(publicised.count + announced.count + decided.count).toBeLessThanOrEqual(6)
})
