// /statistics/<figure>.csv: the table under a picture, as a spreadsheet opens it.
import { writeExcelCsv } from '../../../datasets/formats/csv.ts'
import { edition } from '../../../open-edition.ts'
import { langOf, langPaths } from '../../../site/addresses.ts'
import { statisticsPage } from '../../../views/statistics.ts'
import { plainRows } from '../../../views/table.ts'

export const getStaticPaths = () =>
  langPaths(
    edition().site,
    'figure',
    statisticsPage(edition(), 'zh').figures.map(({ id }) => id),
  )

/** The rows of the picture that the address names. */
export function GET({ params }: { params: Readonly<Record<string, string | undefined>> }): Response {
  const { lang, figure } = params
  const { figures } = statisticsPage(edition(), langOf(lang))
  const table = figures.find(({ id }) => id === figure)?.table
  if (!table) throw new Error(`there is no picture ${figure}`)
  const columns = table.columns.map(({ label }) => ({ name: label }))
  return new Response(writeExcelCsv({ columns }, plainRows(table)), {
    headers: { 'content-type': 'text/csv;charset=utf-8' },
  })
}
