import { describe, expect, test } from 'vitest'
import { enterprisePage } from '../../src/views/enterprise.ts'
import { subscribePage } from '../../src/views/subscribe.ts'
import { windowPage } from '../../src/views/window.ts'
import { editionOf } from './world.ts'

const below = (day?: string) => ({
  ...editionOf({}, day),
  base: '/register/',
  url: 'https://example.org/register/',
})

describe('subscribePage', () => {
  test('begins with the main feed and the calendar, by their absolute addresses', () => {
    expect(subscribePage(below(), 'zh').main).toMatchObject([
      { address: 'https://example.org/register/feeds/publicity.xml', open: undefined },
      {
        address: 'https://example.org/register/feeds/publicity.ics',
        open: { href: 'webcal://example.org/register/feeds/publicity.ics' },
      },
    ])
  })

  test('every feed in three forms: all, each kind, each district', () => {
    const { feeds, districts } = subscribePage(below(), 'en')
    expect(feeds.rows.length).toBe(7)
    expect(feeds.rows[0]?.forms).toEqual([
      { text: 'RSS', href: '/register/feeds/all.xml' },
      { text: 'Atom', href: '/register/feeds/all.atom' },
      { text: 'JSON Feed', href: '/register/feeds/all.json' },
    ])
    expect(districts.rows).toMatchObject([
      {
        district: { text: 'North District' },
        forms: [{ href: '/register/feeds/districts/north.xml' }, {}, {}],
      },
      { district: { text: '南区' } },
    ])
  })

  test('the calendar of a window until its last day is over', () => {
    const calendar = { href: '/register/feeds/windows/w1.ics' }
    expect(subscribePage(below('2023-09-08'), 'zh').windows?.rows).toMatchObject([{ ics: calendar }])
    expect(windowPage(below('2023-09-08'), 'zh', 'w1').follow?.forms).toMatchObject([calendar])
    expect(subscribePage(below('2023-09-09'), 'zh').windows).toBe(undefined)
    expect(windowPage(below('2023-09-09'), 'zh', 'w1').follow).toBe(undefined)
  })

  test('an enterprise has a feed of its own', () => {
    const { follow } = enterprisePage(below(), 'en', 'e1')
    expect(follow?.forms).toEqual([{ text: 'RSS', href: '/register/feeds/enterprises/e1.xml' }])
  })
})
