// Credit codes, any part of which may be asked for: one long text that is searched at once.
import { differenceOf, isOneApart } from '../difference.ts'
import type { Mark } from '../result.ts'
import { readAsCode } from '../terms.ts'

export class CodeList {
  /** By the number of the enterprise; '' for none. */
  readonly written: readonly string[]
  private readonly text: string
  /** Where each code begins in the text. */
  private readonly starts: Uint32Array

  constructor(written: readonly string[]) {
    this.written = written
    this.text = written.join('\n').toLowerCase()
    this.starts = new Uint32Array(written.length)
    for (let owner = 1; owner < written.length; owner++)
      this.starts[owner] = (this.starts[owner - 1] as number) + (written[owner - 1] as string).length + 1
  }

  /** The enterprises whose code holds a part, in small letters; in order. */
  holding(part: string): number[] {
    const owners: number[] = []
    let owner = 0
    for (let at = this.text.indexOf(part); at >= 0; ) {
      while (owner + 1 < this.starts.length && (this.starts[owner + 1] as number) <= at) owner += 1
      owners.push(owner)
      const next = this.starts[owner + 1]
      at = next === undefined ? -1 : this.text.indexOf(part, next)
    }
    return owners
  }
  /**
   * The enterprises whose code is a whole one that was typed, in small letters, but for one character that is wrong,
   * missing or too much, or two neighbours that are exchanged; in order.
   */
  nearest(typed: string): number[] {
    const text = readAsCode(typed)
    const owners: number[] = []
    this.written.forEach((code, owner) => {
      if (markOfSlip(text, code)) owners.push(owner)
    })
    return owners
  }
}

/** The part of a code that differs from a whole one that was typed; none where more than a slip lies between them. */
export function marksOfCode(code: string, typed: string): Mark[] {
  const mark = markOfSlip(readAsCode(typed), code)
  return mark && mark[0] < mark[1] ? [mark] : []
}

/** The part of a code that a slip of the pen changed; undefined where there is more between the two than one. */
function markOfSlip(typed: string, code: string): Mark | undefined {
  if (Math.abs(typed.length - code.length) > 1) return undefined
  const difference = differenceOf(typed, code)
  const { from, ofOther } = difference
  const isExchanged =
    ofOther - from === 2 && typed.slice(from, from + 2) === code.charAt(from + 1) + code.charAt(from)
  return isOneApart(difference) || isExchanged ? [from, ofOther] : undefined
}
