import * as abis from '@braintrust-analytics/abis/abi'
import type { Abi } from 'viem'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Ledger } from '../../ledger/ledger.ts'
import type { Snapshot } from '../../ledger/snapshot.ts'
import type { EventEntity, EventRow } from '../../subgraph/event-entity.ts'
import { eventEntities } from '../../subgraph/generated/event-entities.ts'
import { Random } from '../../subgraph/testing/random.ts'
import { event, people, randomEvents, tokens } from '../../subgraph/testing/random-events.ts'
import { TestChain } from '../../subgraph/testing/test-chain.ts'
import { filledLedger } from '../testing/filled-ledger.ts'
import { isAddressParam } from './event-arguments.ts'
import { eventsOf } from './event-page.ts'
import type { EventSubject } from './event-subjects.ts'

interface RawEvent {
  readonly name: string
  readonly row: EventRow
  readonly args: Readonly<Record<string, unknown>>
}

const entities: readonly EventEntity[] = eventEntities
const seed = 41

function story(): TestChain {
  const random = new Random(seed)
  const chain = new TestChain(random)
  for (let n = 0; n < 80; n++) chain.mine(randomEvents(random, chain.blocks, 26))
  // More than any column holds.
  chain.mine([event(random, 'Transfer', { from: people[1] ?? '', value: 2n ** 255n }, tokens.btrst)])
  return chain
}

/** Parameters in which something else than an address may look like one. */
const opaque = [
  'data',
  'params',
  'reference',
  'ref',
  'batchRef',
  'commitment',
  'predecessor',
  'role',
  'evidenceHash',
]

/** Everything up to a block, as the chain has it. */
function rawEvents(chain: TestChain, upTo: number): RawEvent[] {
  const names = new Map(entities.map(({ name, params }) => [name, params.map((param) => param.name)]))
  return chain.blocks
    .filter(({ number }) => number <= upTo)
    .flatMap(({ events }) => events)
    .map(({ entity, row }) => ({
      name: entity,
      row,
      args: Object.fromEntries((names.get(entity) ?? []).map((name, at) => [name, row.params[at]])),
    }))
}

const ids = (events: readonly RawEvent[], by: string, is: unknown, take: string): ReadonlySet<unknown> =>
  new Set(events.filter(({ args }) => args[by] === is).map(({ args }) => args[take]))

/** Whether an event belongs to a subject, said in plain words. */
function belongs(events: readonly RawEvent[], subject: EventSubject): (event: RawEvent) => boolean {
  if (subject.address !== undefined)
    return ({ args }) =>
      Object.entries(args).some(([name, value]) => value === subject.address && !opaque.includes(name))
  if (subject.transaction !== undefined) return ({ row }) => row.transactionHash === subject.transaction
  if (subject.job !== undefined) {
    const id = BigInt(subject.job)
    const bids = ids(events, 'jobId', id, 'bidId')
    const hires = ids(events, 'jobId', id, 'engagementId')
    const terms = ['EngagementAccepted', 'EngagementDeclined', 'EngagementAmended', 'EngagementEnded']
    return ({ name, args }) =>
      args.jobId === id ||
      (name === 'BidWithdrawn' && bids.has(args.bidId)) ||
      (terms.includes(name) && hires.has(args.engagementId))
  }
  if (subject.engagement !== undefined) {
    const id = BigInt(subject.engagement)
    const invoices = ids(
      events.filter(({ name }) => name === 'InvoiceSubmitted'),
      'engagementId',
      id,
      'invoiceId',
    )
    const steps = ['Verified', 'Rejected', 'Cancelled', 'Disputed', 'Resolved'].map(
      (step) => `Invoice${step}`,
    )
    return ({ name, args }) =>
      args.engagementId === id || (steps.includes(name) && invoices.has(args.invoiceId))
  }
  if (subject.invoice !== undefined) return ({ args }) => args.invoiceId === BigInt(subject.invoice ?? 0)
  if (subject.dispute !== undefined) return ({ args }) => args.disputeId === BigInt(subject.dispute ?? 0)
  const created = events.find(
    ({ name, args }) => name === 'ProposalCreated' && args.proposalId === BigInt(subject.proposal ?? 0),
  )
  const own = (event: RawEvent) =>
    event.row.contract === created?.row.contract && event.args.proposalId === created?.args.proposalId
  const moves = ['ProposalQueued', 'ProposalExecuted', 'ProposalCanceled']
  const moved = new Set(
    events.filter((event) => moves.includes(event.name) && own(event)).map(({ row }) => row.transactionHash),
  )
  return (event) =>
    own(event) || (event.args.proposalId === undefined && moved.has(event.row.transactionHash))
}

