import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { randomEvents } from '../subgraph/testing/random-events.ts'
import { type ServedStory, servedStory, synced } from './testing/served-story.ts'

/** Headers that say something of the answer, not of the moment. */
function lasting({ headers }: Response): [string, string][] {
  const own = ['x-request-id', 'date', 'content-security-policy', 'keep-alive', 'connection']
  return [...headers].filter(([name]) => !own.includes(name)).sort()
}

describe('an answer asked for again over HTTP', () => {
  let story: ServedStory
  beforeAll(async () => {
    story = await servedStory(31)
    await synced(story)
  })
  afterAll(() => story.end())

  const post = (body: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${story.server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    })
  const year = JSON.stringify({ query: '{ gsvSeries(granularity: DAY) { points { start value } } }' })

  it('has the same bytes and headers, each time with an id of its own', async () => {
    const [first, second, third] = [await post(year), await post(year), await post(year)]
    const text = await first.text()
    expect(text).toContain('"points":[{')
    expect([await second.text(), await third.text()]).toEqual([text, text])
    expect([second.status, third.status]).toEqual([200, 200])
    expect(lasting(second)).toEqual(lasting(first))
    expect(lasting(third)).toEqual(lasting(first))
    expect(second.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(third.headers.get('x-request-id')).not.toBe(second.headers.get('x-request-id'))
  })

  it('is in the form that is asked for', async () => {
    const accept = { accept: 'application/graphql-response+json' }
    await post(year)
    for (const _again of [1, 2])
      expect((await post(year, accept)).headers.get('content-type')).toContain('graphql-response+json')
    expect((await post(year)).headers.get('content-type')).toContain('application/json')
  })

  it('is of the newest block, and never of what was rolled back', async () => {
    const volume = JSON.stringify({ query: '{ gsv { value block { hash } } }' })
    const hash = async () =>
      ((await (await post(volume)).json()) as { data: { gsv: { block: { hash: string } } } }).data.gsv.block
        .hash
    for (const drop of [0, 3, 0]) {
      story.chain.drop(drop)
      for (let n = 0; n <= drop; n++) story.chain.mine(randomEvents(story.random, story.chain.blocks, 12))
      await synced(story)
      expect([await hash(), await hash()]).toEqual([story.chain.head?.hash, story.chain.head?.hash])
    }
  })

  it('is made anew where it was refused or tells of the moment', async () => {
    const refused = JSON.stringify({ query: '{ gsv(asOfBlock: 99999999) { value } }' })
    const texts = [await (await post(refused)).text(), await (await post(refused)).text()]
    for (const text of texts) expect(text).toContain('"errors"')
    const moment = JSON.stringify({ query: '{ status { ledgerSyncedAt ledger { number } } }' })
    await post(moment)
    story.chain.mine(randomEvents(story.random, story.chain.blocks, 12))
    await synced(story)
    expect(await (await post(moment)).text()).toContain(`"number":${story.chain.head?.number}`)
  })
})
