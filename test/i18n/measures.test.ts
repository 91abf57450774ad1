import { describe, expect, test } from 'vitest'
import { categoryLabel, roundLabel } from '../../src/i18n/measures.ts'
import { findCategory } from '../../src/law/measures.ts'
import { lawOf } from '../register/world.ts'

/** A category of these labels. */
function category(labels: Record<string, string>) {
  const found = findCategory(lawOf({ categories: [{ code: 'w', label: '车间', ...labels }] }), 'w')
  if (!found) throw new Error('no category')
  return found
}

describe('categoryLabel', () => {
  test.each<[Record<string, string>, boolean, string, string]>([
    [{}, false, '车间', '车间'],
    [{ label_en: 'workshop' }, false, '车间', 'workshop'],
    // Unmanned ones are named by the measures, or where these have no name for them by the word before the category's.
    [{ unmanned_label: '黑灯车间' }, true, '黑灯车间', '黑灯车间'],
    [{}, true, '无人车间', '车间'],
    [
      { label_en: 'workshop', unmanned_label_en: 'lights-out workshop' },
      true,
      '无人车间',
      'lights-out workshop',
    ],
  ])('%j, unmanned: %s', (labels, isUnmanned, zh, en) => {
    expect([
      categoryLabel(category(labels), isUnmanned, 'zh'),
      categoryLabel(category(labels), isUnmanned, 'en'),
    ]).toEqual([zh, en])
  })
})

describe('roundLabel', () => {
  test.each([
    ['2023', '2023年复评', '2023 re-evaluation'],
    ['2023-b', '2023-b', '2023-b'],
  ])('%s', (round, zh, en) => {
    expect(roundLabel(round, 'zh')).toContain(zh)
    expect(roundLabel(round, 'en')).toContain(en)
  })
})
