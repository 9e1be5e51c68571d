import { chmodSync, copyFileSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { btrstAbi } from '@braintrust-analytics/abis/abi'
import { localAddresses, localDeployer } from '@braintrust-analytics/abis/addresses'
import { encodeFunctionData } from 'viem'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readBlock, readHead } from '../stack/chain/chain-rpc.ts'
import { callJsonRpc, postJson } from '../stack/json-rpc.ts'
import { livenessOf } from '../stack/process/process-identity.ts'
import { waitUntil } from '../stack/process/wait-until.ts'
import { recordedChildren, StartedProgram, untilGone } from './testing/started-program.ts'

/**
 * The whole program as its own process, on one data folder below a private home with a space in its path. The tests follow each
 * other like the days of that folder: first start, faults, kill, restart, a crash that loses blocks.
 */
const home = mkdtempSync(path.join(os.tmpdir(), 'private home '))
chmodSync(home, 0o700)
const dataDir = path.join(home, 'data')
const stateFile = path.join(dataDir, 'chain', 'state.json')
const afterStory = path.join(home, 'after-story.json')
const minutes = 60_000

let app: StartedProgram
let firstSeconds: number
let transaction: string

const start = () => new StartedProgram({ DATA_DIR: dataDir })

beforeAll(async () => {
  app = start()
  firstSeconds = await app.ready()
  copyFileSync(stateFile, afterStory)
}, 6 * minutes)

afterAll(async () => {
  await app.end('SIGINT')
  rmSync(home, { recursive: true, force: true })
})

const answerSchema = z.object({
  data: z.object({
    _meta: z.object({ block: z.object({ number: z.number(), hash: z.string() }) }),
    delegateChangeds: z.array(z.object({ transactionHash: z.string() })),
  }),
})

/** The index's newest block, and how often it holds the test's transaction. */
async function askIndex() {
  const query = `query ($tx: Bytes) { _meta { block { number hash } } delegateChangeds(where: { transactionHash: $tx }) { transactionHash } }`
  const body = { query, variables: { tx: transaction } }
  const { data } = answerSchema.parse(await postJson(app.address('Subgraph'), body))
  return { block: data._meta.block, found: data.delegateChangeds.length }
}

/** Waits until the index answers, is at the chain's head and counts the transaction so often. */
async function untilIndexed(found: number): Promise<void> {
  await waitUntil(
    async () => {
      const head = await readHead(app.address('Chain')).catch(() => null)
      const index = await askIndex().catch(() => null)
      return head !== null && index?.block.hash === head.hash && index.found === found
    },
    {
      timeoutMs: 2 * minutes,
      everyMs: 200,
      failure: `The index did not come to ${found} of the transaction.`,
    },
  )
}

/** Waits until the named child runs under another pid than before, and its kin run too. */
async function untilReplaced(name: string, pid: number): Promise<void> {
  await waitUntil(
    () => {
      const children = recordedChildren(dataDir)
      return (
        children.length === 3 && children.every((child) => child.name !== name || child.identity.pid !== pid)
      )
    },
    { timeoutMs: minutes, failure: `${name} was not started again:\n${app.output}` },
  )
}

async function kill(name: string): Promise<void> {
  const child = recordedChildren(dataDir).find((one) => one.name === name)
  if (!child) throw new Error(`${name} does not run.`)
  process.kill(child.identity.pid, 'SIGKILL')
  await untilReplaced(name, child.identity.pid)
}

describe('the program', () => {
  it('tells where it is and how long each stage took', async () => {
    expect(app.output).toMatch(/Playing two years of business +\d+\.\d s/)
    expect(app.output).toMatch(/In all +\d+\.\d s/)
    const response = await fetch(app.address('Dashboard'))
    expect([response.status, response.headers.get('content-type')]).toEqual([
      200,
      expect.stringContaining('text/html'),
    ])
    expect((await fetch(`${app.address('Dashboard')}/readyz`)).status).toBe(200)
  })

  it('refuses a second run on the same data folder and names the holder', async () => {
    const second = start()
    expect(await second.exit()).toBe(1)
    expect(second.output).toContain(`process ${app.pid}.`)
    expect(second.output).toMatch(/is in use by another run[\s\S]*DATA_DIR/)
  })

  it('ends with code 2 and a sentence for wrong settings', async () => {
    const wrong = new StartedProgram({ DATA_DIR: dataDir, LOG_LEVEL: 'loud' })
    expect(await wrong.exit()).toBe(2)
    expect(wrong.output).toBe(
      'LOG_LEVEL is "loud". Use one of trace, debug, info, warn, error, fatal, silent.\n',
    )
  })

  it(
    'starts a killed graph-node or Postgres again, and indexes on',
    async () => {
      const savedAt = statSync(stateFile).mtimeMs
      const data = encodeFunctionData({ abi: btrstAbi, functionName: 'delegate', args: [localDeployer] })
      const call = { from: localDeployer, to: localAddresses.Btrst, data, gas: '0x100000' }
      transaction = z.string().parse(await callJsonRpc(app.address('Chain'), 'eth_sendTransaction', [call]))
      await untilIndexed(1)
      await kill('graph-node')
      await untilIndexed(1)
      await kill('postgres')
      await untilIndexed(1)
      await waitUntil(() => statSync(stateFile).mtimeMs > savedAt, {
        timeoutMs: minutes,
        failure: 'The chain was not saved.',
      })
    },
    5 * minutes,
  )

  it(
    'starts a killed chain again at the same address, from its last save',
    async () => {
      await kill('anvil')
      await untilIndexed(1)
    },
    3 * minutes,
  )

  it(
    'leaves nothing running when it is killed, and goes on with the same data',
    async () => {
      const head = await readHead(app.address('Chain'))
      const children = recordedChildren(dataDir)
      await app.end('SIGKILL')
      await untilGone(children)
      app = start()
      const seconds = await app.ready()
      console.log(`First start ${firstSeconds.toFixed(1)} s, start after a kill ${seconds.toFixed(1)} s.`)
      expect(seconds).toBeLessThan(20)
      expect((await readBlock(app.address('Chain'), head.number))?.hash).toBe(head.hash)
      await untilIndexed(1)
    },
    3 * minutes,
  )

  it(
    'makes the index again when the chain has lost blocks that it knows',
    async () => {
      const { code, seconds } = await app.end('SIGTERM')
      expect([code, seconds < 10]).toEqual([0, true])
      copyFileSync(afterStory, stateFile)
      app = start()
      await app.ready()
      expect(app.output).toContain('The index knows blocks that the chain has lost')
      await untilIndexed(0)
    },
    3 * minutes,
  )

  it(
    'stops in the middle of a start',
    async () => {
      expect((await app.end('SIGINT')).code).toBe(0)
      app = start()
      await app.says('Starting graph-node')
      const children = recordedChildren(dataDir)
      expect(children.some(({ identity }) => livenessOf(identity) === 'alive')).toBe(true)
      const { code, seconds } = await app.end('SIGINT')
      expect([code, seconds < 10]).toEqual([0, true])
      await untilGone(children)
      expect(recordedChildren(dataDir)).toEqual([])
    },
    minutes,
  )
})
