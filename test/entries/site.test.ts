import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { settingProblems } from '../../src/entries/setting-problems.ts'
import { readSite } from '../../src/entries/site.ts'
import { parseJson } from '../../src/source/json.ts'
import { SETTINGS } from './settings.ts'

const NEEDED = { title: { zh: '示例', en: 'Example' }, publisher: { zh: '示例市工信局' } }

/**
 * site.json with these settings, each on a line of its own after title and publisher; what else is required stands on the
 * first line.
 */
function read(settings: Readonly<Record<string, unknown>>) {
  const written = (members: object) =>
    Object.entries(members).flatMap(([key, value]) =>
      value === undefined ? [] : `${JSON.stringify(key)}: ${JSON.stringify(value)}`,
    )
  const given = { ...NEEDED, ...settings }
  const rest = Object.fromEntries(Object.entries(SETTINGS).filter(([key]) => !(key in given)))
  const first = written(rest).map(member => `${member},`)
  const document = parseJson('site.json', `{${first.join(' ')}\n${written(given).join(',\n')}\n}`).value
  if (!document) throw new Error('not JSON')
  return readSite(document)
}

describe('readSite', () => {
  test('knows what holds without the settings that are not required', () => {
    expect(read({})).toEqual({
      value: {
        ...SETTINGS,
        title: { zh: '示例', en: 'Example' },
        publisher: { zh: '示例市工信局', en: '示例市工信局' },
        description: { zh: '示例', en: '示例' },
        base: '/',
        demo: false,
        redirects: {},
        without: [],
      },
      problems: [],
    })
  })

  test.each(Object.keys(SETTINGS))('needs %s', key => {
    expect(read({ [key]: undefined }).problems).toMatchObject([
      { rule: 'cell/setting', line: 1, column: key, message: { zh: `缺少设置“${key}”。` } },
    ])
  })

  test('takes every setting of data/README.md', () => {
    const settings = {
      description: { zh: '认定公开', en: 'Recognition in public' },
      url: 'https://example.org/',
      base: '/register/',
      licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
      contact: { office: '装备科', phone: '0631-0000000', email: 'a@example.org', address: '示例路1号' },
      demo: true,
      as_of: '2024-02-29',
      redirects: { '/old/': '/new/' },
      without: ['api', 'badges', 'english'],
      websub_hub: 'https://hub.example.org/',
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

  test('takes an empty setting for one that is left out', () => {
    const { value, problems } = read({ as_of: '', base: null, icp: '', websub_hub: '' })
    expect(problems).toEqual([])
    expect([value?.as_of, value?.base, value?.icp]).toEqual([undefined, '/', undefined])
  })

  test('asks what was meant by a family that is none, and names those that there are', () => {
    const { hint } = read({ without: ['badge'] }).problems[0] ?? {}
    expect(hint?.zh).toBe('您是否指“badges”？可以写 enterprise-feeds、api、badges、english。')
    expect(hint?.en).toBe('Did you mean “badges”? There are enterprise-feeds, api, badges, english.')
  })

  test.each<[string, Record<string, unknown>, string, number, string]>([
    ['an unknown setting', { colour: 'red' }, 'unknown-setting', 4, 'colour'],
    ['an unknown setting within one', { contact: { fax: '1' } }, 'unknown-setting', 4, 'contact.fax'],
    ['a title without words', { title: { zh: '' } }, 'setting', 2, 'title.zh'],
    ['a title as text', { title: '示例' }, 'setting', 2, 'title'],
    ['no publisher', { publisher: undefined }, 'setting', 1, 'publisher'],
    ['a day that is none', { as_of: '2023-02-29' }, 'setting', 4, 'as_of'],
    ['an address without a scheme', { url: 'example.org' }, 'setting', 4, 'url'],
    ['an address that is a script', { url: 'javascript:alert(1)' }, 'setting', 4, 'url'],
    [
      'a hub that is not reached safely',
      { websub_hub: 'http://hub.example.org/' },
      'setting',
      4,
      'websub_hub',
    ],
    ['an address with a password', { url: 'https://a:b@example.org/' }, 'setting', 4, 'url'],
    ['an address with a path', { url: 'https://example.org/register/' }, 'setting', 4, 'url'],
    ['an address with a query', { url: 'https://example.org/?a' }, 'setting', 4, 'url'],
    [
      'a licence at another host',
      { licence: { name: 'x', url: 'https://cc.org@evil.example/' } },
      'setting',
      4,
      'licence.url',
    ],
    ['a contact whom nobody can reach', { contact: { office: '科室' } }, 'setting', 4, 'contact'],
    ['a base at another host', { base: '//evil.example/' }, 'setting', 4, 'base'],
    ['a base that no address can hold', { base: '/%/' }, 'setting', 4, 'base'],
    ['a base that climbs', { base: '/../' }, 'setting', 4, 'base'],
    ['a title that is turned round', { title: { zh: '甲\u202E乙' } }, 'character', 2, 'title.zh'],
    ['an invisible character in a number', { icp: '鲁ICP\u200B备' }, 'character', 4, 'icp'],
    [
      'a name that objects have by birth',
      { redirects: JSON.parse('{"__proto__": "/about/"}') },
      'character',
      4,
      'redirects.__proto__',
    ],
    ['the same among the settings', JSON.parse('{"__proto__": {"demo": true}}'), 'character', 4, '__proto__'],
    ['a hub that is no address', { websub_hub: 'https://' }, 'setting', 4, 'websub_hub'],
    ['a base without its last slash', { base: '/register' }, 'setting', 4, 'base'],
    ['a base without its first slash', { base: 'register/' }, 'setting', 4, 'base'],
    ['a list as text', { without: 'api' }, 'setting', 4, 'without'],
    ['nothing that a site can do without', { without: ['api', 'pages'] }, 'setting', 4, 'without.1'],
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

  test.each<[string, Record<string, unknown>, string, string]>([
    [
      'a missing setting',
      { publisher: undefined },
      '缺少设置“publisher”。',
      'The setting “publisher” is missing.',
    ],
    [
      'text for a flag',
      { demo: '是' },
      '“demo”应为是否（true/false），现为文字“是”。',
      '“demo” should be true or false; found the text “是”.',
    ],
    [
      'text for an object',
      { title: '示例' },
      '“title”应为对象 {…}，现为文字“示例”。',
      '“title” should be an object {…}; found the text “示例”.',
    ],
    ['a number for text', { icp: 37 }, '“icp”应为文字，现为 37。', '“icp” should be text; found 37.'],
    [
      'a list for an object',
      { contact: [] },
      '“contact”应为对象 {…}，现为列表 […]。',
      '“contact” should be an object {…}; found a list […].',
    ],
    ['an empty title', { title: { zh: '' } }, '缺少设置“title.zh”。', 'The setting “title.zh” is missing.'],
    [
      'a day that is none',
      { as_of: '2023-02-29' },
      '日期应为日历上有的一天，写作 YYYY-MM-DD，现为“2023-02-29”。',
      'A day should exist in the calendar and be written YYYY-MM-DD; found “2023-02-29”.',
    ],
    [
      'a hub that is not reached safely',
      { websub_hub: 'http://hub.example.org/' },
      '中转站的网址应以 https:// 开头，现为“http://hub.example.org/”。',
      'The address of a hub begins with https://; found “http://hub.example.org/”.',
    ],
  ])('says in both languages what is wrong: %s', (_, settings, zh, en) => {
    expect(read(settings).problems.map(({ message }) => message)).toEqual([{ zh, en }])
  })

  test.each<[unknown, string, string]>([
    [{}, 'title', '缺少设置“title”。'],
    [{ title: 3 }, 'title', '“title”应为文字或对象 {…}，现为 3。'],
    [{ title: { zh: 3 } }, 'title.zh', '“title.zh”应为文字，现为 3。'],
    [{ title: { zh: '办法', fr: 'x' } }, 'title.fr', '没有名为“title.fr”的设置。'],
  ])('of a setting that may take several forms, names what is wrong: %j', (value, column, zh) => {
    const either = z.object({ title: z.union([z.string(), z.strictObject({ zh: z.string() })]) })
    const document = parseJson('measures/m1.json', JSON.stringify(value)).value
    const issues = either.safeParse(value).error?.issues ?? []
    expect(issues.flatMap(issue => (document ? settingProblems(document, issue, either) : []))).toMatchObject(
      [{ column, message: { zh } }],
    )
  })

  test.each<[Record<string, unknown>, string]>([
    [{ redirect: {} }, 'Did you mean redirects?'],
    [{ contact: { phones: '1' } }, 'Did you mean phone?'],
    [{ licence: { name: 'x', url: 'https://example.org/', nmae: 'x' } }, 'Did you mean name?'],
    [{ colour_of_it: 'red' }, 'See data/README.md; leave out a setting that you do not need.'],
  ])('suggests the setting that was meant: %j', (settings, hint) => {
    expect(read(settings).problems.map(({ hint }) => hint.en)).toEqual([hint])
  })

  test('takes a description of several paragraphs', () => {
    expect(read({ description: { zh: '一\n二' } }).problems).toEqual([])
  })

  test('shows a number as the file writes it', () => {
    const document = parseJson('site.json', '{"icp": 912345678901234567}').value
    const [problem] = document ? readSite(document).problems.filter(({ column }) => column === 'icp') : []
    expect(problem?.value).toBe('912345678901234567')
    expect(problem?.message.zh).toBe('“icp”应为文字，现为 912345678901234567。')
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
