import type { EventEntity, EventParam, ParamScalar, ParamValue } from '../event-entity.ts'
import { eventEntities } from '../generated/event-entities.ts'
import type { Random } from './random.ts'
import type { NewEvent, TestBlock } from './test-chain.ts'

/** Few addresses, so that parties meet again. */
export const people = Array.from(
  { length: 12 },
  (_, index) => `0x${(index + 1).toString(16).padStart(40, 'a')}`,
)
export const tokens = { usdc: `0x${'c'.repeat(40)}`, btrst: `0x${'b'.repeat(40)}` }
export const timelock = people[0] ?? ''

const entities: readonly EventEntity[] = eventEntities
const entityNamed = (name: string): EventEntity => {
  const found = entities.find((entity) => entity.name === name)
  if (found === undefined) throw new RangeError(`There is no event ${name}.`)
  return found
}

function scalar(random: Random, { kind, name }: EventParam): ParamScalar {
  if (kind === 'Boolean') return random.chance(0.5)
  if (kind === 'Int') return random.int(0, 3)
  if (kind === 'String') return random.pick(['', 'Ünïcode 漢字', "it's; DROP TABLE block --", '{"a":1}'])
  if (name === 'categoryId') return BigInt(random.int(1, 4))
  if (kind === 'Bytes')
    return /hash|reason|id$|predecessor/i.test(name) ? random.bytes(32) : random.pick(people)
  return BigInt(random.int(0, 2_000_000_000)) * BigInt(random.int(1, 1_000))
}

function anyValue(random: Random, param: EventParam): ParamValue {
  return param.list
    ? Array.from({ length: random.int(0, 3) }, () => scalar(random, param))
    : scalar(random, param)
}

/** An event with the parameters given by name, the others at random. */
export function event(
  random: Random,
  name: string,
  given: Readonly<Record<string, ParamValue>> = {},
  contract = random.pick(people),
): NewEvent {
  const params = entityNamed(name).params.map((param) => given[param.name] ?? anyValue(random, param))
  return { entity: name, contract, params }
}

/** Events of a kind so far. */
function rowsSeen(blocks: readonly TestBlock[], name: string): readonly TestBlock['events'][number]['row'][] {
  return blocks.flatMap(({ events }) => events.filter(({ entity }) => entity === name).map(({ row }) => row))
}

/** The parameters of one event so far, by name; undefined while there is none. */
function anySeen(random: Random, blocks: readonly TestBlock[], name: string) {
  const rows = rowsSeen(blocks, name)
  if (rows.length === 0) return undefined
  const row = random.pick(rows)
  const params = entityNamed(name).params.map((param, index) => [param.name, row.params[index]] as const)
  return { contract: row.contract, args: Object.fromEntries(params) as Record<string, ParamValue> }
}

/** Values of one parameter over all events of a kind so far. */
function seen(blocks: readonly TestBlock[], name: string, param: string): bigint[] {
  const at = entityNamed(name).params.findIndex((candidate) => candidate.name === param)
  return blocks.flatMap(({ events }) =>
    events.filter(({ entity }) => entity === name).map(({ row }) => row.params[at] as bigint),
  )
}

/** Ids that one kind of event named and another did not. */
function open(
  blocks: readonly TestBlock[],
  named: string,
  without: readonly string[],
  param: string,
): bigint[] {
  const done = new Set(without.flatMap((name) => seen(blocks, name, param)))
  return seen(blocks, named, param).filter((id) => !done.has(id))
}

type Maker = (random: Random, blocks: readonly TestBlock[]) => NewEvent | readonly NewEvent[] | undefined

const fresh = (blocks: readonly TestBlock[], name: string, param: string) =>
  BigInt(seen(blocks, name, param).length + 1)

/** An event that names an id of another one, each id at most once. */
function following(name: string, after: string, param: string, never: readonly string[] = [name]): Maker {
  return (random, blocks) => {
    const ids = open(blocks, after, never, param)
    return ids.length === 0 ? undefined : event(random, name, { [param]: random.pick(ids) })
  }
}

