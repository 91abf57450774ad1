// Where the parts of the lookup come from: the files that its index names, each fetched once, tried again where a network
// fails, and handed on while it arrives. Knows nothing of what is in them.
import type { PartFile, PartName } from '../manifest.ts'

/** Told the buffer that is being filled and how many of its bytes have arrived. */
export type Take = (bytes: Uint8Array, arrived: number) => void

export interface Source {
  /** The bytes of a part; `take` is told of them as they come. Rejects where they cannot be had; ask again later. */
  load(part: PartName, take?: Take): Promise<Uint8Array>
}

/** Milliseconds before a file is asked for again. */
const PAUSES = [400, 1600]

/** The files below `base`. `get` is fetch, or what a test puts in its place. */
export function openSource(
  base: string,
  files: Readonly<Record<PartName, PartFile>>,
  get: (address: string) => Promise<Response> = address => fetch(address),
): Source {
  const loading = new Map<PartName, Promise<Uint8Array>>()
  return {
    load(part, take = () => undefined) {
      const known = loading.get(part)
      if (known) return known
      const { path, bytes } = files[part]
      const buffer = new Uint8Array(bytes)
      const load = tried(() => follow(get, base + path, buffer, take))
      loading.set(part, load)
      // A network that failed may come back.
      load.catch(() => loading.delete(part))
      return load
    },
  }
}

/** Acts, and again after a pause where that fails, unless the failure is final. */
export async function tried<T>(
  act: () => Promise<T>,
  isFinal: (error: unknown) => boolean = () => false,
): Promise<T> {
  for (const pause of PAUSES) {
    try {
      return await act()
    } catch (error) {
      if (isFinal(error)) throw error
      await new Promise(resolve => setTimeout(resolve, pause))
    }
  }
  return act()
}

/** Fills the buffer; a second try fills it again with the same bytes. */
async function follow(
  get: (address: string) => Promise<Response>,
  address: string,
  buffer: Uint8Array,
  take: Take,
): Promise<Uint8Array> {
  const response = await get(address)
  if (!response.ok || !response.body) throw new Error(`${address}: ${response.status}`)
  let arrived = 0
  const reader = response.body.getReader()
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    buffer.set(piece.value, arrived)
    arrived += piece.value.length
    take(buffer, arrived)
  }
  if (arrived < buffer.length) throw new Error(`${address}: ${arrived} of ${buffer.length} bytes`)
  return buffer
}
