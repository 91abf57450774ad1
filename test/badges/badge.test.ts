import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Badge, drawBadge, type Said } from '../../src/badges/badge.ts'
import { LANGS, type Lang } from '../../src/i18n/lang.ts'
import { anyText } from '../datasets/any-text.ts'
import { contrast, readBadge } from './read-badge.ts'

const STATUSES = ['active', 'pending-revocation', 'expired', 'revoked'] as const

const SAID: Readonly<Record<Lang, Said>> = {
  zh: { lang: 'zh', kind: '数字化车间', when: '截至2026年11月22日', about: '甲公司“一车间”' },
  en: { lang: 'en', kind: 'Digital workshop', when: 'as of 22 November 2026', about: '“一车间”, 甲公司' },
}

/** A badge in both languages, of which one says something else. */
function badgeOf(changed: Partial<Badge & Said> = {}, lang: Lang = 'zh'): Badge {
  const { status = 'active', isDemo = false, ...said } = changed
  return { status, isDemo, said: LANGS.map(one => (one === lang ? { ...SAID[one], ...said } : SAID[one])) }
}

const read = (changed: Partial<Badge & Said> = {}, lang: Lang = 'zh') =>
  readBadge(drawBadge(badgeOf(changed, lang)), lang)
const texts = (changed: Partial<Badge & Said>, lang: Lang) =>
  read(changed, lang).lines.map(({ text }) => text)

describe('drawBadge', () => {
  test.each([
    ['active', '有效', 'Active'],
    ['pending-revocation', '复评未通过', 'Failed re-evaluation'],
    ['expired', '已到期', 'Expired'],
    ['revoked', '已撤销', 'Revoked'],
  ] as const)('%s: the kind, the day and the status in words', (status, zh, en) => {
    expect(texts({ status }, 'zh')).toEqual(['数字化车间', '截至2026年11月22日', zh])
    expect(texts({ status }, 'en')).toEqual(['Digital workshop', 'as of 22 November 2026', en])
  })

  test('every status has a shape and a ground of its own', () => {
    const drawn = STATUSES.map(status => read({ status }))
    expect(new Set(drawn.map(({ sign }) => sign)).size).toBe(4)
    expect(new Set(drawn.map(({ grounds }) => grounds.at(-1)?.fill)).size).toBe(4)
  })

  test('is an image with a name and a description in each language', () => {
    const badge = read({ status: 'revoked' })
    expect(badge.label).toMatchObject({ role: 'img', lang: 'zh-CN' })
    expect(badge.title).toBe('数字化车间称号：已撤销（截至2026年11月22日）')
    expect(badge.desc).toBe('甲公司“一车间”')
    expect(read({ kind: 'Basic' }, 'en')).toMatchObject({
      label: { role: 'img', lang: 'en' },
      title: 'Basic: Active (as of 22 November 2026)',
      desc: '“一车间”, 甲公司',
    })
  })

  test('shows the first language, and another below it where its fragment is asked for', () => {
    const { svg, view, label } = read()
    const { width, height } = svg
    expect(svg.viewBox).toBe(`0 0 ${width} ${height}`)
    expect([view, label.transform]).toEqual([undefined, undefined])
    const english = read({}, 'en')
    expect(english.view).toBe(`0 ${height} ${width} ${height}`)
    expect(english.label.transform).toBe(`translate(0 ${height})`)
  })

  test('has nothing of a language that the site does not have', () => {
    const body = drawBadge({ ...badgeOf({ isDemo: true }), said: [SAID.zh] })
    expect(body).not.toMatch(/<view|lang="en"|Digital|DEMO/)
    expect(Number(readBadge(body).svg.width)).toBeLessThan(Number(read({ isDemo: true }).svg.width))
  })

  test('demonstration data bear the mark, seen and unseen', () => {
    expect(texts({ isDemo: true }, 'zh').slice(0, 2)).toEqual(['示例', '数据'])
    expect(texts({ isDemo: true }, 'en').slice(0, 2)).toEqual(['DEMO', 'DATA'])
    expect(read({ isDemo: true }).desc).toContain('示例数据，均为虚构')
    expect(read({ isDemo: true }, 'en').desc).toContain('Demonstration data')
    expect(drawBadge(badgeOf())).not.toMatch(/示例|DEMO/)
  })

  test('asks for nothing from elsewhere, and has no script and no style', () => {
    const body = drawBadge(badgeOf({ isDemo: true }))
    expect(body.match(/https?:[^"]*/g)).toEqual(['http://www.w3.org/2000/svg'])
    expect(body).not.toMatch(/<script|<style|style=|href|url\(|@import| on\w+=|<\?xml-stylesheet|<!/)
  })

  test.each(STATUSES)('%s: text reaches 4.5 : 1, the outline 3 : 1 on white and on dark pages', status => {
    const { grounds, lines, outline } = read({ status, isDemo: true })
    for (const line of lines) {
      const ground = grounds.findLast(({ x, width }) => x <= line.x && line.x < x + width)
      expect([line.text, contrast(line.fill, ground?.fill ?? line.fill) >= 4.5]).toEqual([line.text, true])
    }
    for (const page of ['#ffffff', '#000000', '#171411', '#0d1117']) {
      expect([page, contrast(outline, page) >= 3]).toEqual([page, true])
    }
  })

  test('a label of thirty characters has room for each', () => {
    const kind = '省级先进制造业数字化转型示范标杆无人智能工厂暨绿色低碳车间甲'
    expect([...kind].length).toBe(30)
    const line = read({ kind }).lines[0]
    expect(line).toMatchObject({ text: kind, length: 30 * 15 })
  })

  test('no text of any length leaves its ground, in any font', () => {
    const anyBadge = fc.record({
      kind: fc.oneof(anyText, fc.string({ minLength: 1, maxLength: 60 })),
      status: fc.constantFrom(...STATUSES),
      about: anyText,
      isDemo: fc.boolean(),
    })
    fc.assert(
      fc.property(anyBadge, fc.constantFrom(...LANGS), (any, lang) => {
        const { svg, grounds, lines } = read(any, lang)
        for (const { x, length } of lines) {
          const ground = grounds.findLast(one => one.x <= x && x < one.x + one.width)
          const end = (ground?.x ?? 0) + (ground?.width ?? 0)
          // The plate reaches under the others: what stands on it ends where the next begins.
          const next = Math.min(...grounds.filter(one => one.x > x).map(one => one.x), end)
          expect(length).toBeGreaterThan(0)
          expect(x + length).toBeLessThan(next)
        }
        expect(Number(svg.width)).toBe(Math.max(...grounds.map(one => one.x + one.width)))
      }),
    )
  })

  test('any text comes out as it went in, less what XML cannot hold', () => {
    // A reader of XML takes every end of a line for one character (XML 1.0, 2.11).
    const held = (text: string) =>
      text
        .toWellFormed()
        .replaceAll(/\r\n?/g, '\n')
        // biome-ignore lint/suspicious/noControlCharactersInRegex: those that XML 1.0 forbids
        .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    fc.assert(
      fc.property(anyText.filter(isWhole), kind => {
        expect(read({ kind }).lines[0]?.text ?? '').toBe(held(kind))
      }),
    )
  })
})

/** Without halves of surrogate pairs, and with something that XML can hold. */
function isWhole(text: string): boolean {
  return text.isWellFormed() && /[^\s\p{Cc}\p{Cn}]/u.test(text)
}