describe(`the events of a thing, seed ${seed}`, () => {
  const chain = story()
  let ledger: Ledger
  let end: () => void
  let snapshot: Snapshot
  beforeAll(async () => {
    ;({ ledger, end } = await filledLedger(chain.blocks))
    const opened = await ledger.snapshot()
    if (opened === undefined) throw new Error('The ledger is empty.')
    snapshot = opened
  })
  afterAll(async () => {
    await snapshot.close()
    end()
  })

  async function readAll(subject: EventSubject, upTo: number, newestFirst = false) {
    const block = chain.blocks[upTo] ?? snapshot.head
    const found = []
    let total = 0
    let after: string | undefined
    for (let more = true; more; ) {
      const page = await eventsOf(snapshot, block, subject, { first: 30, after, newestFirst }, tokens)
      found.push(...page.nodes)
      total = page.totalCount
      more = page.hasNextPage
      after = page.endCursor ?? undefined
    }
    return { found, total }
  }

  const subjects = (): EventSubject[] => {
    const all = rawEvents(chain, chain.blocks.length)
    const first = (name: string, take: string) =>
      all.filter((one) => one.name === name).map(({ args }) => String(args[take]))
    return [
      ...first('JobPosted', 'jobId')
        .slice(0, 2)
        .map((job) => ({ job })),
      ...first('EngagementAccepted', 'engagementId')
        .slice(0, 2)
        .map((engagement) => ({ engagement })),
      ...first('InvoicePaid', 'invoiceId')
        .slice(0, 2)
        .map((invoice) => ({ invoice })),
      ...first('DisputeCreated', 'disputeId')
        .slice(0, 2)
        .map((dispute) => ({ dispute })),
      ...first('ProposalExecuted', 'proposalId')
        .slice(0, 2)
        .map((proposal) => ({ proposal })),
      { proposal: first('ProposalCreated', 'proposalId')[0] ?? '' },
      { address: people[1] ?? '' },
      { transaction: all[50]?.row.transactionHash ?? '' },
    ]
  }

  it('are those that the chain has, in its order, to the last argument', async () => {
    for (const upTo of [chain.blocks.length - 1, 40])
      for (const subject of subjects()) {
        const events = rawEvents(chain, upTo)
        const expected = events.filter(belongs(events, subject))
        const { found, total } = await readAll(subject, upTo)
        const told = JSON.stringify(subject)
        expect(total, told).toBe(expected.length)
        expect(
          found.map((one) => [
            one.name,
            one.blockNumber,
            one.logIndex,
            one.timestamp,
            one.transactionHash,
            one.contract,
            Object.fromEntries(one.arguments.map(({ name, value }) => [name, value])),
          ]),
          told,
        ).toEqual(
          expected.map(({ name, row, args }) => [
            name,
            row.blockNumber,
            row.logIndex,
            row.timestamp,
            row.transactionHash,
            row.contract,
            Object.fromEntries(
              Object.entries(args).map(([key, value]) => [
                key,
                Array.isArray(value) ? JSON.stringify(value.map(String)) : String(value),
              ]),
            ),
          ]),
        )
      }
  })

  it('can be read backwards', async () => {
    const subject = { address: people[2] ?? '' }
    const forward = await readAll(subject, 60)
    const backward = await readAll(subject, 60, true)
    expect(backward.found.length).toBeGreaterThan(30)
    expect(backward.found).toEqual([...forward.found].reverse())
  })

  it('are none for what there is not, and refused for what can be no address', async () => {
    for (const subject of [{ job: '99999' }, { invoice: "1' OR 1=1" }, { proposal: 'x' }, { dispute: '-1' }])
      expect(await readAll(subject, 60)).toEqual({ found: [], total: 0 })
    await expect(readAll({ address: 'me' }, 60)).rejects.toThrow('of.address is not an address')
    await expect(readAll({ transaction: '0x12' }, 60)).rejects.toThrow('of.transaction is not a transaction')
  })

  it('say the token whose units an amount counts', async () => {
    const { found } = await readAll({ address: people[1] ?? '' }, chain.blocks.length - 1)
    const huge = found.at(-1)?.arguments.find(({ name }) => name === 'value')
    expect(huge).toMatchObject({ value: String(2n ** 255n), unit: 'BTRST', type: 'INTEGER' })
    const paid = found.find(({ name }) => name === 'InvoicePaid')
    expect(paid?.arguments.find(({ name }) => name === 'feeAmount')?.unit ?? 'USDC').toBe('USDC')
  })
})

it('knows which parameters are addresses, as the contracts’ ABIs have them', () => {
  const kinds = new Map<string, Set<string>>()
  const all: readonly Abi[] = Object.values(abis)
  for (const item of all.flat())
    if (item.type === 'event')
      for (const { name, type } of item.inputs)
        kinds.set(`${item.name}.${name}`, (kinds.get(`${item.name}.${name}`) ?? new Set()).add(type))
  let known = 0
  for (const { name, params } of entities)
    for (const param of params.filter(({ kind }) => kind === 'Bytes')) {
      const types = kinds.get(`${name}.${param.name}`)
      if (types === undefined) continue
      known++
      expect(
        [...types].some((type) => type.startsWith('address')),
        `${name}.${param.name}`,
      ).toBe(isAddressParam(param))
    }
  expect(known).toBeGreaterThan(60)
})
