// A site in parts, which several machines make: pages of records, of which there are many, are shared out among
// them; all else is the first one's.
import { InvalidArgumentError } from 'commander'

/** One of several parts; the first has the number 1. */
export interface Part {
  number: number
  of: number
}

/** All of a site. */
export const WHOLE: Part = { number: 1, of: 1 }

/** Reads `2/4`. */
export function readPart(text: string): Part {
  const [number = 0, of = 0] = /^[1-9]\d?\/[1-9]\d?$/.test(text) ? text.split('/').map(Number) : []
  if (number > 0 && number <= of) return { number, of }
  throw new InvalidArgumentError('应为第几份/共几份，如 2/4 / expected which part of how many, such as 2/4')
}

/** Reads how many threads are to work. */
export function readJobs(text: string): number {
  if (/^[1-9]\d?$/.test(text)) return Number(text)
  throw new InvalidArgumentError('应为 1 到 99 的整数 / expected a whole number from 1 to 99')
}
