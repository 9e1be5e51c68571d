import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { ask } from '../src/graphql.ts'
import { Newcomer, numbersIn, shows } from '../src/newcomer.ts'
import { openBrowser } from '../src/open-page.ts'

/** Five questions that people come with, answered by clicking from the overview on; each answer is read on the page and asked of the API at the same block. */
const url = inject('url')
const clicks: Record<string, number> = {}
let browser: Browser
let reader: Newcomer

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  console.log(
    [
      'Clicks from the overview to the answer:',
      ...Object.entries(clicks).map(([question, count]) => `  ${count}  ${question}`),
    ].join('\n'),
  )
})
beforeEach(async () => {
  reader = await Newcomer.arrives(browser, url)
})
afterEach(async ({ task }) => {
  clicks[task.name] = reader.clicks
  expect(reader.faults).toEqual([])
  await reader.page.context().close()
})

const usdc = 1e6
const btrst = 1e18

interface Flow {
  opening: string
  inflow: string
  outflow: string
  closing: string
  links: { value: string; transfers: number }[]
}

interface ProposalFacts {
  id: string
  quorumMissing: string
  couldFill: { delegate: string; power: string }[] | null
  proposal: { createdBlock: number; actions: { call: { function: string } | null }[] }
}

async function proposals(): Promise<ProposalFacts[]> {
  const { proposals } = await ask<{ proposals: { nodes: { id: string }[] } }>(
    url,
    '{ proposals(first: 20) { nodes { id } } }',
  )
  const facts = proposals.nodes.map(async ({ id }) => {
    const { proposalVote } = await ask<{ proposalVote: Omit<ProposalFacts, 'id'> }>(
      url,
      'query ($id: ID!) { proposalVote(id: $id) { quorumMissing couldFill { delegate power } proposal { createdBlock actions { call { function } } } } }',
      { id },
    )
    return { id, ...proposalVote }
  })
  return Promise.all(facts)
}

async function proposalWhere(what: string, fits: (facts: ProposalFacts) => boolean): Promise<ProposalFacts> {
  const found = (await proposals()).find(fits)
  if (found === undefined) throw new Error(`The story has no proposal ${what}.`)
  return found
}

const openProposal = (id: string) =>
  reader.clicksOn(reader.page.locator(`main a[href^="/proposals/${id}"]`).first())

