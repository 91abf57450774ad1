import { describe, expect, test } from 'vitest'
import { breaks, type Changes, find } from './world.ts'

const RULE = 'enterprise/same-name'
const CODES = ['91000000MAAY8XMA16', '91000000MA90A0001Y']
const [first = '', second = ''] = CODES
/** An enterprise e3 of this name, beside e1 甲公司. */
const named = (name: string, row: object = {}, more: Changes = {}): Changes => ({
  ...more,
  enterprises: { e3: { name, ...row }, ...more.enterprises },
})
const rename = (row: object): Changes => ({
  notices: { 'n-name': { kind: 'rename', published_on: '2024-05-06' } },
  renames: {
    m1: { old_name: '甲公司', new_name: '新甲公司', changed_on: '2024-01-10', notice_id: 'n-name', ...row },
  },
})

describe(RULE, () => {
  test.each([
    ['the recorded name', named('甲公司'), ['e3']],
    [
      'in full-width letters and with a blank',
      named('ＡＢ 公司', {}, { enterprises: { e1: { name: 'AB公司' } } }),
      ['e3'],
    ],
    [
      'with brackets of another width',
      named('甲(威海)公司', {}, { enterprises: { e1: { name: '甲（威海）公司' } } }),
      ['e3'],
    ],
    ['the present name', named('新甲公司', {}, rename({})), ['e3']],
    ['a former name', named('甲公司', {}, rename({})), ['e3']],
    ['a name not yet published', named('新甲公司', {}, rename({ notice_id: '' })), ['e3']],
    ['another name', named('甲甲公司'), []],
    ['a name that a row hands on', named('新甲公司', {}, rename({ kind: 'merger', successor_id: 'e3' })), []],
    [
      'its own name, handed on',
      named('甲公司', {}, rename({ kind: 'reorganisation', new_name: '', successor_id: 'e3' })),
      [],
    ],
    ['a firm that returns to its name', rename({ new_name: '甲公司' }), []],
  ])('%s', (_, changes, expected) => expect(breaks(RULE, changes)).toEqual(expected))

  test('a name handed on to one enterprise is still no other’s', () => {
    const changes = named('新甲公司', {}, rename({ kind: 'merger', successor_id: 'e3' }))
    expect(
      breaks(RULE, { ...changes, enterprises: { ...changes.enterprises, e4: { name: '新甲公司' } } }),
    ).toEqual(['e4'])
  })

  test.each([
    ['both codes, different', first, second, 'warning'],
    ['one code', first, '', 'error'],
    ['no code', '', '', 'error'],
  ])('with %s', (_, a, b, level) => {
    const [problem] = find(RULE, named('甲公司', { uscc: a }, { enterprises: { e1: { uscc: b } } }))
    expect(problem?.level).toBe(level)
  })

  test('names both, and is not told before both are public', () => {
    const [problem] = find(RULE, named('甲公司'))
    expect(problem).toMatchObject({ subject: 'e3', column: 'name', value: '甲公司', since: '9999-12-31' })
    for (const text of ['e1', 'e3', '甲公司']) expect(problem?.message.zh).toContain(text)
    expect(problem?.hint.zh).toContain('e1')
  })

  test('a barred firm that is entered again under its name is found', () => {
    const changes = named(
      '甲公司　',
      {},
      {
        revocations: { r1: {} },
        notices: { 'n-pub2': { kind: 'publicity', published_on: '2024-07-01' } },
        windows: { w2: { notice_id: 'n-pub2', starts_on: '2024-07-02', ends_on: '2024-07-09' } },
        candidates: { c2: { window_id: 'w2', enterprise_id: 'e3', name: '新车间' } },
      },
    )
    expect(find(RULE, changes)).toMatchObject([{ subject: 'e3', level: 'error', since: '2024-07-01' }])
  })

  test('is waived by the id of either', () => {
    for (const subject_id of ['e1', 'e3'])
      expect(breaks(RULE, { ...named('甲公司'), waivers: { v: { rule: RULE, subject_id } } })).toEqual([])
  })
})
