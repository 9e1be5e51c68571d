import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { localAddresses as at, localDeployer } from '../src/addresses.ts'
import { contractNames } from '../src/contract-names.ts'
import { roles } from '../src/deploy.ts'
import { playStory, type StoryResult, storyAnvilArgs } from '../src/story/play-story.ts'
import { type AnvilProcess, anvilAvailable, startAnvil } from './anvil-process.ts'
import { RawChain, type RawLog } from './raw-chain.ts'

const seed = 'braintrust'
const end = 1_750_000_000
/** The proposal that waits for votes at the end. */
const openProposal = 11n

/**
 * Every event of our contracts that people's doings can bring about, each of which happens at least once. Not among them:
 * Paused and Unpaused (nothing goes wrong in the story), LiquidityRemoved (token holders leave the market alone), the timelock's
 * Cancelled (only a proposal that is not yet queued is taken back) and CallSalt (the governor schedules single calls with a salt
 * only when two are equal), ProposalExtended (there is no late-quorum extension), EIP712DomainChanged and RoleAdminChanged (nothing emits them
 * after construction), OwnershipTransferred (once, in the test dollar's constructor).
 */
const everyEvent = [
  'ScreeningParamsUpdated(uint8,uint8,uint256)',
  'TalentApplied(uint256,address,uint32,string)',
  'ApplicationWithdrawn(uint256)',
  'ScreeningClaimed(uint256,address)',
  'ScreeningSubmitted(uint256,address,bool,string)',
  'ScreeningDecided(uint256,address,bool,uint8,uint8)',
  'ScreenerRewarded(uint256,address,uint256)',
  'TalentRevoked(address,uint32,bytes32)',
  'JurorStakeChanged(address,uint256,uint256)',
  'JurorDrawn(uint256,uint8,address)',
  'VoteCommitted(uint256,uint8,address,bytes32)',
  'VoteRevealed(uint256,uint8,address,uint8,string)',
  'RoundRuled(uint256,uint8,uint8,uint8,uint8,uint8,uint8)',
  'DisputeAppealed(uint256,uint8,address,uint256)',
  'RulingExecuted(uint256,uint256,uint8,uint16)',
  'JurorSettled(uint256,uint8,address,uint256,uint256,bool)',
  'FeesConverted(bytes32,address,address,uint256,uint256,uint256)',
  'Swapped(address,address,bool,uint256,uint256,uint256,uint256)',
  'LiquidityAdded(address,uint256,uint256,uint256,uint256)',
  'Deposited(address,address,bytes32,uint256)',
  'BudgetAllocated(bytes32,address,address,uint256,uint64,uint64,string)',
  'BudgetRevoked(bytes32,uint256)',
  'Disbursed(bytes32,address,address,uint256,bytes32)',
  'TreasuryWalletSet(address,bool,string)',
  'FeeBpsUpdated(uint16,uint16)',
  'CategoryAdded(uint32,string)',
  'CategoryRetired(uint32)',
  'NodeAdded(address,string)',
  'NodeRemoved(address)',
  'PaymentTermsUpdated(uint64,uint64)',
  'JobPosted(uint256,address,uint32,address,uint256,uint16,string)',
  'JobUpdated(uint256,uint256,uint16,string)',
  'JobClosed(uint256,uint8)',
  'BidSubmitted(uint256,uint256,address,uint256,uint8,string)',
  'BidWithdrawn(uint256)',
  'EngagementOffered(uint256,uint256,address,address,uint256,uint256,uint16,uint64,uint64)',
  'EngagementAccepted(uint256)',
  'EngagementDeclined(uint256,address)',
  'EngagementAmended(uint256,uint256,uint256,uint64,uint64)',
  'EngagementEnded(uint256,address,uint8)',
  'EscrowFunded(uint256,address,uint256,uint256)',
  'EscrowWithdrawn(uint256,address,uint256,uint256)',
  'InvoiceSubmitted(uint256,uint256,address,address,uint256,uint64,uint64,uint64,string)',
  'InvoiceVerified(uint256,address,bytes32)',
  'InvoiceRejected(uint256,address,bytes32)',
  'InvoiceCancelled(uint256,address)',
  'InvoicePaid(uint256,uint256,address,address,uint256,uint256,uint8)',
  'InvoiceDisputed(uint256,uint256,address,uint256)',
  'InvoiceResolved(uint256,uint256,uint16,uint256,uint256)',
  'InvoiceRefunded(uint256,uint256,address,uint256,uint256)',
  'ReferralRegistered(address,address,uint8,uint64)',
  'ReferralRevoked(address,address,uint8,bytes32)',
  'ReferralRewardAccrued(uint256,address,address,uint8,uint256,uint256)',
  'ReferralRewardReversed(uint256,address,address,uint8,uint256)',
  'ReferralRewardClaimed(address,address,uint256)',
  'ReferralRateUpdated(uint8,uint256,uint256)',
  'DisputeCreated(uint256,uint256,address,address,uint256,uint16,uint64)',
  'CounterclaimFiled(uint256,address,uint16,string)',
  'DisputeSettled(uint256,address,uint16)',
  'Evidence(uint256,address,string)',
  'PhaseStarted(uint256,uint8,uint8,uint64)',
  'Transfer(address,address,uint256)',
  'DelegateChanged(address,address,address)',
  'DelegateVotesChanged(address,uint256,uint256)',
  'ProposalCreated(uint256,address,address[],uint256[],string[],bytes[],uint256,uint256,string)',
  'VoteCast(address,uint256,uint8,uint256,string)',
  'VoteCastWithParams(address,uint256,uint8,uint256,string,bytes)',
  'ProposalQueued(uint256,uint256)',
  'ProposalExecuted(uint256)',
  'ProposalCanceled(uint256)',
  'QuorumNumeratorUpdated(uint256,uint256)',
  'VotingDelaySet(uint256,uint256)',
  'VotingPeriodSet(uint256,uint256)',
  'ProposalThresholdSet(uint256,uint256)',
  'TimelockChange(address,address)',
  'CallScheduled(bytes32,uint256,address,uint256,bytes,bytes32,uint256)',
  'CallExecuted(bytes32,uint256,address,uint256,bytes)',
  'MinDelayChange(uint256,uint256)',
]

