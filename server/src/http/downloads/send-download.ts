import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Request, Response } from 'express'
import { csvText } from '../../exports/csv.ts'
import { type Download, type Format, metaPairs } from '../../exports/download.ts'
import { jsonText } from '../../exports/json.ts'
import { writeParquet } from '../../exports/parquet.ts'
import type { Table } from '../../exports/table.ts'

const contentTypes: Record<Format, string> = {
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json; charset=utf-8',
  parquet: 'application/vnd.apache.parquet',
}

/** A client that takes nothing for so long is cut off. */
const stallMs = 30_000

/** Whole numbers for programs that look no further than the headers; everything else is in the metadata beside the file. */
function setHeaders(response: Response, { meta, etag, fileName }: Download, format: Format): void {
  const { block, chainId, deployment, schemaVersion, rows, licence, pinned } = meta
  const [path, query] = pinned.split('?')
  const describedBy = `${path}.meta.json?${query}`
  response.set({
    'content-type': contentTypes[format],
    'content-disposition': `attachment; filename="${fileName}.${format}"`,
    // Weak: compressed or not, it is the same table.
    etag: `W/"${etag}-${format}"`,
    'cache-control': 'public, no-cache',
    'accept-ranges': 'none',
    link: `<${licence.url}>; rel="license", <${describedBy}>; rel="describedby"; type="application/json", <${path}.${format}?${query}>; rel="canonical"`,
    'x-block-number': String(block.number),
    'x-block-hash': block.hash,
    'x-block-timestamp': String(block.timestamp),
    'x-chain-id': String(chainId),
    'x-deployment': encodeURI(deployment ?? 'unknown'),
    'x-schema-version': schemaVersion,
    'x-row-count': String(rows),
    'x-licence': licence.spdx,
  })
}

/** From here on the client sets the pace, but it must take something now and then. */
function send(source: Readable, response: Response): Promise<void> {
  response.setTimeout(stallMs, () => response.destroy())
  return pipeline(source, response)
}

/** Text in a few pieces at most: what the client has not taken yet is not read from the ledger. */
const sendText = (text: AsyncIterable<string>, response: Response): Promise<void> =>
  send(Readable.from(text, { highWaterMark: 2 }), response)

/** Ends the reading of a table whose reader has gone away. */
function whileWanted(table: Table, response: Response): Table {
  async function* pages() {
    for await (const page of table.pages()) {
      if (response.destroyed) throw new Error('The client went away.')
      yield page
    }
  }
  return { columns: table.columns, pages }
}

async function sendParquet({ table, meta }: Download, response: Response, scratchDir: string): Promise<void> {
  const file = await writeParquet(whileWanted(table, response), metaPairs(meta), scratchDir)
  try {
    const { size } = await stat(file.path)
    response.set('content-length', String(size))
    await send(createReadStream(file.path), response)
  } finally {
    await file.remove()
  }
}

/**
 * True when the client has this very table. Express's own test also asks whether the request says `no-cache`; that is for caches on the
 * way, and programs send it beside If-None-Match.
 */
function has(request: Request, response: Response): boolean {
  const known = (request.get('if-none-match') ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  return known.includes(String(response.get('etag')).replace(/^W\//, ''))
}

export interface SendOptions {
  readonly format: Format
  /** Folder of ours for files that live as long as their download. */
  readonly scratchDir: string
}

/** Answers whether the headers say it all: a client that has this very table, or one that asked for the headers only. */
export function headersSuffice(
  request: Request,
  response: Response,
  download: Download,
  format: Format,
): boolean {
  setHeaders(response, download, format)
  const known = has(request, response)
  if (!known && request.method !== 'HEAD') return false
  response.status(known ? 304 : 200).end()
  return true
}

/** Sends the rows, as fast as the client takes them. */
export function sendDownload(
  download: Download,
  response: Response,
  { format, scratchDir }: SendOptions,
): Promise<void> {
  switch (format) {
    case 'csv':
      return sendText(csvText(download.table), response)
    case 'json':
      return sendText(jsonText(download.meta, download.table), response)
    case 'parquet':
      return sendParquet(download, response, scratchDir)
  }
}
