import { describe, expect, test } from 'vitest'
import { readSite } from '../../src/entries/site.ts'
import { parseJson } from '../../src/source/json.ts'

const NEEDED = { title: { zh: '示例', en: 'Example' }, publisher: { zh: '示例市工信局' } }

/** site.json with these settings, each on a line of its own after the two that are needed. */
function read(settings: Readonly<Record<string, unknown>>) {
  const given = Object.entries({ ...NEEDED, ...settings }).filter(([, value]) => value !== undefined)
  const lines = given.map(([key, value]) => `"${key}": ${JSON.stringify(value)}`)
  const document = parseJson('site.json', `{\n${lines.join(',\n')}\n}`).value
  if (!document) throw new Error('not JSON')
  return readSite(document)
}

describe('readSite', () => {
  test('needs a title and a publisher, and knows what holds without the rest', () => {
    expect(read({})).toEqual({
      value: {
        title: { zh: '示例', en: 'Example' },
        publisher: { zh: '示例市工信局', en: '示例市工信局' },
        description: { zh: '', en: '' },
        url: 'http://localhost:4321/',
        base: '/',
        contact: {},
        demo: false,
        redirects: {},
      },
      problems: [],
    })
  })

  test('takes every setting of the contract', () => {
    const settings = {
      description: { zh: '认定公开', en: 'Recognition in public' },
      url: 'https://example.org/',
      base: '/register/',
      licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
      contact: { office: '装备科', phone: '0631-0000000', email: 'a@example.org', address: '示例路1号' },
      demo: true,
      as_of: '2024-02-29',
      redirects: { '/old/': '/new/' },
      site_code: '3710000001',
      icp: '鲁ICP备00000000号',
      police_record: '鲁公网安备 00000000000000号',
      host_unit: '示例市人民政府办公室',
      support_unit: '示例市大数据中心',
    }
    const { value, problems } = read(settings)
    expect(problems).toEqual([])
    expect(value).toMatchObject(settings)
  })

  test.each<[string, Record<string, unknown>, string, number, string]>([
    ['an unknown setting', { colour: 'red' }, 'unknown-setting', 4, 'colour'],
    ['an unknown setting within one', { contact: { fax: '1' } }, 'unknown-setting', 4, 'contact.fax'],
    ['a title without words', { title: { zh: '' } }, 'setting', 2, 'title.zh'],
    ['a title as text', { title: '示例' }, 'setting', 2, 'title'],
    ['no publisher', { publisher: undefined }, 'setting', 1, 'publisher'],
    ['a day that is none', { as_of: '2023-02-29' }, 'setting', 4, 'as_of'],
    ['an empty day', { as_of: '' }, 'setting', 4, 'as_of'],
    ['an address without a scheme', { url: 'example.org' }, 'setting', 4, 'url'],
    ['an address that is a script', { url: 'javascript:alert(1)' }, 'setting', 4, 'url'],
    ['a base without its last slash', { base: '/register' }, 'setting', 4, 'base'],
    ['a base without its first slash', { base: 'register/' }, 'setting', 4, 'base'],
    ['demo in words', { demo: '是' }, 'setting', 4, 'demo'],
    ['a redirect from no path', { redirects: { old: '/new/' } }, 'setting', 4, 'redirects.old'],
    [
      'a redirect to another site',
      { redirects: { '/old/': 'https://example.org/' } },
      'setting',
      4,
      'redirects./old/',
    ],
    ['a licence without an address', { licence: { name: 'CC BY 4.0' } }, 'setting', 4, 'licence.url'],
  ])('refuses %s', (_, settings, kind, line, column) => {
    const { value, problems } = read(settings)
    expect(value).toBeUndefined()
    expect(problems).toEqual([
      expect.objectContaining({ rule: `cell/${kind}`, level: 'error', file: 'site.json', line, column }),
    ])
  })

  test('names every wrong setting at once, with what was found', () => {
    const { problems } = read({ demo: 1, base: 'x', colour: 'red', shape: ['round'] })
    expect(problems.map(({ column, line, value }) => [column, line, value]).sort()).toEqual([
      ['base', 5, 'x'],
      ['colour', 6, 'red'],
      ['demo', 4, '1'],
      ['shape', 7, '["round"]'],
    ])
  })
})
