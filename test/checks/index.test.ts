import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { RULES } from '../../src/checks/index.ts'
import { byPlace } from '../../src/problem.ts'
import { check } from './world.ts'

// Contract §5; history/* is judged where releases are.
const TABLE = [
  ['publicity/too-short', 'error'],
  ['publicity/missing', 'error'],
  ['publicity/certified-early', 'error'],
  ['publicity/objection-open', 'error'],
  ['publicity/not-a-candidate', 'error'],
  ['eligibility/operating-time', 'warning'],
  ['eligibility/indicators', 'warning'],
  ['eligibility/nc-rate', 'warning'],
  ['eligibility/unmanned', 'warning'],
  ['eligibility/workshop', 'warning'],
  ['eligibility/yield-grade', 'error'],
  ['refusal/applied', 'error'],
  ['re-evaluation/not-revoked', 'warning'],
  ['re-evaluation/omitted', 'warning'],
  ['re-evaluation/after-revocation', 'error'],
  ['revocation/no-ground', 'error'],
  ['revocation/twice', 'error'],
  ['rename/outside-round', 'warning'],
  ['measures/outside-validity', 'error'],
  ['notice/count', 'warning'],
  ['notice/kind', 'warning'],
  ['notice/batch-year', 'warning'],
  ['window/before-notice', 'error'],
  ['window/extended-late', 'warning'],
  ['window/far-from-notice', 'warning'],
  ['enterprise/same-name', 'error'],
  ['enterprise/near-name', 'warning'],
  ['candidate/district', 'warning'],
  ['candidate/category-name', 'warning'],
  ['waiver/unused', 'error'],
  ['personal/identity', 'error'],
  ['personal/phone', 'error'],
  ['personal/bank', 'error'],
]

describe('RULES', () => {
  test('are those of the contract, with their levels', () => {
    expect(RULES.map(({ id, level }) => [id, level])).toEqual(TABLE)
  })

  test('have a file and a test each', () => {
    const sources = readdirSync(new URL('../../src/checks', import.meta.url))
    const tests = readdirSync(new URL('.', import.meta.url))
    for (const { id } of RULES) {
      const name = id.replace('/', '-')
      expect(sources).toContain(`${name}.ts`)
      expect(tests).toContain(`${name}.test.ts`)
    }
  })
})

describe('checkRegister', () => {
  test('finds nothing in the world that the other tests change', () => {
    expect(check({})).toEqual({ problems: [], waived: [] })
  })

  test('finds the same whatever the day, and in order of place', () => {
    const changes = {
      windows: { w1: { ends_on: '2023-09-07' } },
      candidates: { c1: { nc_rate: 10, yield_grade: 'D' } },
      certifications: { t1: { certified_on: '2023-09-07' } },
    }
    const { problems } = check(changes, '2025-01-01')
    expect(problems.map(({ rule }) => rule)).toEqual([
      'eligibility/nc-rate',
      'eligibility/yield-grade',
      'publicity/certified-early',
      'publicity/too-short',
    ])
    expect(problems).toEqual([...problems].sort(byPlace))
    expect(check(changes, '2020-01-01').problems).toEqual(problems)
  })

  test('cites the articles of the measures, and the customary one where there are none', () => {
    const early = { certifications: { t1: { certified_on: '2023-09-08' } } }
    const articles = (changes: Parameters<typeof check>[0]) =>
      check(changes).problems.map(({ article }) => article)
    const publicity = { days: 5, day_kind: 'calendar', first_day_counts: true, article: '33' }
    expect(articles({ ...early, law: { publicity } })).toEqual(['33'])
    const lawless = { 'n-pub': { measures: '' }, 'n-ann': { measures: '' } }
    expect(articles({ ...early, notices: lawless })).toEqual(['12'])
  })

  test('tells nothing of a problem but what a problem has', () => {
    const { problems } = check({ certifications: { t1: { certified_on: '2023-09-08' } } })
    const members = [
      'article',
      'column',
      'file',
      'hint',
      'level',
      'line',
      'message',
      'rule',
      'since',
      'subject',
      'value',
    ]
    expect(problems.map(problem => Object.keys(problem).sort())).toEqual([members])
  })
})
