import { compact, oneOf, optionalText, type RawSearch } from '../../app/search-params.ts'
import { type RangePreset, rangePresets, readMoment } from '../../time/chart-window.ts'

/** Widths of buckets as the address has them. */
export const widths = ['hour', 'day', 'week', 'month', 'quarter', 'year'] as const
export type Width = (typeof widths)[number]

/** What every address may carry about charts; absent means the default. */
export interface ChartSearch {
  /** How far back; all of history when absent. */
  readonly range?: Exclude<RangePreset, 'max'> | undefined
  /** First day or hour, UTC: 2026-03-31 or 2026-03-31T15. */
  readonly from?: string | undefined
  /** Last day or hour, itself included. */
  readonly to?: string | undefined
  /** A proposal's id: from its creation on. */
  readonly since?: string | undefined
  /** Width of the buckets; fitting the range when absent. */
  readonly by?: Width | undefined
  /** How each chart is looked at, as `readViews` takes it. */
  readonly charts?: string | undefined
}

const moment = (value: unknown): string | undefined => {
  const text = optionalText(value, 13)
  return text !== undefined && readMoment(text) !== null ? text : undefined
}

const proposalId = (value: unknown): string | undefined => {
  const text = optionalText(value, 90)
  return text !== undefined && /^(alpha-)?\d{1,78}$/.test(text) ? text : undefined
}

/** Reads what an address says about charts; defaults and nonsense are left out. */
export function validateChartSearch(search: RawSearch): ChartSearch {
  const shorter = rangePresets.filter((preset) => preset !== 'max')
  return compact({
    range: oneOf(search.range, shorter, undefined),
    from: moment(search.from),
    to: moment(search.to),
    since: proposalId(search.since),
    by: oneOf(search.by, widths, undefined),
    charts: writeViews(readViews(optionalText(search.charts, 600))),
  })
}

/** Ways to look at a chart that differ from the usual one. */
export const viewFlags = ['table', 'log', 'total', 'lines', 'percent'] as const
export type ViewFlag = (typeof viewFlags)[number]
export type View = ReadonlySet<ViewFlag>

/**
 * Reads how charts are looked at, by the key of the chart.
 * @example readViews('gsv.log.table,fees.total')
 */
export function readViews(text: string | undefined): Map<string, View> {
  const views = new Map<string, View>()
  for (const entry of (text ?? '').split(',')) {
    const [key = '', ...names] = entry.split('.')
    const flags = viewFlags.filter((flag) => names.includes(flag))
    if (/^[\w-]{1,60}$/.test(key) && flags.length > 0) views.set(key, new Set(flags))
  }
  return views
}

/** The text that `readViews` reads; undefined when every chart is looked at as usual. */
export const writeViews = (views: ReadonlyMap<string, View>): string | undefined =>
  [...views].flatMap(([key, view]) => (view.size > 0 ? [[key, ...view].join('.')] : [])).join(',') ||
  undefined

/** Turns one way of looking on or off. Those that exclude it go off. */
export function toggled(view: View, flag: ViewFlag): View {
  const next = new Set(view)
  if (!next.delete(flag)) next.add(flag)
  if (flag === 'percent') next.delete('lines')
  if (flag === 'lines') next.delete('percent')
  return new Set(viewFlags.filter((one) => next.has(one)))
}
