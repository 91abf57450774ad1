// What a site says after its measures have ended and nothing follows them: the day, once a page, and nothing that the law
// does not say of titles or of applying.
import { expect, test } from 'vitest'
import { ENDED, isRedirect, readSite } from './built.ts'

const pages = readSite(ENDED)
  .pages.filter(page => !isRedirect(page))
  .map(({ file, root }) => {
    for (const hidden of root.querySelectorAll('script, style')) hidden.remove()
    return { file, text: root.text.replace(/\s+/g, ' ') }
  })

test.each(['可以申报', '可申报', '失效', '自然日', 'may apply', 'lapse'])('no page says %s', words => {
  expect(pages.length).toBeGreaterThan(1000)
  expect(pages.filter(({ text }) => text.includes(words)).map(({ file }) => file)).toEqual([])
})

test.each<[string, RegExp, number]>([
  ['the home page', /^(en\/)?index\.html$/, 2],
  ['the list', /^(en\/)?register\/index\.html$/, 2],
  ['every window', /^(en\/)?publicity\/[^/]+\/index\.html$/, 8],
  ['every title', /^(en\/)?titles\/[^/]+\/index\.html$/, 100],
  ['every enterprise', /^(en\/)?enterprises\/[^/]+\/index\.html$/, 100],
])('%s says on which day the measures ended', (_, file, least) => {
  const told = pages.filter(page => file.test(page.file))
  expect(told.length).toBeGreaterThanOrEqual(least)
  const end = /有效期已于2024年12月31日届满|31 December 2024/
  expect(told.filter(({ text }) => !end.test(text)).map(page => page.file)).toEqual([])
})
