import { describe, expect, test } from 'vitest'
import { type Column, isOptional, TABLE_NAMES } from '../../src/entries/schema.ts'
import { TABLES } from '../../src/entries/tables.ts'

// Columns and Chinese titles are fixed: data folders of others are written in them.
const FIXED = {
  districts: 'district 区市代码, name 名称, name_en, authority 推荐单位',
  enterprises:
    'enterprise_id 企业编号, name 企业名称, uscc 统一社会信用代码, district 区市, established_on 成立日期, industry 行业代码',
  notices:
    'notice_id 公告编号, kind 类型, title 标题, document_no 文号, issuer 发布机构, published_on 发布日期, measures 依据办法, batch 批次, source_url 来源, stated_count 载明数量',
  windows:
    'window_id 公示编号, notice_id, subject 事项, starts_on 开始日期, ends_on 截止日期, contact_office, contact_phone, contact_email, contact_address, how_to_object',
  'window-changes': 'window_id, kind, changed_on, new_ends_on, notice_id',
  candidates:
    'candidate_id 候选编号, window_id, enterprise_id, category 类别, unmanned 无人, name 车间或工厂名称, recommended_by 区市代码, applied_on 申报日期, yield_grade 亩产效益评价, yield_grade_reason, nc_rate 数控化率, cost_reduction, productivity_gain, cycle_reduction, defect_reduction, energy_gain, workers_replaced 无人指标, workshop 智能工厂所含数字化车间',
  objections: 'objection_id, candidate_id, received_on, resolved_on, outcome',
  certifications:
    'title_id 称号编号, candidate_id, enterprise_id, category, unmanned, name, batch 批次, notice_id, certified_on 认定日期',
  're-evaluations':
    'round_id 复评轮次, title_id, notice_id, grade, reason, productivity, cost, cycle, quality, environment, safety',
  'proposed-revocations': 'proposal_id 拟撤销编号, window_id, title_id, reasons',
  revocations: 'revocation_id, title_id, notice_id, revoked_on 撤销日期, reasons 撤销情形, note',
  renames:
    'rename_id, enterprise_id, kind, old_name, new_name, changed_on 登记变更日期, notice_id, successor_id, inherits_refusal 承继不予受理',
  waivers: 'rule, subject_id, reason, decided_on, notice_id',
  corrections: 'correction_id, table, record_id, column, was, now, reason, corrected_on, notice_id',
}

describe('the tables', () => {
  test('are those of the contract', () => {
    expect(Object.keys(TABLES)).toEqual(Object.keys(FIXED))
    expect(TABLE_NAMES).toEqual(Object.keys(FIXED))
  })

  test.each(TABLE_NAMES)('%s has its columns and titles, and no other', name => {
    const columns: Record<string, Column> = TABLES[name].columns
    const fixed = FIXED[name].split(', ').map(column => column.split(' '))
    expect(Object.keys(columns)).toEqual(fixed.map(([column]) => column))
    for (const [column = '', title] of fixed) {
      if (title) expect([columns[column]?.zh, ...(columns[column]?.also ?? [])]).toContain(title)
    }
  })

  test.each(TABLE_NAMES)('%s: no header means two columns, and no part of the key may be missing', name => {
    const { columns, key } = TABLES[name] as { columns: Record<string, Column>; key: readonly string[] }
    const titles = Object.entries(columns).flatMap(([column, { zh, also = [] }]) => [column, zh, ...also])
    expect(new Set(titles).size).toBe(titles.length)
    const [first = ''] = key
    expect(columns[first] && isOptional(columns[first])).toBe(false)
  })
})
