import { expect, test } from 'vitest'
import { DATASETS } from '../../src/datasets/catalog.ts'
import { publish } from '../../src/datasets/files.ts'
import { today } from '../../src/day.ts'
import { openEdition } from '../../src/edition.ts'
import { isDataset, isDatasetFile } from '../../src/site/dataset-files.ts'

test('the names of datasets and of their files are those that are published', async () => {
  const unknown = DATASETS.map(({ name }) => name).filter(name => !isDataset(name))
  expect(unknown, 'src/site/dataset-files.ts does not name them').toEqual([])
  const { files } = await publish(openEdition({ dir: 'test/cases/another-city/data' }, today()))
  const names = files
    .map(({ path }) => path.replace(/^datasets\//, ''))
    .filter(name => !/\/|\.(br|gz)$/.test(name))
  expect(names.length).toBeGreaterThan(60)
  expect(names.filter(name => !isDatasetFile(name))).toEqual([])
})

test.each(['title.csv', 'titles', 'titles.xls', '', 'csv'])('%s is none', name =>
  expect(isDatasetFile(name)).toBe(false),
)
