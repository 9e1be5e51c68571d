import type { Cell, Column, Row, Table } from './table.ts'

/**
 * What makes a spreadsheet take a cell for a formula: = + - @ and their full-width twins, and tabs and line breaks, which it may
 * skip before one. The apostrophe is here too, so that taking one off a cell always gives the text back.
 */
const dangerous = /^[=+\-@＝＋－＠'\t\r\n]/

/** Text that no spreadsheet runs: a first character that could begin a formula gets an apostrophe before it. */
export const disarmed = (text: string): string => (dangerous.test(text) ? `'${text}` : text)

/** RFC 4180: quotes where the text needs them, and doubled inside. */
const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

function csvCell(cell: Cell, { kind }: Column): string {
  if (cell === null) return ''
  if (typeof cell === 'object') return quoted(JSON.stringify(cell))
  // Only text that somebody wrote can be a formula; a number with a minus sign must stay a number.
  return kind === 'text' ? quoted(disarmed(String(cell))) : String(cell)
}

const line = (cells: readonly string[]): string => `${cells.join(',')}\r\n`

const csvRow = (row: Row, columns: readonly Column[]): string =>
  line(columns.map((column, index) => csvCell(row[index] ?? null, column)))

/** A table as CSV by RFC 4180: a line of names, then the rows. */
export async function* csvText({ columns, pages }: Table): AsyncGenerator<string> {
  yield line(columns.map(({ name }) => name))
  for await (const rows of pages()) yield rows.map((row) => csvRow(row, columns)).join('')
}
