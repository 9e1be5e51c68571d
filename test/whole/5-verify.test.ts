import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { ask, indexedTo, runtimeConfig } from '../src/graphql.ts'
import { blockAt } from '../src/raw-logs.ts'
import { verify } from '../src/verify.ts'

const url = inject('url')
const fields = 'chainId blockNumber blockHash metricId metricVersion field parameters result resultHash'

interface Proof {
  readonly result: string
  readonly blockHash: string
}

async function proof(field: string): Promise<Proof> {
  const data = await ask<Record<string, { proof: Proof }>>(
    url,
    `{ metric: ${field} { proof { ${fields} } } }`,
  )
  return data.metric?.proof as Proof
}

/** The program that anybody can run, against the running stack: real chain, real index, real ledger. */
describe('npm run verify', () => {
  let rpcUrl = ''
  beforeAll(async () => {
    rpcUrl = (await runtimeConfig(url)).rpcUrl
    await indexedTo(url, (await blockAt(rpcUrl)).number)
  })

  test('finds every metric as the chain’s logs have it, at the head and halfway', async () => {
    const head = await verify(['--api', url, '--all'])
    expect(head.said).not.toContain('DIFFERS')
    expect(head).toMatchObject({ code: 0, said: expect.stringMatching(/(\d+) of \1 match/) })
    const half = Math.floor((await blockAt(rpcUrl)).number / 2)
    const earlier = await verify(['--api', url, '--all', '--block', `${half}`])
    expect(earlier.said).not.toContain('DIFFERS')
    expect(earlier.code).toBe(0)
  })

  test('finds series, filters and breakdowns too', async () => {
    for (const field of [
      'gsvSeries(granularity: QUARTER, cumulative: true)',
      'takeRateSeries(granularity: MONTH, where: { category: ["1", "2"] })',
      'disputeRateByCountBy(dimension: CATEGORY)',
      'treasuryNetFlowBtrstSeries(granularity: MONTH)',
      'runwayBtrstSeries(granularity: MONTH)',
      'daysToPaySeries(granularity: QUARTER)',
      'clientRetention(granularity: QUARTER)',
      'delegateConcentrationSeries(granularity: QUARTER)',
    ])
      expect(await verify(['-', '--api', url], JSON.stringify(await proof(field))), field).toMatchObject({
        code: 0,
        said: expect.stringContaining('matches'),
      })
  })

  test('shows where a result was altered, by whoever made the proof', async () => {
    const honest = await proof('fees')
    const result = JSON.stringify(`${BigInt(JSON.parse(honest.result) as string) + 1n}`)
    const resultHash = `0x${createHash('sha256').update(result).digest('hex')}`
    const { code, said } = await verify(
      ['-', '--api', url],
      JSON.stringify({ ...honest, result, resultHash }),
    )
    expect(code).toBe(1)
    expect(said).toContain(`claimed ${result}, the chain's logs say ${honest.result}`)
  })

  test('refuses a block that the chain does not have, a node of another chain, and what is no proof', async () => {
    const honest = await proof('gsv')
    const blockHash = `0x${'de'.repeat(32)}`
    expect(await verify(['-', '--api', url], JSON.stringify({ ...honest, blockHash }))).toMatchObject({
      code: 2,
      said: expect.stringContaining(`the node has ${honest.blockHash} there`),
    })
    expect(await verify(['-', '--api', url], JSON.stringify({ ...honest, chainId: 1 }))).toMatchObject({
      code: 2,
      said: expect.stringContaining('The proof is of chain 1'),
    })
    expect(await verify(['-', '--api', url], '{}')).toMatchObject({ code: 2 })
    expect(await verify([])).toMatchObject({ code: 2, said: expect.stringContaining('Usage') })
  })
})
