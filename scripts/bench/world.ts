// In: a seed and a number. Out: enterprises as the lookup sees them, with names far more varied than the demonstration's.
// Brands follow a Zipf-like curve over some 700 characters, so that common pairs and rare characters both occur.

import type { SearchData } from '../../src/search/data.ts'
import { type Random, seeded } from '../demo/random.ts'

const DISTRICTS = [
  ['huancui', '环翠区', '威海'],
  ['wendeng', '文登区', '文登'],
  ['rongcheng', '荣成市', '荣成'],
  ['rushan', '乳山市', '乳山'],
  ['gaoqu', '火炬高技术产业开发区（高区）', '威海'],
  ['jingqu', '经济技术开发区（经区）', '威海'],
  ['lingang', '临港经济技术开发区（临港区）', '威海'],
  ['nanhai', '南海新区', '威海南海'],
] as const

const BRAND = [
  ...'海华鑫东信德盛泰金鸿恒宏达通力联合科创智远航新天龙凯润丰隆昌兴旺源泉林森禾田川江河湖洲宇环球邦国安康宁和平顺利益',
  ...'瀚泓澜泽汇洋滨港鲸帆锚岚岱昆峰岳峻岩铭锐钧铂钰锦鼎诚惠嘉瑞祥晟晨旭曦煜辰星拓驰腾飞翔跃升旋捷北南西中大小三一九百千万',
  ...'众博雅美佳优尚卓越宝富贵福禄寿喜春夏秋冬梅兰竹菊松柏杨柳桃李杏樱枫桐榕槐云雨雪霜露雷电风月日光明亮辉煌耀灿烂炫炎焱',
  ...'淼垚犇骉羴鱻麤堃喆弘毅志远勤劳勇敢仁义礼孝忠廉正直善良真诚朴素简洁清静思源念祖崇文尚武修身齐家治理乐业长行重厦莘单',
  ...'奥迪亚欧美斯特克曼伯尔莱茵格林威登普利司罗伦萨兰卡西丹麦瑞典芬挪赛维拉巴尼姆沃图伊索洛奇菲诺迈锡艾珂玛莎蒂娜琳娅',
  ...'鹏鹰雁鹤鸥鸽凤凰麒麟狮虎豹熊鹿马牛羊象鲲蛟虹霞霖霓瀛溪涧潭浦淮渤浙闽粤皖赣鄂湘蜀黔滇陇秦晋冀鲁豫苏沪杭甬温台绍',
  ...'立建成功就业精益求实效率品质量标准领先超前卫士友谊团结奋进步腾冲击破浪乘帆启程征途路桥梁柱础基石磊硕果实粒子核心芯',
]
const RARE = [...'䶮㙍𬭎𫟹𬍛𠅤𪣻𬘭珺翀頔燚昇赟濛玥']
const LATIN = ['TCL', '5G', '3D', 'AI', 'LED', 'ABB', 'KD', 'Z', 'U8', '3M', 'VR', 'JS']
const MODIFIER =
  words(`精密 智能 新能源 电子 光电 海洋 生物 环保 数控 自动化 高分子 碳纤维 船舶 汽车 轨道 航空 医疗 食品 水产 橡胶
  塑料 金属 不锈钢 铝业 铸造 锻压 模具 五金 机床 液压 气动 密封 轴承 齿轮 传动 电机 电气 电缆 仪表 传感 通信 网络 软件 信息 数据
  印刷 包装 纸业 木业 家具 家居 服装 服饰 纺织 毛纺 针织 地毯 皮革 渔具 钓具 游艇 帐篷 户外 体育 玩具 工艺 陶瓷 玻璃 石材 建材 水泥
  管道 阀门 泵业 压缩机 制冷 空调 暖通 锅炉 压力容器 化工 涂料 胶粘 农业 种业 花生 海参 海带 调味 饮料 酿酒 制药 中药 宠物 饲料 肥料`)
