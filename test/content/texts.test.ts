// The site's own prose: each text in every language, with the same parts.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { LANGS } from '../../src/i18n/lang.ts'

const DIR = 'src/content'
const names = [...new Set(readdirSync(DIR).map(file => file.split('.', 1)[0] ?? ''))]

const read = (name: string, lang: string) => readFileSync(`${DIR}/${name}.${lang}.mdx`, 'utf8')

/** What the texts of a document stand in: parts and headings by their ids, components by their names. */
const frameOf = (text: string) =>
  [...text.matchAll(/<(Part|h2|[A-Z]\w+)(?: id="([^"]+)")?/g)].map(([, element, id = '']) => [element, id])

describe.each(names)('src/content/%s', name => {
  test('is there in every language, and in no other', () => {
    const files = readdirSync(DIR).filter(file => file.startsWith(`${name}.`))
    expect(files.sort()).toEqual(LANGS.map(lang => `${name}.${lang}.mdx`).sort())
  })

  test.each(LANGS)('in %s has a title and a description', lang => {
    const [, head = ''] = /^---\n(.*?)\n---\n/s.exec(read(name, lang)) ?? []
    expect(head).toMatch(/^title: \S.*\ndescription: \S.*$/)
  })

  test('has the same parts in the same order in every language', () => {
    const [first = [], ...others] = LANGS.map(lang => frameOf(read(name, lang)))
    expect(first.length).toBeGreaterThan(0)
    for (const other of others) expect(other).toEqual(first)
  })

  // A line break would be a space between two Chinese characters.
  test.each(LANGS)('in %s has a line a paragraph', lang => {
    const body = read(name, lang)
      .replace(/^---\n.*?\n---\n/s, '')
      .replace(/^import .*\n/gm, '')
    const broken = body.split('\n\n').filter(block => block.trim().includes('\n'))
    expect(broken).toEqual([])
  })
})
