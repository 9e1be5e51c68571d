import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { catalogue } from '../metrics/catalogue.ts'
import { randomEvents } from '../subgraph/testing/random-events.ts'
import { type ServedStory, servedStory, synced } from './testing/served-story.ts'

interface Proof {
  readonly chainId: number
  readonly blockNumber: number
  readonly blockHash: string
  readonly deployment: string
  readonly metricId: string
  readonly metricVersion: number
  readonly field: string
  readonly parameters: string
  readonly result: string
  readonly resultHash: string
  readonly query: string
  readonly variables: string
}

const proofFields =
  'chainId blockNumber blockHash deployment metricId metricVersion methodologyVersion field parameters result resultHash query variables'

/** Arguments that a field must have, and those that it may: a window and a filter. */
function argumentsOf(field: string, dimensions: readonly string[], windowed: boolean): string[] {
  const window = windowed ? 'from: 1600500000, to: 1608000000' : ''
  if (field.endsWith('By'))
    return dimensions
      .slice(0, 1)
      .map((dimension) => `(dimension: ${dimension.toUpperCase()}, first: 2, ${window})`)
  const where = dimensions.includes('category') ? 'where: { category: ["3", "1", "3"] }' : ''
  const given = [window, where].filter((one) => one !== '').join(', ')
  return [given === '' ? '' : `(${given})`]
}

describe('the proof of an answer', () => {
  let story: ServedStory
  beforeAll(async () => {
    story = await servedStory(51, 80)
    await synced(story)
  })
  afterAll(() => story.end())

  async function proofOf(field: string, given = ''): Promise<Proof> {
    const { body, text } = await story.ask(`{ ${field}${given} { proof { ${proofFields} } } }`)
    expect(body.errors, text.slice(0, 500)).toBeUndefined()
    return (body.data as unknown as Record<string, { proof: Proof }>)[field]?.proof as Proof
  }

  const families = [...new Set(catalogue.map(({ family }) => family))]
  for (const family of families)
    it(`repeats every field of the ${family.toLowerCase()} metrics, after new blocks too, with a result that has its hash`, async () => {
      const proofs: Proof[] = []
      for (const { fields, dimensions, windowed, id } of catalogue.filter((entry) => entry.family === family))
        for (const field of fields)
          for (const given of argumentsOf(field, dimensions, windowed)) {
            const proof = await proofOf(field, given)
            expect(proof).toMatchObject({
              chainId: 31337,
              metricId: id,
              field,
              blockHash: story.chain.head?.hash,
            })
            proofs.push(proof)
          }
      story.chain.mine(randomEvents(story.random, story.chain.blocks, 12))
      await synced(story)
      for (const { field, query, variables, result, resultHash, blockHash, blockNumber } of proofs) {
        const { body, text } = await story.ask(query, JSON.parse(variables) as Record<string, unknown>)
        expect(body.errors, `${query} ${text.slice(0, 300)}`).toBeUndefined()
        expect((body.data as unknown as Record<string, unknown>)[field]).toMatchObject({
          block: { number: blockNumber, hash: blockHash },
          proof: { resultHash },
        })
        expect(resultHash).toBe(`0x${createHash('sha256').update(result).digest('hex')}`)
      }
    }, 60_000)

  it('is the same for the same question, however it was written', async () => {
    const once = await proofOf('gsv', '(where: { category: ["2", "1"] }, from: 1600000000)')
    const again = await proofOf(
      'gsv',
      '(from: 1600000000, where: { category: ["01", "2", "1"], client: null })',
    )
    expect(again).toEqual(once)
    expect(once.parameters).toBe('{"from":1600000000,"where":{"category":["1","2"]}}')
    expect(once.variables).toBe(
      `{"asOf":{"hash":"${once.blockHash}"},"from":1600000000,"where":{"category":["1","2"]}}`,
    )
  })

  it('holds exact integers as text and nothing that is only for people', async () => {
    const { result } = await proofOf('takeRate')
    expect(result).toMatch(/^\{"median":null,"ratio":\{"denominator":"\d+","numerator":"-?\d+"\}\}$/)
    expect(JSON.parse((await proofOf('gsv')).result)).toMatch(/^\d+$/)
  })

  it('changes with the block, and cannot be repeated on a chain that dropped it', async () => {
    const { query, variables, blockHash } = await proofOf('gsv')
    story.chain.drop(3)
    for (let n = 0; n < 5; n++) story.chain.mine(randomEvents(story.random, story.chain.blocks, 12))
    await synced(story)
    const { status, body } = await story.ask(query, JSON.parse(variables) as Record<string, unknown>)
    expect(status).toBe(400)
    expect(body.errors?.[0]?.message).toContain(
      `No block of the chain that is indexed has the hash ${blockHash}`,
    )
  })
})
