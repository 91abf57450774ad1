import { describe, expect, test } from 'vitest'
import { filesOfRelease } from '../../src/datasets/releases/files.ts'
import { monthBefore, standingsSince, storiesOf } from '../../src/datasets/releases/stories.ts'
import type { Lang } from '../../src/i18n/lang.ts'
import { changesPage } from '../../src/views/changes.ts'
import { releasePage } from '../../src/views/release.ts'
import { releasedThrice } from '../datasets/releases/three.ts'
import { editionOf } from './world.ts'

const linesOf = (turns: readonly { subjects: readonly { text: string }[]; what: string }[] = []) =>
  turns.map(({ subjects, what }) => subjects.map(({ text }) => text).join('、') + what)

describe('changesPage()', () => {
  const pageOf = (day: string, lang: Lang = 'zh') => {
    const edition = releasedThrice(day)
    return changesPage(edition, lang, storiesOf(edition), monthBefore(edition))
  }

  test('since last month, in words', () => {
    const { month, state } = pageOf('2023-12-31')
    expect(state).toBe('第3期（截至2023年12月31日）以来，记录没有变动。')
    expect(month?.heading).toBe('上月末以来（与截至2023年4月30日的第2期相比）')
    expect(linesOf(month?.turns)).toContain('称号 t2（装配无人车间）：状态由复评未通过变为已撤销')
    expect(linesOf(pageOf('2023-12-31', 'en').month?.turns)).toContain(
      'Title t2 (装配无人车间): status from Failed re-evaluation to Revoked',
    )
  })

  test('by month, the newest first, and since any release', () => {
    const { months, since } = pageOf('2023-12-31')
    expect(months.map(({ label }) => label)).toEqual(['2023年12月', '2023年4月', '2022年12月'])
    expect(months.flatMap(({ releases }) => releases.map(({ counts }) => counts)).at(-1)).toMatch(
      /^第一期，收录\d+条记录。$/,
    )
    expect(since.map(({ path, hash }) => `${path}#${hash}`)).toEqual([
      '/releases/2/#since',
      '/releases/1/#since',
    ])
  })

  test('what the only release of the month changed is told once, above', () => {
    const [newest, before] = pageOf('2023-12-31').months
    expect(newest?.releases).toMatchObject([{ turns: [], more: '状态的变化见上。' }])
    expect(before?.releases[0]?.turns.length).toBeGreaterThan(0)
  })

  test('what happened that no release holds yet', () => {
    expect(pageOf('2023-05-25').state).toMatch(/^第2期（截至2023年4月30日）以来另有\d+条记录有变动/)
  })

  test('where nothing was released it says so', () => {
    const page = changesPage(editionOf({}), 'zh', [], undefined)
    expect(page).toMatchObject({ months: [], since: [], downloads: [], month: undefined })
    expect(page.state).toContain('还没有发布过期次')
  })
})

describe('releasePage()', () => {
  const edition = releasedThrice()
  const pageOf = (number: number) => {
    const story = storiesOf(edition)[number - 1]
    if (!story) throw new Error(`no release ${number}`)
    const rest = { files: filesOfRelease(edition, number), since: standingsSince(edition, number) }
    return releasePage(edition, 'zh', story, rest)
  }

  test('record by record what came and what is otherwise', () => {
    const renames = pageOf(2).wholes.find(({ heading }) => heading.includes('更名'))
    expect(renames?.records).toContainEqual({
      text: 'n1（示例甲智能装备有限公司）',
      path: '/enterprises/e1/',
    })
    expect(pageOf(1).records).toBeUndefined()
    expect(pageOf(1).recordsNote).toContain('第一期收录全部记录')
  })

  test('its files with their checksums, and what is otherwise since', () => {
    const { files, since } = pageOf(2)
    expect(files.rows.map(({ file }) => (file as { text: string }).text)).toEqual([
      'releases/2.ndjson',
      'releases/2/manifest.json',
      'releases/2/titles.csv',
      'releases/2/enterprises.csv',
      'releases/2/delta.csv',
    ])
    for (const { sha256 } of files.rows) expect(sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(linesOf(since?.turns)).toContain('称号 t2（装配无人车间）：状态由复评未通过变为已撤销')
    expect(pageOf(3).since).toBeUndefined()
  })
})
