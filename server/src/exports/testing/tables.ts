import type { Cell, Column, Row, Table } from '../table.ts'

/** A table of these rows, in pages of two. */
export function tableOf(columns: readonly Column[], rows: readonly Row[]): Table {
  async function* pages() {
    for (let at = 0; at < rows.length; at += 2) yield rows.slice(at, at + 2)
  }
  return { columns, pages }
}

/** One column of one kind under the name `value`. */
export const columnOf = (kind: Column['kind'], cells: readonly Cell[]): Table =>
  tableOf(
    [{ name: 'value', kind }],
    cells.map((cell) => [cell]),
  )

/** All pieces of a text. */
export async function whole(text: AsyncIterable<string>): Promise<string> {
  let all = ''
  for await (const piece of text) all += piece
  return all
}

/** Reads CSV as RFC 4180 says, knowing nothing of how it was written. @throws when it is not RFC 4180. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let rest = text
  while (rest !== '') {
    const quoted = /^"((?:[^"]|"")*)"(,|\r\n)/.exec(rest)
    const plain = quoted ?? /^([^",\r\n]*)(,|\r\n)/.exec(rest)
    if (plain === null) throw new Error(`This is no CSV: ${JSON.stringify(rest.slice(0, 40))}`)
    const [all, cell = '', end] = plain
    row.push(quoted === null ? cell : cell.replaceAll('""', '"'))
    if (end === '\r\n') {
      rows.push(row)
      row = []
    }
    rest = rest.slice(all.length)
  }
  return rows
}
