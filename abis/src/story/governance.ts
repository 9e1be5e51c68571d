import type { Receipt } from '../chain/block-writer.ts'
import type { Voter } from './cast.ts'
import { day, hour, momentOf } from './clock.ts'
import { tokens } from './money.ts'
import { borrowedAccount, type ProposalPlan, proposalPlans } from './proposals.ts'
import { itemAt, type Random } from './random.ts'
import { topics } from './topics.ts'
import type { World } from './world.ts'

/** Large holders, whose word decides. */
const whales = 4
/** From here on holders are so small that all together miss the quorum. */
const firstSmall = 24
/** Rank of the delegator -> rank of the delegate. All others vote themselves. */
const delegations = new Map([
  [10, 5],
  [13, 6],
  [16, 5],
  [19, 8],
  [28, 24],
])
/** The voters whom a newcomer may act as: they leave the open proposal to them. */
export const personaVoters: readonly number[] = [4, 7, 11]

const [against, inFavour, abstain] = [0, 1, 2]

/** Proposals keep all their calls, so these two need more gas than others. */
const proposalGas = 12_000_000

/** Tokens are handed out and delegated, and every proposal is noted. */
export function openGovernance(world: World): void {
  const random = world.random.fork('governance')
  const { agenda, cast, clock } = world
  for (const [rank, voter] of cast.voters.entries()) {
    agenda.at(clock.start + rank * 5 * hour, () => delegate(world, voter, rank))
  }
  const [smallest, lender] = [borrowedAccount(cast), itemAt(cast.voters, 30)]
  agenda.at(momentOf(clock, 0.05), () => {
    world.chain.send(smallest, world.calls.referrals('registerReferral', [lender.address, 1]))
  })
  agenda.at(momentOf(clock, 0.52), () => moveTokens(world))
  for (const plan of proposalPlans) agenda.at(momentOf(clock, plan.at), () => propose(world, plan, random))
}

function delegate(world: World, voter: Voter, rank: number): void {
  const { chain, calls, cast } = world
  const delegatee = itemAt(cast.voters, delegations.get(rank) ?? rank)
  // Large holders are early builders and investors, the others bought in the public sale.
  const from = rank < 3 ? cast.builders : rank < 14 ? cast.investors : cast.sale
  chain.send(from.address, calls.btrst('transfer', [voter.address, tokens(voter.tokens)]))
  chain.send(voter.address, calls.btrst('delegate', [delegatee.address]))
}

/** Half-way, one holder sells to another and one changes the delegate. */
function moveTokens(world: World): void {
  const { chain, calls, cast } = world
  const [seller, buyer, mover] = [itemAt(cast.voters, 9), itemAt(cast.voters, 12), itemAt(cast.voters, 16)]
  chain.send(seller.address, calls.btrst('transfer', [buyer.address, tokens(200_000)]))
  chain.send(mover.address, calls.btrst('delegate', [itemAt(cast.voters, 8).address]))
}

function propose(world: World, plan: ProposalPlan, random: Random): void {
  const { chain, calls, agenda, cast, size } = world
  const proposer = itemAt(cast.voters, plan.proposer)
  const actions = plan.actions(world)
  const call = calls.governor('propose', [
    actions.map(({ to }) => to),
    actions.map(() => 0n),
    actions.map(({ data }) => data),
    `# ${plan.title}\n\n${plan.text}`,
  ])
  chain.send(proposer.address, { ...call, gas: proposalGas }, (receipt) => {
    const id = proposalId(receipt)
    world.books.proposals += 1
    plan.noticed?.(world)
    if (plan.fate === 'is cancelled') return cancel(world, id, plan)
    if (plan.fate === 'is open at the end') world.openProposal = id
    for (const [rank, voter] of cast.voters.entries()) {
      if (votes(plan, rank, random)) vote(world, id, plan, voter, rank, random)
    }
    // A block until the snapshot, then the vote's; then it can be queued.
    if (plan.fate === 'passes') {
      agenda.afterBlocks(size.votingPeriod + 2, () => queue(world, id, plan))
    }
  })
}

/** The governor's event has no indexed field: its id is the first word of the data. */
function proposalId(receipt: Receipt): bigint {
  const log = receipt.logs.find((candidate) => candidate.topics[0] === topics.proposalCreated)
  if (!log) throw new Error(`Transaction ${receipt.transactionHash} made no proposal.`)
  return BigInt(log.data.slice(0, 66))
}

/** Only a proposal whose vote has not begun can be taken back, so this is for the very next block. */
function cancel(world: World, id: bigint, plan: ProposalPlan): void {
  world.chain.send(itemAt(world.cast.voters, plan.proposer).address, world.calls.governor('cancel', [id]))
}

function votes(plan: ProposalPlan, rank: number, random: Random): boolean {
  const turnout = random.chance(0.64)
  if (plan.fate === 'misses the quorum') return rank >= firstSmall && turnout
  if (plan.fate === 'is open at the end') return !personaVoters.includes(rank) && random.chance(0.45)
  // One small holder votes although the votes are delegated away: the contract counts zero for it.
  if (delegations.has(rank)) return rank === 28 && turnout
  return rank < whales || turnout
}

function vote(
  world: World,
  id: bigint,
  plan: ProposalPlan,
  voter: Voter,
  rank: number,
  random: Random,
): void {
  const support = supportOf(plan, rank, random)
  const withReason = random.chance(0.2)
  // From the block after the snapshot to the vote's last one.
  world.agenda.afterBlocks(random.int(2, world.size.votingPeriod + 1), () => {
    const { governor } = world.calls
    const reason = support === against ? 'Not now.' : 'Good for the network.'
    if (rank === 6)
      world.chain.send(voter.address, governor('castVoteWithReasonAndParams', [id, support, reason, '0x01']))
    else if (withReason)
      world.chain.send(voter.address, governor('castVoteWithReason', [id, support, reason]))
    else world.chain.send(voter.address, governor('castVote', [id, support]))
  })
}

function supportOf(plan: ProposalPlan, rank: number, random: Random): number {
  const whale = rank < whales
  const mood = random.unit()
  if (plan.fate === 'is defeated') return whale || mood < 0.6 ? against : inFavour
  if (whale || mood < 0.84) return inFavour
  return mood < 0.93 ? against : abstain
}

function queue(world: World, id: bigint, plan: ProposalPlan): void {
  const { chain, calls, agenda, cast } = world
  const anybody = itemAt(cast.voters, 8).address
  chain.send(anybody, { ...calls.governor('queue', [id]), gas: proposalGas })
  agenda.at(agenda.now + 7 * day + hour, () => {
    chain.send(anybody, { ...calls.governor('execute', [id]), gas: proposalGas }, (receipt) =>
      plan.executed?.(world, receipt),
    )
    // What comes later in this very block finds it done.
    plan.effect?.(world)
  })
}
