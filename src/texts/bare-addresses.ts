// In: a run of text without a line break. Out: the same in parts, of which those that are web addresses are said to be.
// Only texts/ imports it.
import { judgeAddress } from './address.ts'

export interface Part {
  text: string
  isAddress: boolean
}

/** An address ends at the first character that is not ASCII, for in Chinese no blank follows it (见http://a/，另行通知). */
const ADDRESS = /(?<![a-zA-Z\d])https?:\/\/[a-zA-Z\d[][!#-;=?-~]*/gi

/** Parts a text at its addresses. */
export function splitAddresses(text: string): Part[] {
  const parts: Part[] = []
  let end = 0
  for (const match of text.matchAll(ADDRESS)) {
    const address = withoutPunctuation(match[0])
    if (judgeAddress(address, false) !== undefined) continue
    parts.push({ text: text.slice(end, match.index), isAddress: false }, { text: address, isAddress: true })
    end = match.index + address.length
  }
  return [...parts, { text: text.slice(end), isAddress: false }].filter(part => part.text !== '')
}

/** What ends a sentence or closes a bracket that was opened before the address is no part of it (GFM 6.9). */
function withoutPunctuation(address: string): string {
  const count = (sign: string) => address.split(sign).length
  if (/[.,;:!?'*_~`|\]}]$/.test(address)) return withoutPunctuation(address.slice(0, -1))
  if (address.endsWith(')') && count(')') > count('(')) return withoutPunctuation(address.slice(0, -1))
  return address
}
