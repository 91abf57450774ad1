// In: random numbers. Out: districts, trades, and names that are plausible and invented.
import type { Random } from './random.ts'

/** A district as `districts.csv` writes it, and what the demonstration needs to know of it. */
export interface District {
  code: string
  name: string
  nameEn: string
  authority: string
  /** How enterprises there begin their names. */
  place: string
  /** Of twenty enterprises, how many are there. */
  weight: number
}

const district = (
  code: string,
  name: string,
  nameEn: string,
  authority: string,
  place: string,
  weight: number,
): District => ({ code, name, nameEn, authority, place, weight })

/**
 * Weihai's districts, in the order in which the notice of the measures addresses their authorities: districts and
 * county-level cities, development zones, the bonded zone, the new area. It tells the authorities' kinds alone
 * (各区市工信局，国家级开发区经发局，综保区经发局，南海新区科技金融局).
 */
export const DISTRICTS: readonly District[] = [
  district('huancui', '环翠区', 'Huancui District', '环翠区工信局', '威海', 4),
  district('wendeng', '文登区', 'Wendeng District', '文登区工信局', '文登', 3),
  district('rongcheng', '荣成市', 'Rongcheng City', '荣成市工信局', '荣成', 4),
  district('rushan', '乳山市', 'Rushan City', '乳山市工信局', '乳山', 2),
  district(
    'gaoqu',
    '火炬高技术产业开发区（高区）',
    'Torch High-Tech Industrial Development Zone (Torch Zone)',
    '高区经发局',
    '威海',
    3,
  ),
  district(
    'jingqu',
    '经济技术开发区（经区）',
    'Economic and Technological Development Zone (Economic Zone)',
    '经区经发局',
    '威海',
    1,
  ),
  district(
    'lingang',
    '临港经济技术开发区（临港区）',
    'Lingang Economic and Technological Development Zone (Lingang Zone)',
    '临港区经发局',
    '威海',
    1,
  ),
  district(
    'zongbaoqu',
    '综合保税区（综保区）',
    'Comprehensive Bonded Zone (Bonded Zone)',
    '综保区经发局',
    '威海',
    1,
  ),
  district('nanhai', '南海新区', 'Nanhai New Area', '南海新区科技金融局', '威海南海', 1),
]

/**
 * What an enterprise makes: the word in its name, the code of GB/T 4754-2017 (section and division), its
 * products.
 */
export interface Trade {
  word: string
  industry: string
  products: readonly string[]
}

const trade = (word: string, industry: string, products: string): Trade => ({
  word,
  industry,
  products: products.split(' '),
})

const TRADES: readonly Trade[] = [
  trade('精密机械', 'C34', '机床主轴 滚珠丝杠 减速器壳体 液压阀体 精密齿轮 机床床身'),
  trade('通用机械', 'C34', '离心泵 压缩机缸体 阀门铸锻件 风机叶轮 压力容器 输送设备'),
  trade('智能装备', 'C35', '包装机械 焊接机器人 木工机床 锂电设备 食品机械 纺织机械'),
  trade('医疗器械', 'C35', '一次性输液器 留置针 采血管 预灌封注射器 血液透析器 骨科植入物'),
  trade('渔具', 'C24', '碳素钓竿 渔线轮 路亚饵 编织钓线 渔具配件 纺车轮'),
  trade('海洋食品', 'C13', '冷冻鱼糜 海带制品 即食海参 鱼油 调理海产品 鱿鱼制品'),
  trade('食品', 'C14', '烘焙食品 花生制品 罐头 苹果汁 休闲食品 方便食品'),
  trade('橡胶科技', 'C29', '全钢子午胎 半钢子午胎 橡胶密封件 输送带 橡胶减振件 胶管'),
  trade('电子科技', 'C39', '热敏打印头 线路板 传感器 连接器 激光打印机 显示模组'),
  trade('电气', 'C38', '永磁电机 变压器 高低压开关柜 特种电缆 逆变器 微型电机'),
  trade('汽车零部件', 'C36', '曲轴 变速箱壳体 制动盘 转向节 汽车线束 空调压缩机'),
  trade('船舶科技', 'C37', '玻璃钢游艇 船用分段 船用舵机 海工平台模块 船用阀件 远洋渔船'),
  trade('服饰', 'C18', '户外服装 西服 针织内衣 羽绒服 工装 毛衫'),
  trade('纺织', 'C17', '家纺面料 毛纱 针织坯布 窗帘布艺 特种缝线 印染布'),
  trade('复合材料', 'C28', '碳纤维原丝 碳纤维织物 预浸料 特种纤维 碳纤维管材 化纤长丝'),
  trade('新材料', 'C30', '玻璃纤维布 耐火材料 石墨制品 特种陶瓷 岩棉板 光学玻璃'),
  trade('金属科技', 'C33', '精密铸件 钣金件 不锈钢管件 五金工具 紧固件 金属模具'),
  trade('木业', 'C21', '实木家具 定制橱柜 木门 办公家具 户外家具 儿童家具'),
  trade('包装', 'C22', '瓦楞纸箱 彩印包装 纸浆模塑 食品包装膜 标签 纸管'),
]

const FIRST = [
  ...'海瀚泓澜润泽汇洋滨港鲸帆锚岚岱昆峰岳峻岩铭锐钧铂钰锦鑫鼎恒德信诚惠嘉瑞祥宏盛隆昌兴旺晟晨旭曦煜辰星',
]
const SECOND = [
  ...'达通联合力科创智远航拓驰腾飞翔跃升源泉林森禾丰田川江河湖洲宇宙环球邦国泰安康宁和平顺利益利凯旋捷',
]

const BY_WEIGHT = DISTRICTS.flatMap(known => Array.from({ length: known.weight }, () => known))

/** A district, the larger ones more often. */
export const pickDistrict = (random: Random): District => random.pick(BY_WEIGHT)

export const pickTrade = (random: Random): Trade => random.pick(TRADES)

/** A name that no enterprise of the demonstration has had; it joins `taken`. */
export function inventName(random: Random, where: District, what: Trade, taken: Set<string>): string {
  for (;;) {
    const name = composeName(random, where.place, what.word)
    if (taken.has(name)) continue
    taken.add(name)
    return name
  }
}

function composeName(random: Random, place: string, word: string): string {
  const brand = random.pick(FIRST) + random.pick(SECOND)
  const forms = [
    `${place}示例${brand}${word}有限公司`,
    `${place}示例${brand}${word}有限公司`,
    `${place}示例${brand}${word}有限公司`,
    `${place}示例${brand}${word}股份有限公司`,
    `示例${brand}${word}（${place}）有限公司`,
    `山东示例${brand}${word}有限公司`,
    `山东示例${brand}${word}集团有限公司`,
  ]
  return random.pick(forms)
}
