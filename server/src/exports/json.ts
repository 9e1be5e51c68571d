import type { Cell, Column, Row, Table } from './table.ts'

/** Integers that a reader's JSON could round are text. */
const jsonCell = (cell: Cell): string => (typeof cell === 'bigint' ? `"${cell}"` : JSON.stringify(cell))

function jsonRow(row: Row, columns: readonly Column[]): string {
  const fields = columns.map(({ name }, index) => `${JSON.stringify(name)}:${jsonCell(row[index] ?? null)}`)
  return `{${fields.join(',')}}`
}

/** A table as one JSON object: what it is, and its rows as objects. */
export async function* jsonText(meta: object, { columns, pages }: Table): AsyncGenerator<string> {
  yield `{"meta":${JSON.stringify(meta)},"rows":[`
  let first = true
  for await (const rows of pages()) {
    if (rows.length === 0) continue
    yield `${first ? '\n' : ',\n'}${rows.map((row) => jsonRow(row, columns)).join(',\n')}`
    first = false
  }
  yield '\n]}\n'
}
