import { isAddress } from 'viem'
import type { BlockPoint } from '../ledger/block-point.ts'
import type { Snapshot } from '../ledger/snapshot.ts'
import { BadRequestError } from '../metrics/bad-request-error.ts'
import { canonicalJson } from '../metrics/canonical-json.ts'
import { catalogued } from '../metrics/catalogue.ts'
import type { KnownContracts } from '../metrics/lists/decode-action.ts'
import { governorRules, parseProposalId } from '../metrics/lists/governor-rules.ts'
import { checkFirst, maxPage } from '../metrics/lists/page.ts'
import { type Proposal, proposalAt, proposalsAt } from '../metrics/lists/proposals.ts'
import type { CohortMetric, Metric } from '../metrics/metric.ts'
import { metricAt } from '../metrics/shapes/answer.ts'
import { secondsLeft } from '../metrics/voting/block-time.ts'
import { delegateRecord } from '../metrics/voting/delegate-record.ts'
import { type Delegate, delegatesAt, fewestDelegates } from '../metrics/voting/delegates.ts'
import { type PinnedChange, pinnedChange } from '../metrics/voting/pinned-change.ts'
import { momentBlocks, pinnedMetrics, pinnedMoments } from '../metrics/voting/pinned-metrics.ts'
import { type Ballot, ballotsOf, type Poll, type Power, pollOf, powersAt } from '../metrics/voting/poll.ts'
import { quorumArithmetic } from '../metrics/voting/quorum.ts'
import { tallyOverTime } from '../metrics/voting/tally.ts'
import { voterPower } from '../metrics/voting/voter.ts'
import { toApiError } from './api-error.ts'
import { checksummed } from './checksummed.ts'
import type { AsOfArgs, Operation } from './operation.ts'
import { present, ratioObject } from './present.ts'
import { proofOf } from './proof.ts'
import type { ResolverContext } from './resolver.ts'
import { publicDeployment, type StatusSource } from './status-source.ts'

const supports = ['AGAINST', 'FOR', 'ABSTAIN']

const showBallot = (ballot: Ballot) => ({
  ...ballot,
  voter: checksummed(ballot.voter),
  support: supports[ballot.support] ?? 'OTHER',
})
const showPower = ({ delegate, power }: Power) => ({ delegate: checksummed(delegate), power })

const sum = (values: readonly bigint[]): bigint => values.reduce((total, value) => total + value, 0n)

const rulesOf = ({ id }: Proposal) => governorRules[parseProposalId(id)?.source ?? 'REFERENCE']

/** Everything about a vote that its fields are made from, read once for an operation. */
interface Vote {
  readonly poll: Poll
  readonly block: BlockPoint
  readonly ballots: readonly Ballot[]
  readonly powers: readonly Power[]
  readonly secondsLeft: number | null
}

async function readVote(snapshot: Snapshot, block: BlockPoint, proposal: Proposal): Promise<Vote> {
  const poll = await pollOf(snapshot, block, proposal)
  return {
    poll,
    block,
    ballots: await ballotsOf(snapshot, block, poll),
    powers: await powersAt(snapshot, poll.snapshotBlock),
    secondsLeft: await secondsLeft(snapshot, block, blocksLeft(proposal, block)),
  }
}

/** Votes are taken in blocks up to voteEnd itself. */
const blocksLeft = ({ voteEndBlock }: Proposal, { number }: BlockPoint): number =>
  Math.max(0, voteEndBlock - number)

async function pinned({ operation, status }: ResolverContext, { poll, block }: Vote) {
  const blocks = await momentBlocks(poll.proposal.id, block, (asOf) => operation.block({ asOf }))
  const then = blocks.get('CREATED')?.block
  const vectors = []
  for (const moment of pinnedMoments) {
    const found = blocks.get(moment)
    const metrics = []
    if (found?.block)
      for (const metric of pinnedMetrics) {
        const value = await pinnedValue(operation, metric, found.block)
        const before = then && moment !== 'CREATED' ? await pinnedValue(operation, metric, then) : undefined
        const change = before === undefined ? null : showChange(pinnedChange(metric, before, value))
        metrics.push({ ...pin(operation, status, metric, found.block, value), change })
      }
    vectors.push({ moment, block: found?.block ?? null, reason: found?.reason ?? null, metrics })
  }
  return vectors
}

