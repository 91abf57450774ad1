// In: the files of a large dataset that hold a part of it each (datasets/parts.ts). Out: what its page tells of them, as one file,
// and the lines that read of all of them those of one year.
import type { Lang } from '../i18n/lang.ts'
import { words } from '../i18n/words.ts'
import { datasetHref, type PublishedFile, sizeText } from './data.ts'
import type { Snippet } from './snippets.ts'
import type { Row } from './table.ts'

/** The row of a table of files that stands for all parts; none where there are none. */
export function partsRow(parts: readonly PublishedFile[], lang: Lang): Row[] {
  const [first] = parts
  if (!first) return []
  const t = words(lang).dataset
  const sum = (of: 'rows' | 'bytes') => parts.reduce((all, one) => all + (one[of] ?? 0), 0)
  return [
    {
      file: [t.parts(parts.length), first.path.replaceAll(/=[^/]+/g, '=…')],
      use: t.partsUse,
      rows: sum('rows'),
      size: sizeText(sum('bytes')),
    },
  ]
}

/**
 * The statements for DuckDB; `url` is the edition's. The manifest tells which parts there are, and DuckDB leaves alone those
 * whose path says another year.
 */
export function readyParts(
  url: string,
  name: string,
  parts: readonly PublishedFile[],
  lang: Lang,
): Snippet[] {
  const folders = parts.at(-1)?.path.split('/').slice(1, -1)
  const [year] = folders?.map(folder => folder.split('=')[1]) ?? []
  if (!folders || year === undefined) return []
  const types = folders
    .map(folder => folder.split('=')[0])
    .map(of => `${of}: ${of === 'year' ? 'INTEGER' : 'VARCHAR'}`)
  return [
    {
      label: words(lang).dataset.tools.parts,
      text: `SET VARIABLE parts = (
  SELECT list('${datasetHref(url, '')}' || file.path)
  FROM (SELECT unnest(files) AS file FROM read_json('${datasetHref(url, 'manifest.json')}'))
  WHERE file.partOf = '${name}'
);
SELECT count(*)
FROM read_parquet(getvariable('parts'), hive_partitioning = true, hive_types = {${types.join(', ')}})
WHERE year = ${year};`,
    },
  ]
}
