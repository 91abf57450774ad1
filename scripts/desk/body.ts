// In: the body of a request, as a form sends it. Out: its fields and files; nothing larger than a year's papers is read.
import type { IncomingMessage } from 'node:http'
import type { Paper } from '../../src/papers/paper.ts'

/** In bytes: several papers at once, each far larger than lists are. */
export const MOST_BYTES = 64 * 1024 * 1024

/** What a form sent: each field once, and the files that are not empty. */
export interface Sent {
  fields: ReadonlyMap<string, string>
  files: readonly Paper[]
}

/** Reads a form; undefined where it is larger than `most` or is no form. */
export async function readForm(request: IncomingMessage, most = MOST_BYTES): Promise<Sent | undefined> {
  const bytes = await readBytes(request, most)
  if (!bytes) return undefined
  try {
    const headers = { 'content-type': request.headers['content-type'] ?? '' }
    return await sentOf(await new Response(bytes, { headers }).formData())
  } catch {
    return undefined
  }
}

async function readBytes(
  request: IncomingMessage,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > most) return undefined
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of request as AsyncIterable<Uint8Array>) {
    size += part.length
    if (size > most) return undefined
    parts.push(part)
  }
  return new Uint8Array(Buffer.concat(parts))
}

async function sentOf(form: FormData): Promise<Sent> {
  const fields = new Map<string, string>()
  const files: Paper[] = []
  for (const [name, value] of form) {
    if (typeof value === 'string') fields.set(name, value)
    // A field for files that was left empty is sent as a file without a name.
    else if (value.name !== '') files.push({ file: plainName(value.name), bytes: await value.bytes() })
  }
  return { fields, files }
}

/** A name without folders: browsers of old sent them along. */
function plainName(name: string): string {
  return name.replace(/^.*[/\\]/, '').replace(/^\.+$/, '名单') || '名单'
}
