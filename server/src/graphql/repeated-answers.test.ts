import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Ledger } from '../ledger/ledger.ts'
import { filledLedger } from '../metrics/testing/filled-ledger.ts'
import { Random } from '../subgraph/testing/random.ts'
import { event } from '../subgraph/testing/random-events.ts'
import { TestChain } from '../subgraph/testing/test-chain.ts'
import { AnswerCache } from './answer-cache.ts'
import { apolloServer } from './apollo-server.ts'
import { Operation } from './operation.ts'
import type { ResolverContext } from './resolver.ts'
import { buildSchema } from './schema.ts'

const random = new Random(7)
const chain = new TestChain(random)
const pay = (talentAmount: bigint) =>
  chain.mine([event(random, 'InvoicePaid', { talentAmount, feeAmount: 1n })])
pay(4n)

describe('an answer asked for again', () => {
  let ledger: Ledger
  let end: () => void
  const apollo = apolloServer(buildSchema(new Map()), pino({ level: 'silent' }))
  beforeAll(async () => {
    ;({ ledger, end } = await filledLedger(chain.blocks))
    await apollo.start()
  })
  afterAll(async () => {
    await apollo.stop()
    end()
  })

  /** The answer, and whether anything was looked up for it. */
  async function ask(query: string, variables: Record<string, unknown> = {}) {
    const cache = new AnswerCache(100)
    const operation = new Operation({ ledger, chain: undefined, cache, tokens: undefined })
    const quality = { report: undefined }
    const contextValue = { operation, quality } as unknown as ResolverContext
    const { body } = await apollo.executeOperation({ query, variables }, { contextValue })
    return { result: body.kind === 'single' && body.singleResult, looked: cache.counts.misses > 0 }
  }

  it('is given without looking anything up, until there is another block, or another question', async () => {
    const query = 'query Volume($from: Timestamp) { gsv(from: $from) { value } }'
    expect(await ask(query)).toEqual({ result: { data: { gsv: { value: '5' } } }, looked: true })
    expect(await ask(query)).toEqual({ result: { data: { gsv: { value: '5' } } }, looked: false })
    const later = (chain.head?.timestamp ?? 0) + 1
    expect(await ask(query, { from: later })).toMatchObject({ result: { data: { gsv: { value: '0' } } } })
    const block = pay(10n)
    await ledger.setHead({ number: block.number, hash: block.hash, timestamp: block.timestamp })
    expect((await ask(query)).looked).toBe(true)
  })

  it('is computed anew where it depends on more than the block', async () => {
    const { errors } = (await ask('{ quality { __typename } gsv { value } }')).result || {}
    expect(errors).toBeUndefined()
    expect((await ask('{ quality { __typename } gsv { value } }')).looked).toBe(true)
  })

  it('is not a refusal', async () => {
    const query = '{ gsv(asOfBlock: 999) { value } }'
    for (const _again of [1, 2]) expect((await ask(query)).result).toMatchObject({ errors: [{}] })
  })
})
