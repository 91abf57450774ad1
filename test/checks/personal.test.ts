// Where numbers of persons are looked for; which numbers are such is held in personal-numbers.test.ts.
import { describe, expect, test } from 'vitest'
import { type Changes, check } from './world.ts'

const PHONE = '13800138000'
const found = (changes: Changes) =>
  check(changes)
    .problems.filter(({ rule }) => rule === 'personal/phone')
    .map(({ file, line, column, subject, since }) => ({ file, line, column, subject, since }))

describe('a number of a person is found in', () => {
  test('the text of a notice, whatever parts it, at its line', () => {
    const text = [
      '一段。',
      '',
      `甲乙`,
      '丙 138<b>0013</b><i>80</i>00',
      '',
      '| 丁 |',
      '| - |',
      `| ${PHONE} |`,
    ].join('\n')
    const at = { file: 'notices/n-ann.md', column: undefined, subject: 'n-ann', since: '2023-09-15' }
    expect(found({ texts: { 'n-ann': text } })).toEqual([
      { ...at, line: 4 },
      { ...at, line: 8 },
    ])
  })

  test('what stands behind a text: an address, a title, a description', () => {
    const text = `[甲](https://example.org/${PHONE})\n\n[乙](tel:${PHONE})\n\n[丙](/about/ "${PHONE}") ![${PHONE}](/favicon.svg)`
    expect(found({ texts: { 'n-ann': text } }).map(({ line }) => line)).toEqual([1, 3, 5, 5])
  })

  test('but not across blocks', () => {
    expect(found({ texts: { 'n-ann': '1380\n\n013\n\n8000\n\n|138|0013|8000|\n|-|-|-|' } })).toEqual([])
  })

  test('the measures, at the line of the setting', () => {
    const [problem, ...others] = found({ law: { document_no: `示例 ${PHONE}` } })
    expect(others).toEqual([])
    expect(problem).toMatchObject({
      file: 'measures/law.json',
      column: 'document_no',
      subject: 'law',
      since: '2021-07-01',
    })
    expect(problem?.line).toBeGreaterThan(1)
  })

  test('the settings, but for the contacts', () => {
    const site = {
      icp: PHONE,
      contact: { address: '某路 1 号' },
      redirects: { '/a/': `/about/?${PHONE}`, [`/${PHONE}/`]: '/about/' },
    }
    const at = { file: 'site.json', subject: 'site', since: undefined, line: expect.any(Number) }
    expect(found({ site })).toEqual([
      { ...at, column: 'icp' },
      { ...at, column: 'redirects./a/' },
      { ...at, column: 'redirects./138******00/' },
    ])
  })

  test('the address of a source', () => {
    const notices = { 'n-ann': { source_url: `https://example.org/${PHONE}` } }
    expect(found({ notices })).toMatchObject([{ column: 'source_url', subject: 'n-ann' }])
  })

  test('the name of a file, which is masked', () => {
    const notices = { [PHONE]: { kind: 'announcement', published_on: '2023-10-01' } }
    const files = found({ notices, texts: { [PHONE]: '甲' } }).map(({ file, subject }) => [file, subject])
    expect(files).toEqual([
      ['notices.json', '138******00'],
      ['notices/138******00.md', '138******00'],
    ])
  })
})

describe('a number that the bureau gives as its own', () => {
  const texts = { 'n-ann': `手机 ${PHONE}，+86 138-0013-8000` }

  test('in the contacts of the site', () => {
    expect(found({ texts, site: { contact: { phone: '138 0013 8000' } } })).toEqual([])
  })

  test('in those of a window', () => {
    expect(found({ texts, windows: { w1: { contact_phone: `0631-5200000；${PHONE}` } } })).toEqual([])
  })

  test('is no other', () => {
    expect(found({ texts, site: { contact: { phone: '13900139000' } } })).toHaveLength(2)
  })
})

describe('a waiver names', () => {
  const waived = (subject_id: string, changes: Changes) =>
    check({ ...changes, waivers: { x: { rule: 'personal/phone', subject_id } } })

  test.each<[string, Changes]>([
    ['n-ann', { texts: { 'n-ann': PHONE } }],
    ['law', { law: { document_no: PHONE } }],
    ['site', { site: { icp: PHONE } }],
    ['w1', { windows: { w1: { how_to_object: PHONE } } }],
  ])('%s', (subject, changes) => {
    const { problems, waived: excused } = waived(subject, changes)
    expect(problems).toEqual([])
    expect(excused.map(({ problem }) => problem.subject)).toEqual([subject])
  })
})
