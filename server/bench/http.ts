import { type Load, load } from './http/load.ts'
import { ownStack, type Stack } from './http/own-stack.ts'

const connections = 10
const milliseconds = 4_000
const day = 86_400

/** One of the two, and what it is asked: a year of daily volume, and totals. */
interface Peer {
  readonly name: string
  readonly url: string
  /** @param from first second of the year; another one makes another question. */
  readonly question: (from: number) => object
  /** Days of an answer. */
  readonly days: (data: Record<string, unknown>) => readonly unknown[]
}

const peers = ({ server, subgraph }: Pick<Stack, 'server' | 'subgraph'>): readonly [Peer, Peer] => [
  {
    name: 'this server',
    url: `${server.replace(/\/$/, '')}/graphql`,
    question: (from) => ({
      query: `query Year($from: Timestamp) { gsvSeries(granularity: DAY, from: $from) { points { start value } } gsv { value } fees { value } invoicesSubmitted { value } }`,
      variables: { from },
    }),
    days: ({ gsvSeries }) => (gsvSeries as { points: readonly unknown[] }).points,
  },
  {
    name: 'graph-node',
    url: subgraph,
    question: (from) => ({
      query: `query Year($from: String!) { marketStats_collection(interval: day, first: 366, where: {timestamp_gte: $from}) { timestamp volume } paymentTotals(id: "network") { volume fees invoices } }`,
      variables: { from: `${from}000000` },
    }),
    days: ({ marketStats_collection: days }) => days as readonly unknown[],
  },
]

async function newestTime(server: string): Promise<number> {
  const body = JSON.stringify({ query: '{ gsv { block { timestamp } } }' })
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(`${server.replace(/\/$/, '')}/graphql`, { method: 'POST', headers, body })
  const { data } = (await response.json()) as { data: { gsv: { block: { timestamp: number } } } }
  return data.gsv.block.timestamp
}

function checkAnswer(peer: Peer, answer: string): void {
  const { data, errors } = JSON.parse(answer) as { data?: Record<string, unknown>; errors?: unknown }
  if (data === undefined || errors !== undefined) throw new Error(`${peer.name} said ${answer.slice(0, 300)}`)
  const found = peer.days(data).length
  if (found < 300) throw new Error(`${peer.name} gave ${found} days.`)
}

const ask = (peer: Peer, from: (n: number) => number): Promise<Load> =>
  load({
    url: peer.url,
    body: (n) => JSON.stringify(peer.question(from(n))),
    check: (answer) => checkAnswer(peer, answer),
    connections,
    milliseconds,
  })

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

async function compare(stack: Pick<Stack, 'server' | 'subgraph'>, rounds: number): Promise<void> {
  const year = (await newestTime(stack.server)) - 365 * day
  const [ours, theirs] = peers(stack)
  let moved = 0
  for (const [kind, wanted, from] of [
    ['the same text again', 2, () => year],
    ['another text each time', 3, () => year + ++moved],
  ] as const) {
    const ratios: number[] = []
    for (let round = 0; round < rounds; round++) {
      const [own, peer] = [await ask(ours, from), await ask(theirs, from)]
      ratios.push(own.perSecond / peer.perSecond)
      for (const [{ name }, { perSecond, p50, p99 }] of [
        [ours, own],
        [theirs, peer],
      ] as const)
        console.log(
          `${kind.padEnd(24)} ${name.padEnd(12)} ${perSecond.toFixed(0).padStart(6)} answers/s  p50 ${p50.toFixed(1).padStart(6)} ms  p99 ${p99.toFixed(1).padStart(6)} ms`,
        )
    }
    console.log(`${kind}: ${median(ratios).toFixed(2)} × graph-node (wanted: ${wanted})`)
  }
}

/**
 * A year of daily volume with totals over HTTP, in turn from this server and from graph-node, over the same events.
 * `npm run bench -w server -- http [rounds] [server's address] [subgraph's address]`; without addresses it starts the local stack.
 */
export async function run([rounds = '3', server, subgraph]: readonly string[]): Promise<void> {
  if (server !== undefined && subgraph !== undefined) {
    await compare({ server, subgraph }, Number(rounds))
    return
  }
  const stack = await ownStack()
  try {
    await compare(stack, Number(rounds))
  } finally {
    await stack.stop()
  }
}
