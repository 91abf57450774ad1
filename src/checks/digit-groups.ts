// In: a folded text. Out: digits that may be one number, written together or in groups, with what stands beside them.
// Only personal-numbers.ts imports it.

/** Groups of digits that may be one number. */
export interface Candidate {
  /** All digits of its groups. */
  digits: string
  /** How many digits each group has: 3-4-4. */
  sizes: readonly number[]
  /** What parts the groups. */
  gaps: readonly string[]
  /** What parts it from other digits before and after, where there are any near. */
  gapBefore: string | undefined
  gapAfter: string | undefined
  /** The digits after it. */
  after: string
  /** The characters before and after. */
  left: string
  right: string
  start: number
  end: number
}

const RUN = /\d(?:[ .,\-_/()[\]]{0,3}\d)*/g
/** The shortest number of a person, and the longest, with the code of the country before a mobile one. */
const [SHORTEST, LONGEST] = [11, 19]

/** Every sequence of whole groups of a text that has as many digits as a person's number. */
export function candidatesIn(text: string): Candidate[] {
  return [...text.matchAll(RUN)].flatMap(({ 0: run, index }) => {
    const groups = [...run.matchAll(/\d+/g)].map(group => ({
      digits: group[0],
      start: index + group.index,
      end: index + group.index + group[0].length,
    }))
    return groups.flatMap((_, from) => beginningAt(text, groups, from))
  })
}

interface Group {
  digits: string
  start: number
  end: number
}

function beginningAt(text: string, groups: readonly Group[], from: number): Candidate[] {
  const candidates: Candidate[] = []
  let digits = 0
  for (let to = from; to < groups.length; to++) {
    digits += groups[to]?.digits.length ?? 0
    if (digits > LONGEST) break
    if (digits >= SHORTEST) candidates.push(candidateOf(text, groups, from, to))
  }
  return candidates
}

function candidateOf(text: string, groups: readonly Group[], from: number, to: number): Candidate {
  const own = groups.slice(from, to + 1)
  const gapAfter = (i: number) => {
    const [here, next] = [groups[i], groups[i + 1]]
    return here && next && text.slice(here.end, next.start)
  }
  const [start, end] = [own[0]?.start ?? 0, own.at(-1)?.end ?? 0]
  return {
    digits: own.map(group => group.digits).join(''),
    sizes: own.map(group => group.digits.length),
    gaps: own.slice(1).map((_, i) => gapAfter(from + i) ?? ''),
    gapBefore: gapAfter(from - 1),
    gapAfter: gapAfter(to),
    after: groups[to + 1]?.digits ?? '',
    left: text.slice(Math.max(0, start - 5), start),
    right: text.slice(end, end + 8),
    start,
    end,
  }
}

/** Whether further digits are joined to it as its own are: it is a part of a longer number then. */
export function isPart({ gaps, gapBefore, gapAfter }: Candidate): boolean {
  const joint = gaps[0]?.trim()
  return [gapBefore, gapAfter].some(gap => gap !== undefined && gap.trim() === joint)
}

/** The same, but for blanks: they part numbers as well as groups. */
export function isJoined(candidate: Candidate): boolean {
  return isPart(candidate) && candidate.gaps[0]?.trim() !== ''
}

const CURRENCY = /(?:[¥$€£]|RMB|CNY|USD|人民币)[ :]?$/i
const UNIT =
  /^ ?(?:[千百万亿]*(?:[元圆吨升克斤米台套件只辆股份箱度]|[美欧日港]元|千克|公斤|公里|平方|立方|千瓦|兆瓦)|[万亿]|%|kw|kg|m[23²³]|t(?![a-z]))/i

/** Whether it counts something: money, a weight, a share. */
export function isAmount({ left, right, sizes, gaps, gapAfter, after }: Candidate): boolean {
  const isDecimal = sizes.length === 1 && gapAfter === '.' && after.length <= 4
  const isInThousands = gaps.length > 0 && gaps.every((gap, i) => gap === ',' && sizes[i + 1] === 3)
  return isDecimal || isInThousands || CURRENCY.test(left) || UNIT.test(right)
}

/** Whether letters stand at it, as in the code of a contract or a product. */
export function isInCode({ left, right }: Candidate): boolean {
  return /[a-z]$/i.test(left) || /^[a-z]/i.test(right)
}
