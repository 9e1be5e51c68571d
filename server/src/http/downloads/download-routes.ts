import { mkdirSync, rmSync } from 'node:fs'
import { type Request, type RequestHandler, type Response, Router } from 'express'
import type { Logger } from 'pino'
import { ExportInterruptedError } from '../../exports/at-epoch.ts'
import { type Download, type DownloadSources, type Format, formats } from '../../exports/download.ts'
import { eventDownload, eventParameters } from '../../exports/event-download.ts'
import { eventColumns } from '../../exports/event-table.ts'
import { licence } from '../../exports/licence.ts'
import { metricDownload, metricTables } from '../../exports/metric-download.ts'
import { statementDownload } from '../../exports/statement-download.ts'
import { Operation, type OperationSources } from '../../graphql/operation.ts'
import type { StatusSource } from '../../graphql/status-source.ts'
import { catalogue } from '../../metrics/catalogue.ts'
import type { EventEntity } from '../../subgraph/event-entity.ts'
import { eventDescriptions } from '../../subgraph/generated/event-descriptions.ts'
import { eventEntities } from '../../subgraph/generated/event-entities.ts'
import { foreseen, refuse } from '../refuse.ts'
import type { Seats } from '../seats.ts'
import { headersSuffice, sendDownload } from './send-download.ts'

/** Downloads at once: each costs a reader of the ledger now and then, a Parquet file a scratch file too. */
export const downloadSeats = { perAddress: 3, total: 8 } as const

export interface DownloadOptions {
  readonly sources: OperationSources
  readonly status: StatusSource
  readonly seats: Seats
  readonly logger: Logger
  /** Emptied at the start: files that a killed server left behind go. */
  readonly scratchDir: string
}

type Prepare = (sources: DownloadSources, query: URLSearchParams) => Promise<Download>

/** The query string as it came; Express would turn a[b]=c into objects. */
const queryOf = (request: Request): URLSearchParams =>
  new URL(request.originalUrl, 'http://localhost').searchParams

async function prepared(
  { sources, status }: DownloadOptions,
  prepare: Prepare,
  query: URLSearchParams,
): Promise<Download> {
  const operation = new Operation(sources)
  try {
    return await prepare({ operation, status }, query)
  } finally {
    // The rows are read by statements of their own; nothing is held while a client takes its time.
    await operation.close()
  }
}

/** Sends a table in a form, within the seats there are. */
async function send(
  download: Download,
  format: Format,
  request: Request,
  response: Response,
  { seats, scratchDir, logger }: DownloadOptions,
): Promise<void> {
  const seat = seats.take(request.ip)
  if (!seat.free) {
    refuse(
      response,
      429,
      'Too many downloads are under way from your address or in all. Wait for one to end.',
    )
    return
  }
  try {
    await sendDownload(download, response, { format, scratchDir })
  } catch (error) {
    // The headers have gone out, so all that can be said is by not ending the answer in good order.
    const reason = error instanceof Error ? error.message : String(error)
    if (error instanceof ExportInterruptedError || response.destroyed)
      logger.info({ reason }, 'A download ended early.')
    else logger.error({ err: error }, 'A download failed.')
    response.destroy()
  } finally {
    seat.release()
  }
}

/** Answers `<name>.<format>` and `<name>.meta.json`. */
function fileHandler(
  options: DownloadOptions,
  find: (name: string, request: Request) => Prepare | undefined,
): RequestHandler {
  return async (request, response, next) => {
    const [, name = '', extension = ''] =
      /^([A-Za-z0-9]{1,64})\.(csv|json|parquet|meta\.json)$/.exec(String(request.params.file)) ?? []
    const prepare = find(name, request)
    if (prepare === undefined) {
      refuse(
        response,
        404,
        `There is no such table. Names are in ${request.baseUrl}${request.path.replace(/\/[^/]*$/, '')}; forms are .csv, .json, .parquet and .meta.json.`,
      )
      return
    }
    try {
      const download = await prepared(options, prepare, queryOf(request))
      if (extension === 'meta.json') response.set('cache-control', 'public, no-cache').json(download.meta)
      else {
        const format = extension as Format
        if (!headersSuffice(request, response, download, format))
          await send(download, format, request, response, options)
      }
    } catch (error) {
      const known = foreseen(error)
      if (known === undefined) next(error)
      else refuse(response, known.status, known.sentence)
    }
  }
}

const entities: readonly EventEntity[] = eventEntities
const entityByName = new Map(entities.map((entity) => [entity.name, entity]))

function findEvents(name: string): Prepare | undefined {
  const entity = entityByName.get(name)
  return entity && ((sources, query) => eventDownload(sources, entity, query))
}

const filesOf = (path: string) =>
  Object.fromEntries([...formats, 'meta.json' as const].map((format) => [format, `${path}.${format}`]))

/** Every event table, for programs. */
const eventCatalogue = {
  parameters: eventParameters,
  licence,
  events: entities.map((entity) => ({
    name: entity.name,
    meaning: eventDescriptions[entity.name]?.event ?? '',
    columns: eventColumns(entity),
    files: filesOf(`/api/v1/events/${entity.name}`),
  })),
}

const tableByName = new Map(metricTables.map((table) => [table.name, table]))

function findMetric(name: string): Prepare | undefined {
  const table = tableByName.get(name)
  return table && ((sources, query) => metricDownload(sources, table, query))
}

/** Every metric with its definition and its tables, for programs. */
const metricCatalogue = {
  licence,
  metrics: catalogue.map((entry) => ({
    ...entry,
    tables: metricTables
      .filter(({ metric }) => metric.id === entry.id)
      .map(({ name, parameters }) => ({ name, parameters, files: filesOf(`/api/v1/metrics/${name}`) })),
  })),
}

/** `/api/v1/statements/<address>/<year>` */
function findStatement(name: string, request: Request): Prepare | undefined {
  if (!/^\d{4}$/.test(name)) return undefined
  const address = String(request.params.address)
  return (sources, query) => statementDownload(sources, address, Number(name), query)
}

const getOnly: RequestHandler = (request, response, next) => {
  if (request.method === 'GET' || request.method === 'HEAD') next()
  else {
    response.set('allow', 'GET, HEAD')
    refuse(response, 405, 'Downloads are read by GET or HEAD. Nothing can be changed here.')
  }
}

/** The tables as files: /api/v1/events/<Event>.csv, /api/v1/metrics/<metric>.csv, /api/v1/statements/<address>/<year>.csv and so on, and lists of what there is. */
export function downloadRoutes(options: DownloadOptions): Router {
  rmSync(options.scratchDir, { recursive: true, force: true })
  mkdirSync(options.scratchDir, { recursive: true, mode: 0o700 })
  const router = Router()
  router.use('/api/v1', getOnly)
  router.get('/api/v1/events', (_request, response) => {
    response.set('cache-control', 'public, no-cache').json(eventCatalogue)
  })
  router.get('/api/v1/events/:file', fileHandler(options, findEvents))
  router.get('/api/v1/metrics', (_request, response) => {
    response.set('cache-control', 'public, no-cache').json(metricCatalogue)
  })
  router.get('/api/v1/metrics/:file', fileHandler(options, findMetric))
  router.get('/api/v1/statements/:address/:file', fileHandler(options, findStatement))
  return router
}