describe('a newcomer finds', () => {
  test('what the treasury holds, and where it came from last quarter', async () => {
    await reader.opens('Treasury')
    const tokens = ['USDC', 'BTRST'] as const
    for (const token of tokens)
      await reader.clicksOn(reader.page.getByRole('region', { name: token, exact: true }).locator('summary'))
    const { block, answer } = await reader.reads(async (page) => ({
      period: await page.getByLabel('Period').inputValue(),
      held: await numbersIn(page.getByTestId('metric-treasuryBalance').getByRole('row').last()),
      flows: await Promise.all(
        tokens.map((token) => numbersIn(page.getByRole('region', { name: token, exact: true }))),
      ),
    }))
    const [year = 0, quarter = 0] = answer.period.split('-Q').map(Number)
    const window = { from: Date.UTC(year, quarter * 3 - 3) / 1000, to: Date.UTC(year, quarter * 3) / 1000 }
    const told = await ask<{
      treasuryBalance: { block: { timestamp: number }; balances: { token: string; value: string }[] }
      treasuryFlows: { usdc: Flow; btrst: Flow }
    }>(
      url,
      `query ($block: Int, $from: Timestamp, $to: Timestamp) {
        treasuryBalance(asOfBlock: $block) { block { timestamp } balances { token value } }
        treasuryFlows(asOfBlock: $block, from: $from, to: $to) {
          usdc { opening inflow outflow closing links { value transfers } }
          btrst { opening inflow outflow closing links { value transfers } }
        }
      }`,
      { block, ...window },
    )
    const { timestamp, balances } = { ...told.treasuryBalance.block, ...told.treasuryBalance }
    // The last quarter that is over.
    expect(window.to).toBeLessThanOrEqual(timestamp)
    expect(window.to).toBeGreaterThan(timestamp - 93 * 86_400)
    expect(answer.held.map(({ raw }) => raw)).toEqual(
      tokens.map((token) => balances.find((balance) => balance.token === token)?.value),
    )
    expect(shows(answer.held[0]?.text ?? '', Number(answer.held[0]?.raw) / usdc), answer.held[0]?.text).toBe(
      true,
    )
    const rows = ({ opening, inflow, outflow, closing, links }: Flow) => [
      ...[opening, inflow, outflow, closing],
      ...links.flatMap(({ value, transfers }) => [value, ...(transfers > 0 ? [`${transfers}`] : [])]),
    ]
    const { treasuryFlows } = told
    expect(answer.flows.map((seen) => seen.map(({ raw }) => raw))).toEqual([
      rows(treasuryFlows.usdc),
      rows(treasuryFlows.btrst),
    ])
  })

  test('the dispute rate of design jobs this year, with its interval', async () => {
    await reader.opens('Disputes')
    await reader.clicksOn(reader.page.getByTestId('this-year'))
    const { block, answer } = await reader.reads((page) =>
      numbersIn(
        page.getByTestId('chart-disputeRateByCount-by-category').getByRole('row', { name: 'Design' }),
      ),
    )
    const { status, categories } = await ask<{
      status: { ledger: { timestamp: number } }
      categories: { id: number; name: string }[]
    }>(url, '{ status { ledger { timestamp } } categories { id name } }')
    const year = new Date(status.ledger.timestamp * 1000).getUTCFullYear()
    const design = categories.find(({ name }) => name === 'Design')
    const { rate } = await ask<{
      rate: {
        ratio: { numerator: string; denominator: string }
        interval: { low: string; high: string }
      }
    }>(
      url,
      `query ($block: Int, $from: Timestamp, $design: [ID!]) {
        rate: disputeRateByCount(asOfBlock: $block, from: $from, where: { category: $design }) {
          ratio { numerator denominator } interval { low high }
        }
      }`,
      { block, from: Date.UTC(year) / 1000, design: [`${design?.id}`] },
    )
    const { ratio, interval } = rate
    expect(answer.map(({ raw }) => raw)).toEqual([
      `${ratio.numerator}/${ratio.denominator}`,
      interval.low,
      interval.high,
    ])
    const exact = [
      Number(ratio.numerator) / Number(ratio.denominator),
      Number(interval.low),
      Number(interval.high),
    ]
    for (const [index, { text }] of answer.entries())
      expect(shows(text, (exact[index] ?? Number.NaN) * 100), text).toBe(true)
  })

  test('who referred the most paid work', async () => {
    await reader.opens('Referrals')
    const { block, answer } = await reader.reads(async (page) => {
      const row = page.getByRole('table', { name: 'Referrals' }).getByRole('row').nth(1)
      const [paidWork] = await numbersIn(row)
      return { address: await row.locator('a bdi').first().getAttribute('title'), paidWork }
    })
    const { referrers } = await ask<{ referrers: { nodes: { address: string; paidWork: string }[] } }>(
      url,
      'query ($block: Int) { referrers(asOfBlock: $block, first: 200) { nodes { address paidWork } } }',
      { block },
    )
    const most = referrers.nodes.reduce((one, other) =>
      BigInt(other.paidWork) > BigInt(one.paidWork) ? other : one,
    )
    expect({ address: answer.address, paidWork: answer.paidWork?.raw }).toEqual(most)
    expect(shows(answer.paidWork?.text ?? '', Number(most.paidWork) / usdc), answer.paidWork?.text).toBe(true)
  })

  test('how far a proposal is from its quorum, and who could fill it', async () => {
    const { id } = await proposalWhere(
      'short of its quorum',
      ({ quorumMissing, couldFill }) => quorumMissing !== '0' && couldFill !== null,
    )
    await reader.opens('Proposals')
    await openProposal(id)
    const { block, answer } = await reader.reads(async (page) => {
      const quorum = page.getByTestId('quorum')
      const [missing] = await numbersIn(quorum)
      return {
        missing,
        delegates: await quorum
          .getByTestId('could-fill')
          .locator('a bdi')
          .evaluateAll((found) => found.map((element) => element.getAttribute('title'))),
        powers: await numbersIn(quorum.getByTestId('could-fill')),
      }
    })
    const { proposalVote } = await ask<{
      proposalVote: { quorumMissing: string; couldFill: { delegate: string; power: string }[] }
    }>(
      url,
      'query ($id: ID!, $block: Int) { proposalVote(id: $id, asOfBlock: $block) { quorumMissing couldFill { delegate power } } }',
      { id, block },
    )
    const { quorumMissing, couldFill } = proposalVote
    expect(answer.missing?.raw).toBe(quorumMissing)
    expect(shows(answer.missing?.text ?? '', Number(quorumMissing) / btrst), answer.missing?.text).toBe(true)
    const named = couldFill.slice(0, answer.delegates.length)
    expect(named.length).toBeGreaterThan(0)
    expect(answer.delegates).toEqual(named.map(({ delegate }) => delegate))
    expect(answer.powers.map(({ raw }) => raw)).toEqual(named.map(({ power }) => power))
  })

  test('what volume was when the fee-change proposal was made', async () => {
    const { id, proposal } = await proposalWhere('that changes the fee', (facts) =>
      facts.proposal.actions.some(({ call }) => call?.function === 'setFeeBps'),
    )
    await reader.opens('Proposals')
    await openProposal(id)
    const { answer } = await reader.reads((page) =>
      numbersIn(
        page
          .getByTestId('pinned')
          .getByRole('row', { name: 'Gross services volume' })
          .locator('td[data-label^="When proposed"]'),
      ),
    )
    const { gsv } = await ask<{ gsv: { value: string } }>(
      url,
      'query ($block: Int) { gsv(asOfBlock: $block) { value } }',
      { block: proposal.createdBlock },
    )
    expect(answer.map(({ raw }) => raw)).toEqual([gsv.value])
    expect(shows(answer[0]?.text ?? '', Number(gsv.value) / usdc), answer[0]?.text).toBe(true)
  })
})
