// Characters that are taken for each other by the eye: pairs from exercises for schoolchildren and from misread forms,
// collected by hand and not by the lookup's own measure of likeness, so that it is not measured by itself.

const PAIRS = `料科 未末 土士 己已 材村 密蜜 检捡 检险 晴睛 精睛 械诫 械戒 电申 申甲 由田 海悔 海诲 洋样 洋祥 宏宠 泰秦 泰奏 秦奏 斩折 析折
  拆折 近迫 技枝 技抚 工土 王玉 王主 主住 住往 住佳 利和 和知 秋秒 科秒 科料 制剂 刺剌 造选 装袋 各名 奋备 气汽 轮抢 轮论 轮纶 抢枪 输愉 输榆
  仓仑 苍仓 沧抢 限根 银根 限恨 很根 有冇 司同 问间 间闻 可司 何河 柯何 阿柯 金全 太大 太犬 天夫 夫失 失矢 天夭 无元 无天 龙尤 优忧 江汀 江汪
  汪注 注住 柱住 桂佳 桂挂 持特 持恃 特待 待侍 侍诗 时诗 化花 纸纺 纺防 防仿 仿纺 坊防 芳坊 报服 板扳 板版 钢纲 铜桐 铜钢 钢岗 铝铅 钱线 线残
  浅残 钉钎 踢惕 塑朔 溯朔 胶较 胶校 较校 橡像 像象 缘绿 绿碌 录绿 漆膝 掏陶 淘陶 瓷资 姿资 咨姿 良郎 粮粒 拉位 泣位 饭板 饭贩 饮饭 贷货 贺货
  贸贺 责青 清情 青清 请清 情晴 渔鱼 船般 舰船 伯拍 柏伯 泊怕 医匠 巨臣 药约 钓钧 均钧 构购 沟构 勾匀 数教 敬警 腔控 控空 床庆 庆厌 压庄 厉历
  厂广 户卢 生主 生牛 牛午 午干 干千 于干 千干 斤斥 折诉 乒兵 宾宴 家冢 豪毫 亮亭 享亨 亭享 辨辩 慢漫 燥躁 操澡 澡燥 喝渴 葛喝 模摸 模漠 膜模
  幕暮 墓暮 慕幕 侯候 喉候 治冶 治怡 怡冶 水永 永冰 木本 木术 未本 休体 体林 林材 彬杉 彤丹 母毋 每母 侮海 日曰 日目 目自 白自 百白 目且 旦且
  早旱 旱早 阜草 香查 查杳 杏否 吉告 古舌 右石 石右 名各 微徽 薇徽 徽微 暖缓 缓援 援暖 拔拨 拨拔 杨扬 扬场 场杨 汤扬 荣劳 劳营 营荣 蓝篮 篮监
  励厉 兢竞 竞竟 竟竞 籍藉 陕峡 峡狭 侠峡 析祈 祈析 祁祈 祥样 祺褀 琪棋 棋琪 淇琪 凯岂 岂凯 鸿鸥 鸥鸿 鸣鸟 鸟乌 乌鸟 岛鸟 鸟岛 鹏鹤 鹰雁
  淳谆 醇淳 谆醇 润闰 润涧 涧润 澜阑 阑澜 衡蘅 街衔 街衡 丰卡 半丰 羊半 丰羊 平半 半平 米来 来耒 东乐 乐东 兴共 共其 其具 具真 真具 直真
  直具 盖益 益溢 盆盈 盈盆 盐监 蓝兰 兰三 昌冒 昌晶 晶品 品昌 晨震 震晨 辰晨 旺汪 旺旭 旭旺 旭旬 旬句 句旬 昊吴 吴昊 吕吴 吞呑 含舍 舍含 合台
  台合 给拾 拾给 恰洽 洽恰 拓拆 拓柘 妈码 码妈 础磁 磁础 碳炭 碎砗 硕顾 顾硕 项顶 顶项 顺须 须顺 预颂 颂预 领颂 颗颖 颖颗`

const ALIKE = new Map<string, string[]>()
for (const [one = '', other = ''] of PAIRS.trim()
  .split(/\s+/)
  .map(pair => [...pair])) {
  if (one === other) continue
  ALIKE.set(one, [...new Set([...(ALIKE.get(one) ?? []), other])])
  ALIKE.set(other, [...new Set([...(ALIKE.get(other) ?? []), one])])
}

/** What a character is taken for; none for one that is not in the list. */
export function lookAlikes(character: string): readonly string[] {
  return ALIKE.get(character) ?? []
}
