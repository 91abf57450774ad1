// In: a text and a key. Out: a signed note (C2SP signed-note), and whether one is signed. Ed25519 alone. Whoever deals with
// releases may import it.
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto'

/** The byte that stands for Ed25519 in keys and in their ids. */
const ED25519 = 1

/** A key that signs: the name that its signatures bear, and 32 secret bytes. */
export interface SigningKey {
  name: string
  seed: Buffer
}

/** A key that verifies. */
export interface VerifierKey {
  name: string
  /** 32 bytes (RFC 8032). */
  publicKey: Buffer
}

// What DER has before the 32 bytes of an Ed25519 key (RFC 8410).
const PRIVATE_DER = Buffer.from('302e020100300506032b657004220420', 'hex')
const PUBLIC_DER = Buffer.from('302a300506032b6570032100', 'hex')

/** A fresh key. The name is the origin of the log; it holds neither blanks nor `+`. */
export function newKey(name: string): SigningKey {
  const { privateKey } = generateKeyPairSync('ed25519')
  return { name, seed: privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(-32) }
}

/** The verifier key of a signing key. */
export function verifierOf({ name, seed }: SigningKey): VerifierKey {
  const publicKey = createPublicKey(privateKeyOf(seed)).export({ format: 'der', type: 'spki' })
  return { name, publicKey: publicKey.subarray(-32) }
}

function privateKeyOf(seed: Buffer): KeyObject {
  return createPrivateKey({ key: Buffer.concat([PRIVATE_DER, seed]), format: 'der', type: 'pkcs8' })
}

/** The first four bytes of SHA-256 over name, line feed, algorithm and public key. */
function keyId({ name, publicKey }: VerifierKey): Buffer {
  const hash = createHash('sha256').update(`${name}\n`).update(Uint8Array.of(ED25519)).update(publicKey)
  return hash.digest().subarray(0, 4)
}

/** As it is kept: `PRIVATE+KEY+<name>+<id>+<base64>`. */
export function writeSigningKey(key: SigningKey): string {
  return `PRIVATE+KEY+${writeKey(verifierOf(key), key.seed)}`
}

/** As it is told to everyone: `<name>+<id>+<base64>`. */
export function writeVerifierKey(key: VerifierKey): string {
  return writeKey(key, key.publicKey)
}

function writeKey(key: VerifierKey, bytes: Buffer): string {
  const body = Buffer.concat([Uint8Array.of(ED25519), bytes]).toString('base64')
  return `${key.name}+${keyId(key).toString('hex')}+${body}`
}

/** The signing key of a text; undefined where it is none. */
export function readSigningKey(text: string): SigningKey | undefined {
  const [, written = ''] = /^PRIVATE\+KEY\+(.*)$/.exec(text.trim()) ?? []
  const found = readKey(written)
  if (!found) return undefined
  const key = { name: found.name, seed: found.bytes }
  return writeSigningKey(key) === text.trim() ? key : undefined
}

/** The verifier key of a text; undefined where it is none. */
export function readVerifierKey(text: string): VerifierKey | undefined {
  const found = readKey(text.trim())
  if (!found) return undefined
  const key = { name: found.name, publicKey: found.bytes }
  return writeVerifierKey(key) === text.trim() ? key : undefined
}

function readKey(text: string): { name: string; bytes: Buffer } | undefined {
  const [, name = '', body = ''] = /^([^\s+]+)\+[0-9a-f]{8}\+([A-Za-z0-9+/=]+)$/.exec(text) ?? []
  const bytes = Buffer.from(body, 'base64')
  return bytes.length === 33 && bytes[0] === ED25519 ? { name, bytes: bytes.subarray(1) } : undefined
}

/** A text, which ends in a line feed, with its signature. */
export function signNote(text: string, key: SigningKey): string {
  const signature = sign(null, Buffer.from(text), privateKeyOf(key.seed))
  const line = Buffer.concat([keyId(verifierOf(key)), signature]).toString('base64')
  return `${text}\n— ${key.name} ${line}\n`
}

/** The text of a note, signed or not: all before the last empty line. */
export function textOfNote(note: string): string {
  const at = note.lastIndexOf('\n\n')
  return at < 0 ? note : note.slice(0, at + 1)
}

/** Whether a note bears a signature of this key over its text; one that does not hold makes the whole note false. */
export function isSignedBy(note: string, key: VerifierKey): boolean {
  const text = textOfNote(note)
  const lines = note.slice(text.length + 1).split('\n')
  const signatures = lines.flatMap(line => {
    const [, name, body = ''] = /^— ([^\s+]+) ([A-Za-z0-9+/=]+)$/.exec(line) ?? []
    const bytes = Buffer.from(body, 'base64')
    const isOurs = name === key.name && bytes.subarray(0, 4).equals(keyId(key))
    return isOurs ? [bytes.subarray(4)] : []
  })
  const publicKey = createPublicKey({
    key: Buffer.concat([PUBLIC_DER, key.publicKey]),
    format: 'der',
    type: 'spki',
  })
  return signatures.length > 0 && signatures.every(one => verify(null, Buffer.from(text), publicKey, one))
}