/** What the metric's own field answers at the block, and by the same way. */
function pinnedValue(operation: Operation, metric: Metric, block: BlockPoint): Promise<unknown> {
  return operation.cached(block, metric.id, canonicalJson({}), 2, async (snapshot) => {
    const tokens = await operation.tokens()
    const window = { from: undefined, to: undefined }
    // None of the pinned metrics is a table of cohorts.
    return metricAt(metric as Exclude<Metric, CohortMetric>, { snapshot, block, window, where: {}, tokens })
  })
}

function pin(operation: Operation, status: StatusSource, metric: Metric, block: BlockPoint, value: unknown) {
  const proof = () =>
    proofOf({
      metric,
      kind: 'value',
      field: metric.id,
      block,
      chainId: status.chainId,
      deployment: publicDeployment(operation.deployment),
      parameters: {},
      value,
    })
  return { definition: catalogued(metric.id), unit: metric.unit, ...present(metric, value), proof }
}

const showChange = ({ difference, relative, ratioDifference }: PinnedChange) => ({
  difference,
  relative: relative && ratioObject(relative),
  ratioDifference: ratioDifference && ratioObject(ratioDifference),
})

function showVote(context: ResolverContext, vote: Vote) {
  const { operation } = context
  const { poll, block, ballots, powers } = vote
  const { proposal } = poll
  const delegated = sum(powers.map(({ power }) => power))
  const cast = proposal.forVotes + proposal.againstVotes + proposal.abstainVotes
  const arithmetic = quorumArithmetic(proposal.quorum, proposal.quorumProgress.numerator, powers, ballots)
  const page = <Item>(items: readonly Item[], first: number): readonly Item[] => {
    checkFirst(first)
    operation.spend(first)
    return items.slice(0, first)
  }
  return {
    block,
    proposal: showProposal(proposal),
    blocksLeft: blocksLeft(proposal, block),
    secondsLeftEstimate: vote.secondsLeft,
    delegatedVotes: delegated,
    turnout: ratioObject({ numerator: cast, denominator: delegated }),
    quorumMissing: arithmetic.missing,
    couldFill: arithmetic.couldFill?.slice(0, 200).map(showPower) ?? null,
    nonVoters: guarded(({ first }: { first: number }) => page(arithmetic.nonVoters, first).map(showPower)),
    nonVoterCount: arithmetic.nonVoters.length,
    ballots: guarded(({ first }: { first: number }) => page([...ballots].reverse(), first).map(showBallot)),
    tally: () => {
      const points = tallyOverTime(ballots, rulesOf(proposal))
      operation.spend(points.length)
      return points
    },
    voter: guarded(({ address }: { address: string }) => showVoter(operation, vote, address)),
    pinned: guarded(() => pinned(context, vote)),
  }
}

/** Fields below Query are resolved apart from it, so their errors are turned here. */
function guarded<Args, Answer>(resolve: (args: Args) => Answer | Promise<Answer>) {
  return async (args: Args): Promise<Answer> => {
    try {
      return await resolve(args)
    } catch (error) {
      throw toApiError(error)
    }
  }
}

const showProposal = (proposal: Proposal) => ({
  ...proposal,
  quorumProgress: ratioObject(proposal.quorumProgress),
})

function checkedAddress(address: string): string {
  if (!isAddress(address, { strict: false }))
    throw new BadRequestError('address is not an address: it must be 0x and 40 hex digits.')
  return address.toLowerCase()
}

