import { describe, expect, test } from 'vitest'
import { zh } from '../../src/i18n/zh.ts'
import { aboutPage } from '../../src/views/about.ts'
import { editionOf } from './world.ts'

describe('aboutPage', () => {
  const edition = editionOf({}, '2024-06-01')

  test('tells every status of a window, a candidate, a title and an enterprise, once', () => {
    const { window, candidate, title, enterprise } = zh.status
    const every = Object.entries({ window, candidate, title, enterprise }).flatMap(([kind, statuses]) =>
      Object.keys(statuses).map(status => `${kind} ${status}`),
    )
    for (const lang of ['zh', 'en'] as const) {
      const told = aboutPage(edition, lang).statuses.rows.map(({ word }) =>
        Object.values(word ?? {}).join(' '),
      )
      expect(told.toSorted()).toEqual(every.toSorted())
    }
  })

  test('says who publishes the site, how to reach them, and links the measures', () => {
    const { facts } = aboutPage(edition, 'zh')
    const of = (label: string) => facts.find(fact => fact.label === label)?.value
    expect(of('发布单位')).toBe(edition.site.publisher.zh)
    expect(of('办法')).toMatchObject([{ path: '/measures/law/' }])
  })

  test('says of the measures what is known on the day', () => {
    const { facts } = aboutPage(editionOf({}, '2015-06-01'), 'en')
    expect(facts.find(({ label }) => label === 'Measures')?.value).toEqual([])
  })
})
