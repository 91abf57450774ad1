import { describe, expect, test } from 'vitest'
import { breaks, find } from './world.ts'

const RULE = 'personal/identity'
// GB 11643-1999's own examples.
const SAMPLE = '11010519491231002X'
const OTHER = '440524188001010014'
const named = (name: string) => ({ enterprises: { e2: { name } } })

describe(RULE, () => {
  test.each([
    ['alone', SAMPLE],
    ['born in another century', OTHER],
    ['within a text', `经营者张某（${SAMPLE}）`],
    ['with a small x', SAMPLE.toLowerCase()],
    ['in groups', '110105 19491231 002X'],
    ['in other groups', '110-105-1949-1231-002X'],
    ['in Chinese digits', '一一〇一〇五一九四九一二三一〇〇二X'],
    ['in full width', '１１０１０５１９４９１２３１００２Ｘ'],
  ])('an identity number %s', (_, name) => expect(breaks(RULE, named(name))).toEqual(['e2']))

  test.each([
    ['a wrong check character', '110105194912310021'],
    ['no such day', '110105194913310020'],
    ['part of a longer number', `1${SAMPLE}`],
    ['seventeen digits', '11010519491231002'],
    ['a name', '一〇一车间'],
  ])('%s is none', (_, name) => expect(breaks(RULE, named(name))).toEqual([]))

  test('every table and every kind of text is read', () => {
    const cells = {
      revocations: { r1: { note: SAMPLE } },
      're-evaluations': { g1: { safety: SAMPLE } },
      candidates: { c1: { workers_replaced: SAMPLE } },
      windows: { w1: { how_to_object: SAMPLE } },
      waivers: { x: { rule: 'publicity/too-short', subject_id: 'w1', reason: SAMPLE } },
    }
    expect(breaks(RULE, cells).sort()).toEqual(['c1', 'r1', 't1', 'w1', 'w1'])
  })

  test('contact columns are left out', () => {
    const windows = { w1: { contact_office: SAMPLE, contact_address: SAMPLE } }
    expect(breaks(RULE, { windows })).toEqual([])
  })

  test.each([
    ['a minor', '11010520150101101X', '2025-01-01'],
    ['the place and day of a project', '371002202406130013', '2025-01-01'],
  ])('%s is none', (_, name, day) => expect(breaks(RULE, named(name), day)).toEqual([]))

  test('of fifteen digits, as it was until 1999', () => {
    expect(breaks(RULE, named('经营者张某 110105491231002'))).toEqual(['e2'])
    expect(breaks(RULE, named('注册号 370100491331002'))).toEqual([])
    expect(breaks(RULE, named('项目 371002240613001'))).toEqual([])
  })

  test('masks the number wherever it is told, the id of the record too', () => {
    const [problem] = find(RULE, named(SAMPLE))
    expect(problem).toMatchObject({
      level: 'error',
      column: 'name',
      value: '110*************2X',
      article: undefined,
    })
    expect(problem?.since).toBe('9999-12-31')
    expect(JSON.stringify(problem)).not.toContain(SAMPLE)
    const id = SAMPLE.toLowerCase()
    expect(JSON.stringify(find(RULE, { enterprises: { [id]: {} } }))).not.toContain(id)
  })

  test('is known with its record', () => {
    expect(
      find(RULE, { candidates: { c1: { name: SAMPLE } }, certifications: { t1: { name: SAMPLE } } }),
    ).toMatchObject([
      { subject: 'c1', since: '2023-09-01' },
      { subject: 't1', since: '2023-09-15' },
    ])
  })
})
