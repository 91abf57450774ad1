import { describe, expect, test } from 'vitest'
import { redirectFiles } from '../../src/site/redirects.ts'

const ROOT = { url: 'https://example.org/', base: '/' }

describe('files for servers', () => {
  test('name each in the words of the server', () => {
    expect(redirectFiles(ROOT, { '/公示 "1"/': '/publicity/a$b/' }).slice(1)).toEqual([
      { path: '_redirects', body: '/%E5%85%AC%E7%A4%BA%20%221%22/ /publicity/a$b/ 301\n' },
      { path: 'redirects.conf', body: '"/公示 \\"1\\"/" "/publicity/a%24b/";\n' },
    ])
  })

  test('encode a target once, however it is written', () => {
    const files = redirectFiles(ROOT, { '/a/': '/batches/%E4%B8%80/', '/b/': '/batches/一/' })
    expect(files[2]?.body).toBe('/a/ /batches/%E4%B8%80/ 301\n/b/ /batches/%E4%B8%80/ 301\n')
  })

  test('have both paths below the base', () => {
    const files = redirectFiles({ url: 'https://example.org/a/b/', base: '/a/b/' }, { '/old/': '/new/' })
    expect(files[1]?.body).toBe('/a/b/old/ /a/b/new/ 301\n')
  })

  test('are none where nothing has moved', () => {
    expect(redirectFiles(ROOT, {})).toEqual([])
  })
})

describe('the page at an old path', () => {
  const place = { url: 'https://example.org/a/', base: '/a/' }

  test('lies where the old one lay and leads on, however a target is written', () => {
    const [page] = redirectFiles(place, { '/旧/"1"/': '/titles/一/' })
    expect(page?.path).toBe('旧/"1"/index.html')
    expect(page?.body).toContain('http-equiv="refresh" content="0; url=/a/titles/%E4%B8%80/"')
    expect(page?.body).toContain('rel="canonical" href="https://example.org/a/titles/%E4%B8%80/"')
  })

  test('shows a target as text', () => {
    const [page] = redirectFiles(place, { '/old/': '/new/?a=1&b=<script>' })
    expect(page?.body).toContain('url=/a/new/?a=1&amp;b=%3Cscript%3E"')
  })

  test('of an old file is what servers look for below its name', () => {
    expect(redirectFiles(place, { '/old.html': '/new/' })[0]?.path).toBe('old.html/index.html')
  })
})
