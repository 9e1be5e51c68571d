import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Event } from '../../../verify/events.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import type { Snapshot } from '../../ledger/snapshot.ts'
import { Random } from '../../subgraph/testing/random.ts'
import { event, people, randomEvents, tokens } from '../../subgraph/testing/random-events.ts'
import { TestChain } from '../../subgraph/testing/test-chain.ts'
import { eventsUpTo } from '../testing/events-up-to.ts'
import { filledLedger } from '../testing/filled-ledger.ts'
import { workOf } from './work.ts'

const seed = 11
const nobody = `0x${'0'.repeat(40)}`
type Args = Event['args'] & { readonly time: number }

/** What waits for one person by the events, in plain words: "KIND subject amount". Proposals apart. */
class Reckoning {
  readonly #events: readonly Event[]
  readonly #now: number
  readonly #me: string

  constructor(events: readonly Event[], now: number, me: string) {
    this.#events = events
    this.#now = now
    this.#me = me
  }

  #all(...names: string[]): Args[] {
    return this.#events
      .filter(({ name }) => names.includes(name))
      .map(({ args, time }) => ({ ...args, time }))
  }

  #has(names: string[], match: Readonly<Record<string, unknown>>): boolean {
    return this.#all(...names).some((args) =>
      Object.entries(match).every(([key, value]) => args[key] === value),
    )
  }

  #sum(
    names: readonly (readonly [string, string, bigint])[],
    match: Readonly<Record<string, unknown>>,
  ): bigint {
    return names
      .flatMap(([name, field, sign]) =>
        this.#all(name)
          .filter((args) => Object.entries(match).every(([key, value]) => args[key] === value))
          .map((args) => sign * (args[field] as bigint)),
      )
      .reduce((total, value) => total + value, 0n)
  }

  #offer = (engagementId: unknown) =>
    this.#all('EngagementOffered').find((offer) => offer.engagementId === engagementId)

  #invoices(): string[] {
    return this.#all('InvoiceSubmitted').flatMap((invoice) => {
      const { invoiceId, client, talent, amount, dueAt } = invoice
      const offer = this.#offer(invoice.engagementId)
      const over = [
        'InvoicePaid',
        'InvoiceRejected',
        'InvoiceCancelled',
        'InvoiceResolved',
        'InvoiceDisputed',
      ]
      if (offer === undefined || this.#has(over, { invoiceId })) return []
      if (!this.#has(['InvoiceVerified'], { invoiceId })) {
        const job = this.#all('JobPosted').find(({ jobId }) => jobId === offer.jobId)
        const mine = job !== undefined && (job.node === this.#me || job.node === nobody)
        return mine && this.#isNode() ? [`INVOICE_TO_VERIFY ${invoiceId} ${amount}`] : []
      }
      if (client === this.#me) return [`INVOICE_TO_PAY ${invoiceId} ${amount}`]
      return talent === this.#me && (dueAt as bigint) <= BigInt(this.#now)
        ? [`INVOICE_TO_RELEASE ${invoiceId} ${amount}`]
        : []
    })
  }

  #isNode(): boolean {
    const mine = this.#events.filter(
      ({ name, args }) => (name === 'NodeAdded' || name === 'NodeRemoved') && args.node === this.#me,
    )
    return mine.at(-1)?.name === 'NodeAdded'
  }

  #offers(): string[] {
    return this.#all('EngagementOffered')
      .filter(({ talent }) => talent === this.#me)
      .filter(
        ({ engagementId }) => !this.#has(['EngagementAccepted', 'EngagementDeclined'], { engagementId }),
      )
      .map(({ engagementId, contractedValue }) => `OFFER_TO_ANSWER ${engagementId} ${contractedValue}`)
  }

  #bids(): string[] {
    return this.#all('JobPosted')
      .filter(({ client, jobId }) => client === this.#me && !this.#has(['JobClosed'], { jobId }))
      .flatMap(({ jobId }) => {
        const open = this.#all('BidSubmitted').filter(
          (bid) =>
            bid.jobId === jobId && !this.#has(['BidWithdrawn', 'EngagementOffered'], { bidId: bid.bidId }),
        )
        return open.length > 0 ? [`BIDS_TO_READ ${jobId} ${open.length}`] : []
      })
  }

  #escrow(): string[] {
    const open = (engagementId: unknown) =>
      this.#all('InvoiceSubmitted').some(
        (invoice) =>
          invoice.engagementId === engagementId &&
          !this.#has(['InvoicePaid', 'InvoiceRejected', 'InvoiceCancelled', 'InvoiceResolved'], {
            invoiceId: invoice.invoiceId,
          }),
      )
    return this.#all('EngagementOffered')
      .filter(({ client }) => client === this.#me)
      .filter(({ engagementId }) => this.#has(['EngagementEnded'], { engagementId }) && !open(engagementId))
      .flatMap(({ engagementId }) => {
        const held = this.#sum(
          [
            ['EscrowFunded', 'amount', 1n],
            ['EscrowWithdrawn', 'amount', -1n],
            ['InvoicePaid', 'talentAmount', -1n],
            ['InvoicePaid', 'feeAmount', -1n],
          ],
          { engagementId },
        )
        return held > 0n ? [`ESCROW_TO_WITHDRAW ${engagementId} ${held}`] : []
      })
  }

  #disputes(): string[] {
    return this.#all('DisputeCreated').flatMap((dispute) => {
      const { disputeId, amountInDispute, claimant, respondent } = dispute
      if (this.#has(['DisputeSettled', 'RulingExecuted'], { disputeId })) return []
      const invoice = this.#all('InvoiceSubmitted').find(({ invoiceId }) => invoiceId === dispute.invoiceId)
      if (invoice === undefined || this.#offer(invoice.engagementId) === undefined) return []
      const newest = this.#all('PhaseStarted')
        .filter((phase) => phase.disputeId === disputeId)
        .at(-1)
      const phase = Number(newest?.phase ?? 0)
      const late = BigInt(this.#now) >= ((newest?.endsAt ?? dispute.respondBy) as bigint)
      const said = (kind: string) => `${kind} ${disputeId} ${amountInDispute}`
      const found: string[] = []
      if (claimant === this.#me || respondent === this.#me) {
        const countered = this.#has(['CounterclaimFiled'], { disputeId })
        if (late) found.push(said('DISPUTE_TO_MOVE_ON'))
        else if (phase === 1) found.push(said('EVIDENCE_OPEN'))
        else if (phase === 4) found.push(said('APPEAL_OPEN'))
        else if (phase === 0 && respondent === this.#me && !countered) found.push(said('DISPUTE_TO_ANSWER'))
        else if (phase === 0 && claimant === this.#me && countered) found.push(said('COUNTERCLAIM_TO_ANSWER'))
      }
      const seat = { disputeId, round: newest?.round ?? 0, juror: this.#me }
      if (!late && this.#has(['JurorDrawn'], seat)) {
        const committed = this.#has(['VoteCommitted'], seat)
        if (phase === 2 && !committed) found.push(said('VOTE_TO_COMMIT'))
        if (phase === 3 && committed && !this.#has(['VoteRevealed'], seat)) found.push(said('VOTE_TO_REVEAL'))
      }
      return found
    })
  }

  #reports(): string[] {
    return this.#all('ScreeningClaimed')
      .filter(({ screener }) => screener === this.#me)
      .filter(
        ({ applicationId }) =>
          !this.#has(['ScreeningSubmitted'], { applicationId, screener: this.#me }) &&
          !this.#has(['ScreeningDecided', 'ApplicationWithdrawn'], { applicationId }),
      )
      .map(({ applicationId }) => `REPORT_TO_WRITE ${applicationId} null`)
  }

  #money(): string[] {
    const reward = this.#sum(
      [
        ['ReferralRewardAccrued', 'rewardBtrst', 1n],
        ['ReferralRewardReversed', 'rewardBtrst', -1n],
        ['ReferralRewardClaimed', 'rewardBtrst', -1n],
      ],
      { referrer: this.#me },
    )
    const balance = this.#events
      .filter(({ name, contract }) => name === 'Transfer' && contract === tokens.btrst)
      .reduce(
        (total, { args }) =>
          total +
          (args.to === this.#me ? (args.value as bigint) : 0n) -
          (args.from === this.#me ? (args.value as bigint) : 0n),
        0n,
      )
    const delegate = this.#all('DelegateChanged')
      .filter(({ delegator }) => delegator === this.#me)
      .at(-1)?.toDelegate
    return [
      ...(reward > 0n ? [`REWARD_TO_CLAIM ${this.#me} ${reward}`] : []),
      ...(balance > 0n && (delegate === undefined || delegate === nobody)
        ? [`TOKENS_WITHOUT_VOTE ${this.#me} ${balance}`]
        : []),
    ]
  }

  all(): string[] {
    return [
      ...this.#invoices(),
      ...this.#offers(),
      ...this.#bids(),
      ...this.#escrow(),
      ...this.#disputes(),
      ...this.#reports(),
      ...this.#money(),
    ].toSorted()
  }
}

const [client = '', talent = '', node = '', juror = '', screener = ''] = people
const big = (value: number): bigint => BigInt(value)
const soon = 4_000_000_000n
/** Numbers that random events do not reach. */
const first = 9_000_000

/** What random events hardly ever lead to: an engagement for each thing that can wait, hired, billed and argued about. */
function lives(random: Random) {
  const made = (name: string, given: Parameters<typeof event>[2]) => event(random, name, given)
  let number = first
  const engagement = (ended = false) => {
    const id = big(number++)
    return {
      id,
      events: [
        made('JobPosted', { jobId: id, client, node }),
        made('EngagementOffered', { engagementId: id, jobId: id, bidId: 0n, talent, client }),
        made('EngagementAccepted', { engagementId: id }),
        made('EscrowFunded', { engagementId: id, amount: 100n }),
        ...(ended ? [made('EngagementEnded', { engagementId: id })] : []),
      ],
    }
  }
  const invoice = (dueAt: bigint, verified: boolean) => {
    const { id, events } = engagement()
    const given = { invoiceId: id, engagementId: id, talent, client, dueAt }
    return {
      id,
      events: [
        ...events,
        made('InvoiceSubmitted', given),
        ...(verified ? [made('InvoiceVerified', { invoiceId: id })] : []),
      ],
    }
  }
  const dispute = (steps: readonly (readonly [string, Parameters<typeof event>[2]])[], respondBy = soon) => {
    const { id, events } = invoice(soon, true)
    const parties = { claimant: client, respondent: talent, amountInDispute: 7n }
    return [
      ...events,
      made('InvoiceDisputed', { invoiceId: id, disputeId: id }),
      made('DisputeCreated', { disputeId: id, invoiceId: id, respondBy, ...parties }),
      ...steps.map(([name, given]) => made(name, { disputeId: id, round: 0, juror, ...given })),
    ]
  }
  const phase = (phase: number, endsAt = soon) => ['PhaseStarted', { phase, endsAt }] as const
  return [
    made('NodeAdded', { node }),
    ...invoice(soon, false).events,
    ...invoice(1n, true).events,
    ...engagement(true).events,
    ...dispute([]),
    ...dispute([], 1n),
    ...dispute([['CounterclaimFiled', {}]]),
    ...dispute([phase(1)]),
    ...dispute([phase(1, 1n)]),
    ...dispute([phase(4)]),
    ...dispute([phase(2), ['JurorDrawn', {}]]),
    ...dispute([['JurorDrawn', {}], phase(2), ['VoteCommitted', {}], phase(3)]),
    ...dispute([['JurorDrawn', {}], phase(2), ['VoteCommitted', {}], phase(3), ['VoteRevealed', {}]]),
    ...dispute([phase(3), ['DisputeSettled', {}]]),
    made('ScreeningClaimed', { applicationId: big(first), screener }),
  ]
}

describe(`what waits for whom, seed ${seed}`, () => {
  const random = new Random(seed)
  const chain = new TestChain(random)
  for (let n = 0; n < 120; n++) chain.mine(randomEvents(random, chain.blocks, 26))
  for (const happened of lives(random)) chain.mine([happened])
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
  const place = (number: number) => {
    const block = chain.blocks[number] ?? snapshot.head
    return { snapshot, block, tokens, governance: { known: new Map(), btrst: tokens.btrst } }
  }

  it('is what the events say, for everybody, now and before', async () => {
    const seen = new Set<string>()
    for (const number of [chain.blocks.length - 1, 150, 90])
      for (const me of [...people, nobody]) {
        const at = place(number)
        const found = (await workOf(at, me)).filter(({ kind }) => !/PROPOSAL|VOTE_OPEN/.test(kind))
        for (const { kind } of found) seen.add(kind)
        const events = eventsUpTo(chain.blocks, number)
        expect(
          found.map(({ kind, subject, amount, count }) => `${kind} ${subject} ${count ?? amount}`).toSorted(),
          `block ${number}, ${me}`,
        ).toEqual(new Reckoning(events, at.block.timestamp, me).all())
      }
    // A comparison of nothing with nothing would prove nothing.
    expect([...seen].toSorted()).toMatchInlineSnapshot(`
      [
        "APPEAL_OPEN",
        "BIDS_TO_READ",
        "COUNTERCLAIM_TO_ANSWER",
        "DISPUTE_TO_ANSWER",
        "DISPUTE_TO_MOVE_ON",
        "ESCROW_TO_WITHDRAW",
        "EVIDENCE_OPEN",
        "INVOICE_TO_PAY",
        "INVOICE_TO_RELEASE",
        "INVOICE_TO_VERIFY",
        "OFFER_TO_ANSWER",
        "REPORT_TO_WRITE",
        "REWARD_TO_CLAIM",
        "TOKENS_WITHOUT_VOTE",
        "VOTE_TO_COMMIT",
        "VOTE_TO_REVEAL",
      ]
    `)
  })

  it('puts the nearest deadline first', async () => {
    for (const me of people) {
      const deadlines = (await workOf(place(chain.blocks.length - 1), me)).map(
        ({ deadline }) => deadline ?? Number.MAX_SAFE_INTEGER,
      )
      expect(deadlines).toEqual(deadlines.toSorted((one, other) => one - other))
    }
  })
})
