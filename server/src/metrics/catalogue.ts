import { dimensions } from './dimensions.ts'
import type { Dimension, Family, Metric, MetricVersion, Unit } from './metric.ts'
import { versionOf } from './metric.ts'
import { families } from './registry.ts'
import { hasBreakdown, hasSeries, hasWindow } from './shapes/answer.ts'

/** What is told about a metric to people and programs. */
export interface CatalogueEntry {
  readonly id: string
  readonly family: Family
  readonly shape: Metric['shape']
  readonly title: string
  readonly unit: Unit
  readonly definition: string
  readonly formula: string
  readonly caveats: readonly string[]
  readonly whenNotToUse: string
  readonly version: number
  readonly history: readonly MetricVersion[]
  readonly source: string
  readonly events: readonly string[]
  readonly dimensions: readonly Dimension[]
  readonly windowed: boolean
  /** Fields of Query that it gives rise to. */
  readonly fields: readonly string[]
  /** Its file in the repository. */
  readonly codePath: string
  readonly sql: string
}

const kebab = (id: string): string => id.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

function entryOf(family: Family, metric: Metric): CatalogueEntry {
  const { id, shape, title, unit, definition, formula, caveats, whenNotToUse, history, source, events, sql } =
    metric
  return {
    id,
    family,
    shape,
    title,
    unit,
    definition,
    formula,
    caveats,
    whenNotToUse,
    version: versionOf(metric),
    history,
    source,
    events,
    dimensions: dimensions.filter((dimension) => metric.dimensions?.[dimension] !== undefined),
    windowed: hasWindow(metric),
    fields: [id, ...(hasSeries(metric) ? [`${id}Series`] : []), ...(hasBreakdown(metric) ? [`${id}By`] : [])],
    codePath: `server/src/metrics/${family.toLowerCase()}/${kebab(id)}.ts`,
    sql,
  }
}

/** Every metric, in the order they are shown. */
export const catalogue: readonly CatalogueEntry[] = (
  Object.entries(families) as [Family, readonly Metric[]][]
).flatMap(([family, metrics]) => metrics.map((metric) => entryOf(family, metric)))

const byId = new Map(catalogue.map((entry) => [entry.id, entry]))

/** One metric's entry. */
export const catalogued = (id: string): CatalogueEntry | undefined => byId.get(id)
