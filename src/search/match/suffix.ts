// What an organisation calls itself at the end of its name, which readers leave out or get wrong.

const SUFFIXES = [
  '集团股份有限公司',
  '股份有限公司',
  '有限责任公司',
  '集团有限公司',
  '有限公司',
  '集团公司',
  '分公司',
  '公司',
  '集团',
  '总厂',
]
const LEAST = 2

/** The folded query without its organisation's suffix; undefined where it has none or nothing would be left. */
export function withoutSuffix(query: readonly string[]): string[] | undefined {
  const text = query.join('')
  const suffix = SUFFIXES.find(one => text.endsWith(one))
  if (!suffix || query.length - suffix.length < LEAST) return undefined
  return query.slice(0, query.length - suffix.length)
}
