import { isAddress } from 'viem'
import type { SqlParam } from '../ledger/snapshot.ts'
import type { Source } from '../subgraph/event-entity.ts'
import { BadRequestError } from './bad-request-error.ts'
import type { Dimension, Metric } from './metric.ts'

/** Which rows count: those whose dimension has one of the values; a dimension that is absent does not matter. */
export type Filter = Readonly<Partial<Record<Dimension, readonly string[]>>>

/** Every dimension, in the order it is written. */
export const dimensions: readonly Dimension[] = ['category', 'client', 'talent', 'node', 'source']

/** Deployments of the protocol that events may come from. */
const sources: readonly string[] = ['REFERENCE', 'MAINNET'] satisfies readonly Source[]

/** Most values of one dimension in a filter. */
const maxValues = 50

/** @throws BadRequestError when the metric's events do not tell the dimension. */
export function checkDimension(metric: Metric, dimension: Dimension): void {
  if (metric.dimensions?.[dimension] !== undefined) return
  const known = dimensions.filter((candidate) => metric.dimensions?.[candidate] !== undefined)
  throw new BadRequestError(
    `${metric.title} cannot be told by ${dimension}: its events do not name one. ${known.length === 0 ? 'It has no dimensions.' : `It can be told by ${known.join(', ')}.`}`,
  )
}

function checkedValue(dimension: Dimension, value: string): string {
  if (dimension === 'category') {
    if (!/^\d{1,38}$/.test(value))
      throw new BadRequestError(
        'where.category is not a category’s id: it must be digits, such as "3". Ask categories for them.',
      )
    return BigInt(value).toString()
  }
  if (dimension === 'source') {
    if (!sources.includes(value))
      throw new BadRequestError(
        `where.source is ${JSON.stringify(value.slice(0, 40))}; it must be ${sources.join(' or ')}.`,
      )
    return value
  }
  if (!isAddress(value, { strict: false }))
    throw new BadRequestError(`where.${dimension} is not an address: it must be 0x and 40 hex digits.`)
  return value.toLowerCase()
}

/**
 * A filter as it was asked for, checked against what the metric can tell; values sorted, each once, so that equal questions are equal.
 * @throws BadRequestError
 */
export function filterFor(
  metric: Metric,
  asked: Readonly<Partial<Record<Dimension, readonly string[] | null>>>,
): Filter {
  const filter: Partial<Record<Dimension, string[]>> = {}
  for (const dimension of dimensions) {
    const values = asked[dimension]
    if (values === null || values === undefined) continue
    checkDimension(metric, dimension)
    if (values.length === 0 || values.length > maxValues)
      throw new BadRequestError(
        `where.${dimension} has ${values.length} values; it must have from 1 to ${maxValues}. Leave it out to count all.`,
      )
    filter[dimension] = [...new Set(values.map((value) => checkedValue(dimension, value)))].sort()
  }
  return filter
}

/** Conditions on the dimension columns, and the values they bind. */
export function filterSql(filter: Filter): { conditions: string[]; params: Record<string, SqlParam> } {
  const conditions: string[] = []
  const params: Record<string, SqlParam> = {}
  for (const dimension of dimensions) {
    const values = filter[dimension]
    if (values === undefined) continue
    const names = values.map((value, index) => {
      params[`${dimension}_${index}`] = value
      return `$${dimension}_${index}`
    })
    conditions.push(`${dimension} IN (${names.join(', ')})`)
  }
  return { conditions, params }
}

/** What an engagement was made for: its job's category and node, and its two parties. */
const engagementSql = `SELECT offered.engagement_id, offered.client, offered.talent, job.category_id::VARCHAR AS category, job.node
FROM engagement_offered AS offered
LEFT JOIN job_posted AS job ON job.job_id = offered.job_id AND job.block_number <= $block
WHERE offered.block_number <= $block`

const jobSql = `SELECT job_id, client, category_id::VARCHAR AS category, node
FROM job_posted
WHERE block_number <= $block`

/**
 * A metric's rows with the dimensions that are needed beside them, and no join for those that are not.
 * @throws BadRequestError when the metric cannot tell one of them.
 */
export function withDimensions(metric: Metric, needed: readonly Dimension[]): string {
  const paths = needed.map((dimension) => {
    checkDimension(metric, dimension)
    return { dimension, path: metric.dimensions?.[dimension] }
  })
  const reached = (path: 'engagement' | 'job') =>
    paths.filter((candidate) => candidate.path === path).map(({ dimension }) => `${path}.${dimension}`)
  const engagement = reached('engagement')
  const job = reached('job')
  if (engagement.length === 0 && job.length === 0) return metric.sql
  const joins = [
    engagement.length === 0
      ? ''
      : `LEFT JOIN (${engagementSql}) AS engagement ON engagement.engagement_id = counted.engagement_id`,
    job.length === 0 ? '' : `LEFT JOIN (${jobSql}) AS job ON job.job_id = counted.job_id`,
  ].filter((join) => join !== '')
  return `SELECT counted.*, ${[...engagement, ...job].join(', ')} FROM (${metric.sql}) AS counted ${joins.join(' ')}`
}
