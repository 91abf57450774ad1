// What a browser answers of the register is what the register itself says, on any day.
import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '../../../src/day.ts'
import { FACETS, type TitleOrder } from '../../../src/lists/data.ts'
import { openNames } from '../../../src/lists/page/names.ts'
import { readQuery } from '../../../src/lists/page/query.ts'
import { columnsOf, fileColumns, titleRows } from '../../../src/lists/page/title-rows.ts'
import {
  columnsThatDiffer,
  countBy,
  countsOf,
  loosen,
  select,
  sorted,
  type Titles,
  titlesNow,
  titlesOn,
} from '../../../src/lists/page/titles.ts'
import { officialNameOn } from '../../../src/register/enterprise.ts'
import { statusOn } from '../../../src/register/timeline.ts'
import { listWords } from '../../../src/views/list-words.ts'
import { demonstration } from '../../datasets/edition.ts'
import { readLists } from '../titles.ts'

const edition = demonstration()
const { snapshot } = edition
const { index, history, fetchJson, asked } = readLists(edition)
const now = titlesNow(index)
const found = (search: string, titles: Titles = now) => select(titles, readQuery(search).facets)
const namesOf = (some: readonly number[], day: string = edition.day) =>
  openNames(index, fetchJson).of(some, day)

describe('the register as it is', () => {
  test('any facets together find the titles that have all of them', async () => {
    const expected = snapshot.titles.filter(
      ({ title, enterprise, status }) =>
        enterprise.enterprise.row.district === 'rongcheng' &&
        title.category.code === 'digital-workshop' &&
        status === 'revoked',
    )
    const named = await namesOf(found('?district=rongcheng&category=digital-workshop&status=revoked'))
    expect(expected.length).toBeGreaterThan(1)
    expect(named.map(({ id }) => id).sort()).toEqual(expected.map(({ title }) => title.row.title_id))
    expect(found('?district=nowhere')).toEqual([])
  })

  test.each(['', '?status=revoked&district=rongcheng', '?district=nowhere', '?grade=pass'])(
    'the number at a value is how many there would be: %s',
    asked => {
      const query = readQuery(asked)
      const counts = countsOf(now, query)
      for (const key of FACETS) {
        const would = index.facets[key].values.map(
          ({ code }) => select(now, { ...query.facets, [key]: code }).length,
        )
        expect(counts[key]).toEqual(would)
      }
    },
  )

  test('what finds nothing says what to leave out', () => {
    const query = readQuery('?status=revoked&grade=excellent&district=huancui')
    expect(found('?status=revoked&grade=excellent&district=huancui')).toEqual([])
    const ways = loosen(now, query)
    expect(ways.length).toBeGreaterThan(0)
    for (const { key, count } of ways) {
      const { [key]: _, ...others } = query.facets
      expect(count).toBe(select(now, others).length)
    }
  })

  test('is put in order by what the index knows', () => {
    const some = found('?status=revoked')
    expect(sorted(now, some, 'oldest')).toEqual([...some].reverse())
    const districts = sorted(now, some, 'district').map(title => now.of.district[title] ?? -1)
    expect(districts).toEqual([...districts].sort((a, b) => a - b))
  })

  test('is put in order by the names of enterprises, as Chinese is read', async () => {
    const order = (await fetchJson(index.order)) as TitleOrder
    const named = await namesOf(sorted(now, now.all, 'name', order))
    const names = named.map(({ enterprise }) => enterprise)
    const { compare } = new Intl.Collator('zh-CN')
    expect(names).toEqual(names.toSorted(compare))
    expect(new Set(order).size).toBe(snapshot.titles.length)
  })

  test('has the columns in which its titles differ, whatever page is shown', () => {
    expect([...columnsThatDiffer(now, now.all)]).toEqual(['kind', 'district', 'batch', 'grade'])
    const ofNewBatch = columnsThatDiffer(now, found('?batch=2023-2'))
    expect([...ofNewBatch]).toEqual(['kind', 'district'])
    const words = listWords('zh')
    const columns = columnsOf(ofNewBatch, readQuery('?district=rongcheng'), words)
    expect(columns.map(({ key }) => key)).toEqual(['name', 'enterprise', 'kind', 'status'])
    expect(fileColumns(words).map(({ key }) => key)).toContain('code')
  })

  test('a row says of what kind it is, and that it has no grade', async () => {
    const [title = -1] = found('?batch=2023-2')
    const [row] = titleRows(now, [title], await namesOf([title]), listWords('zh'))
    expect(row).toMatchObject({ cells: { kind: row?.cells.category, grade: '尚未复评' } })
  })

  test('only the files of the names that are shown are fetched, each once', async () => {
    asked.length = 0
    const names = openNames({ ...index, chunk: 50, files: ['a', 'b', 'c'] }, async path => {
      asked.push(path)
      return { titles: Array.from({ length: 50 }, () => [path, '', 0, '']), enterprises: [['e', '', '甲']] }
    })
    await names.of([0, 49], edition.day)
    await names.of([1, 120], edition.day)
    expect(asked).toEqual(['a', 'c'])
  })
})

describe('the register of a day', () => {
  const days = [
    '2016-12-14',
    '2016-12-15',
    '2019-06-30',
    '2022-03-30',
    '2022-03-31',
    '2023-12-31',
    '2024-06-19',
  ]

  test.each(days as Day[])('%s: who held what, and under which name', async day => {
    const on = titlesOn(index, history, day)
    const expected = snapshot.titles
      .map(state => ({ state, status: statusOn(state.history, day) }))
      .filter(({ status }) => status !== undefined)
    const named = await namesOf(on.all, day)
    const told = named.map(({ id, enterprise }, at) => {
      const status = index.facets.status.values[on.of.status[on.all[at] ?? 0] ?? -1]?.code
      return [id, status, enterprise]
    })
    expect(told.sort()).toEqual(
      expected.map(({ state, status }) => [
        state.title.row.title_id,
        status,
        officialNameOn(state.enterprise, day),
      ]),
    )
  })

  test('the latest grade is the last that was public', () => {
    const day = addDays('2023-12-31' as Day, 0)
    const on = titlesOn(index, history, day)
    const counts = countBy(on, 'grade', on.all)
    const grades = snapshot.titles
      .filter(({ title }) => title.since <= day)
      .map(({ gradings }) => gradings.findLast(({ since }) => since <= day)?.grade.code ?? 'not_graded')
    expect(counts).toEqual(
      index.facets.grade.values.map(({ code }) => grades.filter(one => one === code).length),
    )
  })

  test('at the end of 2023 the demonstration had 242 titles: 226 active, 16 revoked', () => {
    const on = titlesOn(index, history, '2023-12-31')
    const counts = countBy(on, 'status', on.all)
    const told = index.facets.status.values.map(({ code }, at) => [code, counts[at]])
    expect(Object.fromEntries(told)).toMatchObject({ active: 226, revoked: 16 })
  })
})
