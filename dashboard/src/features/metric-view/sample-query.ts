import { type MetricId, type MetricTraits, traitsOf } from './metric-id.ts'

const duration =
  'closed open median survivalMedian survivalLow survivalHigh oldestOpen mean { numerator denominator value }'
const ratio = 'ratio { numerator denominator value } median interval { low high }'

/** What is asked of each type of answer. */
const selections: Record<MetricTraits['answer'], string> = {
  Amount: 'value',
  Ratio: ratio,
  Duration: `duration { ${duration} }`,
  Split: 'split { total parts { key title value share { value } } }',
  Concentration: 'concentration { parties total hhi { value } gini { value } top10 { value } nakamoto }',
  Cohort: 'cohorts { start end size periods { index active retention { value } } }',
  Treasury: 'wallets { address label balances { token value } } balances { token value }',
}

/** A query about a metric to start from: its value with its proof, its course, and its parts where it has them. */
export function sampleQuery(id: MetricId): string {
  const { answer, series, by } = traitsOf(id)
  const wanted = selections[answer]
  return [
    '# Amounts are in base units: 1,000,000 = 1 USDC, 10^18 = 1 BTRST. Add asOf: { hash: "0x…" } to pin the block.',
    'query Sample {',
    `  ${id} { unit block { number hash timestamp } ${wanted} proof { resultHash query variables } }`,
    ...(series ? [`  ${id}Series(granularity: MONTH) { points { start end partial ${wanted} } }`] : []),
    ...(by ? [`  ${id}By(dimension: SOURCE) { parts { key ${wanted} } others { count } }`] : []),
    '}',
    '',
  ].join('\n')
}
