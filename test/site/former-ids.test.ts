import { expect, test } from 'vitest'
import { formerIds } from '../../src/site/former-ids.ts'

test('formerIds follows redirects from page to page of one section, in either language, and stops in a circle', () => {
  const redirects = {
    '/titles/a/': '/titles/b/',
    '/en/titles/a/': '/en/titles/b/',
    '/titles/b/': '/旧/',
    '/旧/': '/titles/t1/?from=old#top',
    '/titles/c/index.html': '/titles/t2/',
    '/titles/d/': '/enterprises/e1/',
    '/titles/x/': '/titles/y/',
    '/titles/y/': '/register/',
    '/titles/z/': '/titles/z/',
    '/enterprises/old/': '/enterprises/e1/',
  }
  expect([...formerIds(redirects, 'titles')]).toEqual([
    ['a', 't1'],
    ['b', 't1'],
    ['c', 't2'],
    ['z', 'z'],
  ])
  expect([...formerIds(redirects, 'enterprises')]).toEqual([['old', 'e1']])
})
