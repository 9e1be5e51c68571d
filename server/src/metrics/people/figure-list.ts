import { isAddress } from 'viem'
import type { BlockPoint } from '../../ledger/block-point.ts'
import type { Snapshot, SqlParam, SqlRow } from '../../ledger/snapshot.ts'
import { BadRequestError } from '../bad-request-error.ts'
import { checkFirst, type Page } from '../lists/page.ts'
import type { Tokens } from '../tokens.ts'

/** A list of which each entry has figures that it can be sorted by. */
export interface FigureList<Item, Sort extends string> {
  readonly name: string
  /** Column that names an entry, each once: an address as text, or a number. */
  readonly key: 'address' | 'id'
  /**
   * A SELECT over the ledger with `$block`, and `$btrst` when it needs it.
   * @param only a condition on a column that holds the key: true of all, or of the one entry asked for. Put into each part of the
   * statement, it keeps one entry from costing as much as all.
   */
  readonly sql: (only: (column: string) => string) => string
  /** Whole numbers that entries are sorted by, as SQL over the columns; never NULL. */
  readonly sorts: Readonly<Record<Sort, string>>
  /**
   * Where figures cost too much to have all of them for every entry: for each sort a SELECT of the key, the figure as `figure`, and the
   * columns that conditions name. The rest is then read for the entries of the page alone.
   */
  readonly ranking?: Readonly<Record<Sort, string>>
  readonly read: (row: SqlRow) => Item
}

/** What a page of such a list is asked for with. */
export interface FigureRequest<Sort extends string> {
  readonly first: number
  readonly after: string | undefined
  readonly sort: Sort
  readonly ascending: boolean
  /** Conditions on the list's columns with the values that they bind. */
  readonly conditions: readonly string[]
  readonly params: Readonly<Record<string, SqlParam>>
}

/** As of which block, and which contract BTRST is. */
export interface FigurePlace {
  readonly snapshot: Snapshot
  readonly block: BlockPoint
  readonly tokens: Tokens
}

const everybody = (): string => 'TRUE'

function paramsOf({ block, tokens }: FigurePlace, sql: string): Record<string, SqlParam> {
  return { block: block.number, ...(sql.includes('$btrst') ? { btrst: tokens.btrst ?? '' } : {}) }
}

/** Where a page ended: which list and order it was, the last entry's figure and key. */
function encodePlace(name: string, figure: unknown, key: unknown): string {
  return Buffer.from(`${name}:${figure}:${key}`).toString('base64url')
}

/** @throws BadRequestError when it is no cursor of that list in that order. */
function decodePlace(name: string, cursor: string): { readonly figure: string; readonly key: string } {
  const text = cursor.length > 200 ? '' : Buffer.from(cursor, 'base64url').toString('utf8')
  const rest = text.startsWith(`${name}:`) ? text.slice(name.length + 1) : ''
  const [, figure, key] = /^(-?\d{1,38}):(0x[0-9a-f]{40}|\d{1,38})$/.exec(rest) ?? []
  if (figure === undefined || key === undefined)
    throw new BadRequestError(
      `after is not the endCursor of a page of ${name.replace('.', ' sorted by ')}. Leave it out to begin at the top.`,
    )
  return { figure, key }
}

/** A page, by figure and key and not by offset. Equal figures are told apart by key, in rising order. */
export async function figurePage<Item, Sort extends string>(
  place: FigurePlace,
  list: FigureList<Item, Sort>,
  request: FigureRequest<Sort>,
): Promise<Page<Item>> {
  checkFirst(request.first)
  const name = `${list.name}.${request.sort}`
  const after = request.after === undefined ? undefined : decodePlace(name, request.after)
  const key = list.key === 'id' ? '$key::HUGEINT' : '$key'
  const beyond = request.ascending ? '>' : '<'
  const keyset =
    after === undefined
      ? ''
      : `WHERE figure ${beyond} $figure::HUGEINT OR (figure = $figure::HUGEINT AND ${list.key} > ${key})`
  const order = `figure ${request.ascending ? 'ASC' : 'DESC'}, ${list.key}`
  const all =
    list.ranking?.[request.sort] ??
    `SELECT *, (${list.sorts[request.sort]})::HUGEINT AS figure FROM (${list.sql(everybody)})`
  const where = request.conditions.length === 0 ? '' : `WHERE ${request.conditions.join(' AND ')}`
  const sql = `WITH entry AS MATERIALIZED (SELECT * FROM (${all}) ${where})
SELECT total.count AS total_count, page.* FROM (SELECT count(*) AS count FROM entry) AS total
LEFT JOIN (SELECT * FROM entry ${keyset} ORDER BY ${order} LIMIT ${request.first + 1}) AS page ON TRUE
ORDER BY page.figure ${request.ascending ? 'ASC' : 'DESC'}, page.${list.key}`
  const rows = await place.snapshot.rows(sql, { ...paramsOf(place, all), ...request.params, ...after })
  const found = rows.filter((row) => row[list.key] !== null)
  const shown = found.slice(0, request.first)
  const last = shown.at(-1)
  return {
    totalCount: Number(rows[0]?.total_count ?? 0),
    hasNextPage: found.length > request.first,
    endCursor: last === undefined ? null : encodePlace(name, last.figure, last[list.key]),
    nodes: (list.ranking === undefined ? shown : await entriesOf(place, list, shown)).map(list.read),
  }
}

/** The whole rows of some entries, in their order. */
async function entriesOf<Item, Sort extends string>(
  place: FigurePlace,
  list: FigureList<Item, Sort>,
  shown: readonly SqlRow[],
): Promise<SqlRow[]> {
  if (shown.length === 0) return []
  const bound = Object.fromEntries(shown.map((row, index) => [`key_${index}`, String(row[list.key])]))
  const cast = list.key === 'id' ? '::HUGEINT' : ''
  const keys = Object.keys(bound).map((name) => `$${name}${cast}`)
  const sql = list.sql((column) => `${column} IN (${keys.join(', ')})`)
  const rows = await place.snapshot.rows(sql, { ...paramsOf(place, sql), ...bound })
  const byKey = new Map(rows.map((row) => [String(row[list.key]), row]))
  return shown.map((row) => byKey.get(String(row[list.key]))).filter((row) => row !== undefined)
}

/** The entry of one key (an address in lower case, or a number as text); undefined when there is none. */
export async function figureEntry<Item, Sort extends string>(
  place: FigurePlace,
  list: FigureList<Item, Sort>,
  key: string,
): Promise<Item | undefined> {
  const bound = list.key === 'id' ? '$key::HUGEINT' : '$key'
  if (list.key === 'id' && !/^\d{1,38}$/.test(key)) return undefined
  const sql = list.sql((column) => `${column} = ${bound}`)
  const [row] = await place.snapshot.rows(sql, { ...paramsOf(place, sql), key })
  return row && list.read(row)
}

/** A condition on the address: whole, or as it begins. @throws BadRequestError when it can be neither. */
export function addressCondition(
  search: string | undefined,
): Pick<FigureRequest<never>, 'conditions' | 'params'> {
  if (search === undefined || search.trim() === '') return { conditions: [], params: {} }
  const typed = search.trim().toLowerCase()
  if (!isAddress(typed, { strict: false }) && !/^0x[0-9a-f]{0,39}$/.test(typed))
    throw new BadRequestError(
      'search is not the beginning of an address: it must be 0x and at most 40 hex digits.',
    )
  return { conditions: ['starts_with(address, $search)'], params: { search: typed } }
}
