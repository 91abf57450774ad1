import { describe, expect, test } from 'vitest'
import { breaks, type Changes, find } from './world.ts'

const RULE = 'window/extended-late'
/** The window w1 ends on 2023-09-08; nothing of it is certified. */
const extended = (
  ...changes: readonly [changed_on: string, new_ends_on: string, notice_id?: string][]
): Changes => ({
  notices: { 'n-late': { kind: 'correction', published_on: '2023-09-11' } },
  'window-changes': Object.fromEntries(
    changes.map(([changed_on, new_ends_on, notice_id = ''], at) => [
      `x${at}`,
      { window_id: 'w1', kind: 'extended', changed_on, new_ends_on, notice_id },
    ]),
  ),
})

describe(RULE, () => {
  test.each([
    ['a day after the end', extended(['2023-09-09', '2023-09-13']), ['w1']],
    ['by a notice published after the end', extended(['2023-09-07', '2023-09-13', 'n-late']), ['w1']],
    [
      'again, after the extension',
      extended(['2023-09-08', '2023-09-10'], ['2023-09-11', '2023-09-13']),
      ['w1'],
    ],
    ['on the last day', extended(['2023-09-08', '2023-09-13']), []],
    ['before it', extended(['2023-09-05', '2023-09-13']), []],
    ['again, within the extension', extended(['2023-09-08', '2023-09-11'], ['2023-09-11', '2023-09-13']), []],
  ])('%s', (_, changes, expected) => expect(breaks(RULE, changes)).toEqual(expected))

  test('names the window, its end, the day and the new end, at the cell of the change', () => {
    const [problem] = find(RULE, extended(['2023-09-09', '2023-09-13']))
    expect(problem).toMatchObject({
      level: 'warning',
      article: '12',
      file: 'window-changes.json',
      column: 'changed_on',
      since: '2023-09-09',
    })
    for (const text of ['w1', '2023-09-08', '2023-09-09', '2023-09-13'])
      expect(problem?.message.zh).toContain(text)
  })
})
