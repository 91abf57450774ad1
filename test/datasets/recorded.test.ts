import { describe, expect, test } from 'vitest'
import { recorded } from '../../src/datasets/recorded.ts'
import { snapshotOf } from './rows-of.ts'

describe('recorded', () => {
  test('a column has the words, the form and the need of its table', () => {
    expect(recorded('notices', 'published_on')).toMatchObject({
      name: 'published_on',
      type: 'date',
      zh: '发布日期',
      required: true,
    })
    expect(recorded('candidates', 'unmanned')).toMatchObject({ type: 'boolean' })
    expect(recorded('revocations', 'reasons')).toMatchObject({ type: 'list', required: true })
    expect(recorded('enterprises', 'uscc')).toMatchObject({ type: 'string', required: false })
  })

  test('a number is text: it is published with the digits that were written', () => {
    expect(recorded('candidates', 'nc_rate').type).toBe('string')
  })

  test('what names a record refers to its table', () => {
    expect(recorded('re-evaluations', 'title_id').references).toBe('certifications')
    expect(recorded('windows', 'notice_id').references).toBe('notices')
    expect(recorded('objections', 'candidate_id').references).toBe('candidates')
  })

  test('a closed list is that of the table, or what the edition knows of', () => {
    const snapshot = snapshotOf(
      {
        districts: [
          { district: 'd1', name: '东区', name_en: 'East' },
          { district: 'd2', name: '西区' },
        ],
      },
      '2022-01-01',
    )
    const codesOf = (info: ReturnType<typeof recorded>) => info.codes?.(snapshot)
    expect(codesOf(recorded('windows', 'subject'))).toMatchObject({ recognition: { zh: '认定' } })
    expect(codesOf(recorded('enterprises', 'district'))).toEqual({
      d1: { zh: '东区', en: 'East' },
      d2: { zh: '西区', en: '西区' },
    })
    expect(codesOf(recorded('notices', 'measures'))).toMatchObject({ law: { zh: '办法' } })
    expect(codesOf(recorded('notices', 'title'))).toBe(undefined)
  })

  test('what is told further goes before what the table says', () => {
    const about = { zh: '名单上的名称', en: 'As in the list' }
    expect(recorded('certifications', 'name', { about, topic: 'certification' })).toMatchObject({
      name: 'name',
      about,
      topic: 'certification',
    })
  })
})
