// What proves a page holds of the files that are published beside it.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'node-html-parser'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { LANGS } from '../../src/i18n/lang.ts'
import { readBadge } from '../badges/read-badge.ts'
import { SITES } from './built.ts'

const read = (...path: string[]) => readFileSync(join(...path), 'utf8')
const sha256 = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')

describe.each(SITES)('the site $name', ({ dir, url, base }) => {
  const titles = Papa.parse<Record<string, string>>(read(dir, 'datasets/titles.csv'), {
    header: true,
    skipEmptyLines: true,
  }).data
  const pages = ['', 'en/'].flatMap(lang =>
    ['titles', 'enterprises'].flatMap(room =>
      readdirSync(join(dir, lang, room)).map(id => `${lang}${room}/${id}/`),
    ),
  )

  test('every page of a title and of an enterprise names its own address', () => {
    expect(pages.length).toBeGreaterThan(2 * titles.length)
    const wrong = pages.filter(page => {
      const address = parse(read(dir, page, 'index.html')).querySelector('.proof dd')
      return address?.text.trim() !== url + page
    })
    expect(wrong).toEqual([])
  })

  test('every title names the release in which its line became what it is, and the hash of that line', () => {
    const { releases } = JSON.parse(read(dir, 'releases/index.json'))
    expect(releases.length).toBeGreaterThan(0)
    for (const { title_id = '' } of titles) {
      const said = parse(read(dir, 'titles', title_id, 'index.html')).querySelector('.proof')?.text ?? ''
      const [, release = '', hash] = /第(\d+)期（截至[^）]+），校验值 ([0-9a-f]{8})/.exec(said) ?? []
      const lines = read(dir, 'releases', release, 'titles.csv').split('\n')
      const line = lines.find(one => one.startsWith(`${title_id},`)) ?? ''
      expect([title_id, hash]).toEqual([
        title_id,
        createHash('sha256').update(line).digest('hex').slice(0, 8),
      ])
    }
  })

  test('every enterprise names the release in which its lines became what they are, and the hash of them', () => {
    const enterprises = Papa.parse<Record<string, string>>(read(dir, 'datasets/enterprises.csv'), {
      header: true,
      skipEmptyLines: true,
    }).data
    expect(enterprises.length).toBeGreaterThan(0)
    for (const { enterprise_id = '' } of enterprises) {
      const said =
        parse(read(dir, 'enterprises', enterprise_id, 'index.html')).querySelector('.proof')?.text ?? ''
      const [, release = '', hash] = /第(\d+)期（截至[^）]+），校验值 ([0-9a-f]{8})/.exec(said) ?? []
      const own = read(dir, 'releases', release, 'enterprises.csv').split('\n')
      const titles = read(dir, 'releases', release, 'titles.csv').split('\n')
      const lines = [
        ...own.filter(line => line.startsWith(`${enterprise_id},`)),
        ...titles.filter(line => line.split(',')[1] === enterprise_id),
      ]
      const found = createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 8)
      expect([enterprise_id, hash]).toEqual([enterprise_id, found])
    }
  })

  test('manifest.json names the true checksums of the tables in which the rows are', () => {
    const { files } = JSON.parse(read(dir, 'datasets/manifest.json'))
    for (const path of ['titles.csv', 'enterprises.csv']) {
      const listed = files.find((file: { path: string }) => file.path === path)
      expect(listed.sha256).toBe(sha256(join(dir, 'datasets', path)))
    }
  })

  test('the badge of every title says, in both languages, the status of the dataset', () => {
    const words = {
      zh: { active: '有效', 'pending-revocation': '复评未通过', expired: '已到期', revoked: '已撤销' },
      en: {
        active: 'Active',
        'pending-revocation': 'Failed re-evaluation',
        expired: 'Expired',
        revoked: 'Revoked',
      },
    }
    for (const lang of LANGS) {
      const statuses = words[lang]
      for (const { title_id = '', status = '' } of titles) {
        const { lines } = readBadge(read(dir, 'badges', `${title_id}.svg`), lang)
        const expected = statuses[status as keyof typeof statuses]
        expect([title_id, lines.at(-1)?.text]).toEqual([title_id, expected])
        expect(lines.at(-2)?.text).toMatch(/(截至2024年6月19日|as of 19 June 2024)/)
      }
    }
    expect(readdirSync(join(dir, 'badges')).length).toBe(titles.length)
    expect(existsSync(join(dir, 'en/badges'))).toBe(false)
  })

  test('a title’s page shows its badge, and the line to copy shows it elsewhere', () => {
    const html = read(dir, 'en/titles/t2021-1-001/index.html')
    const page = parse(html, { blockTextElements: { script: true } })
    expect(page.querySelector('.proof img')?.getAttribute('src')).toBe(`${base}badges/t2021-1-001.svg#en`)
    const line = parse(page.querySelector('.snippet code')?.text ?? '')
    expect(line.querySelector('img')?.getAttribute('src')).toBe(`${url}badges/t2021-1-001.svg#en`)
    expect(line.querySelector('a')?.getAttribute('href')).toBe(`${url}en/titles/t2021-1-001/`)
  })
})