async function showVoter(operation: Operation, { poll, block, ballots }: Vote, address: string) {
  const asked = checkedAddress(address)
  const key = canonicalJson({ id: poll.proposal.id, address: asked })
  const found = await operation.cached(block, 'voter', key, 1, (snapshot) =>
    voterPower(snapshot, poll, ballots, asked),
  )
  return {
    ...found,
    delegate: found.delegate === null ? null : checksummed(found.delegate),
    ballot: found.ballot && showBallot(found.ballot),
    delegateBallot: found.delegateBallot && showBallot(found.delegateBallot),
  }
}

interface DelegateArgs extends AsOfArgs {
  readonly first: number
  readonly offset: number
}

/** Resolvers of what voters need. */
export function votingResolvers(known: KnownContracts) {
  return {
    proposalVote: async (
      _root: unknown,
      args: AsOfArgs & { readonly id: string },
      context: ResolverContext,
    ) => {
      const { operation } = context
      if (args.id.length > 100) throw new BadRequestError('id is longer than any id there is.')
      const block = await operation.block(args)
      const { btrst } = await operation.tokens()
      const vote = await operation.cached(
        block,
        'proposalVote',
        canonicalJson(args.id),
        200,
        async (snapshot) => {
          const proposal = await proposalAt(snapshot, block, { known, btrst }, args.id)
          return proposal && readVote(snapshot, block, proposal)
        },
      )
      return vote === undefined ? null : showVote(context, vote)
    },
    delegates: async (_root: unknown, args: DelegateArgs, { operation }: ResolverContext) => {
      checkFirst(args.first)
      if (args.offset < 0) throw new BadRequestError(`offset is ${args.offset}; it must be 0 or more.`)
      operation.spend(args.first)
      const block = await operation.block(args)
      const { all, proposals, delegated } = await readDelegates(operation, block, known)
      const quorum = proposals[0]?.quorum
      return {
        block,
        totalCount: all.length,
        delegatedVotes: delegated,
        fewestForMajority: delegated === 0n ? null : fewestDelegates(all, delegated / 2n + 1n),
        fewestForQuorum: quorum === undefined ? null : fewestDelegates(all, quorum),
        nodes: all
          .slice(args.offset, args.offset + args.first)
          .map((one, index) => showDelegate(one, args.offset + index, delegated)),
      }
    },
    delegate: async (
      _root: unknown,
      args: AsOfArgs & { readonly address: string },
      { operation }: ResolverContext,
    ) => {
      const asked = checkedAddress(args.address)
      const block = await operation.block(args)
      const { all, proposals, delegated } = await readDelegates(operation, block, known)
      const rank = all.findIndex(({ address }) => address === asked)
      const found = all[rank]
      if (found === undefined) return null
      const votes = await operation.cached(block, 'delegate', asked, 50, (snapshot) =>
        delegateRecord(snapshot, block, proposals, asked),
      )
      operation.spend(votes.length)
      return {
        block,
        delegate: showDelegate(found, rank, delegated),
        votes: votes.map(({ proposal, power, ballot }) => ({
          proposal: showProposal(proposal),
          power,
          ballot: ballot && showBallot(ballot),
        })),
      }
    },
  }
}

/** Everybody with votes, and the newest proposals; the newest comes first. */
async function readDelegates(operation: Operation, block: BlockPoint, known: KnownContracts) {
  const { btrst } = await operation.tokens()
  return operation.cached(block, 'delegates', '', 500, async (snapshot) => {
    const page = { first: maxPage, after: undefined }
    const { nodes } = await proposalsAt(snapshot, block, { known, btrst }, page)
    const all = await delegatesAt(snapshot, block)
    return { all, proposals: nodes, delegated: sum(all.map(({ power }) => power)) }
  })
}

const showDelegate = ({ voted, couldVote, ...one }: Delegate, index: number, delegated: bigint) => ({
  ...one,
  rank: index + 1,
  address: checksummed(one.address),
  share: ratioObject({ numerator: one.power, denominator: delegated }),
  participation: ratioObject({ numerator: BigInt(voted), denominator: BigInt(couldVote) }),
})
