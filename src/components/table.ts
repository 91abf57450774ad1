// Tables of views/table.ts: as a grid, or, where columns play parts, as a list of records.
import { words } from '../i18n/words.ts'
import type { Here } from '../site/addresses.ts'
import { type Column, isEmpty, type Row, type Table } from '../views/table.ts'
import { cell, textLink } from './cell.ts'
import { attributes, classes, type Html, html } from './html.ts'

/** How a table is shown. */
export interface TableLook {
  /** On a narrow screen it scrolls as a grid instead of becoming cards: matrices of numbers. */
  isWide?: boolean
  /** A heading right above says the same. */
  hidesCaption?: boolean
}

/**
 * A table. On a narrow screen every row becomes a card whose cells bear their column's name, unless there is but a number or a
 * word beside its name. An empty one prints its caption and （无）. One whose columns play parts is a list of records.
 */
export function dataTable(here: Here, table: Table, look: TableLook = {}): Html {
  const isList = table.columns.some(({ part }) => part) && table.rows.length > 0
  const rows = isList ? recordList(here, table, look) : grid(here, table, look)
  return table.more ? html`${rows}${further(here, table.more)}` : rows
}

/** A section of a page that is one table, under its caption as heading; `isTally`: a few numbers that need no more room than
    their labels. Nothing is printed without a table. */
export function tableSection(here: Here, table: Table | undefined, isTally = false): Html {
  if (!table) return html``
  const look = { hidesCaption: true, isWide: isTally && table.columns.length > 3 }
  return html`
    <h2>${table.caption}</h2>
    <div${attributes({ class: classes(isTally && 'tally') })}>${dataTable(here, table, look)}</div>`
}

/** Where the rows stand that a table only counts. */
function further(here: Here, more: NonNullable<Table['more']>): Html {
  const links = more.map(link => html`<span class="cell-line">${textLink(here, link)}</span>`)
  return html`<p>${words(here.lang).list.more}${links}</p>`
}

function grid(here: Here, { caption, columns, rows }: Table, { isWide, hidesCaption }: TableLook): Html {
  const name = isWide ? 'table-wide' : isSmall(columns) ? 'table-small' : 'table-cards'
  const region = isWide && attributes({ role: 'region', 'aria-label': caption, tabindex: 0 })
  const heads = columns.map(
    ({ label, is }) => html`<th scope="col"${attributes({ class: is })}>${label}</th>`,
  )
  const cells = columns.map(column => gridCell(here, column))
  const none = html`<tr><td colspan="${columns.length}" class="nothing">${words(here.lang).site.empty}</td></tr>`
  return html`
    <div class="table ${name}"${region}>
      <table>
        ${captionOf(caption, hidesCaption)}
        <thead><tr>${heads}</tr></thead>
        <tbody>
          ${rows.length === 0 && none}
          ${rows.map(row => html`<tr${attributes({ id: row.id })}>${cells.map(print => print(row))}</tr>`)}
        </tbody>
      </table>
    </div>`
}

/** Whether there is but a number or a word beside the name of a row. */
function isSmall(columns: readonly Column[]): boolean {
  return columns.length < 3 || (columns.length < 5 && columns.every(({ is, isShort }) => is || isShort))
}

/** Prints the cell of a row that stands in a column; what the cells of a column share is printed once. */
type PrintCell = (row: Row) => Html

function gridCell(here: Here, { key, label, is, isShort }: Column): PrintCell {
  if (is === 'head') {
    const given = attributes({ class: classes(isShort && 'short') })
    return row => html`<th scope="row"${given}>${cell(here, row[key])}</th>`
  }
  const [filled, blank] = [undefined, 'blank'].map(name =>
    attributes({ class: classes(is, isShort && 'short', name), 'data-label': label }),
  )
  return row => html`<td${isEmpty(row[key]) ? blank : filled}>${cell(here, row[key])}</td>`
}

/** How a list of records is shown. */
export interface ListLook {
  /** The number of its first row in the whole list. */
  first?: number
  hidesCaption?: boolean
}

/**
 * A list of records, a table whose columns say what part they play. Where there is room, and on paper, it is a table of one
 * line a row; on a narrow screen a row is its name and status, then what stands under the name, then the details in one small
 * line.
 */
export function recordList(
  here: Here,
  { caption, columns, rows }: Table,
  { first = 1, hidesCaption }: ListLook = {},
): Html {
  const heads = columns.map(({ label, is, part }) => {
    const given = attributes({ class: is === 'number' && is, hidden: part === 'file' })
    return html`<th scope="col"${given}>${label}</th>`
  })
  const cells = columns.map(column => listCell(here, column))
  const lines = rows.map(
    (row, at) => html`
      <tr${attributes({ id: row.id })}>
        <td class="no">${first + at}</td>
        ${cells.map(print => print(row))}
      </tr>`,
  )
  return html`
    <div class="table list">
      <table>
        ${captionOf(caption, hidesCaption)}
        <thead>
          <tr>
            <th scope="col" class="no">${words(here.lang).list.no}</th>
            ${heads}
          </tr>
        </thead>
        <tbody>${lines}</tbody>
      </table>
    </div>`
}

function listCell(
  here: Here,
  { key, label, is, part = 'detail', isShort, isNamed, isWide }: Column,
): PrintCell {
  if (is === 'head') return row => html`<th scope="row">${cell(here, row[key])}</th>`
  if (part === 'file') return row => html`<td hidden>${cell(here, row[key])}</td>`
  const given = attributes({
    class: classes(part === 'status' ? 'state' : part, is, isShort && 'short', isWide && 'wide'),
    'data-label': is === 'number' || isNamed ? label : undefined,
  })
  return row => html`<td${given}>${cell(here, row[key])}</td>`
}

function captionOf(caption: string, isHidden = false): Html {
  return html`<caption${attributes({ class: classes(isHidden && 'hidden') })}>${caption}</caption>`
}
