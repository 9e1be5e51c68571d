import { metricFields } from '../../api/generated/metric-fields.ts'

/** A metric of the API, by the name of its field. */
export type MetricId = keyof typeof metricFields

/** What is known of a metric before anything was asked. */
export interface MetricTraits {
  readonly answer: (typeof metricFields)[MetricId]['answer']
  /** It has a window; else it is of the block's own moment. */
  readonly window?: true
  /** It can be filtered. */
  readonly where?: true
  /** It has a field over time. */
  readonly series?: true
  /** Its series can be cumulative. */
  readonly cumulative?: true
  /** It can be broken down. */
  readonly by?: true
}

export const metricIds = Object.keys(metricFields) as readonly MetricId[]

export const isMetricId = (text: string): text is MetricId => Object.hasOwn(metricFields, text)

export const traitsOf = (id: MetricId): MetricTraits => metricFields[id]
