// Credit codes (GB 32100-2015) as bytes: both check digits follow from the rest and are left out where they are right.
import { CREDIT_ALPHABET, creditCheck, organisationCheck } from '../../credit-code.ts'
import { Ppm } from './ppm.ts'
import { type Coder, codeEven, Decoder, Encoder } from './range-coder.ts'

/** What a code is made of, and before it whether it ends, or is not of the standard's form and stands as it is. */
const SYMBOLS = `\n!${CREDIT_ALPHABET}`
const BODY = 16

/** Codes as bytes; '' is no code, and what has no place in the standard's alphabet is left out. */
export function packCodes(codes: readonly string[]): Uint8Array {
  const coder = new Encoder()
  codeEven(coder, 2 ** 32, codes.length)
  const codeOne = codeCoder(coder)
  for (const code of codes) codeOne(shorten(code))
  return coder.finish()
}

export function unpackCodes(bytes: Uint8Array): string[] {
  const coder = new Decoder(bytes)
  const codes = new Array<string>(codeEven(coder, 2 ** 32))
  const codeOne = codeCoder(coder)
  for (let index = 0; index < codes.length; index++) codes[index] = restore(codeOne())
  return codes
}

function shorten(code: string): string {
  const body = code.slice(0, BODY)
  if (restore(body) === code) return body
  return [...code].every(character => CREDIT_ALPHABET.includes(character)) && code !== '' ? `!${code}` : ''
}

function restore(text: string): string {
  if (text.startsWith('!')) return text.slice(1)
  if (text.length !== BODY) return ''
  const organisation = text + organisationCheck(text.slice(8))
  return organisation + (creditCheck(organisation) ?? '')
}

function codeCoder(coder: Coder): (text?: string) => string {
  const ppm = new Ppm((_, symbol) => codeEven(coder, SYMBOLS.length, symbol))
  return text => {
    let out = ''
    while (out.length < BODY || out.startsWith('!')) {
      const wanted = text === undefined ? undefined : SYMBOLS.indexOf(text.charAt(out.length) || '\n')
      const symbol = SYMBOLS.charAt(ppm.code(coder, contextOf(out), wanted))
      if (symbol === '\n') break
      out += symbol
    }
    return out
  }
}

/** The authority and region follow from what stands before; what an organisation's code begins with tells its kind. */
function contextOf(before: string): number {
  const place = Math.min(before.length, 31)
  const last = SYMBOLS.indexOf(before.charAt(before.length - 1))
  if (place <= 9) return place * 64 + last
  return place * 64 + (before.charAt(8) === 'M' ? 1 : 0)
}
