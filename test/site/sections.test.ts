import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { CLOSED_SECTIONS, FURTHER_PAGES, OPEN_SECTIONS, RECORD_SECTIONS } from '../../src/site/sections.ts'

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

test('every page below an open section is a record’s, or told', () => {
  const open: readonly string[] = OPEN_SECTIONS
  const further = pages.filter(page => open.includes(sectionOf(page)) && /^[^/]+\/(?!index)\w/.test(page))
  const told = Object.entries(FURTHER_PAGES).flatMap(([section, names]) =>
    names.map(name => `${section}/${name}.astro`),
  )
  expect(further, 'FURTHER_PAGES in src/site/sections.ts').toEqual(told)
})

test('a section with a page for every record has one that takes an id', () => {
  const withId = pages.filter(page => page.includes('[')).map(sectionOf)
  expect(withId).toEqual(expect.arrayContaining([...RECORD_SECTIONS]))
})
