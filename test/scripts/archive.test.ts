// An edition as one file: what a library checks is right, what a reader opens from a disk leads on.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { readOffline } from '../../scripts/archive/read-offline.ts'
import { sealFolder } from '../../scripts/lib/edition-writer.ts'
import { freshFolder, runHere } from './command.ts'

describe('readOffline', () => {
  const has = (path: string) =>
    ['index.html', 'titles/t 1/index.html', '_astro/a.css', 'datasets/titles.csv'].includes(path)
  const at = (html: string, base = '/a/') => readOffline(html, 'titles/t 1/index.html', { base, has })

  test.each([
    ['<a href="/a/">', '<a href="../../index.html">'],
    ['<a href="/a/titles/t%201/#because">', '<a href="index.html#because">'],
    ['<link href="/a/_astro/a.css">', '<link href="../../../site/_astro/a.css">'],
    ['<a href="/a/datasets/titles.csv?x">', '<a href="../../../site/datasets/titles.csv">'],
    ['<a href="/a/nothing/">', '<a href="/a/nothing/">'],
    ['<a href="https://example.org/a/">', '<a href="https://example.org/a/">'],
    ['<a href="#main">', '<a href="#main">'],
    ['a<script type="module" src="/a/_astro/a.js"></script>b', 'ab'],
    ['a<meta http-equiv="Content-Security-Policy" content="default-src \'self\'">b', 'ab'],
  ])('%s', (html, expected) => {
    expect(at(html)).toBe(expected)
  })
})

describe('npm run archive', () => {
  const files: Readonly<Record<string, string>> = {
    'index.html': '<a href="/datasets/titles.csv">',
    'datasets/titles.csv': 'title_id\n',
    'datasets/manifest.json': '{}',
    'datasets/datapackage.json':
      '{"title":"示例","version":"2024-06-19","homepage":"https://example.org/data/"}',
  }
  let out: string

  beforeAll(() => {
    out = freshFolder()
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(out, path)), { recursive: true })
      writeFileSync(join(out, path), text)
    }
    sealFolder(out)
  })

  test('writes a bag in which every checksum holds', async () => {
    const to = join(freshFolder(), 'bag.zip')
    expect(await runHere('archive', ['--out', out, '--to', to])).toMatchObject({ code: 0 })
    const root = 'register-2024-06-19/'
    const kept = new Map(
      Object.entries(unzipSync(readFileSync(to))).map(([path, bytes]) => [path.slice(root.length), bytes]),
    )
    const text = (path: string) => new TextDecoder().decode(kept.get(path))
    for (const list of ['manifest-sha256.txt', 'tagmanifest-sha256.txt']) {
      const lines = text(list)
        .trim()
        .split('\n')
        .map(line => line.split('  '))
      expect(lines.length).toBeGreaterThan(2)
      for (const [hash, path = ''] of lines)
        expect([
          path,
          createHash('sha256')
            .update(kept.get(path) ?? '')
            .digest('hex'),
        ]).toEqual([path, hash])
    }
    expect(text('bag-info.txt')).toContain('Bagging-Date: 2024-06-19\n')
    expect(text('data/site/index.html')).toBe(files['index.html'])
    expect(text('data/read/index.html')).toBe('<a href="../site/datasets/titles.csv">')
  })

  test('keeps nothing that is not what was published', async () => {
    const to = join(freshFolder(), 'bag.zip')
    writeFileSync(join(out, 'datasets/titles.csv'), 'another\n')
    const { code, stderr } = await runHere('archive', ['--out', out, '--to', to])
    expect([code, existsSync(to)]).toEqual([1, false])
    expect(stderr).toContain('datasets/titles.csv')
    rmSync(join(out, 'SHA256SUMS'))
    expect(await runHere('archive', ['--out', out, '--to', to])).toMatchObject({ code: 2 })
  })
})
