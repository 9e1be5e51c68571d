import { getAddress, type Hex } from 'viem'
import type { BlockPoint } from '../../ledger/block-point.ts'
import type { Snapshot, SqlRow } from '../../ledger/snapshot.ts'
import type { Fraction } from '../fraction.ts'
import {
  contractName,
  type DecodedCall,
  decodeAction,
  describeAction,
  describeSignedAction,
  type KnownContracts,
} from './decode-action.ts'
import { governorRules, parseProposalId, proposalIdOf } from './governor-rules.ts'
import { operationId } from './operation-id.ts'
import {
  checkFirst,
  decodeCursor,
  encodeCursor,
  type ListSql,
  type Page,
  type PageRequest,
  pageOf,
} from './page.ts'
import { type ProposalState, proposalState, votesForQuorum } from './proposal-state.ts'
import { address, big, bigOrNull, integer, seconds, text } from './read-row.ts'

export interface ProposalAction {
  readonly target: string
  readonly value: bigint
  readonly calldata: string
  readonly summary: string
  /** Name of the called contract; null for a stranger. */
  readonly contract: string | null
  /** Null when no interface we know reads it. */
  readonly call: DecodedCall | null
}

/** A governance proposal with its tally as it stood at a block. */
export interface Proposal {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly proposer: string
  readonly state: ProposalState
  readonly voteStartBlock: number
  readonly voteEndBlock: number
  /** From then on it may be carried out, unix seconds; null unless it was queued. */
  readonly executableAt: number | null
  readonly createdAt: number
  readonly createdBlock: number
  readonly forVotes: bigint
  readonly againstVotes: bigint
  readonly abstainVotes: bigint
  readonly voters: number
  readonly quorum: bigint
  readonly quorumProgress: Fraction
  readonly actions: readonly ProposalAction[]
  readonly transactionHash: string
}

/** What is known of contracts beside the events. */
export interface GovernanceContext {
  readonly known: KnownContracts
  /** BTRST's contract, lower case; undefined while unknown. */
  readonly btrst: string | undefined
}

/** The governor's denominator of quorum numerators; it is a constant of the contract and in no event. */
const quorumDenominator = 10_000n

const zeroAddress = '0x0000000000000000000000000000000000000000'

/** `sort` rises with the chain: proposal ids may be hashes (other governors), which do not. */
const sql = `
WITH vote AS (
  SELECT contract, proposal_id, voter, support, weight FROM vote_cast WHERE block_number <= $block
  UNION ALL
  SELECT contract, proposal_id, voter, support, weight FROM vote_cast_with_params WHERE block_number <= $block
), tally AS (
  SELECT contract, proposal_id,
    coalesce(sum(weight) FILTER (support = 1), 0)::HUGEINT AS for_votes,
    coalesce(sum(weight) FILTER (support = 0), 0)::HUGEINT AS against_votes,
    coalesce(sum(weight) FILTER (support = 2), 0)::HUGEINT AS abstain_votes,
    count(DISTINCT voter) FILTER (weight > 0) AS voters
  FROM vote GROUP BY contract, proposal_id
), queued AS (SELECT contract, proposal_id, arg_max(eta_seconds, id) AS eta FROM proposal_queued WHERE block_number <= $block GROUP BY contract, proposal_id),
executed AS (SELECT DISTINCT contract, proposal_id FROM proposal_executed WHERE block_number <= $block),
canceled AS (SELECT DISTINCT contract, proposal_id FROM proposal_canceled WHERE block_number <= $block)
SELECT created.block_number::HUGEINT * 4294967296 + created.log_index AS id, created.proposal_id, created.contract, created.source, created.proposer,
  created.targets, created."values", created.signatures, created.calldatas, created.vote_start, created.vote_end, created.description,
  created.timestamp AS created_at, created.block_number AS created_block, created.transaction_hash,
  coalesce(tally.for_votes, 0)::HUGEINT AS for_votes, coalesce(tally.against_votes, 0)::HUGEINT AS against_votes,
  coalesce(tally.abstain_votes, 0)::HUGEINT AS abstain_votes, coalesce(tally.voters, 0) AS voters,
  queued.proposal_id IS NOT NULL AS queued, queued.eta, executed.proposal_id IS NOT NULL AS executed, canceled.proposal_id IS NOT NULL AS canceled,
  (
    SELECT coalesce(sum(CASE WHEN moved."from" = '${zeroAddress}' THEN moved.value ELSE 0 END
      - CASE WHEN moved."to" = '${zeroAddress}' THEN moved.value ELSE 0 END), 0)::HUGEINT
    FROM watched_transfer AS moved
    WHERE moved.contract = $btrst AND moved.block_number <= least($block, created.vote_start)
  ) AS supply,
  (
    SELECT arg_max(updated.new_quorum_numerator, updated.id) FROM quorum_numerator_updated AS updated
    WHERE updated.contract = created.contract AND updated.block_number <= least($block, created.vote_start)
  ) AS numerator
FROM proposal_created AS created
LEFT JOIN tally ON tally.contract = created.contract AND tally.proposal_id = created.proposal_id
LEFT JOIN queued ON queued.contract = created.contract AND queued.proposal_id = created.proposal_id
LEFT JOIN executed ON executed.contract = created.contract AND executed.proposal_id = created.proposal_id
LEFT JOIN canceled ON canceled.contract = created.contract AND canceled.proposal_id = created.proposal_id
WHERE created.block_number <= $block`

