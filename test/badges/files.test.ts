import { describe, expect, test } from 'vitest'
import { badgeFiles } from '../../src/badges/files.ts'
import type { Day } from '../../src/day.ts'
import { type Edition, openEdition } from '../../src/edition.ts'
import type { Lang } from '../../src/i18n/lang.ts'
import { demonstration, openDemonstration } from '../datasets/edition.ts'
import { editionOf, notice, revoked, title } from '../views/world.ts'
import { readBadge } from './read-badge.ts'

const filesOf = (edition: Edition) =>
  new Map([...badgeFiles(edition)].map(({ path, body }) => [path, String(body)]))
const textsOf = (body: string | undefined, lang?: Lang) =>
  readBadge(body ?? '', lang).lines.map(({ text }) => text)

/** The small register with these redirects. */
function redirected(redirects: Readonly<Record<string, string>>, day?: string): Map<string, string> {
  const edition = editionOf({}, day)
  return filesOf({ ...edition, site: { ...edition.site, redirects } })
}

describe('badgeFiles', () => {
  test('one a title, and no other', () => {
    expect([...filesOf(editionOf()).keys()]).toEqual(['badges/t1.svg', 'badges/t2.svg'])
  })

  test('holds no English where the site has none', () => {
    const edition = editionOf()
    const files = filesOf({ ...edition, site: { ...edition.site, without: ['english'] } })
    expect(files.get('badges/t1.svg')).toContain('数字化车间')
    expect(files.get('badges/t1.svg')).not.toMatch(/<view|lang="en"|Digital/)
  })

  test('each says what holds on the day of the edition', () => {
    const rows = { revocations: [revoked('r1', 't1', '2024-06-03', '3')] }
    const on = (day: string) => filesOf(editionOf(rows, day))
    expect(textsOf(on('2024-06-02').get('badges/t1.svg'))).toEqual(['数字化车间', '截至2024年6月2日', '有效'])
    expect(textsOf(on('2024-06-03').get('badges/t1.svg'))).toEqual([
      '数字化车间',
      '截至2024年6月3日',
      '已撤销',
    ])
    expect(textsOf(on('2024-06-03').get('badges/t1.svg'), 'en')).toEqual([
      'Digital workshop',
      'as of 3 June 2024',
      'Revoked',
    ])
  })

  test('a live edition says since when, and so stays as it is from day to day', () => {
    const live = (day: string) => filesOf({ ...editionOf({}, day), isLive: true })
    expect(textsOf(live('2024-06-02').get('badges/t1.svg'))).toContain('2023年9月15日起')
    expect(live('2024-06-03')).toEqual(live('2024-06-02'))
  })

  test('an unmanned one says so, and whose it is stands in its description', () => {
    const certifications = [title('t3', 'e1', 'n-old', '2017-11-30', { unmanned: true, name: '<三>&车间' })]
    const badge = readBadge(filesOf(editionOf({ certifications })).get('badges/t3.svg') ?? '')
    expect(badge.lines[0]?.text).toBe('无人车间')
    expect(badge.desc).toBe('甲公司“<三>&车间”，见名录。')
  })

  test('a title that is not yet public has none', () => {
    const rows = {
      notices: [notice('n-new', 'announcement', '2024-07-01')],
      certifications: [title('t9', 'e1', 'n-new', '2024-07-01')],
    }
    expect(filesOf(editionOf(rows, '2024-06-30')).has('badges/t9.svg')).toBe(false)
    expect(filesOf(editionOf(rows, '2024-07-01')).has('badges/t9.svg')).toBe(true)
  })

  test('an old id that a redirect names answers as the title does', () => {
    const files = redirected({ '/titles/old/': '/titles/older/', '/titles/older/': '/titles/t1/' })
    for (const id of ['old', 'older']) {
      expect(files.get(`badges/${id}.svg`)).toBe(files.get('badges/t1.svg'))
    }
    expect(files.size).toBe(4)
  })

  test('an old id answers nothing before its title is public, nor does a redirect to something else', () => {
    expect(redirected({ '/titles/old/': '/titles/t1/' }, '2023-09-14').has('badges/old.svg')).toBe(false)
    expect(redirected({ '/titles/old/': '/enterprises/e1/', '/x/': '/titles/t1/' }).size).toBe(2)
  })

  test('another city: its own categories, an unmanned one, titles that expire', () => {
    const edition = openEdition(
      { dir: 'test/cases/another-city/data', asOf: '2026-11-22' as Day },
      '2026-11-23' as Day,
    )
    const files = filesOf(edition)
    const said = edition.snapshot.titles.map(({ title }) =>
      textsOf(files.get(`badges/${title.row.title_id}.svg`)).slice(2),
    )
    expect(said).toContainEqual(['先进级（无人）', '截至2026年11月22日', expect.any(String)])
    expect(said.flat()).toContain('已到期')
    expect(said.flat()).not.toContain('数字化车间')
  })

  test('the demonstration: every badge is well-formed XML and bears the mark', () => {
    const edition = demonstration()
    const files = filesOf(edition)
    expect(files.size).toBe(edition.snapshot.titles.length)
    for (const [path, body] of files) {
      expect([path, textsOf(body).slice(0, 2)]).toEqual([path, ['示例', '数据']])
      expect([path, textsOf(body, 'en').slice(0, 2)]).toEqual([path, ['DEMO', 'DATA']])
    }
    expect(filesOf(openDemonstration())).toEqual(files)
  })
})
