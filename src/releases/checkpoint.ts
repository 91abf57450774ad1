// In: the bytes of release files. Out: the checkpoint of the log that they are (C2SP tlog-checkpoint). Whoever deals with
// releases may import it.
import { type Hash, rootOf } from './merkle.ts'

/** What a checkpoint says: which log, how many releases, and the root over their files. */
export interface Checkpoint {
  origin: string
  size: number
  root: Buffer
}

/** The name of the log of a site: its address without scheme and final slash, and `/releases`. */
export function originOf(url: string): string {
  const { host, pathname } = new URL(url)
  return `${host}${pathname.replace(/\/+$/, '')}/releases`
}

/** The text of the checkpoint of these leaves. */
export function writeCheckpoint(origin: string, leaves: readonly Hash[]): string {
  return `${origin}\n${leaves.length}\n${rootOf(leaves).toString('base64')}\n`
}

/** What the text of a note says; undefined where it is no checkpoint. Extension lines are let be. */
export function readCheckpoint(text: string): Checkpoint | undefined {
  const [, origin, size, written = ''] =
    /^([^\n]+)\n(0|[1-9]\d{0,14})\n([A-Za-z0-9+/]{43}=)\n(?:[^\n]+\n)*$/.exec(text) ?? []
  const root = Buffer.from(written, 'base64')
  if (origin === undefined || root.toString('base64') !== written) return undefined
  return { origin, size: Number(size), root }
}