describe.skipIf(!anvilAvailable)('the story', () => {
  const chains: AnvilProcess[] = []
  let [first, second]: StoryResult[] = []
  let raw: RawChain

  async function play(): Promise<[StoryResult, AnvilProcess]> {
    const anvil = await startAnvil([...storyAnvilArgs(end), '--no-mining'])
    chains.push(anvil)
    return [await playStory({ rpcUrl: anvil.rpcUrl, seed, end }), anvil]
  }

  beforeAll(async () => {
    const [[one, chain], [two]] = await Promise.all([play(), play()])
    first = one
    second = two
    raw = new RawChain(chain.rpcUrl)
    await raw.load()
  })
  afterAll(() => Promise.all(chains.map((chain) => chain.stop())))

  const logsOf = (name: string) => {
    const signature = everyEvent.find((candidate) => candidate.startsWith(`${name}(`))
    if (!signature) throw new Error(`No event ${name} in the list.`)
    return raw.logs(signature)
  }
  const topic = (log: RawLog, index: number) => BigInt(log.topics[index] ?? '0x0')
  const word = (log: RawLog, index: number) => log.words[index] ?? 0n
  const byId = (logs: RawLog[]) => new Map(logs.map((log) => [topic(log, 1), log]))
  const sum = (values: bigint[]) => values.reduce((total, value) => total + value, 0n)

  test('the same seed and end give the same chain, hash by hash', () => {
    expect(second).toEqual(first)
    expect(first?.head.hash).toMatch(/^0x[0-9a-f]{64}$/)
  })

  test('it ends when it should, within its blocks', () => {
    expect(first?.head.timestamp).toBe(end)
    expect(first?.head.number).toBeLessThan(2_500)
    expect(first?.deployBlock).toBe(1)
  })

  test('every contract is where networks.json says', async () => {
    expect(first?.addresses).toEqual(at)
    const codes = contractNames.map((name) => raw.rpc.call('eth_getCode', [at[name], 'latest']))
    for (const code of await Promise.all(codes)) expect(String(code).length).toBeGreaterThan(100)
  })

  test('the deployer gave up every role', async () => {
    const governed = [
      at.ProtocolConfig,
      at.JobBoard,
      at.ReferralRewards,
      at.DisputeJury,
      at.InvoiceEscrow,
      at.TalentScreening,
      at.BtrstPool,
      at.FeeConverter,
      at.Treasury,
      at.Timelock,
    ]
    for (const contract of governed) {
      for (const role of Object.values(roles)) {
        expect(await raw.view(contract, 'hasRole(bytes32,address)', [role, localDeployer])).toEqual([0n])
      }
      const admin = contract === at.Timelock ? contract : at.Timelock
      expect(await raw.view(contract, 'hasRole(bytes32,address)', [roles.admin, admin])).toEqual([1n])
    }
  })

  test.each(everyEvent)('%s happens', (signature) => {
    expect(raw.logs(signature).length).toBeGreaterThan(0)
  })

  test('the whole supply was split 19 / 22 / 5 / 54 at the opening', () => {
    const given = raw
      .logs('Transfer(address,address,uint256)', at.Btrst)
      .filter((log) => topic(log, 1) === BigInt(localDeployer))
    expect(given.map((log) => word(log, 0) / 10n ** 18n)).toEqual([
      47_500_000n,
      55_000_000n,
      12_500_000n,
      135_000_000n,
    ])
    expect(given.map((log) => topic(log, 2)).at(3)).toBe(BigInt(at.Treasury))
  })

  test('screeners agree and disagree, and approve more than they reject', () => {
    const decided = logsOf('ScreeningDecided')
    const approved = decided.filter((log) => word(log, 0) === 1n).length
    expect(decided.length).toBeGreaterThan(100)
    expect(approved).toBeGreaterThan(decided.length / 2)
    expect(approved).toBeLessThan(decided.length)
    expect(decided.some((log) => word(log, 1) > 0n && word(log, 2) > 0n)).toBe(true)
    // A seat that lapsed was taken over: more seats taken than reports asked for.
    const seats = new Map<bigint, number>()
    for (const log of logsOf('ScreeningClaimed'))
      seats.set(topic(log, 1), (seats.get(topic(log, 1)) ?? 0) + 1)
    expect(Math.max(...seats.values())).toBe(4)
  })

  test('nobody is hired in a category before being approved for it', () => {
    const approvedAt = new Map<string, number>()
    const categoryOf = new Map(logsOf('TalentApplied').map((log) => [topic(log, 1), topic(log, 3)]))
    for (const log of logsOf('ScreeningDecided')) {
      if (word(log, 0) === 1n) approvedAt.set(`${log.topics[2]} ${categoryOf.get(topic(log, 1))}`, log.block)
    }
    const categoryOfJob = new Map(logsOf('JobPosted').map((log) => [topic(log, 1), topic(log, 3)]))
    for (const log of logsOf('EngagementOffered')) {
      const since = approvedAt.get(`${log.topics[3]} ${categoryOfJob.get(topic(log, 2))}`)
      expect(since).toBeLessThan(log.block)
    }
  })

  test('juries: one ruling stands, one is overturned on appeal, jurors stay away, do not open, and disagree', () => {
    const rulings = logsOf('RulingExecuted').map((log) => [topic(log, 1), word(log, 0)])
    expect(rulings.map(([, ruling]) => ruling).sort()).toEqual([1n, 2n])
    const [appealed] = logsOf('DisputeAppealed').map((log) => topic(log, 1))
    const rounds = logsOf('RoundRuled').filter((log) => topic(log, 1) === appealed)
    expect(rounds.map((log) => word(log, 0))).toEqual([2n, 1n])
    const settled = logsOf('JurorSettled')
    expect(settled).toHaveLength(3 + 3 + 7)
    expect(settled.some((log) => word(log, 2) === 1n && word(log, 0) > 0n)).toBe(true)
    expect(new Set(settled.map((log) => word(log, 1)))).toEqual(
      new Set([0n, 100n * 10n ** 18n, 200n * 10n ** 18n]),
    )
    const executed = new Set(rulings.map(([dispute]) => dispute))
    const ofExecuted = (log: RawLog) => executed.has(topic(log, 1))
    expect(logsOf('VoteCommitted').filter(ofExecuted).length).toBe(
      logsOf('VoteRevealed').filter(ofExecuted).length + 1,
    )
  })

  test('fees are converted twice a month at a price that moves, and what was not yet is in the converter', async () => {
    const conversions = logsOf('FeesConverted')
    expect(conversions.length).toBeGreaterThan(35)
    const prices = conversions.map((log) => Number(word(log, 0)) / (Number(word(log, 1)) / 1e12))
    expect(Math.max(...prices) / Math.min(...prices)).toBeGreaterThan(1.1)
    for (const log of conversions) expect(word(log, 1) >= word(log, 2)).toBe(true)
    const fees = sum(logsOf('InvoicePaid').map((log) => word(log, 2)))
    const converted = sum(conversions.map((log) => word(log, 0)))
    expect(await raw.view(at.UsdcTest, 'balanceOf(address)', [at.FeeConverter])).toEqual([fees - converted])
    const bought = sum(conversions.map((log) => word(log, 1)))
    expect(sum(logsOf('Deposited').map((log) => word(log, 0)))).toBe(bought)
  })

  test('the treasury holds what came in and was not disbursed', async () => {
    const bought = sum(logsOf('Deposited').map((log) => word(log, 0)))
    const disbursed = sum(logsOf('Disbursed').map((log) => word(log, 0)))
    const community = 135_000_000n * 10n ** 18n
    expect(await raw.view(at.Btrst, 'balanceOf(address)', [at.Treasury])).toEqual([
      community + bought - disbursed,
    ])
    const allocated = sum(logsOf('BudgetAllocated').map((log) => word(log, 0)))
    const revoked = sum(logsOf('BudgetRevoked').map((log) => word(log, 0)))
    expect(await raw.view(at.Treasury, 'reserved(address)', [at.Btrst])).toEqual([
      allocated - disbursed - revoked,
    ])
  })

  test('work is by the hour and by the whole, and triggers of payment are of all four kinds', () => {
    expect([...new Set(logsOf('BidSubmitted').map((log) => word(log, 1)))].sort()).toEqual([0n, 1n])
    expect([...new Set(logsOf('InvoicePaid').map((log) => word(log, 3)))].sort()).toEqual([0n, 1n, 2n, 3n])
  })

  test('there are about 300 jobs in at least four categories and 1,200 invoices, and seven disputes', () => {
    const categories = new Set(logsOf('JobPosted').map((log) => topic(log, 3)))
    expect(logsOf('JobPosted').length).toBeGreaterThan(280)
    expect(categories.size).toBeGreaterThanOrEqual(4)
    expect(logsOf('InvoiceSubmitted').length).toBeGreaterThan(1_050)
    expect(logsOf('InvoiceSubmitted').length).toBeLessThan(1_350)
    expect(logsOf('InvoiceDisputed')).toHaveLength(7)
    expect(logsOf('DisputeSettled')).toHaveLength(3)
    expect(logsOf('RulingExecuted')).toHaveLength(2)
    expect(logsOf('InvoiceResolved').some((log) => word(log, 2) > 0n)).toBe(true)
  })

  test('business grows, and a few clients make up much of it', () => {
    const posted = logsOf('JobPosted')
    const middle = (first?.head.number ?? 0) / 2
    const later = posted.filter((log) => log.block > middle).length
    expect(later / posted.length).toBeGreaterThan(0.55)
    const perClient = new Map<string, number>()
    for (const log of posted)
      perClient.set(String(log.topics[2]), (perClient.get(String(log.topics[2])) ?? 0) + 1)
    const counts = [...perClient.values()].sort((a, b) => b - a)
    expect(counts.length).toBeGreaterThan(25)
    expect((counts[0] ?? 0) / posted.length).toBeGreaterThan(0.08)
  })

  test('the fee of each payment is the floor of its frozen rate, and both rates were in use', () => {
    const offers = byId(logsOf('EngagementOffered'))
    const rates = new Set<bigint>()
    for (const log of logsOf('InvoicePaid')) {
      const offer = offers.get(topic(log, 2))
      const rate = offer ? word(offer, 3) : 0n
      rates.add(rate)
      expect(word(log, 2)).toBe((word(log, 1) * rate) / 10_000n)
    }
    expect([...rates].sort()).toEqual([1_000n, 1_500n])
  })

  test('one vote changed the fee from 10 % to 15 %, part of the way through', () => {
    const changes = logsOf('FeeBpsUpdated')
    expect(changes.map((log) => log.words)).toEqual([
      [0n, 1_000n],
      [1_000n, 1_500n],
    ])
    const share = (changes[1]?.block ?? 0) / (first?.head.number ?? 1)
    expect(share).toBeGreaterThan(0.3)
    expect(share).toBeLessThan(0.7)
  })

  test('some payments come late', async () => {
    const submitted = byId(logsOf('InvoiceSubmitted'))
    const sample = logsOf('InvoicePaid').slice(0, 300)
    const paidAt = await Promise.all(sample.map((log) => raw.timestamp(log.block)))
    const late = sample.filter((log, index) => {
      const bill = submitted.get(topic(log, 1))
      return bill && BigInt(paidAt[index] ?? 0) > word(bill, 4)
    })
    expect(late.length).toBeGreaterThan(5)
  })

  test('engagements end for every reason', () => {
    expect([...new Set(logsOf('EngagementEnded').map((log) => word(log, 0)))].sort()).toEqual([0n, 1n, 2n])
  })

  test('no dollar is lost: the escrow holds what came in and did not go out', async () => {
    const funded = sum(logsOf('EscrowFunded').map((log) => word(log, 0)))
    const withdrawn = sum(logsOf('EscrowWithdrawn').map((log) => word(log, 0)))
    const fees = sum(logsOf('InvoicePaid').map((log) => word(log, 2)))
    const paid = sum(logsOf('InvoicePaid').map((log) => word(log, 1)))
    expect(await raw.view(at.UsdcTest, 'balanceOf(address)', [at.InvoiceEscrow])).toEqual([
      funded - withdrawn - paid - fees,
    ])
  })

  test('eleven proposals: seven executed, one defeated, one under the quorum, one cancelled, one active for long', async () => {
    const ids = Array.from({ length: 11 }, (_, index) => BigInt(index + 1))
    const states = await Promise.all(ids.map((id) => raw.view(at.BraintrustGovernor, 'state(uint256)', [id])))
    const [active, canceled, defeated, executed] = [1n, 2n, 3n, 7n]
    expect(states.flat()).toEqual([
      executed,
      executed,
      defeated,
      defeated,
      executed,
      executed,
      executed,
      canceled,
      executed,
      executed,
      active,
    ])
    const [againstVotes = 0n, forVotes = 0n] = await raw.view(
      at.BraintrustGovernor,
      'proposalVotes(uint256)',
      [4n],
    )
    expect(forVotes > againstVotes && forVotes < 100_000n * 10n ** 18n).toBe(true)
    const [deadline = 0n] = await raw.view(at.BraintrustGovernor, 'proposalDeadline(uint256)', [openProposal])
    expect(Number(deadline) - (first?.head.number ?? 0)).toBeGreaterThan(17_000)
  })

  test('personas can act: voters have votes they did not use', async () => {
    const voters = (first?.personas ?? []).filter(({ role }) => role === 'voter')
    expect(voters.length).toBeGreaterThanOrEqual(2)
    for (const { address } of voters) {
      expect(
        await raw.view(at.BraintrustGovernor, 'hasVoted(uint256,address)', [openProposal, address]),
      ).toEqual([0n])
      const [votes = 0n] = await raw.view(at.Btrst, 'getVotes(address)', [address])
      expect(votes).toBeGreaterThan(0n)
      expect(
        await raw.view(at.BraintrustGovernor, 'castVote(uint256,uint8)', [openProposal, 1n], address),
      ).toEqual([votes])
    }
  })

  test('personas can act: clients have at least five verified invoices to pay, and the money for all', async () => {
    const clients = (first?.personas ?? []).filter(({ role }) => role === 'client')
    const gone = new Set(
      ['InvoicePaid', 'InvoiceCancelled', 'InvoiceDisputed'].flatMap(logsOf).map((log) => topic(log, 1)),
    )
    const verified = new Set(logsOf('InvoiceVerified').map((log) => topic(log, 1)))
    let waiting = 0
    for (const { address } of clients) {
      const open = logsOf('InvoiceSubmitted').filter(
        (log) => word(log, 0) === BigInt(address) && verified.has(topic(log, 1)) && !gone.has(topic(log, 1)),
      )
      waiting += open.length
      const dues = await Promise.all(
        open.map((log) => raw.view(at.InvoiceEscrow, 'amountDue(uint256)', [topic(log, 1)])),
      )
      const [balance = 0n] = await raw.view(at.UsdcTest, 'balanceOf(address)', [address])
      expect(balance).toBeGreaterThan(sum(dues.map((due) => due[2] ?? 0n)))
    }
    expect(waiting).toBeGreaterThanOrEqual(5)
  })

  test('personas can act: a verifier has something to check, a talent something to answer', async () => {
    const verifier = first?.personas.find(({ role }) => role === 'verifier')
    const decided = new Set(
      ['InvoiceVerified', 'InvoiceRejected', 'InvoiceCancelled', 'InvoiceDisputed']
        .flatMap(logsOf)
        .map((log) => topic(log, 1)),
    )
    const waiting = logsOf('InvoiceSubmitted').filter((log) => !decided.has(topic(log, 1)))
    expect(waiting.length).toBeGreaterThan(0)
    const id = waiting[0] ? topic(waiting[0], 1) : 0n
    const call = 'verifyInvoice(uint256,bytes32)'
    expect(await raw.view(at.InvoiceEscrow, call, [id, 1n], verifier?.address)).toEqual([])

    const answering = first?.personas.find(({ role }) => role === 'talent')
    const open = logsOf('DisputeCreated').at(-1)
    expect(open && word(open, 0)).toBe(BigInt(answering?.address ?? 0))
    const dispute = open ? topic(open, 1) : 0n
    expect(await raw.view(at.DisputeJury, 'acceptClaim(uint256)', [dispute], answering?.address)).toEqual([])
  })

  test('personas can act: a juror has a vote to cast, a screener an application to look at', async () => {
    const juror = first?.personas.find(({ role }) => role === 'juror')
    const drawn = logsOf('JurorDrawn').at(-1)
    const dispute = drawn ? topic(drawn, 1) : 0n
    expect(
      await raw.view(at.DisputeJury, 'commitVote(uint256,bytes32)', [dispute, 1n], juror?.address),
    ).toEqual([])
    const screener = first?.personas.find(({ role }) => role === 'screener')
    const looked = new Set(
      ['ScreeningClaimed', 'ApplicationWithdrawn'].flatMap(logsOf).map((log) => topic(log, 1)),
    )
    const waiting = logsOf('TalentApplied').filter((log) => !looked.has(topic(log, 1)))
    expect(waiting.length).toBeGreaterThan(2)
    const [id] = waiting.map((log) => topic(log, 1))
    expect(
      await raw.view(at.TalentScreening, 'claimScreening(uint256)', [id ?? 0n], screener?.address),
    ).toEqual([])
  })

  test('a story is refused on a chain that has blocks already', async () => {
    const rpcUrl = chains[0]?.rpcUrl ?? ''
    await expect(playStory({ rpcUrl, seed, end })).rejects.toThrow(
      /needs a fresh chain, and this one has \d+ blocks/,
    )
  })
})
