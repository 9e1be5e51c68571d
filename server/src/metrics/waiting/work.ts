import type { BlockPoint } from '../../ledger/block-point.ts'
import type { Snapshot, SqlRow } from '../../ledger/snapshot.ts'
import { type GovernanceContext, type Proposal, proposalsAt } from '../lists/proposals.ts'
import { bigOrNull, integerOrNull, seconds, secondsOrNull, text, textOrNull } from '../lists/read-row.ts'
import type { Tokens } from '../tokens.ts'
import { ballotsOf, pollOf } from '../voting/poll.ts'
import { voterPower } from '../voting/voter.ts'
import { type WorkKind, workKinds, workSql } from './work-sources.ts'

/** Something that waits for one address, as of a block. */
export interface Work {
  readonly kind: WorkKind
  /** Id of the invoice, dispute, engagement, job, application or proposal that the kind speaks of; the address itself for rewards and tokens. */
  readonly subject: string
  /** Title of its job or proposal; on-chain text. */
  readonly title: string | null
  /** Base units: BTRST for rewards, tokens and votes, else USDC. */
  readonly amount: bigint | null
  readonly count: number | null
  /** When it began to wait. */
  readonly since: number
  /** Until when it can be done; null when it stays open. */
  readonly deadline: number | null
  /** Last block of a vote. */
  readonly deadlineBlock: number | null
}

const readWork = (row: SqlRow): Work => ({
  kind: text(row, 'kind') as WorkKind,
  subject: text(row, 'subject'),
  title: textOrNull(row, 'title'),
  amount: bigOrNull(row, 'amount'),
  count: integerOrNull(row, 'count'),
  since: seconds(row, 'since'),
  deadline: secondsOrNull(row, 'deadline'),
  deadlineBlock: null,
})

const proposalWork = (
  kind: WorkKind,
  { id, title, createdAt, voteEndBlock }: Proposal,
  power: bigint | null,
): Work => ({
  kind,
  subject: id,
  title,
  amount: power,
  count: null,
  since: createdAt,
  deadline: null,
  deadlineBlock: kind === 'VOTE_OPEN' ? voteEndBlock : null,
})

/** The newest proposals are enough: older ones are decided. */
const proposalsLooked = 50

async function proposalsFor(place: WorkPlace, address: string): Promise<Work[]> {
  const { snapshot, block, governance } = place
  const { nodes } = await proposalsAt(snapshot, block, governance, {
    first: proposalsLooked,
    after: undefined,
  })
  const found: Work[] = []
  for (const proposal of nodes) {
    if (proposal.state === 'ACTIVE') {
      const poll = await pollOf(snapshot, block, proposal)
      const { power, ballot } = await voterPower(
        snapshot,
        poll,
        await ballotsOf(snapshot, block, poll),
        address,
      )
      if (ballot === null && power > 0n) found.push(proposalWork('VOTE_OPEN', proposal, power))
    }
    if (proposal.proposer.toLowerCase() !== address) continue
    if (proposal.state === 'SUCCEEDED') found.push(proposalWork('PROPOSAL_TO_QUEUE', proposal, null))
    const { executableAt } = proposal
    if (proposal.state === 'QUEUED' && executableAt !== null && executableAt <= block.timestamp)
      found.push(proposalWork('PROPOSAL_TO_EXECUTE', proposal, null))
  }
  return found
}

/** As of which block, and what is known of the contracts. */
export interface WorkPlace {
  readonly snapshot: Snapshot
  readonly block: BlockPoint
  readonly tokens: Tokens
  readonly governance: GovernanceContext
}

/** What has a deadline comes first, the nearest one first; then by kind, and what waits longest. */
const byUrgency = (one: Work, other: Work): number =>
  (one.deadline ?? Number.MAX_SAFE_INTEGER) - (other.deadline ?? Number.MAX_SAFE_INTEGER) ||
  workKinds.indexOf(one.kind) - workKinds.indexOf(other.kind) ||
  one.since - other.since ||
  one.subject.localeCompare(other.subject)

/**
 * What waits for an address, the most urgent first.
 * @param address in lower case.
 */
export async function workOf(place: WorkPlace, address: string): Promise<Work[]> {
  const { snapshot, block, tokens } = place
  const rows = await snapshot.rows(workSql, {
    address,
    block: block.number,
    now: block.timestamp,
    btrst: tokens.btrst ?? '',
  })
  return [...rows.map(readWork), ...(await proposalsFor(place, address))].toSorted(byUrgency)
}
