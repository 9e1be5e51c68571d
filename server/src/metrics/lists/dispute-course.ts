import type { BlockPoint } from '../../ledger/block-point.ts'
import type { Snapshot, SqlRow } from '../../ledger/snapshot.ts'
import { type Ruling, rulings } from './disputes.ts'
import { address, big, integer, seconds, secondsOrNull, text, textOrNull } from './read-row.ts'

/** Phases by the numbers of the contract. */
const phases = ['RESPONSE', 'EVIDENCE', 'COMMIT', 'REVEAL', 'APPEAL', 'EXECUTED'] as const
export type DisputePhase = (typeof phases)[number]

/** Something one party did, and where it is on the chain. */
interface Step {
  readonly by: string
  readonly at: number
  readonly block: number
  readonly transactionHash: string
}

export interface Evidence extends Step {
  readonly evidenceURI: string
}

export interface Counterclaim extends Step {
  readonly talentBps: number
  readonly statementURI: string
}

export interface Settlement extends Step {
  readonly talentShareBps: number
}

export interface Appeal extends Step {
  readonly bond: bigint
}

/** A phase as the jury announced it. */
export interface Phase {
  readonly phase: DisputePhase
  readonly startedAt: number
  readonly endsAt: number
}

/** A juror's seat in a round and the vote cast from it. */
export interface JurorSeat {
  readonly juror: string
  readonly drawnAt: number
  readonly committedAt: number | null
  readonly commitment: string | null
  readonly revealedAt: number | null
  readonly choice: Ruling | null
  readonly justificationURI: string | null
  readonly coherent: boolean | null
  readonly reward: bigint | null
  readonly penalty: bigint | null
}

export interface RoundRuling {
  readonly ruling: Ruling | null
  readonly votesClaimant: number
  readonly votesRespondent: number
  readonly votesRefuse: number
  readonly absent: number
  readonly ruledAt: number
  readonly transactionHash: string
}

export interface Round {
  readonly number: number
  readonly phases: readonly Phase[]
  readonly jurors: readonly JurorSeat[]
  readonly ruling: RoundRuling | null
  /** What was asked for against this round's ruling. */
  readonly appeal: Appeal | null
}

/** What happened in a dispute up to a block, in order. */
export interface DisputeCourse {
  readonly counterclaims: readonly Counterclaim[]
  readonly evidence: readonly Evidence[]
  readonly rounds: readonly Round[]
  readonly settlement: Settlement | null
}

const stepOf = (row: SqlRow, who: string): Step => ({
  by: address(row, who),
  at: seconds(row, 'timestamp'),
  block: integer(row, 'block_number'),
  transactionHash: text(row, 'transaction_hash'),
})

const choiceOf = (row: SqlRow, column: string): Ruling | null => rulings[integer(row, column)] ?? null

/** Seats in the order of the draw; a juror sits once in a dispute, so juror and round find the vote. */
const seatsSql = `SELECT drawn.id, drawn.round, drawn.juror, drawn.timestamp AS drawn_at, committed.at AS committed_at, committed.commitment,
  revealed.timestamp AS revealed_at, revealed.choice, revealed.justification_uri, settled.coherent, settled.reward, settled.penalty
FROM juror_drawn AS drawn
LEFT JOIN (
  SELECT round, juror, max(timestamp) AS at, arg_max(commitment, id) AS commitment FROM vote_committed WHERE dispute_id = $id::HUGEINT AND block_number <= $block GROUP BY round, juror
) AS committed ON committed.round = drawn.round AND committed.juror = drawn.juror
LEFT JOIN vote_revealed AS revealed ON revealed.dispute_id = drawn.dispute_id AND revealed.round = drawn.round
  AND revealed.juror = drawn.juror AND revealed.block_number <= $block
LEFT JOIN juror_settled AS settled ON settled.dispute_id = drawn.dispute_id AND settled.round = drawn.round
  AND settled.juror = drawn.juror AND settled.block_number <= $block
WHERE drawn.dispute_id = $id::HUGEINT AND drawn.block_number <= $block
ORDER BY drawn.id`

function readSeat(row: SqlRow): JurorSeat {
  const revealedAt = secondsOrNull(row, 'revealed_at')
  const settled = typeof row.coherent === 'boolean'
  return {
    juror: address(row, 'juror'),
    drawnAt: seconds(row, 'drawn_at'),
    committedAt: secondsOrNull(row, 'committed_at'),
    commitment: textOrNull(row, 'commitment'),
    revealedAt,
    choice: revealedAt === null ? null : choiceOf(row, 'choice'),
    justificationURI: revealedAt === null ? null : text(row, 'justification_uri'),
    coherent: settled ? row.coherent === true : null,
    reward: settled ? big(row, 'reward') : null,
    penalty: settled ? big(row, 'penalty') : null,
  }
}

const readRuling = (row: SqlRow): RoundRuling => ({
  ruling: choiceOf(row, 'ruling'),
  votesClaimant: integer(row, 'votes_claimant'),
  votesRespondent: integer(row, 'votes_respondent'),
  votesRefuse: integer(row, 'votes_refuse'),
  absent: integer(row, 'absent'),
  ruledAt: seconds(row, 'timestamp'),
  transactionHash: text(row, 'transaction_hash'),
})

/** What happened in the dispute with this number; empty when there is none. */
export async function disputeCourseAt(
  snapshot: Snapshot,
  block: BlockPoint,
  id: string,
): Promise<DisputeCourse> {
  const params = { block: block.number, id }
  const events = (table: string) =>
    snapshot.rows(
      `SELECT * FROM ${table} WHERE dispute_id = $id::HUGEINT AND block_number <= $block ORDER BY id`,
      params,
    )
  const [started, seats, ruled, appealed] = [
    await events('phase_started'),
    await snapshot.rows(seatsSql, params),
    await events('round_ruled'),
    await events('dispute_appealed'),
  ]
  const ofRound = (rows: readonly SqlRow[], number: number) =>
    rows.filter((row) => integer(row, 'round') === number)
  const numbers = [...new Set([...started, ...seats, ...ruled].map((row) => integer(row, 'round')))].sort()
  const [settled] = await events('dispute_settled')
  return {
    counterclaims: (await events('counterclaim_filed')).map((row) => ({
      ...stepOf(row, 'respondent'),
      talentBps: integer(row, 'counter_talent_bps'),
      statementURI: text(row, 'statement_uri'),
    })),
    evidence: (await events('evidence')).map((row) => ({
      ...stepOf(row, 'party'),
      evidenceURI: text(row, 'evidence_uri'),
    })),
    rounds: numbers.map((number) => {
      const [ruling] = ofRound(ruled, number)
      const appeal = appealed.find((row) => integer(row, 'new_round') === number + 1)
      return {
        number,
        phases: ofRound(started, number).flatMap((row) => {
          const phase = phases[integer(row, 'phase')]
          return phase === undefined
            ? []
            : [{ phase, startedAt: seconds(row, 'timestamp'), endsAt: seconds(row, 'ends_at') }]
        }),
        jurors: ofRound(seats, number).map(readSeat),
        ruling: ruling === undefined ? null : readRuling(ruling),
        appeal: appeal === undefined ? null : { ...stepOf(appeal, 'appellant'), bond: big(appeal, 'bond') },
      }
    }),
    settlement:
      settled === undefined
        ? null
        : { ...stepOf(settled, 'accepted_by'), talentShareBps: integer(settled, 'talent_share_bps') },
  }
}
