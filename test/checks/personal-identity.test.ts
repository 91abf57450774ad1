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

  test('contact columns and addresses of sources are left out', () => {
    const windows = { w1: { contact_office: SAMPLE, contact_address: SAMPLE } }
    const notices = { 'n-ann': { source_url: `https://example.org/${SAMPLE}` } }
    expect(breaks(RULE, { windows, notices })).toEqual([])
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
