import { createHash } from 'node:crypto'
import type { Operation } from '../graphql/operation.ts'
import type { StatusSource } from '../graphql/status-source.ts'
import { statusObject } from '../graphql/status-source.ts'
import type { BlockPoint } from '../ledger/block-point.ts'
import { canonicalJson } from '../metrics/canonical-json.ts'
import { licence } from './licence.ts'
import type { Column, Table } from './table.ts'

/** Forms that a table is written in. */
export const formats = ['csv', 'json', 'parquet'] as const
export type Format = (typeof formats)[number]

/** What a download needs of the server. */
export interface DownloadSources {
  readonly status: StatusSource
  /** Resolves the block, and answers from one snapshot. */
  readonly operation: Operation
}

/** What a table is, beside its rows. */
export interface TableFacts {
  /** Part of its address, without the extension. @example '/api/v1/events/InvoicePaid' */
  readonly path: string
  /** Name for its file, where the last part of the path says too little. */
  readonly name?: string
  readonly title: string
  /** What it holds, and everything that a reader should know; its fields follow from the kind of table. */
  readonly about: Readonly<Record<string, unknown>>
  readonly block: BlockPoint
  /** What chose the rows, in one form for equal questions; the block is not among it. */
  readonly parameters: Readonly<Record<string, string>>
  readonly rows: number
}

/** A table that can be sent, with what says which one it is. */
export interface Download {
  readonly meta: DownloadMeta
  readonly table: Table
  /** Changes when, and only when, the bytes may. */
  readonly etag: string
  /** Name for the file, without the extension. */
  readonly fileName: string
}

export interface DownloadMeta {
  readonly title: string
  readonly about: TableFacts['about']
  readonly columns: readonly Column[]
  readonly rows: number
  readonly block: BlockPoint
  readonly chainId: number
  readonly deployment: string | null
  readonly schemaVersion: string
  readonly parameters: TableFacts['parameters']
  /** Gives the same rows as long as the chain keeps the block; add the extension of a form. */
  readonly pinned: string
  readonly licence: typeof licence
  readonly citation: string
}

/** Rises when the same question is written in other bytes. */
const formatVersion = 1

/** The question's address at its block, by the hash: should the chain drop the block, it is refused and not answered for another. */
function pinnedPath({ path, parameters, block }: TableFacts): string {
  const query = new URLSearchParams({ ...parameters, asOf: block.hash })
  return `${path}?${query}`
}

/** @param epoch of the snapshot that the rows are read from. */
export function downloadOf(facts: TableFacts, table: Table, status: StatusSource, epoch: number): Download {
  const { path, title, about, block, parameters, rows } = facts
  const { chainId, deployment, schemaVersion } = statusObject(status)
  const pinned = pinnedPath(facts)
  const meta: DownloadMeta = {
    title,
    about,
    columns: table.columns,
    rows,
    block,
    chainId,
    deployment,
    schemaVersion,
    parameters,
    pinned,
    licence,
    citation: `Braintrust Analytics. ${title}. Chain ${chainId}, block ${block.number} (${block.hash}). ${pinned}. ${licence.name}.`,
  }
  const identity = canonicalJson([formatVersion, pinned, deployment, schemaVersion, epoch])
  const etag = createHash('sha256').update(identity).digest('base64url').slice(0, 24)
  return { meta, table, etag, fileName: `${facts.name ?? path.split('/').at(-1)}-block-${block.number}` }
}

/** The same as text pairs, for the footer of a Parquet file. */
export const metaPairs = (meta: DownloadMeta): Record<string, string> =>
  Object.fromEntries(
    Object.entries(meta).map(([key, value]) => [
      key,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]),
  )
