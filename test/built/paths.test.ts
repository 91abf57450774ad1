// No redirect may start where the built site has something at its root: it would be written over, or could not be written.
import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isOwn } from '../../src/entries/site-paths.ts'
import { OPEN_SECTIONS, RECORD_SECTIONS } from '../../src/site/sections.ts'
import { SITES } from './built.ts'

const LANGUAGES = ['en']
/** Below them an old path may lie where no record has its page; data/site.json moves the last. */
const OPEN: readonly string[] = [...OPEN_SECTIONS, ...RECORD_SECTIONS, ...LANGUAGES, 'gongshi']

test.each(SITES)('everything at the root of the site is its own, $name', ({ dir }) => {
  const entries = readdirSync(dir, { withFileTypes: true }).filter(({ name }) => !OPEN.includes(name))
  expect(entries.length).toBeGreaterThan(15)
  const open = entries.filter(entry => {
    const path = [entry.name.toLowerCase(), ...(entry.isDirectory() ? ['anything'] : [])]
    return !isOwn(path, () => new Set())
  })
  expect(open.map(({ name }) => name)).toEqual([])
})
