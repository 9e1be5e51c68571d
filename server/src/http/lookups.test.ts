import { getAddress } from 'viem'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { people } from '../subgraph/testing/random-events.ts'
import { type ServedStory, servedStory, synced } from './testing/served-story.ts'

type Json = Record<string, unknown>
interface List {
  readonly totalCount: number
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string }
  readonly nodes: readonly { readonly key: string }[]
}

/** What the fields of people, money, events and search say over the wire; that their figures are right is tested beside their SQL. */
describe('looking things and people up', () => {
  let story: ServedStory
  beforeAll(async () => {
    story = await servedStory(12, 60)
    await synced(story)
  })
  afterAll(() => story.end())

  async function ask(query: string): Promise<Json> {
    const { body, text } = await story.ask(query)
    expect(body.errors, text.slice(0, 400)).toBeUndefined()
    return body.data as unknown as Json
  }
  const refusal = async (query: string) => (await story.ask(query)).body.errors?.[0]?.message

  it('pages every list to its end, each entry once, with checksummed addresses', async () => {
    for (const list of ['clients', 'talents', 'referrers', 'screeners', 'jurors', 'holders', 'engagements']) {
      const key = list === 'engagements' ? 'id' : 'address'
      const seen: string[] = []
      let after = 'null'
      for (let more = true; more; ) {
        const data = await ask(
          `{ list: ${list}(first: 5, after: ${after}) { totalCount pageInfo { hasNextPage endCursor } nodes { key: ${key} } } }`,
        )
        const { totalCount, pageInfo, nodes } = data.list as List
        seen.push(...nodes.map((node) => node.key))
        more = pageInfo.hasNextPage
        after = JSON.stringify(pageInfo.endCursor)
        if (!more) expect(seen.length, list).toBe(totalCount)
      }
      expect(seen.length, list).toBeGreaterThan(0)
      expect(new Set(seen).size, list).toBe(seen.length)
      if (key === 'address') expect(seen, list).toEqual(seen.map((address) => getAddress(address)))
    }
  })

  it('tells an address the same as the lists do, at an earlier block too', async () => {
    const [client = ''] = people
    for (const asOf of ['', ', asOfBlock: 30']) {
      const figures = 'volume fees engagements'
      const data = await ask(
        `{ address(address: "${client}"${asOf}) { address client { ${figures} } }
           clients(search: "${client}"${asOf}) { nodes { ${figures} } } }`,
      )
      const found = data.address as Json
      expect(found.address).toBe(getAddress(client))
      expect(found.client ?? null).toEqual((data.clients as { nodes: Json[] }).nodes[0] ?? null)
    }
  })

  it('gives events, flows, buybacks, budgets and the supply in one answer, all of one block', async () => {
    const block = 'block { number hash }'
    const data = await ask(
      `{ events(of: { address: "${people[1]}" }, first: 2) { ${block} nodes { name description contract arguments { name type value unit } } }
         treasuryFlows { ${block} usdc { token closing } btrst { links { source target value } } fees buybackPrice { numerator denominator } }
         buybacks { ${block} nodes { price { value } } } budgets { ${block} nodes { unit status } }
         tokenSupply { ${block} supply parts { share { value } } } search(text: "job 1") { ${block} hits { id } }
         fees { value } }`,
    )
    const blocks = ['events', 'treasuryFlows', 'buybacks', 'budgets', 'tokenSupply', 'search'].map((field) =>
      JSON.stringify((data[field] as Json).block),
    )
    expect(new Set(blocks).size).toBe(1)
    expect((data.treasuryFlows as Json).fees).toBe((data.fees as Json).value)
    expect((data.events as { nodes: Json[] }).nodes).toHaveLength(2)
  })

  it('refuses in sentences what it cannot take', async () => {
    expect(await refusal('{ address(address: "me") { roles } }')).toContain('address is not an address')
    expect(await refusal('{ engagements(party: "me") { totalCount } }')).toContain('party is not an address')
    expect(await refusal('{ clients(search: "bob") { totalCount } }')).toContain('beginning of an address')
    expect(await refusal('{ clients(first: 201) { totalCount } }')).toContain('it must be from 1 to 200')
    expect(await refusal('{ search(text: "a", first: 51) { hits { id } } }')).toContain('from 1 to 50')
    expect(await refusal(`{ search(text: "${'a'.repeat(101)}") { hits { id } } }`)).toContain('at most 100')
    expect(await refusal('{ treasuryFlows(from: 5, to: 5) { fees } }')).toContain('is empty')
    expect(await refusal('{ events(of: { job: "1", invoice: "1" }) { totalCount } }')).toBeDefined()
    expect((await ask(`{ engagement(id: "1' OR 1=1") { id } }`)).engagement).toBeNull()
  })
})
