import { describe, expect, test } from 'vitest'
import { DATASETS } from '../../src/datasets/catalog.ts'
import { QUESTIONS } from '../../src/datasets/questions.ts'
import { questionsMarkdown } from '../../src/datasets/questions-page.ts'
import { licence, readme } from '../../src/datasets/readme.ts'
import { tablesOf } from '../../src/datasets/tables.ts'
import { day, registerOf } from '../register/world.ts'
import { editionOf } from './edition.ts'
import { STORY } from './rows-of.ts'

const edition = editionOf(registerOf(STORY), day('2022-02-02'))
const tables = tablesOf(edition.snapshot)

describe('readme', () => {
  const text = readme(edition, tables)

  test('lists every dataset with its rows, in Chinese and then in English', () => {
    const [zh = '', en = ''] = text.split('\n## Datasets\n')
    for (const { dataset, count } of tables) {
      expect(zh).toContain(`| \`${dataset.name}\` | ${dataset.title.zh} | ${count} |`)
      expect(en).toContain(`| \`${dataset.name}\` | ${dataset.title.en} | ${count} |`)
    }
  })

  test('says the day, and how to cite it', () => {
    expect(text).toContain('- **截至** 2022-02-02\n')
    expect(text).toContain('@misc{register-2022-02-02,')
  })
})

test('licence names it and its text', () => {
  const site = { ...edition.site, licence: { name: 'CC BY 4.0', url: 'https://example.org/by/' } }
  expect(licence({ ...edition, site })).toContain('按 CC BY 4.0 许可发布，全文见 https://example.org/by/')
})

describe('questionsMarkdown', () => {
  const text = questionsMarkdown(edition, tables)

  test('has each question in both languages, with its statement', () => {
    for (const { name, zh, en, sql } of QUESTIONS) {
      expect(text).toContain(zh)
      expect(text).toContain(`${en}\n\n\`\`\`sql\n-- ${name}\n${sql};\n`)
    }
  })

  test('names no page in a language that the site is without', () => {
    const alone = questionsMarkdown({ ...edition, site: { ...edition.site, without: ['english'] } }, tables)
    expect([text, alone].map(one => one.includes('On the site: /en/register/'))).toEqual([true, false])
    expect(alone).toContain('On the site: /register/?on=')
  })

  test('opens every dataset from CSV and Parquet, its lists as text', () => {
    for (const { name } of DATASETS) {
      expect(text).toContain(`FROM '${name}.parquet';`)
      expect(text).toContain(`FROM read_csv('${name}.csv', header = true`)
    }
    expect(text).toContain(
      "CREATE VIEW enterprises AS SELECT * REPLACE (array_to_string(former_names, ';') AS former_names) FROM",
    )
  })
})
