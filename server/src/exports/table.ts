/**
 * What a column holds, and how it is written so that it reads back exactly:
 *
 * | kind    | CSV                    | JSON            | Parquet         |
 * |---------|------------------------|-----------------|-----------------|
 * | int     | digits                 | number          | BIGINT          |
 * | bigint  | digits                 | string          | DECIMAL(38, 0)  |
 * | decimal | digits and a point     | string          | DECIMAL(38, 18) |
 * | boolean | true, false            | true, false     | BOOLEAN         |
 * | hex     | 0x…                    | string          | VARCHAR         |
 * | text    | text, formulas disarmed | string         | VARCHAR         |
 * | list    | a JSON array           | array of strings | VARCHAR[]      |
 */
export type CellKind = 'int' | 'bigint' | 'decimal' | 'boolean' | 'hex' | 'text' | 'list'

/** A cell; null is written as nothing, never as 0. A decimal is its digits, at most 18 of them after the point. */
export type Cell = number | bigint | string | boolean | null | readonly string[]

export interface Column {
  readonly name: string
  readonly kind: CellKind
  /** What it means, with its unit; absent where the table's own definition says it. */
  readonly description?: string
}

export type Row = readonly Cell[]

/** Rows under columns, in an order that is always the same, read page by page as the writer asks for them. */
export interface Table {
  readonly columns: readonly Column[]
  pages(): AsyncIterable<readonly Row[]>
}
