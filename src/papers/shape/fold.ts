// In: words of a paper. Out: the same in one spelling, to compare and never to show. All of papers/ asks here.

/** NFKC, lower case, without blanks, brackets and punctuation: 县（市、区） and 县市区 are one, and so are 地 区 and 地区. */
export function foldWords(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}\p{Cf}]+/gu, '')
}

/** The same without what stands in brackets: 数控化率（%）, 优秀（90分及以上）. */
export function foldOutside(text: string): string {
  return foldWords(text.normalize('NFKC').replace(/\([^()]*\)/g, ''))
}

const DIGITS = '零一二三四五六七八九'

/** The number that Chinese or Arabic numerals write, up to 99; undefined where they write none. */
export function readNumeral(text: string): number | undefined {
  const plain = text.normalize('NFKC')
  if (/^\d{1,5}$/.test(plain)) return Number(plain)
  const [, tens, ones] = /^([一二三四五六七八九]?)十([一二三四五六七八九]?)$/.exec(plain) ?? []
  if (tens !== undefined && ones !== undefined)
    return (tens ? DIGITS.indexOf(tens) : 1) * 10 + Math.max(0, DIGITS.indexOf(ones || '零'))
  const digit = DIGITS.indexOf(plain)
  return plain.length === 1 && digit >= 0 ? digit : undefined
}
