import { createHash } from 'node:crypto'
import type { BlockPoint } from '../ledger/block-point.ts'
import { canonicalJson } from '../metrics/canonical-json.ts'
import { methodologyVersion } from '../metrics/methodology.ts'
import { type Metric, versionOf } from '../metrics/metric.ts'
import type { SplitValue } from '../metrics/shapes/split.ts'
import { askedArguments, type MetricParameters } from './metric-parameters.ts'

/** What a field of a metric answers: its value, its series, or its breakdown. */
export type FieldKind = 'value' | 'series' | 'breakdown'

/** What an answer is proven with. */
export interface ProvenAnswer {
  readonly metric: Metric
  readonly kind: FieldKind
  /** Name of the field on Query. */
  readonly field: string
  readonly block: BlockPoint
  readonly chainId: number
  readonly deployment: string | null
  readonly parameters: MetricParameters
  /** As the metric's shape gave it: exact integers only. */
  readonly value: unknown
}

const ratio = 'ratio { numerator denominator value } median interval { low high }'
const quotient = '{ numerator denominator value }'

/** What a shape's value holds, as a selection of its GraphQL type. */
const selections: Record<Metric['shape'], string> = {
  amount: 'value',
  moment: 'value',
  ratio,
  momentRatio: ratio,
  duration: `duration { closed open median mean ${quotient} survivalMedian survivalLow survivalHigh oldestOpen }`,
  split: `split { total parts { key value share ${quotient} } }`,
  concentration: `concentration { parties total hhi ${quotient} gini ${quotient} top10 ${quotient} nakamoto }`,
  cohort: `cohorts { start end size periods { index start active value retention ${quotient} } }`,
  balances:
    'wallet wallets { address label balances { token address value } } balances { token address value }',
}

function selectionOf({ metric, kind }: ProvenAnswer): string {
  const own = selections[metric.shape]
  if (kind === 'series') return `points { start end partial ${own} }`
  if (kind === 'value') return own
  return metric.shape === 'ratio'
    ? `parts { key ${own} } others { count ratio ${quotient} } total ${quotient}`
    : `parts { key ${own} } others { count ${own} } total`
}

const argumentTypes: Readonly<Record<string, string>> = {
  from: 'Timestamp',
  to: 'Timestamp',
  where: 'MetricFilter',
  granularity: 'Granularity!',
  cumulative: 'Boolean',
  dimension: 'Dimension!',
  first: 'Int',
}

/** The query that repeats an answer, pinned to its block's hash, and its variables. */
function repetition(answer: ProvenAnswer): { query: string; variables: string } {
  const asked = { ...askedArguments(answer.parameters), asOf: { hash: answer.block.hash } }
  const names = Object.keys(asked)
  const types = names.map((name) => `$${name}: ${argumentTypes[name] ?? 'AsOf!'}`).join(', ')
  const given = names.map((name) => `${name}: $${name}`).join(', ')
  return {
    query: `query Recheck(${types}) { ${answer.field}(${given}) { ${selectionOf(answer)} block { number hash } proof { resultHash } } }`,
    variables: canonicalJson(asked),
  }
}

/** Titles are for people and may be reworded; everything else of a value is the result. */
function resultOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(resultOf)
  if (typeof value !== 'object' || value === null) return value
  const { title: _reworded, ...rest } = value as SplitValue['parts'][number]
  return Object.fromEntries(Object.entries(rest).map(([key, held]) => [key, resultOf(held)]))
}

/** All that is needed to ask for an answer again and to find that it is the same. */
export function proofOf(answer: ProvenAnswer) {
  const { metric, block, chainId, deployment, parameters, field } = answer
  const result = canonicalJson(resultOf(answer.value))
  return {
    chainId,
    blockNumber: block.number,
    blockHash: block.hash,
    deployment,
    metricId: metric.id,
    metricVersion: versionOf(metric),
    methodologyVersion,
    field,
    parameters: canonicalJson(askedArguments(parameters)),
    result,
    resultHash: `0x${createHash('sha256').update(result).digest('hex')}`,
    ...repetition(answer),
  }
}