const amount = (random: Random): bigint =>
  BigInt(random.int(1, 90_000)) * 1_000_000n + BigInt(random.int(0, 999_999))

const now = (blocks: readonly TestBlock[]): number => blocks.at(-1)?.timestamp ?? 1_600_000_000
const later = (random: Random, blocks: readonly TestBlock[], seconds: number): bigint =>
  BigInt(now(blocks) + random.int(0, seconds))
const nobody = `0x${'0'.repeat(40)}`

/** An event that takes some parameters, and the contract when `sameContract`, from an earlier event of another kind. */
function about(name: string, of: string, params: readonly string[], sameContract = false): Maker {
  return (random, blocks) => {
    const found = anySeen(random, blocks, of)
    if (found === undefined) return undefined
    const given = Object.fromEntries(params.map((param) => [param, found.args[param] ?? '']))
    return event(random, name, given, sameContract ? found.contract : undefined)
  }
}

/** A maker that is asked, and makes something only at times. */
const seldom =
  (maker: Maker): Maker =>
  (random, blocks) =>
    random.chance(0.3) ? maker(random, blocks) : undefined

/** Screening, seats of juries, budgets, conversions, referrals and votes, so that events which belong together meet. */
const networkMakers: readonly Maker[] = [
  (random, blocks) => {
    const jobs = seen(blocks, 'JobPosted', 'jobId')
    const bidId = fresh(blocks, 'BidSubmitted', 'bidId')
    return jobs.length === 0 ? undefined : event(random, 'BidSubmitted', { bidId, jobId: random.pick(jobs) })
  },
  about('JobUpdated', 'JobPosted', ['jobId']),
  following('JobClosed', 'JobPosted', 'jobId'),
  seldom(following('InvoiceCancelled', 'InvoiceSubmitted', 'invoiceId', ['InvoiceCancelled', 'InvoicePaid'])),
  seldom(following('InvoiceResolved', 'InvoiceDisputed', 'invoiceId')),
  following('EngagementEnded', 'EngagementAccepted', 'engagementId'),
  (random, blocks) =>
    event(random, 'TalentApplied', { applicationId: fresh(blocks, 'TalentApplied', 'applicationId') }),
  about('ScreeningSubmitted', 'TalentApplied', ['applicationId']),
  (random, blocks) => {
    const open = anySeen(random, blocks, 'TalentApplied')
    if (
      open === undefined ||
      seen(blocks, 'ScreeningDecided', 'applicationId').includes(open.args.applicationId as bigint)
    )
      return undefined
    const { applicationId = 0n, talent = '' } = open.args
    return event(random, 'ScreeningDecided', { applicationId, talent })
  },
  following('ApplicationWithdrawn', 'TalentApplied', 'applicationId', [
    'ApplicationWithdrawn',
    'ScreeningDecided',
  ]),
  about('ScreenerRewarded', 'TalentApplied', ['applicationId']),
  (random, blocks) => {
    const disputes = seen(blocks, 'DisputeCreated', 'disputeId')
    if (disputes.length === 0) return undefined
    return event(random, 'JurorDrawn', { disputeId: random.pick(disputes), round: random.int(0, 1) })
  },
  about('VoteRevealed', 'JurorDrawn', ['disputeId', 'round', 'juror']),
  about('RoundRuled', 'JurorDrawn', ['disputeId', 'round']),
  about('JurorSettled', 'JurorDrawn', ['disputeId', 'round', 'juror']),
  about('DisputeAppealed', 'RoundRuled', ['disputeId']),
  (random) => event(random, 'ReferralRegistered', { kind: random.int(0, 1) }),
  about('ReferralRewardAccrued', 'InvoicePaid', ['invoiceId']),
  about('ReferralRewardClaimed', 'ReferralRewardAccrued', ['referrer']),
  (random) => event(random, 'FeeBpsUpdated', { newFeeBps: random.pick([0, 1000, 1500]) }),
  (random) => {
    const amountIn = amount(random)
    const amountOut = amount(random) * 10n ** 9n
    const reserves = { usdcReserve: amount(random), btrstReserve: amount(random) * 10n ** 9n }
    return [
      event(random, 'Swapped', { usdcToBtrst: true, amountIn, amountOut, ...reserves }),
      { ...event(random, 'FeesConverted', { usdcIn: amountIn, btrstOut: amountOut }), together: true },
      { ...event(random, 'Transfer', { to: timelock, value: amountOut }, tokens.btrst), together: true },
    ]
  },
  (random) => event(random, 'Transfer', { from: nobody }, tokens.btrst),
  (random) => event(random, 'Transfer', { to: nobody }, tokens.btrst),
  (random) => event(random, 'BudgetAllocated', { token: random.pick([tokens.usdc, tokens.btrst]) }),
  about('Disbursed', 'BudgetAllocated', ['budgetId', 'token']),
  (random, blocks) => {
    const voteStart = BigInt(blocks.length + random.int(0, 3))
    return event(
      random,
      'ProposalCreated',
      {
        proposalId: fresh(blocks, 'ProposalCreated', 'proposalId'),
        voteStart,
        voteEnd: voteStart + BigInt(random.int(1, 8)),
      },
      random.pick(people.slice(0, 2)),
    )
  },
  about('VoteCast', 'ProposalCreated', ['proposalId'], true),
  about('VoteCastWithParams', 'ProposalCreated', ['proposalId'], true),
  about('ProposalQueued', 'ProposalCreated', ['proposalId'], true),
  about('ProposalExecuted', 'ProposalCreated', ['proposalId'], true),
  seldom(about('ProposalCanceled', 'ProposalCreated', ['proposalId'], true)),
  (random) =>
    event(
      random,
      'QuorumNumeratorUpdated',
      { newQuorumNumerator: BigInt(random.int(1, 4000)) },
      random.pick(people.slice(0, 2)),
    ),
  (random, blocks) => {
    const delegate = random.pick(people)
    const at = entityNamed('DelegateVotesChanged').params.findIndex(({ name }) => name === 'newVotes')
    const before = rowsSeen(blocks, 'DelegateVotesChanged').findLast(({ params }) => params[0] === delegate)
    return event(random, 'DelegateVotesChanged', {
      delegate,
      previousVotes: before?.params[at] ?? 0n,
      newVotes: BigInt(random.int(0, 5)) * amount(random),
    })
  },
]

