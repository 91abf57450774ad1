import { expect, test } from 'vitest'
import { LANGS } from '../../../src/i18n/lang.ts'
import { searchWords, wordFiles, wordsPath } from '../../../src/search/build/words.ts'
import { editionOf } from '../../views/world.ts'

const { site } = editionOf()

test('wordFiles: what a box says, a file of each language of the site where its page looks for it', () => {
  const files = wordFiles({ base: '/a/b/', site })
  expect(files.map(({ path }) => `/${path}`)).toEqual(LANGS.map(wordsPath))
  const alone = wordFiles({ base: '/', site: { ...site, without: ['english'] } })
  expect(alone.map(({ path }) => path)).toEqual(['search/words.zh.json'])
  expect(files.map(({ body }) => JSON.parse(String(body)))).toEqual(
    LANGS.map(lang => searchWords('/a/b/', lang)),
  )
})
