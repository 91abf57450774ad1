// In: the address of the site and a dataset. Out: lines that read it, ready to be copied into a program.

import type { Lang } from '../i18n/lang.ts'
import { words } from '../i18n/words.ts'
import { datasetHref } from './data.ts'

/** Text to be copied, under its label. */
export interface Snippet {
  label: string
  text: string
}

/** The lines for each program; `url` is the edition's, so that every address in them is absolute. */
export function readyLines(url: string, name: string, lang: Lang): Snippet[] {
  const t = words(lang).dataset.tools
  const table = name.replaceAll('-', '_')
  const at = (path: string) => datasetHref(url, path)
  return [
    {
      label: t.excel,
      text: `= Table.PromoteHeaders(Csv.Document(Web.Contents("${at(`${name}.csv`)}"), [Delimiter = ",", Encoding = 65001, QuoteStyle = QuoteStyle.Csv]))`,
    },
    {
      label: t.pandas,
      text: `import pandas as pd
${table} = pd.read_csv("${at(`${name}.csv`)}", dtype=str, keep_default_na=False, na_values=[""])`,
    },
    {
      label: t.r,
      text: `${table} <- read.csv("${at(`${name}.csv`)}", colClasses = "character", na.strings = "", fileEncoding = "UTF-8")`,
    },
    {
      label: t.duckdb,
      // From the downloaded file: to read an address DuckDB needs an extension, which it would have to download first.
      text: `curl -fO ${at(`${name}.parquet`)}
duckdb -c "SELECT * FROM '${name}.parquet' LIMIT 10"`,
    },
    {
      label: t.sqlite,
      text: `curl -fO ${at('register.sqlite')}
sqlite3 -header register.sqlite 'SELECT * FROM ${table} LIMIT 10'`,
    },
    {
      label: t.curl,
      text: `curl -fO ${at(`${name}.csv`)}
curl -fs ${at('SHA256SUMS')} | grep '  ${name}\\.csv$' | sha256sum -c`,
    },
  ]
}