const juryEvents = ['PhaseStarted', 'JurorDrawn', 'VoteCommitted', 'VoteRevealed', 'RoundRuled']
const networkEvents = entities
  .map(({ name }) => name)
  .filter((name) =>
    /^(Talent|Screen|Application|Juror(Stake|Settled)|Swapped|Liquidity|Fees|Deposited|Budget|Disbursed)/.test(
      name,
    ),
  )

/** What may happen next on a market; wild in its parameters, sane in its ids. */
const makers: readonly Maker[] = [
  (random, blocks) =>
    event(random, 'JobPosted', {
      jobId: fresh(blocks, 'JobPosted', 'jobId'),
      metadataURI: 'data:application/json,{"title":"A%20job"}',
    }),
  (random, blocks) => {
    const jobs = seen(blocks, 'JobPosted', 'jobId')
    if (jobs.length === 0) return undefined
    const engagementId = fresh(blocks, 'EngagementOffered', 'engagementId')
    return event(random, 'EngagementOffered', {
      engagementId,
      jobId: random.pick(jobs),
      contractedValue: amount(random),
      feeBps: random.pick([1000, 1500]),
      endAt: later(random, blocks, 30_000_000),
    })
  },
  following('EngagementAccepted', 'EngagementOffered', 'engagementId'),
  (random, blocks) => {
    const ids = seen(blocks, 'EngagementOffered', 'engagementId')
    return ids.length === 0
      ? undefined
      : event(random, 'EngagementAmended', { engagementId: random.pick(ids), newValue: amount(random) })
  },
  (random, blocks) => {
    const ids = seen(blocks, 'EngagementAccepted', 'engagementId')
    if (ids.length === 0) return undefined
    const invoiceId = fresh(blocks, 'InvoiceSubmitted', 'invoiceId')
    return event(random, 'InvoiceSubmitted', {
      invoiceId,
      engagementId: random.pick(ids),
      amount: amount(random),
      dueAt: later(random, blocks, 9_000_000),
    })
  },
  following('InvoiceVerified', 'InvoiceSubmitted', 'invoiceId'),
  seldom(following('InvoiceRejected', 'InvoiceSubmitted', 'invoiceId', ['InvoiceRejected', 'InvoicePaid'])),
  (random, blocks) => {
    const ids = open(blocks, 'InvoiceSubmitted', ['InvoicePaid'], 'invoiceId')
    const engagements = seen(blocks, 'EngagementAccepted', 'engagementId')
    if (ids.length === 0 || engagements.length === 0) return undefined
    const given = { invoiceId: random.pick(ids), engagementId: random.pick(engagements) }
    return event(random, 'InvoicePaid', given)
  },
  following('InvoiceRefunded', 'InvoicePaid', 'invoiceId', []),
  (random, blocks) => {
    const ids = seen(blocks, 'InvoiceSubmitted', 'invoiceId')
    return ids.length === 0 ? undefined : event(random, 'InvoiceDisputed', { invoiceId: random.pick(ids) })
  },
  (random) => event(random, 'ReferralRewardAccrued'),
  (random) => event(random, 'ReferralRewardReversed'),
  (random) => event(random, 'Transfer', {}, random.pick([tokens.usdc, tokens.btrst])),
  (random) => event(random, 'TimelockChange', { newTimelock: random.pick(people.slice(0, 3)) }),
  (random) =>
    event(random, 'TreasuryWalletSet', {
      wallet: random.pick(people.slice(0, 4)),
      label: random.pick(['Timelock', 'Treasury']),
    }),
  (random, blocks) => {
    const invoices = seen(blocks, 'InvoiceSubmitted', 'invoiceId')
    const disputeId = fresh(blocks, 'DisputeCreated', 'disputeId')
    return event(
      random,
      'DisputeCreated',
      invoices.length === 0 ? { disputeId } : { disputeId, invoiceId: random.pick(invoices) },
    )
  },
  following('CounterclaimFiled', 'DisputeCreated', 'disputeId'),
  following('DisputeSettled', 'DisputeCreated', 'disputeId', ['DisputeSettled', 'RulingExecuted']),
  following('RulingExecuted', 'DisputeCreated', 'disputeId', ['DisputeSettled', 'RulingExecuted']),
  (random, blocks) => {
    const ids = seen(blocks, 'DisputeCreated', 'disputeId')
    if (ids.length === 0) return undefined
    return event(random, random.pick(juryEvents), { disputeId: random.pick(ids) })
  },
  (random) => event(random, random.pick(entities.slice(0, 6)).name),
  (random) => event(random, random.pick(networkEvents)),
  (random) => event(random, random.pick(['ProposalCreated', 'VoteCast', 'PhaseStarted', 'CallScheduled'])),
  (random) => ({
    ...event(
      random,
      random.pick(['ProposalCreated', 'Transfer', 'InvoicePaid', 'FeesConverted', 'FeeBpsUpdated']),
    ),
    source: 'MAINNET',
  }),
  ...networkMakers,
]

/** Events for the next block. */
export function randomEvents(random: Random, blocks: readonly TestBlock[], most: number): NewEvent[] {
  const events: NewEvent[] = []
  // Ids are drawn from earlier blocks only, so each kind comes at most once a block where ids must not repeat.
  const makersOnce = [...makers]
  for (let wanted = random.int(0, most); wanted > 0 && makersOnce.length > 0; wanted--) {
    const at = random.int(0, makersOnce.length - 1)
    const made = makersOnce.splice(at, 1)[0]?.(random, blocks)
    if (made !== undefined) events.push(...[made].flat())
  }
  return events
}
