import { request as httpRequest } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { event, people } from '../subgraph/testing/random-events.ts'
import { type ServedStory, servedStory, synced } from './testing/served-story.ts'

const hostile =
  '# <script>alert(1)</script> & "quotes" ]]> \u0000\u0007\u001b\u202Eevil\u2066 \uD800 ﷽\n\n=cmd()\n<img src=x onerror=alert(1)>'

/** Every element's text and every attribute of an XML document, strictly read: anything that is not well-formed throws. */
function readXml(xml: string): { elements: [name: string, text: string][]; attributes: string[] } {
  const elements: [string, string][] = []
  const attributes: string[] = []
  const open: { name: string; text: string }[] = []
  const unescaped = (text: string) => {
    if (/&(?!(amp|lt|gt|quot|#39);)/.test(text)) throw new Error(`A bare & in ${text}`)
    return text
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&')
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 forbids them.
  if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/u.test(xml))
    throw new Error('A character that XML forbids')
  let rest = xml.replace(/^<\?xml version="1\.0" encoding="utf-8"\?>\n/, '')
  while (rest !== '') {
    const text = /^[^<]+/.exec(rest)?.[0]
    const tag = /^<(\/?)([a-z]+)((?: [a-z:]+="[^"<]*")*)(\/?)>/.exec(rest)
    if (text !== undefined) {
      const inner = open.at(-1)
      if (inner !== undefined) inner.text += unescaped(text)
      else if (text.trim() !== '') throw new Error('Text outside the root')
      rest = rest.slice(text.length)
    } else if (tag !== null) {
      const [all, closing, name = '', given = '', empty] = tag
      for (const [, value = ''] of given.matchAll(/="([^"]*)"/g)) attributes.push(unescaped(value))
      if (closing === '/') {
        const closed = open.pop()
        if (closed?.name !== name) throw new Error(`</${name}> closes <${closed?.name}>`)
        elements.push([name, closed.text])
      } else if (empty !== '/') open.push({ name, text: '' })
      rest = rest.slice(all.length)
    } else throw new Error(`Neither text nor tag: ${rest.slice(0, 60)}`)
  }
  if (open.length > 0) throw new Error('Not closed')
  return { elements, attributes }
}

describe('feeds', () => {
  let story: ServedStory
  beforeAll(async () => {
    story = await servedStory(93, 20)
    story.chain.mine([
      event(story.random, 'ProposalCreated', {
        proposalId: 424_242n,
        proposer: people[5] ?? '',
        description: hostile,
        voteStart: 30n,
        voteEnd: 60n,
      }),
      event(story.random, 'DisputeCreated', {
        disputeId: 99_001n,
        invoiceId: 7n,
        amountInDispute: 1_234_567_890n,
      }),
      event(story.random, 'InvoicePaid', {
        invoiceId: 99_002n,
        talentAmount: 20_000_000_000n,
        feeAmount: 2_000_000_001n,
      }),
      event(story.random, 'InvoicePaid', { invoiceId: 99_003n, talentAmount: 20n, feeAmount: 2n }),
    ])
    await synced(story)
  })
  afterAll(() => story.end())

  const get = async (path: string) => {
    const response = await fetch(story.url + path)
    return { response, text: await response.text() }
  }
  interface Json {
    readonly items: {
      id: string
      url: string
      external_url: string
      title: string
      content_text: string
      date_published: string
    }[]
  }
  const json = async (path: string) => JSON.parse((await get(path)).text) as Json

  it('are well-formed Atom, whatever strangers write', async () => {
    for (const name of ['proposals', 'disputes', 'large-fees']) {
      const { response, text } = await get(`/feeds/${name}.xml`)
      expect(response.headers.get('content-type')).toContain('application/atom+xml')
      const { elements, attributes } = readXml(text)
      expect(elements.filter(([element]) => element === 'entry').length).toBeGreaterThan(0)
      for (const address of attributes.filter((value) => value.includes('://')))
        expect(address).toMatch(/^(http:\/\/127\.0\.0\.1:\d+\/|http:\/\/www\.w3\.org\/2005\/Atom)/)
    }
    const { elements } = readXml((await get('/feeds/proposals.xml')).text)
    const title = elements.find(([name, text]) => name === 'title' && text.startsWith('Proposal 424242'))?.[1]
    expect(title).toBe('Proposal 424242: <script>alert(1)</script> & "quotes" ]]> evil \uFFFD ﷽')
    expect(
      elements.some(([name, text]) => name === 'content' && text.includes('<img src=x onerror=alert(1)>')),
    ).toBe(true)
  })

  it('say the same as JSON Feed, newest first, pinned to the block', async () => {
    const { items } = await json('/feeds/proposals.json')
    const [newest] = items
    const head = story.chain.head
    expect(newest?.id).toMatch(/^urn:braintrust-analytics:31337:0x[0-9a-f]{40}:proposal:424242$/)
    expect(newest?.url).toBe(`${story.url}/proposals/424242?block=${head?.number}`)
    expect(newest?.content_text).toContain('Votes are cast after block 30 and until block 60.')
    expect([...items].sort((a, b) => (a.date_published < b.date_published ? 1 : -1))).toEqual(items)
    const data = (await (await fetch(newest?.external_url ?? '')).json()) as {
      meta: { block: { hash: string } }
      rows: { proposalId: string }[]
    }
    expect(data.meta.block.hash).toBe(head?.hash)
    expect(data.rows.map(({ proposalId }) => proposalId)).toEqual(['424242'])
    const [dispute] = (await json('/feeds/disputes.json')).items
    expect(dispute?.title).toBe('Dispute 99001 about invoice 7: 1234.56789 USDC')
  })

  it('tell large fees only, from the amount that is asked for', async () => {
    const of = async (query: string) =>
      (await json(`/feeds/large-fees.json${query}`)).items.map(({ title }) => title)
    expect(await of('')).toContain('Fee of 2000.000001 USDC on invoice 99002')
    expect(await of('')).not.toContain('Fee of 0.000002 USDC on invoice 99003')
    expect(await of('?min=1')).toContain('Fee of 0.000002 USDC on invoice 99003')
    expect(await of('?min=2000000002')).not.toContain('Fee of 2000.000001 USDC on invoice 99002')
  })

  it('do not change while nothing happens, and keep their ids through a reorganisation', async () => {
    const first = await get('/feeds/proposals.xml')
    const ids = (await json('/feeds/proposals.json')).items.map(({ id }) => id)
    story.chain.mine([])
    await synced(story)
    expect((await get('/feeds/proposals.xml')).text).toBe(first.text)
    const again = await fetch(`${story.url}/feeds/proposals.xml`, {
      headers: { 'if-none-match': first.response.headers.get('etag') ?? '', 'cache-control': 'max-age=0' },
    })
    expect(again.status).toBe(304)
    const dropped = story.chain.blocks.slice(-2)
    story.chain.drop(2)
    for (const { events } of dropped)
      story.chain.mine(
        events.map(({ entity, row }) => ({ entity, contract: row.contract, params: row.params })),
      )
    await synced(story)
    expect((await json('/feeds/proposals.json')).items.map(({ id }) => id)).toEqual(ids)
  })

  it('name no host that a stranger made up', async () => {
    const text = await new Promise<string>((resolve, reject) => {
      const asked = httpRequest(
        `${story.url}/feeds/disputes.xml`,
        { headers: { host: 'evil.example/"><script>' } },
        (response) => {
          let all = ''
          response.on('data', (chunk) => {
            all += chunk
          })
          response.on('end', () => resolve(all))
        },
      )
      asked.on('error', reject)
      asked.end()
    })
    expect(text).not.toContain('evil')
    expect(readXml(text).attributes).toContain('/disputes')
  })

  it('refuse what there is not, in a sentence', async () => {
    for (const [path, status] of [
      ['/feeds/secrets.xml', 404],
      ['/feeds/proposals.rss', 404],
      ['/feeds/proposals.xml?min=5', 400],
      ['/feeds/large-fees.xml?min=-5', 400],
      ["/feeds/large-fees.xml?min=1'--", 400],
    ] as const) {
      const { response, text } = await get(path)
      expect(response.status).toBe(status)
      expect((JSON.parse(text) as { error: string }).error).toMatch(/\S{2,} \S+/)
    }
  })
})
