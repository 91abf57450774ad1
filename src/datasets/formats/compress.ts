// In: the bytes of a file. Out: the same compressed, for servers that send a ready-made copy and for the ZIP archive.
// No name, no time and no system is written, so equal bytes stay equal.
import { promisify } from 'node:util'
import { brotliCompress, constants, crc32, deflateRaw } from 'node:zlib'

/** A file deflated (RFC 1951) once, for gzip and ZIP alike. */
export interface Deflated {
  size: number
  crc: number
  raw: Uint8Array<ArrayBuffer>
}

const deflateAsync = promisify(deflateRaw)
const brotliAsync = promisify(brotliCompress)

export async function deflate(body: Uint8Array): Promise<Deflated> {
  return { size: body.length, crc: crc32(body), raw: await deflateAsync(body, { level: 6 }) }
}

/** As gzip (RFC 1952), its time 0 and its system unknown: zlib's own header tells on which system it ran. */
export function gzip({ size, crc, raw }: Deflated): Uint8Array {
  const file = Buffer.alloc(10 + raw.length + 8)
  file.set([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255])
  file.set(raw, 10)
  file.writeUInt32LE(crc, 10 + raw.length)
  file.writeUInt32LE(size % 2 ** 32, 14 + raw.length)
  return file
}

/** As Brotli (RFC 7932): of 104 MB quality 5 leaves 4.2 in the time that gzip takes for 6.2; 9 leaves 3.9 in thrice. */
export function brotli(body: Uint8Array): Promise<Uint8Array> {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 5,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  }
  return brotliAsync(body, { params })
}
