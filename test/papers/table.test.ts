import { describe, expect, test } from 'vitest'
import { FOREVER, parseDay } from '../../src/day.ts'
import { inspect } from '../../src/edition.ts'
import { planTable } from '../../src/papers/table.ts'
import type { Files } from '../../src/source/folder.ts'
import { csv } from './make-papers.ts'
import { BASE, filesOf } from './plan-for.ts'

const DAY = parseDay('2024-12-01') ?? FOREVER
const planned = (lines: string[], files: Files = filesOf(BASE)) =>
  planTable(
    'objections',
    [csv('异议.csv', ...lines)],
    { files, inspect: all => inspect(all, () => DAY), released: [] },
    new Map(),
  )
const HEAD = '候选编号,收到日期'

describe('planTable', () => {
  test('takes the rows of one table as they are, mints their ids, and takes none twice', async () => {
    const made = await planned([HEAD, 'c2024-1-002,2024年5月30日'])
    expect(made.rows.objections?.map(({ values }) => values)).toMatchObject([
      { objection_id: 'o2024-1-001', candidate_id: 'c2024-1-002', received_on: '2024-05-30' },
    ])
    const again = await planned([HEAD, 'c2024-1-002,2024-05-30'], made.amended?.files)
    expect(again.amended).toBeUndefined()
    expect(again.said.join()).toContain('1 行登记簿里已经有了')
  })

  test('refuses a row that would change one, what the checks refuse, and columns that the table lacks', async () => {
    const made = await planned([`异议编号,${HEAD}`, 'o1,c2024-1-002,2024-05-30'])
    const changed = await planned([`异议编号,${HEAD}`, 'o1,c2024-1-001,2024-05-30'], made.amended?.files)
    expect(changed.refused).toMatchObject([{ rule: 'import/exists', row: 2, column: '异议编号' }])
    const unknown = await planned([HEAD, 'c2024-1-099,2024-05-30'])
    expect(unknown.refused).toMatchObject([{ rule: 'reference/candidates', row: 2 }])
    const wrong = await planned([`${HEAD},提出人`, 'c2024-1-002,2024-05-30,张某'])
    expect(wrong.refused).toMatchObject([{ rule: 'table/unknown-column', column: '提出人' }])
    const none = await planned(['企业名称,车间名称'])
    expect(none.refused).toMatchObject([{ rule: 'import/no-header' }])
  })
})
