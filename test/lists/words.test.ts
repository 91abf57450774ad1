import { expect, test } from 'vitest'
import { LANGS } from '../../src/i18n/lang.ts'
import { listFiles } from '../../src/lists/build.ts'
import { listWords, listWordsPath } from '../../src/views/list-words.ts'
import { demonstration } from '../datasets/edition.ts'

test('what lists say is a file in every language of the site', () => {
  const files = new Map(listFiles(demonstration()).map(({ path, body }) => [`/${path}`, body]))
  for (const lang of LANGS)
    expect(JSON.parse(String(files.get(listWordsPath(lang))))).toEqual(listWords(lang))
  const chinese = { ...demonstration(), site: { ...demonstration().site, without: ['english' as const] } }
  expect(listFiles(chinese).map(({ path }) => `/${path}`)).not.toContain(listWordsPath('en'))
})