const cancelledSql = 'SELECT operation_id FROM cancelled WHERE block_number <= $block'

/** First line without the marks of a Markdown heading. */
export function titleOf(description: string): string {
  const line = description.split('\n').find((candidate) => candidate.trim() !== '') ?? ''
  return [...line.replace(/^\s*#+\s*/, '').trim()].slice(0, 200).join('')
}

const texts = (row: SqlRow, column: string): string[] => {
  const value = row[column]
  return Array.isArray(value) ? value.map(String) : []
}

/** Blocks on the wire are 32-bit; a proposal may name any uint256. */
const blockNumber = (row: SqlRow, column: string): number =>
  Math.min(Number(bigOrNull(row, column) ?? 2n ** 31n - 1n), 2 ** 31 - 1)

interface Calls {
  readonly targets: readonly Hex[]
  readonly values: readonly bigint[]
  /** Empty text where the calldata holds the whole call. */
  readonly signatures: readonly string[]
  readonly calldatas: readonly Hex[]
}

function callsOf(row: SqlRow): Calls {
  return {
    targets: texts(row, 'targets') as Hex[],
    values: texts(row, 'values').map(BigInt),
    signatures: texts(row, 'signatures'),
    calldatas: texts(row, 'calldatas') as Hex[],
  }
}

function actionsOf(
  { targets, values, signatures, calldatas }: Calls,
  known: KnownContracts,
): ProposalAction[] {
  return targets.map((target, index) => {
    const calldata = calldatas[index] ?? '0x'
    const signature = signatures[index] ?? ''
    return {
      target: getAddress(target),
      value: values[index] ?? 0n,
      calldata,
      summary:
        signature === ''
          ? describeAction(target, calldata, known)
          : describeSignedAction(target, signature, calldata, known),
      contract: contractName(target, known) ?? null,
      call: decodeAction(target, signature, calldata, known) ?? null,
    }
  })
}

function readProposal(
  row: SqlRow,
  block: BlockPoint,
  known: KnownContracts,
  cancelledOperations: ReadonlySet<string>,
): Proposal {
  const calls = callsOf(row)
  const description = text(row, 'description')
  const source = text(row, 'source') === 'MAINNET' ? 'MAINNET' : 'REFERENCE'
  const rules = governorRules[source]
  const queued = row.queued === true
  const operation = queued
    ? operationId({ ...calls, governor: text(row, 'contract') as Hex, description })
    : ''
  const forVotes = big(row, 'for_votes')
  const againstVotes = big(row, 'against_votes')
  const abstainVotes = big(row, 'abstain_votes')
  const quorum =
    rules.fixedQuorum ?? (big(row, 'supply') * (bigOrNull(row, 'numerator') ?? 0n)) / quorumDenominator
  const facts = {
    voteStart: bigOrNull(row, 'vote_start') ?? 2n ** 127n,
    voteEnd: bigOrNull(row, 'vote_end') ?? 2n ** 127n,
    forVotes,
    againstVotes,
    abstainVotes,
    quorum,
    queued,
    eta: bigOrNull(row, 'eta'),
    executed: row.executed === true,
    canceled: row.canceled === true || cancelledOperations.has(operation),
  }
  return {
    id: proposalIdOf(source, text(row, 'proposal_id')),
    title: titleOf(description),
    description,
    proposer: address(row, 'proposer'),
    state: proposalState(facts, block, rules),
    voteStartBlock: blockNumber(row, 'vote_start'),
    voteEndBlock: blockNumber(row, 'vote_end'),
    executableAt: facts.eta === null ? null : Number(facts.eta),
    createdAt: seconds(row, 'created_at'),
    createdBlock: integer(row, 'created_block'),
    forVotes,
    againstVotes,
    abstainVotes,
    voters: integer(row, 'voters'),
    quorum,
    quorumProgress: { numerator: votesForQuorum(facts, rules), denominator: quorum },
    actions: actionsOf(calls, known),
    transactionHash: text(row, 'transaction_hash'),
  }
}

async function reader(
  snapshot: Snapshot,
  block: BlockPoint,
  context: GovernanceContext,
): Promise<(row: SqlRow) => Proposal> {
  const rows = await snapshot.rows(cancelledSql, { block: block.number })
  const cancelled = new Set(rows.map((row) => text(row, 'operation_id')))
  return (row) => readProposal(row, block, context.known, cancelled)
}

function proposalList(block: BlockPoint, context: GovernanceContext): ListSql {
  const params = { block: block.number, btrst: context.btrst ?? zeroAddress }
  return { name: 'proposals', sql, conditions: [], params }
}

export interface ProposalFilter {
  readonly state?: ProposalState | undefined
}

/** Proposals as of a block, newest first. */
export async function proposalsAt(
  snapshot: Snapshot,
  block: BlockPoint,
  context: GovernanceContext,
  request: PageRequest,
  { state }: ProposalFilter = {},
): Promise<Page<Proposal>> {
  const list = proposalList(block, context)
  const read = await reader(snapshot, block, context)
  if (state === undefined) return pageOf(snapshot, list, request, read)
  return pageInState(snapshot, list, request, read, state)
}

/** The governors' rules tell a state, not SQL, so all are read: a network makes some hundreds of proposals in its life. */
async function pageInState(
  snapshot: Snapshot,
  list: ListSql,
  request: PageRequest,
  read: (row: SqlRow) => Proposal,
  state: ProposalState,
): Promise<Page<Proposal>> {
  checkFirst(request.first)
  const rows = await snapshot.rows(`SELECT * FROM (${list.sql}) ORDER BY id DESC`, list.params)
  const matching = rows
    .map((row) => ({ key: big(row, 'id'), proposal: read(row) }))
    .filter(({ proposal }) => proposal.state === state)
  const after = request.after === undefined ? undefined : BigInt(decodeCursor(list.name, request.after))
  const rest = after === undefined ? matching : matching.filter(({ key }) => key < after)
  const shown = rest.slice(0, request.first)
  const last = shown.at(-1)
  return {
    totalCount: matching.length,
    hasNextPage: rest.length > shown.length,
    endCursor: last === undefined ? null : encodeCursor(list.name, String(last.key)),
    nodes: shown.map(({ proposal }) => proposal),
  }
}

/** One proposal as of a block. */
export async function proposalAt(
  snapshot: Snapshot,
  block: BlockPoint,
  context: GovernanceContext,
  id: string,
): Promise<Proposal | undefined> {
  const asked = parseProposalId(id)
  if (asked === undefined) return undefined
  const list = proposalList(block, context)
  const found = await snapshot.rows(
    `SELECT * FROM (${list.sql}) WHERE proposal_id = $id::HUGEINT AND source = $source LIMIT 1`,
    { ...list.params, id: asked.number, source: asked.source },
  )
  const [row] = found
  return row && (await reader(snapshot, block, context))(row)
}
