import type { ChartWindow } from '../../time/chart-window.ts'
import type { Dimension, MetricFilter } from './metric-document.ts'
import type { MetricId } from './metric-id.ts'

export interface DownloadOf {
  /** Hash of the block that the numbers on screen are of. */
  readonly blockHash: string
  readonly window: ChartWindow
  readonly where?: MetricFilter | undefined
  readonly cumulative?: boolean
}

type Format = 'csv' | 'json' | 'parquet'

const address = (table: string, format: Format, parameters: Record<string, string | undefined>): string => {
  const given = Object.entries(parameters).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  )
  return `/api/v1/metrics/${table}.${format}?${new URLSearchParams(given)}`
}

const shared = ({ blockHash, window, where }: DownloadOf) => ({
  asOf: blockHash,
  from: window.from === null ? undefined : `${window.from}`,
  to: window.to === null ? undefined : `${window.to}`,
  where: where === undefined ? undefined : JSON.stringify(where),
})

/** The server's file with the very numbers that a chart shows. */
export const seriesDownload = (id: MetricId, format: Format, of: DownloadOf): string =>
  address(`${id}Series`, format, {
    ...shared(of),
    granularity: of.window.granularity,
    cumulative: of.cumulative ? 'true' : undefined,
  })

/** The server's file with a breakdown, all its parts. */
export const breakdownDownload = (
  id: MetricId,
  format: Format,
  dimension: Dimension,
  of: DownloadOf,
): string => address(`${id}By`, format, { ...shared(of), dimension: dimension.toLowerCase() })
