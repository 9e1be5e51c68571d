import { compact, oneOf, optionalText, type RawSearch } from '../../app/search-params.ts'
import { metricTitle } from '../../language/metric-title.ts'
import type { CatalogueEntry } from './catalogue-query.ts'

/** What metrics are filed under, in the catalogue's order. */
export const families = [
  'VOLUME',
  'FEES',
  'MARKETPLACE',
  'SCREENING',
  'REFERRALS',
  'DISPUTES',
  'TREASURY',
  'GOVERNANCE',
] as const

export interface DefinitionsSearch {
  readonly family?: (typeof families)[number] | undefined
  readonly q?: string | undefined
}

/** Reads the catalogue's filter from the URL. */
export const validateDefinitionsSearch = (search: RawSearch): DefinitionsSearch =>
  compact({ family: oneOf(search.family, families, undefined), q: optionalText(search.q, 60) })

/** Those of the family whose name, id or definition holds all the words, upper or lower case. */
export function filtered(
  metrics: readonly CatalogueEntry[],
  { family, q = '' }: DefinitionsSearch,
): readonly CatalogueEntry[] {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean)
  return metrics.filter((metric) => {
    const text = `${metric.id} ${metric.title} ${metricTitle(metric)} ${metric.definition}`.toLowerCase()
    return (family === undefined || metric.family === family) && words.every((word) => text.includes(word))
  })
}
