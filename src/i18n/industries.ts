// What the divisions of manufacturing are called (GB/T 4754-2017, C13 to C43).
import type { Lang } from './lang.ts'

const DIVISIONS: Readonly<Record<string, { zh: string; en: string }>> = {
  13: { zh: '农副食品加工业', en: 'Processing of agricultural products' },
  14: { zh: '食品制造业', en: 'Foods' },
  15: { zh: '酒、饮料和精制茶制造业', en: 'Liquor, beverages and tea' },
  16: { zh: '烟草制品业', en: 'Tobacco' },
  17: { zh: '纺织业', en: 'Textiles' },
  18: { zh: '纺织服装、服饰业', en: 'Wearing apparel' },
  19: { zh: '皮革、毛皮、羽毛及其制品和制鞋业', en: 'Leather, fur, feather and footwear' },
  20: { zh: '木材加工和木、竹、藤、棕、草制品业', en: 'Wood, bamboo, rattan and straw products' },
  21: { zh: '家具制造业', en: 'Furniture' },
  22: { zh: '造纸和纸制品业', en: 'Paper and paper products' },
  23: { zh: '印刷和记录媒介复制业', en: 'Printing and reproduction of media' },
  24: { zh: '文教、工美、体育和娱乐用品制造业', en: 'Stationery, crafts, sports and leisure goods' },
  25: { zh: '石油、煤炭及其他燃料加工业', en: 'Petroleum, coal and other fuels' },
  26: { zh: '化学原料和化学制品制造业', en: 'Chemicals' },
  27: { zh: '医药制造业', en: 'Medicines' },
  28: { zh: '化学纤维制造业', en: 'Chemical fibres' },
  29: { zh: '橡胶和塑料制品业', en: 'Rubber and plastics' },
  30: { zh: '非金属矿物制品业', en: 'Non-metallic mineral products' },
  31: { zh: '黑色金属冶炼和压延加工业', en: 'Smelting and rolling of ferrous metals' },
  32: { zh: '有色金属冶炼和压延加工业', en: 'Smelting and rolling of non-ferrous metals' },
  33: { zh: '金属制品业', en: 'Metal products' },
  34: { zh: '通用设备制造业', en: 'General-purpose machinery' },
  35: { zh: '专用设备制造业', en: 'Special-purpose machinery' },
  36: { zh: '汽车制造业', en: 'Motor vehicles' },
  37: { zh: '铁路、船舶、航空航天和其他运输设备制造业', en: 'Railway, ships, aerospace and other transport' },
  38: { zh: '电气机械和器材制造业', en: 'Electrical machinery' },
  39: { zh: '计算机、通信和其他电子设备制造业', en: 'Computers, communication and electronics' },
  40: { zh: '仪器仪表制造业', en: 'Measuring instruments' },
  41: { zh: '其他制造业', en: 'Other manufacturing' },
  42: { zh: '废弃资源综合利用业', en: 'Use of waste resources' },
  43: { zh: '金属制品、机械和设备修理业', en: 'Repair of metal products and machinery' },
}

/** The division of a code: C34 of C34, 34 and C3411; undefined where it is none of manufacturing. */
export function divisionOf(code: string): string | undefined {
  const division = /^C?(\d{2})\d{0,2}$/.exec(code)?.[1]
  return division !== undefined && division in DIVISIONS ? `C${division}` : undefined
}

/** The code with the name of its division; a code of no division is told as it is. */
export function industryName(code: string, lang: Lang): string {
  const name = DIVISIONS[divisionOf(code)?.slice(1) ?? '']
  return name ? `${code} ${name[lang]}` : code
}
