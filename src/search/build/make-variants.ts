// At build time: the traditional characters by which readers may ask for those of the pages, from OpenCC.
import { Converter } from 'opencc-js'

/** The blocks of Han characters that have simplified forms: extension A and the common one. */
const FIRST = 0x3400
const LAST = 0x9fff

/** The file of variants.ts for the characters that occur. */
export function makeVariants(occurring: ReadonlySet<string>): string {
  const simplify = Converter({ from: 't', to: 'cn' })
  const absent: string[] = []
  const present: string[] = []
  for (let point = FIRST; point <= LAST; point++) {
    const traditional = String.fromCodePoint(point)
    const simple = simplify(traditional)
    if (simple === traditional || [...simple].length > 1) continue
    if (occurring.has(traditional)) present.push(traditional + simple)
    else if (occurring.has(simple)) absent.push(traditional + simple)
  }
  return `${absent.join('')}\n${present.join('')}\n`
}
