import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { localAddresses as at, localDeployer } from '../src/addresses.ts'
import { contractNames } from '../src/contract-names.ts'
import { roles } from '../src/deploy.ts'
import { playStory, type StoryResult, storyAnvilArgs } from '../src/story/play-story.ts'
import { type AnvilProcess, anvilAvailable, startAnvil } from './anvil-process.ts'
import { RawChain, type RawLog } from './raw-chain.ts'

const seed = 'braintrust'
const end = 1_750_000_000

/** Every event of this issue that people's doings can bring about; a timelock operation is never cancelled here. */
const everyEvent = [
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

  test('there are about 300 jobs in at least four categories and 1,200 invoices, and seven disputes', () => {
    const categories = new Set(logsOf('JobPosted').map((log) => topic(log, 3)))
    expect(logsOf('JobPosted').length).toBeGreaterThan(280)
    expect(categories.size).toBeGreaterThanOrEqual(4)
    expect(logsOf('InvoiceSubmitted').length).toBeGreaterThan(1_050)
    expect(logsOf('InvoiceSubmitted').length).toBeLessThan(1_350)
    expect(logsOf('InvoiceDisputed')).toHaveLength(7)
    expect(7 - logsOf('DisputeSettled').length).toBeGreaterThanOrEqual(2)
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

  test('payments come by approval, by release and by settlement, and some come late', async () => {
    const triggers = new Set(logsOf('InvoicePaid').map((log) => word(log, 3)))
    expect([...triggers].sort()).toEqual([0n, 1n, 2n])
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
    expect(await raw.view(at.UsdcTest, 'balanceOf(address)', [at.Timelock])).toEqual([fees])
  })

  test('eight proposals: four executed, one defeated, one under the quorum, one cancelled, one active for long', async () => {
    const states = await Promise.all(
      [1n, 2n, 3n, 4n, 5n, 6n, 7n, 8n].map((id) => raw.view(at.BraintrustGovernor, 'state(uint256)', [id])),
    )
    const [active, canceled, defeated, executed] = [1n, 2n, 3n, 7n]
    expect(states.flat()).toEqual([
      executed,
      defeated,
      defeated,
      executed,
      canceled,
      executed,
      executed,
      active,
    ])
    const [againstVotes = 0n, forVotes = 0n] = await raw.view(
      at.BraintrustGovernor,
      'proposalVotes(uint256)',
      [3n],
    )
    expect(forVotes > againstVotes && forVotes < 100_000n * 10n ** 18n).toBe(true)
    const [deadline = 0n] = await raw.view(at.BraintrustGovernor, 'proposalDeadline(uint256)', [8n])
    expect(Number(deadline) - (first?.head.number ?? 0)).toBeGreaterThan(17_000)
  })

  test('personas can act: voters have votes they did not use', async () => {
    const voters = (first?.personas ?? []).filter(({ role }) => role === 'voter')
    expect(voters.length).toBeGreaterThanOrEqual(2)
    for (const { address } of voters) {
      expect(await raw.view(at.BraintrustGovernor, 'hasVoted(uint256,address)', [8n, address])).toEqual([0n])
      const [votes = 0n] = await raw.view(at.Btrst, 'getVotes(address)', [address])
      expect(votes).toBeGreaterThan(0n)
      expect(await raw.view(at.BraintrustGovernor, 'castVote(uint256,uint8)', [8n, 1n], address)).toEqual([
        votes,
      ])
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

  test('a story is refused on a chain that has blocks already', async () => {
    const rpcUrl = chains[0]?.rpcUrl ?? ''
    await expect(playStory({ rpcUrl, seed, end })).rejects.toThrow(
      /needs a fresh chain, and this one has \d+ blocks/,
    )
  })
})
