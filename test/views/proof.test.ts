import { parse } from 'node-html-parser'
import { describe, expect, test } from 'vitest'
import { drawBadge } from '../../src/badges/badge.ts'
import type { Day } from '../../src/day.ts'
import { enterpriseProof, titleProof } from '../../src/views/proof.ts'
import { readBadge } from '../badges/read-badge.ts'
import { editionOf, revoked, title } from './world.ts'

const HASH = 'a'.repeat(64)

/** The small register below a path, its site called something that HTML and Markdown have to escape. */
const below = (rows = {}, day?: string) => {
  const edition = editionOf(rows, day)
  const site = { ...edition.site, title: { zh: '“名录”[甲]', en: 'A & "B"' } }
  return { ...edition, site, base: '/a/b/', url: 'https://example.org/a/b/' }
}

const factOf = (proof: { facts: readonly { label: string; value: unknown }[] }, label: string) =>
  proof.facts.find(one => one.label === label)?.value

describe('titleProof', () => {
  test('the address of the page in its language, in letters and as a QR code', () => {
    const zh = titleProof(below(), 'zh', 't1', { hash: HASH })
    const en = titleProof(below(), 'en', 't1', { hash: HASH })
    expect(factOf(zh, '本页网址')).toBe('https://example.org/a/b/titles/t1/')
    expect(zh.qr).toEqual('https://example.org/a/b/titles/t1/')
    expect(en.qr).toEqual('https://example.org/a/b/en/titles/t1/')
  })

  test('what it is called on paper, by whom, as of when', () => {
    expect(titleProof(below({}, '2024-06-30'), 'zh', 't1', { hash: HASH })).toMatchObject({
      certificate: '称号状态查询单',
      publisher: '局',
      asOf: '2024-06-30',
    })
  })

  test('what a release says of it: its number, the beginning of the hash, and a code that leads to the answer', () => {
    const released = { release: 9, day: '2024-05-01' as Day, hash: 'b'.repeat(64), isPresent: true }
    const proof = titleProof(below(), 'zh', 't1', { released, hash: HASH })
    expect(factOf(proof, '发布期次')).toEqual([
      '第9期（截至2024年5月1日），校验值 bbbbbbbb',
      '该期以后各期所载相同。',
    ])
    expect(factOf(proof, '数据校验值')).toBeUndefined()
    expect(factOf(proof, '认定时企业名称')).toBe('甲公司')
    const address = 'https://example.org/a/b/verify/?title=t1&release=9&hash=bbbbbbbb'
    expect(proof.qr).toEqual(address)
    expect(factOf(titleProof(below(), 'zh', 't1'), '发布期次')).toContain('还没有')
  })

  test('the checksum of the manifest, and where the manifest and its row are', () => {
    const proof = titleProof(below(), 'zh', 't1', { hash: HASH })
    expect(factOf(proof, '数据校验值')).toBe(HASH)
    expect(factOf(proof, '核对方法')).toEqual([
      expect.stringMatching(/titles\.csv .*title_id 为 t1 的行/),
      { text: 'https://example.org/a/b/datasets/manifest.json', href: '/a/b/datasets/manifest.json' },
      expect.stringContaining('校验值随之改变'),
    ])
  })

  test('the badge of its language, described as it is', () => {
    const rows = { revocations: [revoked('r1', 't1', '2024-06-03', '3')] }
    expect(titleProof(below(rows), 'zh', 't1', { hash: HASH }).badge).toMatchObject({
      src: '/a/b/badges/t1.svg',
      alt: '徽章：数字化车间称号：已撤销（截至2024年6月30日）',
    })
    expect(titleProof(below(rows), 'en', 't1', { hash: HASH }).badge?.src).toBe('/a/b/badges/t1.svg#en')
  })

  test('the lines to copy show the badge, lead to the page, and name no status that may pass', () => {
    const [html, markdown] = titleProof(below(), 'en', 't1', { hash: HASH }).badge?.snippets ?? []
    const link = parse(html?.text ?? '').querySelector('a')
    const image = link?.querySelector('img')
    const alt = 'Status of the title Digital workshop (A & "B")'
    expect(link?.getAttribute('href')).toBe('https://example.org/a/b/en/titles/t1/')
    expect(image?.getAttribute('src')).toBe('https://example.org/a/b/badges/t1.svg#en')
    expect(image?.getAttribute('alt')).toBe(alt)
    const said = [{ lang: 'zh', kind: '', when: '截至2024-06-30', about: '' }] as const
    const badge = drawBadge({ status: 'active', isDemo: false, said })
    expect(image?.getAttribute('height')).toBe(readBadge(badge).svg.height)
    expect(markdown?.text).toBe(
      `[![${alt}](https://example.org/a/b/badges/t1.svg#en)](https://example.org/a/b/en/titles/t1/)`,
    )
    expect(titleProof(below(), 'zh', 't1', { hash: HASH }).badge?.snippets[1]?.text).toContain(
      String.raw`（“名录”\[甲\]）](`,
    )
  })

  test('an unmanned one is called so', () => {
    const certifications = [title('t3', 'e1', 'n-old', '2017-11-30', { unmanned: true })]
    expect(titleProof(below({ certifications }), 'zh', 't3', { hash: HASH }).badge?.alt).toContain('无人车间')
  })
})

describe('enterpriseProof', () => {
  test('names release and hash, and its code leads to the answer', () => {
    const released = { release: 7, day: '2026-07-01' as Day, hash: HASH, isPresent: true }
    const proof = enterpriseProof(below(), 'zh', 'e1', { released })
    const asked = `?enterprise=e1&release=7&hash=${HASH.slice(0, 8)}`
    expect(proof.qr).toBe(`https://example.org/a/b/verify/${asked}`)
    expect(factOf(proof, '发布期次')).toEqual([expect.stringContaining(HASH.slice(0, 8)), expect.any(String)])
  })

  test('has no badge, and names the files of its rows', () => {
    const proof = enterpriseProof(below(), 'en', 'e1', { hash: HASH })
    expect(proof).toMatchObject({
      certificate: 'Statement of the status of an enterprise',
      badge: undefined,
      qr: 'https://example.org/a/b/en/enterprises/e1/',
    })
    expect(factOf(proof, 'How to verify')).toMatchObject([
      expect.stringMatching(/enterprises\.csv, titles\.csv .*enterprise_id is e1/),
      { href: '/a/b/datasets/manifest.json' },
      {},
    ])
  })
})
