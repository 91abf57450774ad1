// In: a text. Out: its QR code (ISO/IEC 18004) as the shape of an SVG, with the quiet zone of four modules around it.
import { encode } from 'uqr'

export interface QrCode {
  /** Its width and height in modules, quiet zone included. */
  size: number
  /** The dark modules, as an SVG path. */
  path: string
}

/** Draws a text as a QR code that bears the loss of 15 % of it. */
export function qrCode(text: string): QrCode {
  const { size, data } = encode(text, { ecc: 'M', border: 4 })
  return { size, path: data.map((row, y) => pathOfRow(row, y)).join('') }
}

function pathOfRow(row: readonly boolean[], y: number): string {
  const bits = row.map(isDark => (isDark ? '1' : '0')).join('')
  return [...bits.matchAll(/1+/g)]
    .map(({ 0: run, index }) => `M${index} ${y}h${run.length}v1h-${run.length}z`)
    .join('')
}
