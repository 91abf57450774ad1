import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { RULES } from '../../src/checks/index.ts'
import { LANGS } from '../../src/i18n/lang.ts'
import { words } from '../../src/i18n/words.ts'
import { byPlace } from '../../src/problem.ts'
import { check } from './world.ts'

describe('RULES', () => {
  const files = readdirSync('src/checks')
  const idOf = (file: string) => /^ {2}id: '(.+)',$/m.exec(readFileSync(`src/checks/${file}`, 'utf8'))?.[1]

  test('are all that a file declares, each in a file of its name', () => {
    const declared = files.flatMap(file => idOf(file) ?? [])
    const instead = 'RULES in src/checks/index.ts are others than src/checks/ declares'
    expect(RULES.map(({ id }) => id).toSorted(), instead).toEqual(declared.toSorted())
    for (const { id } of RULES) expect(files).toContain(`${id.replace('/', '-')}.ts`)
  })

  test('have a test each', () => {
    const tests = readdirSync('test/checks')
    const missing = RULES.map(({ id }) => `${id.replace('/', '-')}.test.ts`).filter(
      name => !tests.includes(name),
    )
    expect(missing, 'test/checks/ has no such tests').toEqual([])
  })

  test.each(LANGS)('have a title each in %s', lang => {
    const titles: Readonly<Record<string, string>> = words(lang).findings.rules
    const untitled = RULES.map(({ id }) => id).filter(id => !titles[id])
    expect(untitled, `findings.rules in src/i18n/${lang}/law.ts has no title for these`).toEqual([])
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
