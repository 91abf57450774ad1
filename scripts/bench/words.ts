// What invented names are made of: a coast whose brands are of some 400 characters, and an inland of other places, trades
// and forms whose brands are of all common characters (GB 2312, level 1), so that nothing is tuned to one of them.

export interface Words {
  /** Id, name, and how names of enterprises begin there. */
  districts: readonly (readonly [id: string, name: string, local: string])[]
  /** Other places that names begin with. */
  places: readonly string[]
  /** Characters, and how much the first of them are preferred: 1 is not at all. */
  brands: readonly string[]
  skew: number
  trades: readonly string[]
  forms: readonly string[]
  endings: readonly string[]
  products: readonly string[]
}

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
export const RARE = [...'䶮㙍𬭎𫟹𬍛𠅤𪣻𬘭珺翀頔燚昇赟濛玥']
export const LATIN = ['TCL', '5G', '3D', 'AI', 'LED', 'ABB', 'KD', 'Z', 'U8', '3M', 'VR', 'JS']
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
function words(text: string): string[] {
  return text.trim().split(/\s+/)
}

export const COAST: Words = {
  districts: DISTRICTS,
  places: ['山东', '山东省', '威海'],
  brands: BRAND,
  skew: 1.7,
  trades: MODIFIER,
  forms: FORM,
  endings: ENDING,
  products: PRODUCT,
}

/** The 3,755 characters that stand in GB 2312 from B0A1 on, 94 a row; the last row ends at D7F9. */
function commonCharacters(): string[] {
  const decoder = new TextDecoder('gb18030')
  const characters: string[] = []
  for (let row = 0xb0; row <= 0xd7; row++)
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell++)
      characters.push(decoder.decode(Uint8Array.of(row, cell)))
  return characters
}

export const INLAND: Words = {
  districts: [
    ['shanqian', '山前区', '云阳'],
    ['heqing', '河清县', '河清'],
    ['lucheng', '渌城区', '云阳'],
    ['pingle', '平乐市', '平乐'],
    ['jiangnan', '江南高新技术产业开发区（高新区）', '云阳江南'],
    ['changxing', '长行县', '长行'],
  ],
  places: ['江西', '江西省', '中国', '云阳市'],
  brands: commonCharacters(),
  skew: 1.2,
  trades:
    words(`茶叶 竹艺 陶瓷 稀土 钨业 铜业 矿山 冶金 重型 起重 工程机械 农机 粮油 米业 油茶 乳业 禽业 药业 生物制药 医用材料
    光学 镜头 芯片 半导体 显示 触控 光纤 雷达 卫星 无人机 机器人 激光 3D打印 储能 光伏 氢能 风电 充电 锂电池 新材料 纳米 石墨烯 硅胶
    眼镜 拉链 纽扣 箱包 鞋业 袜业 丝绸 刺绣 家电 厨具 卫浴 灯饰 照明 幕墙 门窗 涂装 钢构 电梯 泵阀 仪器 环境 水务 消防 安防 物流`),
  forms: words('科技 科技 技术 制造 实业 集团 装备 重工 工贸 智造 电子科技 机电 控股 生态 国际 研究院'),
  endings: words(
    '有限公司 有限公司 有限公司 有限责任公司 股份有限公司 集团有限公司 总厂 有限公司云阳分公司 经营部 （有限合伙）',
  ),
  products: words(
    '茶叶罐 钨丝 铜箔 镜片 芯片封装 触控屏 光纤预制棒 电池壳 灯具 水龙头 拉链 箱包 电梯门机 起重臂 阀体',
  ),
}
