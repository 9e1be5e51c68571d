import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { btrstAbi } from '@braintrust-analytics/abis/abi'
import { localDeployer } from '@braintrust-analytics/abis/addresses'
import { createClient } from 'graphql-ws'
import { pino } from 'pino'
import { encodeFunctionData } from 'viem'
import { WebSocket } from 'ws'
import { z } from 'zod'
import { type RunningServer, startServer } from '../src/http/start-server.ts'
import { callJsonRpc, postJson } from '../src/stack/json-rpc.ts'
import { type LocalStack, startLocalStack } from '../src/stack/local-stack.ts'
import { Random } from '../src/subgraph/testing/random.ts'

/** Stages of a block's way to a subscriber, in order. */
const stages = ['heard by graph-node', 'indexed', 'in the ledger', 'told to a subscriber'] as const
type Stage = (typeof stages)[number]

/** When each stage first showed a block, or one above it. */
class Marks {
  readonly #seen = new Map<Stage, { number: number; at: number }[]>(stages.map((stage) => [stage, []]))

  see(stage: Stage, number: number): void {
    const seen = this.#seen.get(stage)
    if (seen !== undefined && number > (seen.at(-1)?.number ?? -1))
      seen.push({ number, at: performance.now() })
  }

  at(stage: Stage, number: number): number | undefined {
    return this.#seen.get(stage)?.find((mark) => mark.number >= number)?.at
  }
}

const statusSchema = z.object({
  data: z.object({
    indexingStatuses: z.array(
      z.object({
        chains: z.array(
          z.object({
            chainHeadBlock: z.object({ number: z.coerce.number() }),
            latestBlock: z.object({ number: z.coerce.number() }),
          }),
        ),
      }),
    ),
  }),
})

/** Asks graph-node how far it is, again and again, until told to stop. */
async function watchIndex({ indexNodeUrl }: LocalStack, marks: Marks, stop: AbortSignal): Promise<void> {
  const query = '{ indexingStatuses { chains { chainHeadBlock { number } latestBlock { number } } } }'
  while (!stop.aborted) {
    const { data } = statusSchema.parse(await postJson(indexNodeUrl, { query }))
    // Beside ours there is one that ends at block 0, see idle-subgraph.ts.
    const chains = data.indexingStatuses.flatMap((status) => status.chains)
    marks.see('heard by graph-node', Math.max(...chains.map(({ chainHeadBlock }) => chainHeadBlock.number)))
    marks.see('indexed', Math.max(...chains.map(({ latestBlock }) => latestBlock.number)))
    await wait(10)
  }
}

/** Subscribes as a page does. @returns what ends it. */
function watchSubscription(server: RunningServer, marks: Marks): () => Promise<void> {
  const client = createClient({
    url: `${server.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
  })
  client.subscribe<{ live: { block: { number: number } | null } }>(
    { query: 'subscription { live { block { number } } }' },
    {
      next: ({ data }) => marks.see('told to a subscriber', data?.live.block?.number ?? 0),
      error: (error) => console.error(error),
      complete: () => undefined,
    },
  )
  return async () => client.dispose()
}

/** Sends a transaction that leaves an event. @returns its block, and when its receipt was first there. */
async function mineEvent({ rpcUrl, addresses }: LocalStack): Promise<{ number: number; at: number }> {
  const data = encodeFunctionData({ abi: btrstAbi, functionName: 'delegate', args: [localDeployer] })
  const call = { from: localDeployer, to: addresses.Btrst, data, gas: '0x100000' }
  const hash = await callJsonRpc(rpcUrl, 'eth_sendTransaction', [call])
  for (;;) {
    const receipt = z
      .object({ blockNumber: z.string() })
      .nullable()
      .parse(await callJsonRpc(rpcUrl, 'eth_getTransactionReceipt', [hash]))
    if (receipt !== null) return { number: Number(receipt.blockNumber), at: performance.now() }
    await wait(2)
  }
}

async function until(what: string, holds: () => boolean): Promise<void> {
  const deadline = Date.now() + 60_000
  while (!holds()) {
    if (Date.now() > deadline) throw new Error(`Waited a minute in vain for ${what}.`)
    await wait(5)
  }
}

function summary(values: readonly number[]): string {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (share: number) => (sorted[Math.ceil(share * sorted.length) - 1] ?? 0).toFixed(0).padStart(6)
  return `median ${at(0.5)} ms   p95 ${at(0.95)} ms`
}

function print(mined: readonly { number: number; at: number }[], marks: Marks): void {
  const whole: number[] = []
  for (const [index, stage] of stages.entries()) {
    const before = stages[index - 1]
    const took = mined.map(({ number, at }) => {
      const from = before === undefined ? at : (marks.at(before, number) ?? at)
      // graph-node tells its heads from another place than its index, so the index may be seen first.
      return Math.max(0, (marks.at(stage, number) ?? Number.NaN) - from)
    })
    console.log(`  ${stage.padEnd(22)} ${summary(took)}`)
  }
  for (const { number, at } of mined)
    whole.push((marks.at('told to a subscriber', number) ?? Number.NaN) - at)
  const indexed = mined.map(({ number, at }) => (marks.at('indexed', number) ?? Number.NaN) - at)
  const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] ?? 0
  console.log(`  ${'in all'.padEnd(22)} ${summary(whole)}`)
  console.log(
    `${mined.length} events; in all ${(median(whole) / median(indexed)).toFixed(2)} × what graph-node alone takes until it has indexed the block`,
  )
}

/**
 * `npm run bench -w server -- latency [events] [data folder]`: on the real local stack, from a mined event to the message of a subscription.
 * The floor is graph-node's own time. A folder that is named is kept, and its story is not played again.
 */
export async function run([count = '40', folder]: readonly string[]): Promise<void> {
  const dataDir = folder ?? mkdtempSync(join(tmpdir(), 'latency-'))
  const marks = new Marks()
  const stop = new AbortController()
  const stack = await startLocalStack({
    dataDir,
    // So that blocks without events do not come between.
    blockTime: 3_600,
    onProgress: ({ label, state }) => {
      if (state === 'done') process.stderr.write(`${label}: done\n`)
    },
  })
  const server = await startServer({
    ...stack,
    host: '127.0.0.1',
    port: 0,
    dataDir,
    dashboardDir: dataDir,
    logger: pino({ level: 'silent' }),
    local: true,
    limits: { requestsAMinute: 0, trustedProxies: 0, answerBytes: 8 * 2 ** 20 },
    onProgress: ({ done }) => marks.see('in the ledger', done),
  })
  const watching = watchIndex(stack, marks, stop.signal)
  const unsubscribe = watchSubscription(server, marks)
  try {
    const random = new Random(1)
    const mined: { number: number; at: number }[] = []
    for (let n = 0; n <= Number(count); n++) {
      const block = await mineEvent(stack)
      await until('the subscription', () => marks.at('told to a subscriber', block.number) !== undefined)
      // The first waits for the ledger to be filled.
      if (n > 0) mined.push(block)
      // At no fixed step after the polls of others.
      await wait(random.int(0, 1_500))
    }
    print(mined, marks)
  } finally {
    stop.abort()
    await watching
    await unsubscribe()
    await server.close()
    await stack.stop()
    if (folder === undefined) rmSync(dataDir, { recursive: true, force: true })
  }
}
