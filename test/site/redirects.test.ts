import { describe, expect, test } from 'vitest'
import { redirectFiles, redirectsBelow } from '../../src/site/redirects.ts'

test('both paths lie below the base', () => {
  expect(redirectsBelow('/a/b/', { '/old/': '/new/' })).toEqual([['/a/b/old/', '/a/b/new/']])
  expect(redirectsBelow('/', { '/old/': '/new/' })).toEqual([['/old/', '/new/']])
})

describe('files for servers', () => {
  test('name each in the words of the server', () => {
    expect(redirectFiles([['/公示 "1"/', '/publicity/a$b/']])).toEqual([
      { path: '_redirects', body: '/%E5%85%AC%E7%A4%BA%20%221%22/ /publicity/a$b/ 301\n' },
      { path: 'redirects.conf', body: '"/公示 \\"1\\"/" "/publicity/a%24b/";\n' },
    ])
  })

  test('encode a target once, however it is written', () => {
    const files = redirectFiles([
      ['/a/', '/batches/%E4%B8%80/'],
      ['/b/', '/batches/一/'],
    ])
    expect(files[0]?.body).toBe('/a/ /batches/%E4%B8%80/ 301\n/b/ /batches/%E4%B8%80/ 301\n')
  })

  test('are none where nothing has moved', () => {
    expect(redirectFiles([])).toEqual([])
  })
})
