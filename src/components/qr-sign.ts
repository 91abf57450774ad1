// An address as a QR code (views/qr.ts). It is dark on light in both colour schemes: not every camera reads the inverse.
import { qrCode } from '../views/qr.ts'
import { type Html, html } from './html.ts'

export function qrSign(address: string, label: string): Html {
  const { size, path } = qrCode(address)
  return html`
    <svg class="qr" role="img" aria-label="${label}" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">
      <rect width="${size}" height="${size}" fill="#fff"/>
      <path d="${path}" stroke="#000"/>
    </svg>`
}
