import { describe, expect, test } from 'vitest'
import { breaks, find } from './world.ts'

const RULE = 'publicity/not-a-candidate'

describe(RULE, () => {
  test.each([
    ['enterprise_id', 'e2', 'e1'],
    ['category', 'smart-factory', 'digital-workshop'],
    ['name', '二车间', '一车间'],
  ])('another %s than the candidate’s', (column, certified, publicised) => {
    const [problem, ...others] = find(RULE, { certifications: { t1: { [column]: certified } } })
    expect(others).toEqual([])
    expect(problem).toMatchObject({ subject: 't1', column, value: certified, level: 'error', article: '12' })
    for (const text of ['t1', 'c1', 'w1', certified, publicised]) expect(problem?.message.zh).toContain(text)
  })

  test('each cell that differs is a problem of its own', () => {
    expect(breaks(RULE, { certifications: { t1: { enterprise_id: 'e2', name: '二车间' } } })).toEqual([
      't1',
      't1',
    ])
  })

  test('the same by another writing is the same', () => {
    expect(breaks(RULE, { certifications: { t1: { category: '数字化车间', name: '' } } })).toEqual([])
    expect(
      breaks(RULE, {
        candidates: { c1: { unmanned: '是' } },
        certifications: { t1: { category: '无人车间' } },
      }),
    ).toEqual([])
  })

  test('what was publicised as unmanned is certified so, and nothing else is', () => {
    const [problem, ...others] = find(RULE, { certifications: { t1: { unmanned: '是' } } })
    expect(others).toEqual([])
    expect(problem).toMatchObject({ subject: 't1', column: 'unmanned' })
    expect(problem?.message.zh).toContain('无人标记')
    expect(problem?.message.zh).toContain('公示的是“否”，认定的是“是”')
    expect(breaks(RULE, { certifications: { t1: { category: '无人车间' } } })).toEqual(['t1'])
    expect(breaks(RULE, { candidates: { c1: { unmanned: 'true' } } })).toEqual(['t1'])
    expect(breaks(RULE, { certifications: { t1: { unmanned: '否' } } })).toEqual([])
  })

  test('without a candidate there is nothing to compare', () => {
    expect(breaks(RULE, { certifications: { t1: { candidate_id: '', name: '二车间' } } })).toEqual([])
  })
})
