import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type Addresses, parseAddresses } from '@braintrust-analytics/abis/addresses'
import { metrics } from '../src/metrics/registry.ts'
import { differences } from './compare.ts'
import { type Claim, proofFields, readProof } from './proof.ts'
import { readChain } from './read-chain.ts'
import { type History, recompute } from './recompute.ts'

/**
 * `npm run verify -- <proof>`: recomputes a number of the dashboard from the logs of the chain alone, and says whether it matches.
 * It asks no graph-node, reads no ledger and runs no SQL. Ends with 0 when all match, 1 when one differs, 2 when it could not say.
 */
const usage = `Usage:
  npm run verify -- proof.json [--rpc URL] [--addresses FILE]    a proof kept in a file; "-" reads it from standard input
  npm run verify -- http://…                                     an address of the API that answers with a proof
  npm run verify -- --api http://127.0.0.1:4000 gsv takeRate     asks the API for the proofs of metrics, at its newest block
  npm run verify -- --api http://127.0.0.1:4000 --all [--block N]

The node is --rpc, else the one that the API names; use your own, of the same chain, to trust nobody.
--addresses is a JSON file of contract addresses as in subgraph/networks.json; without it the API is asked.`

interface RuntimeConfig {
  readonly rpcUrl: string | null
  readonly addresses: unknown
}

async function getJson(url: string, init: RequestInit = {}): Promise<unknown> {
  const response = await fetch(url, init).catch((cause: unknown) => {
    throw new Error(`${url} did not answer. Is the address right, and is it running?`, { cause })
  })
  const text = await response.text()
  try {
    return JSON.parse(text)
  } catch {
    throw new Error(`${url} answered no JSON (HTTP ${response.status}).`)
  }
}

async function proofFromApi(api: string, metric: string, block: number | undefined): Promise<Claim> {
  const asOf = block === undefined ? '' : `(asOf: { block: ${block} })`
  const answer = await getJson(new URL('/graphql', api).href, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: `{ ${metric}${asOf} { proof { ${proofFields} } } }` }),
  })
  const message = (answer as { errors?: { message: string }[] }).errors?.[0]?.message
  if (message !== undefined) throw new Error(`The API gave no proof of ${metric}: ${message}`)
  return readProof(answer)
}

/** Whether an argument names a proof itself, not a metric. */
const isInput = (argument: string): boolean => argument === '-' || /^https?:|[./]/.test(argument)

async function readInput(input: string): Promise<Claim> {
  if (/^https?:/.test(input)) return readProof(await getJson(input))
  const text = readFileSync(input === '-' ? 0 : input, 'utf8')
  try {
    return readProof(JSON.parse(text))
  } catch (error) {
    if (error instanceof SyntaxError) throw new Error(`${input} is no JSON: ${error.message}`)
    throw error
  }
}

/** Prints what came of one claim. @returns whether it matches. */
function report(claim: Claim, history: History): boolean {
  const found = differences(claim.result, recompute(claim.metricId, claim.field, claim.parameters, history))
  const what = `${claim.field} at block ${claim.blockNumber}`
  if (found.length === 0) {
    console.log(`matches   ${what}`)
    return true
  }
  console.log(`DIFFERS   ${what}`)
  for (const { path, claimed, recomputed } of found.slice(0, 10))
    console.log(`          ${path}: claimed ${claimed}, the chain's logs say ${recomputed}`)
  if (found.length > 10) console.log(`          and ${found.length - 10} more`)
  return false
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      api: { type: 'string' },
      rpc: { type: 'string' },
      addresses: { type: 'string' },
      block: { type: 'string' },
      all: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help || (positionals.length === 0 && !values.all)) {
    console.log(usage)
    return values.help ? 0 : 2
  }
  const api = values.api ?? positionals.find((input) => /^https?:/.test(input))
  const block = values.block === undefined ? undefined : Number(values.block)
  const asked = values.all ? metrics.map(({ id }) => id) : positionals
  const claims: Claim[] = []
  for (const input of asked)
    claims.push(
      values.api === undefined || isInput(input)
        ? await readInput(input)
        : await proofFromApi(values.api, input, block ?? claims[0]?.blockNumber),
    )
  const config =
    api === undefined ? undefined : ((await getJson(new URL('/config.json', api).href)) as RuntimeConfig)
  const rpcUrl = values.rpc ?? config?.rpcUrl
  if (!rpcUrl) throw new Error('No node is known to read the logs from. Name one with --rpc.')
  const addresses: Addresses = parseAddresses(
    values.addresses === undefined ? config?.addresses : networkOf(values.addresses),
  )
  const histories = new Map<string, Promise<History>>()
  let differing = 0
  for (const claim of claims) {
    const history = histories.get(claim.blockHash) ?? readChain(rpcUrl, addresses, claim)
    histories.set(claim.blockHash, history)
    if (!report(claim, await history)) differing++
  }
  console.log(
    `${claims.length - differing} of ${claims.length} match, by the logs of ${new URL(rpcUrl).host}.`,
  )
  return differing === 0 ? 0 : 1
}

function networkOf(file: string): unknown {
  const json = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
  // subgraph/networks.json holds several networks; the local one is what anybody can run.
  return json.Btrst === undefined ? json.local : json
}

try {
  process.exitCode = await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 2
}
