import type { ParamValue } from '../../src/subgraph/event-entity.ts'
import {
  big,
  type Event,
  of,
  type Reference,
  type ReferenceContext,
  type ReferenceRow,
  type References,
  sum,
  text,
} from '../events.ts'
import { supplyMoves } from './supply.ts'

interface Voted {
  readonly event: Event
  readonly forVotes: bigint
  readonly againstVotes: bigint
  readonly cast: bigint
  readonly delegated: bigint
  readonly supply: bigint
  readonly towardQuorum: bigint
  readonly quorum: bigint
  readonly executed: boolean
}

const votes = (events: readonly Event[]): Event[] =>
  events.filter(({ name }) => name === 'VoteCast' || name === 'VoteCastWithParams')

const sameProposal = (one: Event, other: Event): boolean =>
  one.contract === other.contract && one.args.proposalId === other.args.proposalId

/** The first creation of each proposal. */
const proposals = (events: readonly Event[]): Event[] => {
  const created = of(events, 'ProposalCreated')
  return created.filter((event) => created.find((other) => sameProposal(other, event)) === event)
}

function votedOn(events: readonly Event[], event: Event, context: ReferenceContext): Voted {
  const cast = votes(events).filter((vote) => sameProposal(vote, event))
  const tally = (support: ParamValue) =>
    sum(cast.filter(({ args }) => args.support === support).map(({ args }) => big(args.weight)))
  const before = events.filter(({ block }) => BigInt(block) <= big(event.args.voteStart))
  const supply = sum(supplyMoves(before, context).map(({ change }) => change))
  const quorumOf = () => {
    const updated = of(before, 'QuorumNumeratorUpdated').filter(({ contract }) => contract === event.contract)
    return (supply * big(updated.at(-1)?.args.newQuorumNumerator)) / 10_000n
  }
  const alpha = event.source === 'MAINNET'
  return {
    event,
    forVotes: tally(1),
    againstVotes: tally(0),
    cast: tally(0) + tally(1) + tally(2),
    delegated: sum(
      of(before, 'DelegateVotesChanged').map(({ args }) => big(args.newVotes) - big(args.previousVotes)),
    ),
    supply,
    towardQuorum: alpha ? tally(1) : tally(1) + tally(2),
    quorum: alpha ? 100_000n * 10n ** 18n : quorumOf(),
    executed: of(events, 'ProposalExecuted').some((executed) => sameProposal(executed, event)),
  }
}

/** Proposals whose vote is over before the last block, cancelled ones left out. */
const over =
  (row: (voted: Voted) => Partial<ReferenceRow> | undefined): Reference =>
  (events, _now, context) =>
    proposals(events)
      .filter((event) => big(event.args.voteEnd) < BigInt(context.block))
      .filter((event) => !of(events, 'ProposalCanceled').some((canceled) => sameProposal(canceled, event)))
      .flatMap((event) => {
        const found = row(votedOn(events, event, context))
        return found === undefined ? [] : [{ at: event.time, source: event.source, ...found }]
      })

const won = ({ forVotes, againstVotes, towardQuorum, quorum }: Voted): boolean =>
  forVotes > againstVotes && towardQuorum >= quorum

const larger = (one: bigint, other: bigint): bigint => (one > other ? one - other : other - one)

export const governanceReferences: References = {
  proposalsCreated: (events) =>
    of(events, 'ProposalCreated').map(({ time, source }) => ({ at: time, value: 1n, source })),
  votesWithPower: (events) =>
    votes(events)
      .filter(({ args }) => big(args.weight) > 0n)
      .map(({ time, source }) => ({ at: time, value: 1n, source })),
  turnout: over(({ cast, delegated }) => ({ numerator: cast, denominator: delegated })),
  turnoutOfSupply: over(({ cast, supply }) => ({ numerator: cast, denominator: supply })),
  quorumProgress: over(({ towardQuorum, quorum }) => ({ numerator: towardQuorum, denominator: quorum })),
  proposalPassRate: over((voted) => ({ numerator: won(voted) ? 1n : 0n, denominator: 1n })),
  proposalExecutionRate: over((voted) =>
    won(voted) ? { numerator: voted.executed ? 1n : 0n, denominator: 1n } : undefined,
  ),
  lead: over(({ forVotes, againstVotes, cast }) => ({
    numerator: larger(forVotes, againstVotes),
    denominator: cast,
  })),
  delegationRate: (events, _now, context) => [
    ...of(events, 'DelegateVotesChanged').map(({ args }) => ({
      numerator: big(args.newVotes) - big(args.previousVotes),
      denominator: 0n,
    })),
    ...supplyMoves(events, context).map(({ change }) => ({ numerator: 0n, denominator: change })),
  ],
  delegateConcentration: (events) =>
    of(events, 'DelegateVotesChanged').map(({ source, args }) => ({
      party: text(args.delegate),
      value: big(args.newVotes) - big(args.previousVotes),
      source,
    })),
  timeToExecute: (events, now) =>
    of(events, 'ProposalCreated').flatMap((created): ReferenceRow[] => {
      const has = (name: string) => of(events, name).find((event) => sameProposal(event, created))
      const executed = has('ProposalExecuted')?.time
      const waits = executed === undefined && has('ProposalQueued') !== undefined
      if (has('ProposalCanceled') !== undefined || !(waits || executed !== undefined)) return []
      const seconds = BigInt((executed ?? now) - created.time)
      return [{ at: created.time, seconds, open: executed === undefined, source: created.source }]
    }),
}
