import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { CLOSED_SECTIONS, OPEN_SECTIONS, RECORD_SECTIONS } from '../../src/site/sections.ts'

/** The paths of all pages that have a language, `batches/[...batch].astro`, without the home page. */
const pages = readdirSync(new URL('../../src/pages/[...lang]/', import.meta.url), {
  recursive: true,
  encoding: 'utf8',
}).filter(file => file.endsWith('.astro') && file !== 'index.astro')

const sectionOf = (page: string) => page.replace(/(\/.*|\.astro)$/, '')

test('every page lies in a section, and every section has a page', () => {
  const told = [...RECORD_SECTIONS, ...OPEN_SECTIONS, ...CLOSED_SECTIONS]
  const instead = 'src/site/sections.ts tells of other sections than src/pages/ has'
  expect([...new Set(pages.map(sectionOf))].sort(), instead).toEqual([...new Set(told)].sort())
})

test('a section with a page for every record has one that takes an id', () => {
  const withId = pages.filter(page => page.includes('[')).map(sectionOf)
  expect(withId).toEqual(expect.arrayContaining([...RECORD_SECTIONS]))
})