const FORM = words(
  '科技 科技 科技 技术 装备 设备 制造 机械 材料 制品 实业 工业 股份 产业 发展 工程 器材 器械 配件 零部件 贸易 进出口 加工',
)
const ENDING = words(
  '有限公司 有限公司 有限公司 有限公司 有限公司 有限公司 有限责任公司 股份有限公司 集团有限公司 集团股份有限公司 厂 有限公司威海分公司 合作社',
)
const PRODUCT =
  words(`机床主轴 滚珠丝杠 减速器 液压阀 离心泵 风机叶轮 锂电设备 输液器 留置针 采血管 钓竿 渔线轮 鱼糜 海带 即食海参
  子午胎 密封件 打印头 线路板 连接器 电机 变压器 开关柜 电缆 曲轴 制动盘 线束 游艇 舵机 西服 针织内衣 羽绒服 家纺 毛纱 碳纤维 预浸料
  石墨 岩棉板 铸件 钣金 紧固件 家具 橱柜 纸箱 包装膜 标签`)
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const STATUSES = ['active', 'active', 'active', 'active', 'revoked', 'pending-revocation', 'none'] as const

function words(text: string): string[] {
  return text.trim().split(/\s+/)
}

/** `count` enterprises with present and former names, districts, statuses and credit codes; titles as asked for. */
export function inventData(seed: number, count: number): SearchData {
  const random = seeded(seed)
  const taken = new Set<string>()
  const width = Math.max(4, String(count).length)
  const enterprises = Array.from({ length: count }, (_, index) => {
    const district = random.integer(0, DISTRICTS.length - 1)
    const renames = random.chance(0.08) ? random.integer(1, 2) : 0
    return {
      id: `e${String(index + 1).padStart(width, '0')}`,
      names: Array.from({ length: renames + 1 }, () => inventName(random, district, taken)),
      district,
      status: random.pick(STATUSES),
      code: random.chance(0.97) ? inventCode(random) : '',
    }
  })
  return {
    day: '2026-01-01',
    districts: DISTRICTS.map(([id, name]) => ({ id, name, nameEn: id })),
    enterprises,
    titles: enterprises.flatMap((_, enterprise) =>
      random.chance(0.8)
        ? [{ id: `t2021-${enterprise + 1}`, enterprise, name: `${random.pick(PRODUCT)}数字化车间` }]
        : [],
    ),
    notices: [],
  }
}

function inventName(random: Random, district: number, taken: Set<string>): string {
  for (;;) {
    const name = composeName(random, DISTRICTS[district]?.[2] ?? '威海')
    if (taken.has(name)) continue
    taken.add(name)
    return name
  }
}

function composeName(random: Random, local: string): string {
  const place = random.pick([local, local, local, `${local}市`, '山东', '山东省', '威海', ''])
  const trade = (random.chance(0.85) ? random.pick(MODIFIER) : '') + random.pick(FORM)
  const ending = random.pick(ENDING)
  const brand = inventBrand(random)
  return random.chance(0.1) && place
    ? `${brand}${trade}（${place}）${ending}`
    : `${place}${brand}${trade}${ending}`
}

function inventBrand(random: Random): string {
  if (random.chance(0.02)) return random.pick(LATIN) + pickBrand(random)
  if (random.chance(0.02)) return random.pick(RARE) + pickBrand(random)
  const length = random.pick([2, 2, 2, 2, 3, 4])
  return Array.from({ length }, () => pickBrand(random)).join('')
}

/** Low ranks more often: the square of a uniform number. */
function pickBrand(random: Random): string {
  const share = random.integer(0, 999_999) / 1_000_000
  return BRAND[Math.floor(share ** 1.7 * BRAND.length)] ?? '海'
}

/** A code of the form of GB 32100-2015, both check digits right; one in four organisation codes is an old, numeric one. */
function inventCode(random: Random): string {
  const pick = (length: number, letters: string) =>
    Array.from({ length }, () => random.pick([...letters])).join('')
  const body = random.chance(0.25)
    ? `${random.pick(['1', '7', '5'])}${pick(7, '0123456789')}`
    : `MA${pick(6, ALPHABET)}`
  const region = random.pick(['371000', '371000', '371002', '371003', '371081', '371082', '371083', '370600'])
  const organisation = `91${region}${body}${checkOrganisation(body)}`
  return organisation + checkCredit(organisation)
}

function checkOrganisation(body: string): string {
  const sum = [3, 7, 9, 10, 5, 8, 4, 2].reduce(
    (total, weight, place) => total + weight * Number.parseInt(body.charAt(place), 36),
    0,
  )
  return '0123456789X0'.charAt((11 - (sum % 11)) % 11)
}

function checkCredit(body: string): string {
  let sum = 0
  for (let place = 0, weight = 1; place < body.length; place++, weight = (weight * 3) % 31)
    sum += ALPHABET.indexOf(body.charAt(place)) * weight
  return ALPHABET.charAt((31 - (sum % 31)) % 31)
}
