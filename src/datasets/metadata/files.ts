// In: an edition and what is known of its data files. Out: every file that describes them, except those that must know
// of these too: the catalogue, the manifest and the checksums.
import type { Edition } from '../../edition.ts'
import { tableJsonSchema } from '../../entries/json-schema.ts'
import { TABLES } from '../../entries/tables.ts'
import { type DataFile, dataFile, type FileInfo, jsonFile } from '../file-info.ts'
import { questionsMarkdown } from '../questions-page.ts'
import { licence, readme } from '../readme.ts'
import type { PublishedTable } from '../tables.ts'
import { csvw } from './csvw.ts'
import { dataPackage } from './data-package.ts'
import { chineseElements } from './elements.ts'
import { jsonSchema } from './json-schema.ts'

/** What describes `files`, which hold the data of an edition: for people first, then for programs. */
export function metadataFiles(
  edition: Edition,
  tables: readonly PublishedTable[],
  files: readonly FileInfo[],
): DataFile[] {
  return [
    dataFile('README.md', readme(edition, tables)),
    dataFile('QUESTIONS.md', questionsMarkdown(edition, tables)),
    dataFile('LICENCE.txt', licence(edition)),
    jsonFile('datapackage.json', dataPackage(edition, tables, files)),
    jsonFile('csv-metadata.json', csvw(edition, tables)),
    ...tables.map(({ dataset: { name } }) =>
      jsonFile(`${name}.csv-metadata.json`, csvw(edition, tables, name)),
    ),
    ...tables.map(table => jsonFile(`schemas/${table.dataset.name}.json`, jsonSchema(table, edition.url))),
    ...Object.values(TABLES).map(table =>
      jsonFile(`schemas/input/${table.name}.json`, tableJsonSchema(table)),
    ),
    jsonFile('elements.json', chineseElements(edition, tables, files)),
  ]
}
