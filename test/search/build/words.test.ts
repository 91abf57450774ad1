import { expect, test } from 'vitest'
import { LANGS } from '../../../src/i18n/lang.ts'
import { searchWords, wordFiles, wordsPath } from '../../../src/search/build/words.ts'

test('wordFiles: what a box says, a file of each language where its page looks for it', () => {
  const files = wordFiles('/a/b/')
  expect(files.map(({ path }) => `/${path}`)).toEqual(LANGS.map(wordsPath))
  expect(files.map(({ body }) => JSON.parse(String(body)))).toEqual(
    LANGS.map(lang => searchWords('/a/b/', lang)),
  )
})
