import { expect, test } from 'vitest'
import { readCheckpoint } from '../../src/releases/checkpoint.ts'
import {
  isSignedBy,
  newKey,
  readSigningKey,
  readVerifierKey,
  signNote,
  textOfNote,
  verifierOf,
  writeSigningKey,
  writeVerifierKey,
} from '../../src/releases/note.ts'

// The key, text and signature of golang.org/x/mod/sumdb/note (note_test.go).
const SECRET = 'PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz'
const PUBLIC = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'
const TEXT =
  "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
const NOTE = `${TEXT}
— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
`

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('there is none')
  return value
}

test('signNote() signs as the reference does, and isSignedBy() takes its note', () => {
  const key = must(readSigningKey(SECRET))
  expect(writeVerifierKey(verifierOf(key))).toBe(PUBLIC)
  expect(signNote(TEXT, key)).toBe(NOTE)
  expect(isSignedBy(NOTE, must(readVerifierKey(PUBLIC)))).toBe(true)
  expect(textOfNote(NOTE)).toBe(TEXT)
})

test('isSignedBy() refuses another text, another key, another name, and no signature', () => {
  const key = must(readVerifierKey(PUBLIC))
  expect(isSignedBy(NOTE.replace('problem is', 'problem was'), key)).toBe(false)
  expect(isSignedBy(NOTE, verifierOf(newKey('PeterNeumann')))).toBe(false)
  expect(isSignedBy(NOTE, { ...key, name: 'EnochRoot' })).toBe(false)
  expect(isSignedBy(TEXT, key)).toBe(false)
})

test('isSignedBy() lets signatures of others be, and one false signature of the key spoils the note', () => {
  const key = newKey('example.org/releases')
  const signed = signNote(TEXT, key)
  const other = signNote(TEXT, newKey('example.net/witness')).split('\n').at(-2)
  expect(isSignedBy(`${signed}${other}\n`, verifierOf(key))).toBe(true)
  const forged = signNote(`${TEXT}more\n`, key).split('\n').at(-2)
  expect(isSignedBy(`${signed}${forged}\n`, verifierOf(key))).toBe(false)
})

test('a key is read as it was written; one of which a letter is wrong is none', () => {
  const key = newKey('example.org/releases')
  expect(readSigningKey(`${writeSigningKey(key)}\n`)).toEqual(key)
  expect(readVerifierKey(writeVerifierKey(verifierOf(key)))).toEqual(verifierOf(key))
  expect(readVerifierKey(PUBLIC.replace('ARpc', 'ARpd'))).toBeUndefined()
  expect(readSigningKey(SECRET.replace('c74f20a3', 'c74f20a4'))).toBeUndefined()
  expect(readSigningKey(PUBLIC)).toBeUndefined()
})

test('readCheckpoint() reads the example of the specification, and nothing that is none', () => {
  const example = 'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n'
  const read = must(readCheckpoint(example))
  expect([read.origin, read.size, read.root.length]).toEqual(['example.com/behind-the-sofa', 20852163, 32])
  expect(readCheckpoint(`${example}extension\n`)?.size).toBe(20852163)
  for (const wrong of [
    '',
    '\n',
    example.slice(0, -1),
    example.replace('\n2', '\n02'),
    example.replace('q2I', 'q2J'),
  ])
    expect(readCheckpoint(wrong)).toBeUndefined()
})
