// A history with a round, a rename, an extension, a withdrawal, a correction and a record that is taken back; what /changes/
// and /releases/<n>/ are to say of each is written down from the records, not from what the pages say.
import { expect, test } from 'vitest'
import { filesOfRelease } from '../../src/datasets/releases/files.ts'
import { storiesOf } from '../../src/datasets/releases/stories.ts'
import type { Day } from '../../src/day.ts'
import { editionOf } from '../../src/edition.ts'
import { changesPage } from '../../src/views/changes.ts'
import { releasePage } from '../../src/views/release.ts'
import { type Folder, goodFolder } from '../entries/good-folder.ts'
import { release, rewrite } from '../releases/released.ts'

const add = (folder: Folder, path: string, line: string) => rewrite(folder, path, text => `${text}${line}\n`)
const drop = (folder: Folder, path: string, line: RegExp) =>
  rewrite(folder, path, text => text.replace(line, ''))

/** The good folder without its revocation: the titles that were to be revoked are not. */
const unrevoked = [
  ['revocations.csv', /^v2023-1,.*\n/m] as const,
  ['notices.csv', /^v1,.*\n/m] as const,
].reduce((folder, [path, line]) => drop(folder, path, line), goodFolder() as Folder)

const STEPS: readonly [day: string, change: (folder: Folder) => Folder][] = [
  ['2022-12-31', folder => folder],
  // r1: a round, and a change of name.
  ['2023-04-30', folder => folder],
  // p2: the publicity of a proposed revocation.
  ['2023-05-12', folder => folder],
  [
    '2023-05-15',
    folder =>
      add(
        add(folder, 'notices.csv', 'x2,correction,关于延长公示期的更正,,,2023-05-15,,,,'),
        'window-changes.csv',
        'w2,extended,2023-05-15,2023-05-22,x2',
      ),
  ],
  [
    '2023-05-19',
    folder =>
      add(
        add(folder, 'notices.csv', 'x3,correction,关于撤回公示的更正,,,2023-05-18,,,,'),
        'window-changes.csv',
        'w2,withdrawn,2023-05-18,,x3',
      ),
  ],
  [
    '2023-06-30',
    folder => {
      const corrected = rewrite(folder, 'districts.csv', text =>
        text.replace('西区工业和信息化局', '西区工业和科技局'),
      )
      const without = rewrite(corrected, 'objections.json', text =>
        text.replace(/,\s*\{\s*"objection_id": "o2"[^}]*\}/, ''),
      )
      return add(
        add(
          without,
          'corrections.csv',
          'k2,districts,west,authority,西区工业和信息化局,西区工业和科技局,机构改名,2023-06-15,',
        ),
        'corrections.csv',
        'k3,objections,o2,objection_id,o2,,误登,2023-06-20,',
      )
    },
  ],
]

const folder = STEPS.reduce((all, [day, change]) => release(change(all), day), unrevoked)
const edition = editionOf(folder, { asOf: '2023-06-30' as Day }, '2023-06-30' as Day)
const stories = storiesOf(edition)

const TURNS: Readonly<Record<number, readonly string[]>> = {
  2: [
    '称号 t2（装配无人车间）：状态由有效变为复评未通过',
    '企业 e1（示例甲智能装备有限公司）：企业名称由示例甲机械有限公司变为示例甲智能装备有限公司',
    '称号 t1（机加工数字化车间）：最近复评等次记为优秀',
    '称号 t2（装配无人车间）：最近复评等次记为不合格',
  ],
  3: [],
  4: ['公示 w2（撤销）：截止日期由2023年5月17日变为2023年5月22日'],
  5: ['公示 w2（撤销）：状态由公示中变为已撤回'],
  6: ['拟认定项目 c3（密炼数字化车间）：状态由异议成立变为未认定'],
}

test('/changes/ tells under each release whose standing is another one, and nothing else', () => {
  const { months } = changesPage(edition, 'zh', stories, undefined)
  const releases = months.flatMap(month => month.releases).toReversed()
  expect(releases).toHaveLength(STEPS.length)
  for (const [number, expected] of Object.entries(TURNS)) {
    const told = releases[Number(number) - 1]?.turns.map(
      ({ subjects, what }) => `${subjects[0]?.text}${what}`,
    )
    expect(told?.toSorted(), `release ${number}`).toEqual(expected.toSorted())
  }
})

test('/releases/6/ tells the correction with its reason, and the record that was taken back', () => {
  const story = stories[5]
  if (!story) throw new Error('there is no release 6')
  const { records, wholes } = releasePage(edition, 'zh', story, {
    files: filesOfRelease(edition, 6),
    since: undefined,
  })
  expect(records?.rows).toContainEqual({
    record: { text: '区市 west（西区）', path: undefined },
    ...{
      what: '改动',
      column: '推荐单位',
      was: '西区工业和信息化局',
      now: '西区工业和科技局',
      reason: '机构改名',
    },
  })
  expect(records?.rows).toHaveLength(1)
  expect(wholes.map(({ heading, records }) => [heading, records.map(({ text }) => text)])).toEqual([
    ['新增：更正（2条）', ['k2', 'k3']],
    ['撤下：异议（1条）', ['o2']],
  ])
})
