import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { leaveLog } from '../../ledger/testing/abandon.ts'
import { eventEntities } from '../../subgraph/generated/event-entities.ts'
import { FakeSubgraph } from '../../subgraph/testing/fake-subgraph.ts'
import { Random } from '../../subgraph/testing/random.ts'
import { randomEvents } from '../../subgraph/testing/random-events.ts'
import { TestChain } from '../../subgraph/testing/test-chain.ts'
import { type RunningServer, type ServerOptions, startServer } from '../start-server.ts'

/** The real server over a fake subgraph with a random story. */
export interface ServedStory {
  readonly chain: TestChain
  readonly fake: FakeSubgraph
  readonly random: Random
  readonly server: RunningServer
  readonly url: string
  readonly dataDir: string
  /** What the server logged, a line an entry. */
  readonly logged: string[]
  /** Posts a GraphQL query. */
  ask(query: string, variables?: Record<string, unknown>): Promise<Answer>
  end(): Promise<void>
}

export interface Answer {
  readonly status: number
  readonly text: string
  // Tests look into answers of many forms; each reads the one it asked for.
  readonly body: {
    data?: Record<string, never> | null
    errors?: { message: string; extensions?: { code?: string } }[]
  }
}

const page =
  '<!doctype html><meta name="csp-nonce" content="__CSP_NONCE__"><script src="/assets/main-abc.js"></script>'

function dashboardIn(dir: string): string {
  const dashboard = join(dir, 'dashboard')
  mkdirSync(join(dashboard, 'assets'), { recursive: true })
  writeFileSync(join(dashboard, 'index.html'), page)
  writeFileSync(join(dashboard, 'assets', 'main-abc.js'), 'console.log("served")')
  writeFileSync(join(dashboard, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  return dashboard
}

/** Waits for a condition, asking every few milliseconds; never a fixed sleep. */
export async function until(what: string, holds: () => Promise<boolean>, timeoutMs = 45_000): Promise<void> {
  const deadline = Date.now() + timeoutMs
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`Waited ${timeoutMs / 1000} s in vain for ${what}.`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

export async function servedStory(
  seed: number,
  blocks = 60,
  options: Partial<ServerOptions> = {},
  prepare: (fake: FakeSubgraph) => void = () => undefined,
): Promise<ServedStory> {
  const random = new Random(seed)
  const chain = new TestChain(random)
  for (let n = 0; n < blocks; n++) chain.mine(randomEvents(random, chain.blocks, 12))
  const fake = new FakeSubgraph(chain, eventEntities, new Random(seed + 1))
  prepare(fake)
  const dir = mkdtempSync(join(tmpdir(), 'served-'))
  const dataDir = options.dataDir ?? join(dir, 'data')
  const logged: string[] = []
  const logger = pino({ level: 'debug' }, { write: (line: string) => void logged.push(line) })
  const running = await startServer({
    host: '127.0.0.1',
    port: 0,
    subgraphUrl: await fake.listen(),
    chainId: 31337,
    personas: [],
    dataDir,
    dashboardDir: dashboardIn(dir),
    logger,
    local: true,
    limits: { requestsAMinute: 0, trustedProxies: 0, answerBytes: 8 * 2 ** 20 },
    ...options,
  })
  const ask = async (query: string, variables?: Record<string, unknown>): Promise<Answer> => {
    const response = await fetch(`${running.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    })
    const text = await response.text()
    return { status: response.status, text, body: JSON.parse(text) as Answer['body'] }
  }
  let closed = false
  const server: RunningServer = {
    ...running,
    close: () => {
      closed = true
      return running.close()
    },
  }
  const end = async () => {
    // A folder that was given is looked at again, and shall be found as an orderly end leaves it.
    if (options.dataDir === undefined && !closed) await leaveLog(join(dataDir, 'ledger.duckdb'))
    await server.close()
    await fake.close()
    rmSync(dir, { recursive: true, force: true })
  }
  return { chain, fake, random, server, url: server.url, dataDir, logged, ask, end }
}

/** Waits until the ledger answers for the chain's head. */
export function synced(story: ServedStory): Promise<void> {
  return until('the ledger to reach the head', async () => {
    const { body } = await story.ask('{ status { state ledger { hash } } }')
    const { status } = body.data as unknown as { status: { state: string; ledger: { hash: string } | null } }
    return status.state === 'SYNCED' && status.ledger?.hash === story.chain.head?.hash
  })
}
