// In: a Chinese title. Out: its parts, between which a line may break: Chinese is written without spaces, and a browser
// would break 威海市 after 海. By a list of terms that titles of this field are made of; a name without any stays whole.

/** A part begins with one of these. */
const BEGINNINGS =
  '数字化车间|智能工厂|无人车间|无人工厂|股份有限公司|有限责任公司|有限公司|集团|拟认定|拟撤销|认定|复评|撤销|更名|' +
  '名单|结果|称号|管理办法|公开平台|通知|公示|公告|第[一二三四五六七八九十]+批|\\d{4}年|（'

/** A part ends with one of these. */
const ENDINGS = '关于|和|的|、|年|批|市|区|县|）|》|”'

const JOINT = new RegExp(`(?<=${ENDINGS})(?!${ENDINGS})|(?=${BEGINNINGS})(?<!拟|（)`, 'u')

/** The parts of a text, which are all of it. */
export function atJoints(text: string): string[] {
  const parts: string[] = []
  for (const part of text.split(JOINT)) {
    // A single character or a sign that closes would stand alone on a line.
    const isLoose = part.length < 2 || /^[）》”、，。：；]/u.test(part)
    if (parts.length > 0 && isLoose) parts.push((parts.pop() ?? '') + part)
    else parts.push(part)
  }
  return parts
}
