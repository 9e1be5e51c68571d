import { Ledger } from '../src/ledger/ledger.ts'
import type { Snapshot } from '../src/ledger/snapshot.ts'
import type { Metric } from '../src/metrics/metric.ts'
import { metrics } from '../src/metrics/registry.ts'
import { hasSeries, metricAt, metricCohorts, metricSeries } from '../src/metrics/shapes/answer.ts'
import type { Question } from '../src/metrics/shapes/question.ts'
import { tokensFromEvents } from '../src/metrics/tokens.ts'
import { eventEntities } from '../src/subgraph/generated/event-entities.ts'
import { bigLedger } from './big-ledger.ts'
import { timeOverview } from './queries/overview.ts'
import { type Timing, timed } from './queries/timing.ts'

/** One row's cheapest use: what no metric over payments can be faster than. */
const floorSql = 'SELECT sum(talent_amount + fee_amount) FROM invoice_paid WHERE block_number <= $block'

/** Targets at 1,000,000 invoices: for the 95th percentile, and for the slowest of all. */
const target = { p95: 50, most: 250 }
const daySeconds = 86_400

interface Measured {
  readonly id: string
  readonly head: Timing
  readonly middle: Timing
  /** Undefined for a shape that is not offered over time. */
  readonly days: Timing | undefined
}

const answer = (metric: Metric, question: Question): Promise<unknown> =>
  metric.shape === 'cohort' ? metricCohorts(metric, question, 'MONTH') : metricAt(metric, question)

async function questions(snapshot: Snapshot): Promise<{ head: Question; middle: Question; days: Question }> {
  const [row] = await snapshot.rows(
    'SELECT number, hash, timestamp FROM block WHERE number >= $half ORDER BY number LIMIT 1',
    { half: Math.floor(snapshot.head.number / 2) },
  )
  const half = { number: Number(row?.number), hash: String(row?.hash), timestamp: Number(row?.timestamp) }
  const open = { from: undefined, to: undefined }
  const tokens = await tokensFromEvents(snapshot)
  const head = { snapshot, block: snapshot.head, window: open, where: {}, tokens }
  const from = snapshot.head.timestamp - 365 * daySeconds
  return { head, middle: { ...head, block: half }, days: { ...head, window: { from, to: undefined } } }
}

async function measure(
  metric: Metric,
  { head, middle, days }: Awaited<ReturnType<typeof questions>>,
): Promise<Measured> {
  return {
    id: metric.id,
    head: await timed(() => answer(metric, head)),
    middle: await timed(() => answer(metric, middle)),
    days: hasSeries(metric)
      ? await timed(() => metricSeries(metric, days, { granularity: 'DAY', cumulative: false }))
      : undefined,
  }
}

const column = (timing: Timing | undefined): string =>
  timing === undefined
    ? '–'.padStart(27)
    : [timing.p50, timing.p95, timing.max, timing.cpu].map((ms) => ms.toFixed(0).padStart(7)).join('')

function tellAll(measured: readonly Measured[], floor: Timing): void {
  console.log(
    `${'p50, p95, max and CPU in ms'.padEnd(30)}${'at the head'.padStart(28)}${'half way'.padStart(29)}${'365 days'.padStart(29)}  × floor`,
  )
  for (const { id, head, middle, days } of measured)
    console.log(
      `${id.padEnd(30)}${column(head)} ${column(middle)} ${column(days)} ${(head.p50 / floor.p50).toFixed(1).padStart(8)}`,
    )
  const above = (limit: number, of: (row: Measured) => number | undefined) =>
    measured.filter((row) => (of(row) ?? 0) > limit).map(({ id }) => id)
  const tell = (what: string, ids: readonly string[]) =>
    console.log(`${what}: ${ids.length === 0 ? 'none' : `${ids.length}: ${ids.join(', ')}`}`)
  tell(
    `p95 above ${target.p95} ms, at the head`,
    above(target.p95, ({ head }) => head.p95),
  )
  tell(
    `p95 above ${target.p95} ms, 365 days`,
    above(target.p95, ({ days }) => days?.p95),
  )
  tell(
    `max above ${target.most} ms, at the head or half way`,
    above(target.most, ({ head, middle }) => Math.max(head.max, middle.max)),
  )
  tell(
    `max above ${target.most} ms, 365 days`,
    above(target.most, ({ days }) => days?.max),
  )
}

async function tellOverview(ledger: Ledger): Promise<void> {
  const { computed, again } = await timeOverview(ledger)
  const tell = (what: string, { p50, p95, max, cpu }: Timing, wanted: number) =>
    console.log(
      `${what.padEnd(44)} p50 ${p50.toFixed(1)}, p95 ${p95.toFixed(1)}, max ${max.toFixed(1)}, CPU ${cpu.toFixed(1)} ms (wanted: below ${wanted})`,
    )
  tell('overview page, everything computed', computed, 100)
  tell('overview page, computed before for the block', again, 2)
}

/** `npm run bench -w server -- queries [invoices] [part of a metric's id, or overview]`: every metric's own query, nothing cached but DuckDB's blocks. */
export async function run([count = '1000000', part = '']: readonly string[]): Promise<void> {
  const dir = await bigLedger({ invoices: Number(count) })
  const ledger = await Ledger.open({ dir, entities: eventEntities })
  const snapshot = await ledger.snapshot()
  try {
    if (snapshot === undefined) throw new Error('The ledger is empty.')
    const asked = await questions(snapshot)
    const floor = await timed(() => snapshot.rows(floorSql, { block: snapshot.head.number }))
    console.log(
      `${Number(count).toLocaleString('en')} invoices, ${ledger.state.events.toLocaleString('en')} events, Node ${process.version}; floor, one sum over all payments: p50 ${floor.p50.toFixed(1)} ms`,
    )
    const measured: Measured[] = []
    if (part === 'overview') {
      await tellOverview(ledger)
      return
    }
    for (const metric of metrics.filter(({ id }) => id.toLowerCase().includes(part.toLowerCase())))
      measured.push(await measure(metric, asked))
    tellAll(
      measured.toSorted((a, b) => b.head.p95 - a.head.p95),
      floor,
    )
    if (part === '') await tellOverview(ledger)
  } finally {
    await snapshot?.close()
    ledger.close()
  }
}
