// The columns that papers have, each with the words that real lists head it with. In: a header. Out: the field it heads.
import { nearest } from '../../entries/nearest.ts'
import type { TableName } from '../../entries/schema.ts'
import { TABLES } from '../../entries/tables.ts'
import { foldOutside, foldWords } from './fold.ts'

/**
 * What a column says. Those that a table of the register has are called as there (`nc_rate`); `enterprise` is the name of a
 * firm, `name` that of a workshop or factory.
 */
export type Field = string

const WORDS: Readonly<Record<Field, string>> = {
  seq: '序号 编号 序 号 no 行号 排名',
  enterprise:
    '企业名称 企业全称 企业 单位名称 单位 公司名称 公司 公司全称 申报单位 申报单位名称 申报企业 申报企业名称 建设单位 建设单位名称 依托单位 牵头单位 项目单位 使用单位 名单 企业名单 认定企业 认定企业名称 单位全称 企业单位名称 企业名称全称 实施单位 承担单位 主体单位 enterprise',
  uscc: '统一社会信用代码 社会信用代码 信用代码 统一信用代码 统一代码 社会统一信用代码 组织机构代码 信用代码证号 企业信用代码 企业代码',
  name: '车间工厂名称 车间名称 工厂名称 项目名称 数字化车间名称 智能工厂名称 车间或工厂名称 数字化车间智能工厂名称 数字化车间或智能工厂名称 称号名称 车间 工厂 申报项目 申报项目名称 认定项目 认定项目名称 车间工厂 数字化车间工厂名称 场景名称 名称',
  district:
    '区市 区县 县区 市区 区 地区 县市区 市县区 区市县 所属区市 所属区县 所在区市 所在区县 所属地区 所在地区 属地 区域 推荐单位 推荐区市 推荐部门 所在地 市县 县市 行政区划 推荐地区 辖区 区市代码 街道 镇街',
  category:
    '类别 类型 认定类别 申报类别 认定类型 申报类型 称号 称号类别 种类 项目类别 项目类型 企业类型 认定称号',
  is_factory: '是否智能工厂 是否工厂 智能工厂是否',
  unmanned:
    '无人 是否无人 是否无人车间 无人车间 无人工厂 是否无人工厂 是否为无人车间 无人车间工厂 是否无人车间工厂',
  applied_on: '申报日期 申报时间 申请日期 申请时间 提交日期',
  established_on: '成立日期 成立时间 注册日期 注册时间',
  industry: '行业代码 行业门类代码',
  yield_grade: '亩产效益评价 亩产效益评价结果 亩产效益 亩产效益等级 亩产评价 亩产效益评价等级 亩均评价',
  yield_grade_reason: '亩产效益说明',
  nc_rate: '数控化率 关键工序数控化率 装备数控化率 生产设备数控化率',
  cost_reduction: '运营成本降低 运营成本降低率 成本降低 成本降低率 运营成本下降 运营成本 降低运营成本',
  productivity_gain: '生产效率提高 生产效率提升 生产效率提高率 效率提高 效率提升 生产效率提升率',
  cycle_reduction: '研制周期缩短 产品研制周期缩短 周期缩短 研制周期缩短率 产品研制周期缩短率',
  defect_reduction: '不良品率降低 产品不良品率降低 不良品降低 产品不良品率下降 不良品率下降',
  energy_gain: '能源利用率提高 能源利用率提升 能源利用提高 能耗降低 单位能耗降低',
  workers_replaced: '无人指标',
  workshop: '智能工厂所含数字化车间',
  grade:
    '复评等次 等次 复评结果 评价结果 评价等次 复核结果 复评结论 结果 结论 评价等级 复评等级 等级 考核结果',
  reason: '原因 不合格原因 说明 未参加原因',
  productivity: '生产效率',
  cost: '成本',
  cycle: '研制周期',
  quality: '产品质量',
  environment: '节能减排',
  safety: '安全生产',
  reasons: '撤销情形 撤销原因 撤销理由 撤消原因 撤消情形 取消原因 撤销依据 移出原因 撤销事由 撤消理由',
  revoked_on: '撤销日期 撤销时间 撤消日期 取消日期',
  old_name:
    '原名称 原企业名称 变更前名称 变更前企业名称 更名前 更名前名称 更名前企业名称 曾用名 原单位名称 变更前 原名 原公司名称 企业原名称 原认定名称',
  new_name:
    '新名称 现企业名称 现名称 变更后名称 变更后企业名称 更名后 更名后名称 更名后企业名称 现单位名称 变更后 新企业名称 现名 现公司名称 企业现名称 现用名',
  changed_on:
    '登记变更日期 变更日期 更名日期 变更时间 更名时间 登记日期 核准日期 核准变更日期 变更登记日期 工商变更日期',
  rename_kind: '变更类型 变更事项 变更方式',
  publicity: '公示期 公示时间 公示期限 公示日期 公示起止时间 公示起止日期',
  batch: '批次 认定批次',
  certified_on: '认定日期 认定时间',
  round: '复评轮次 复评年度',
  title_id: '称号编号',
  candidate_id: '候选编号',
  enterprise_id: '企业编号',
}

