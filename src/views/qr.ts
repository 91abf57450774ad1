// In: a text. Out: its QR code (ISO/IEC 18004) as the shape of an SVG, with the quiet zone of four modules around it.
import { encode } from 'uqr'

export interface QrCode {
  /** Its width and height in modules, quiet zone included. */
  size: number
  /** The dark modules, as an SVG path to be stroked with a width of one module. */
  path: string
}

/** Draws a text as a QR code that bears the loss of 15 % of it. */
export function qrCode(text: string): QrCode {
  // To weigh the eight masks against each other takes nine tenths of the time, and tens of thousands of pages have a
  // code; readers are told the mask, and read them all.
  const { size, data } = encode(text, { ecc: 'M', border: 4, maskPattern: 3 })
  return { size, path: data.map(pathOfRow).join('') }
}

// A move to the first run of a row, then lines and gaps by turns: half the bytes of a rectangle a run.
function pathOfRow(row: readonly boolean[], y: number): string {
  const runs = row
    .map(isDark => (isDark ? '1' : '0'))
    .join('')
    .matchAll(/1+/g)
  let end = 0
  let path = ''
  for (const { 0: run, index } of runs) {
    path += `${path === '' ? `M${index} ${y}.5` : `m${index - end} 0`}h${run.length}`
    end = index + run.length
  }
  return path
}
