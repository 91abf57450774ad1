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
  const { size, data } = encode(text, { ecc: 'M', border: 0, maskPattern: 3 })
  return { size: size + 2 * QUIET, path: pathOf(data) }
}

/** The width of the quiet zone in modules. */
const QUIET = 4

// A line for every run of dark modules, a move from the end of one to the next, across rows too: the closest it packs.
function pathOf(rows: readonly (readonly boolean[])[]): string {
  let path = `M${QUIET} ${QUIET}.5`
  let [x, y] = [0, 0]
  for (const [row, modules] of rows.entries()) {
    for (let dark = modules.indexOf(true); dark >= 0; dark = modules.indexOf(true, x)) {
      if (dark > x || row > y) path += `m${dark - x} ${row - y}`
      const light = modules.indexOf(false, dark)
      ;[x, y] = [light < 0 ? modules.length : light, row]
      path += `h${x - dark}`
    }
  }
  return path
}
