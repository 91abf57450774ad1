import { beforeAll, expect, test } from 'vitest'
import { writeWorkbook } from '../../src/datasets/formats/xlsx.ts'
import { tablesOf } from '../../src/datasets/tables.ts'
import type { Day } from '../../src/day.ts'
import { editionOf, inspect } from '../../src/edition.ts'
import { planTrial, readPublished } from '../../src/papers/published.ts'
import type { Files } from '../../src/source/folder.ts'
import { csv, xlsx } from './make-papers.ts'
import { BASE, filesOf } from './plan-for.ts'

const DAY = '2024-12-01' as Day

let published: Files | undefined
beforeAll(async () => {
  const edition = editionOf(filesOf(BASE), { asOf: DAY }, DAY)
  published = await readPublished(Buffer.concat(await writeWorkbook(edition, tablesOf(edition.snapshot))))
})

const tryOut = (...rows: string[]) =>
  planTrial(
    [csv('环翠区.csv', '环翠区数字化车间申报汇总表', '序号,企业名称,信用代码,车间名称', ...rows)],
    {
      files: published ?? new Map(),
      inspect: files => inspect(files, () => DAY),
      released: [],
      isPublished: true,
    },
    new Map(),
    DAY,
  )

test('a district tries its list on what is published, before there is any notice', async () => {
  const made = await tryOut(
    '1,示例丙方医疗(威海)有限公司,,导丝数字化车间',
    '2,文登示例丁木家具有限公司,,实木二数字化车间',
    '3,威海示例卯兔科技有限公司,,芯片数字化车间',
  )
  expect(made.questions).toEqual([])
  expect(made.refused).toEqual([])
  expect(made.rows.candidates?.map(({ values }) => values.enterprise_id)).toEqual(['e0003', 'e0004', 'e0009'])
  expect(made.said.join('\n')).toContain('是 e0004 的原名称')
  expect(made.said[0]).toContain('由市里导入时核对')
})

test('is told of firms that are barred, of rows that come twice, of near names, at their rows', async () => {
  const made = await tryOut(
    '1,威海示例甲辰机械有限公司,,主轴数字化车间',
    '2,威海示例戊光电子有限公司,,贴片二数字化车间',
    '3,威海示例甲辰机械有限公司,,主轴数字化车间',
    '4,威海示例甲晨机械有限公司,,镗孔数字化车间',
  )
  expect(made.refused.map(({ rule, row }) => `${row} ${rule}`).sort()).toEqual([
    '4 refusal/applied',
    '5 import/duplicate-row',
  ])
  expect(made.questions.map(({ id }) => id)).toEqual(['row6.enterprise'])
})

test('is no folder for anything else', async () => {
  expect(await readPublished(new TextEncoder().encode('enterprise_id,name'))).toBeUndefined()
  const { bytes } = await xlsx('名单.xlsx', [{ rows: [['序号', '企业名称']] }])
  expect(await readPublished(bytes)).toBeUndefined()
  expect(await readPublished(bytes.slice(0, bytes.length - 40))).toBeUndefined()
})