/** The tables whose titles and English names head columns of papers too. */
const OURS: readonly TableName[] = [
  'candidates',
  'certifications',
  're-evaluations',
  'revocations',
  'renames',
]
const NOT_OURS = new Set(['kind', 'note', 'window_id', 'notice_id', 'successor_id', 'round_id'])

const BY_WORDS = new Map<string, Field>()
for (const [field, words] of Object.entries(WORDS)) {
  for (const word of words.split(' ')) BY_WORDS.set(foldWords(word), field)
}
for (const table of OURS) {
  for (const [column, about] of Object.entries(TABLES[table].columns)) {
    if (NOT_OURS.has(column) || column.endsWith('_id')) continue
    const field = column === 'recommended_by' ? 'district' : column
    for (const word of [column, about.zh])
      if (!BY_WORDS.has(foldWords(word))) BY_WORDS.set(foldWords(word), field)
  }
}

/** The field that a header names; undefined where it names none that we know. */
export function fieldOf(header: string): Field | undefined {
  const folded = foldWords(header)
  const whole = BY_WORDS.get(folded) ?? districtIn(folded)
  return whole ?? (/[(（]/.test(header) ? BY_WORDS.get(foldOutside(header)) : undefined)
}

/** 设区市, 市（州）, 所在区, 所属县（市、区）: nothing but kinds of districts, in whatever order. */
function districtIn(folded: string): Field | undefined {
  const kinds =
    /^(?:企业|单位|项目)?(?:所在|所属|归属|隶属|注册|推荐|申报)?(?:设区|地级?|[省市州盟区县旗镇乡])+(?:区域|名称)?$/
  return kinds.test(folded) ? 'district' : undefined
}

/** The known header that an unknown one is nearest to: 企业名秤 → 企业名称. */
export function nearestHeader(header: string): string | undefined {
  const folded = foldOutside(header)
  if (folded.length < 3) return undefined
  const near = nearest(folded, BY_WORDS.keys(), { meaningOf: word => BY_WORDS.get(word) })
  return near && near.length >= 3 && Math.abs(near.length - folded.length) <= 2 ? near : undefined
}

/** Fields of which one must stand in the header of a list. */
const NAMING = new Set<Field>(['enterprise', 'old_name', 'new_name', 'uscc', 'title_id'])

/** Whether a cell is worth the look: every line of a list is asked, and most of its cells are names, codes and figures. */
function mayHead(cell: string): boolean {
  return cell.length <= 40 && !/.{6}公司\s*$|^[\d\s.,%/-]*$|^[\dA-Z]{15,}$/.test(cell)
}

/** Whether the cells head a list: one names firms, and one more is known. */
export function isHeader(cells: readonly string[]): boolean {
  const fields = new Set(cells.flatMap(cell => (mayHead(cell) ? (fieldOf(cell) ?? []) : [])))
  return fields.size >= 2 && [...fields].some(field => NAMING.has(field))
}
