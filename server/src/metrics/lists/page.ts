import type { Snapshot, SqlParam, SqlRow } from '../../ledger/snapshot.ts'
import { BadRequestError } from '../bad-request-error.ts'

/** Most entries of one page. */
export const maxPage = 200

/** One page of a list, newest first. */
export interface Page<Item> {
  readonly totalCount: number
  readonly hasNextPage: boolean
  readonly endCursor: string | null
  readonly nodes: readonly Item[]
}

/** What a page is asked for with. */
export interface PageRequest {
  readonly first: number
  readonly after: string | undefined
}

/** Cursors name their list, so that one of another list is refused instead of misread. */
export function encodeCursor(list: string, key: string): string {
  return Buffer.from(`${list}:${key}`).toString('base64url')
}

/** @throws BadRequestError when it is not a cursor of that list. */
export function decodeCursor(list: string, cursor: string): string {
  const text = cursor.length > 100 ? '' : Buffer.from(cursor, 'base64url').toString('utf8')
  const key = text.startsWith(`${list}:`) ? text.slice(list.length + 1) : ''
  if (!/^\d{1,38}$/.test(key))
    throw new BadRequestError(
      `after is not the endCursor of a page of ${list}. Leave it out to begin at the newest.`,
    )
  return key
}

/** @throws BadRequestError when `first` is out of range. */
export function checkFirst(first: number): void {
  if (!Number.isInteger(first) || first < 1 || first > maxPage)
    throw new BadRequestError(`first is ${first}; it must be from 1 to ${maxPage}. Page on with after.`)
}

/** A list as SQL: rows with a HUGEINT `id` that rises with time. */
export interface ListSql {
  readonly name: string
  /** A SELECT over the ledger with `$block`. */
  readonly sql: string
  /** Conditions on its columns, joined by AND. */
  readonly conditions: readonly string[]
  readonly params: Record<string, SqlParam>
}

/** One page, newest first, by key and not by offset: entries that are added meanwhile shift nothing. */
export async function pageOf<Item>(
  snapshot: Snapshot,
  list: ListSql,
  request: PageRequest,
  read: (row: SqlRow) => Item,
): Promise<Page<Item>> {
  checkFirst(request.first)
  const where = list.conditions.length === 0 ? '' : `WHERE ${list.conditions.join(' AND ')}`
  const filtered = `WITH filtered AS MATERIALIZED (SELECT * FROM (${list.sql}) ${where})`
  const [count] = await snapshot.rows(`${filtered} SELECT count(*) AS n FROM filtered`, list.params)
  const after = request.after === undefined ? undefined : decodeCursor(list.name, request.after)
  const keyset = after === undefined ? '' : 'WHERE id < $after::HUGEINT'
  const rows = await snapshot.rows(
    `${filtered} SELECT * FROM filtered ${keyset} ORDER BY id DESC LIMIT ${request.first + 1}`,
    after === undefined ? list.params : { ...list.params, after },
  )
  const shown = rows.slice(0, request.first)
  const last = shown.at(-1)
  return {
    totalCount: Number(count?.n ?? 0),
    hasNextPage: rows.length > request.first,
    endCursor: last === undefined ? null : encodeCursor(list.name, String(last.id)),
    nodes: shown.map(read),
  }
}

/** The one entry with an id; undefined when there is none. */
export async function entryOf<Item>(
  snapshot: Snapshot,
  list: ListSql,
  id: string,
  read: (row: SqlRow) => Item,
): Promise<Item | undefined> {
  if (!/^\d{1,38}$/.test(id)) return undefined
  const sql = `SELECT * FROM (${list.sql}) WHERE id = $id::HUGEINT LIMIT 1`
  const [row] = await snapshot.rows(sql, { ...list.params, id })
  return row && read(row)
}
