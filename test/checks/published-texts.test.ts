import { describe, expect, test } from 'vitest'
import { publishedTexts } from '../../src/checks/published-texts.ts'
import { readEntries } from '../../src/entries/entries.ts'
import { TABLE_NAMES } from '../../src/entries/schema.ts'
import { applyLaw } from '../../src/law/apply-law.ts'
import { joinFacts } from '../../src/register/join.ts'
import { deriveRegister } from '../../src/register/register.ts'
import { goodFolder } from '../entries/good-folder.ts'

const entries = readEntries(goodFolder())
const register = deriveRegister(joinFacts(applyLaw(entries)))
const texts = publishedTexts(register, entries, () => true).map(one => ({ ...one, at: one.placeOf(0) }))
/** What stands in the cells of a table, not the name of its file. */
const of = (table: string) =>
  texts.filter(({ at }) => at.file.startsWith(`${table}.`) && at.line !== undefined)

describe('publishedTexts', () => {
  test.each(TABLE_NAMES)('looks at the cells of %s, and knows from when each is public', table => {
    const found = of(table)
    expect(found.length, `test/entries/good-folder.ts has no row of ${table}`).toBeGreaterThan(0)
    // Without a day a text counts as known ever since, and what is said of it would come out before its time.
    const undated = found.filter(({ since }) => since === undefined).map(({ at }) => `${at.file}:${at.line}`)
    const instead = 'knownRows in src/register/known-rows.ts leaves out the rows of this table'
    expect(undated, instead).toEqual(
      table === 'districts' ? found.map(({ at }) => `${at.file}:${at.line}`) : [],
    )
  })

  test('leaves out the columns for the own numbers of the bureau, and its contact in the settings', () => {
    expect(of('windows').map(({ at }) => at.column)).not.toContain('contact_phone')
    expect(texts.map(({ text }) => text)).not.toContain('0631-0000000')
  })

  test('looks at texts of notices from the day of the notice, at settings and names of files ever since', () => {
    const [piece] = texts.filter(({ at }) => at.file === 'notices/p1.mdx' && at.line)
    expect(piece).toMatchObject({ subject: 'p1', since: '2022-03-01' })
    const title = texts.find(({ text }) => text === '示例市认定公开平台')
    expect(title).toMatchObject({
      subject: 'site',
      since: undefined,
      at: { file: 'site.json', column: 'title.zh' },
    })
    expect(texts.find(({ text }) => text === 'notices/p1.mdx')).toMatchObject({ since: '2022-03-01' })
  })
})
