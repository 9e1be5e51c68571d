import type { BlockPoint } from '../../ledger/block-point.ts'
import type { Snapshot, SqlRow } from '../../ledger/snapshot.ts'
import type { Source } from '../../subgraph/event-entity.ts'
import { proposalIdOf } from '../lists/governor-rules.ts'
import { titleOf } from '../lists/proposals.ts'
import { integer, integerOrNull, seconds, text, textOrNull } from '../lists/read-row.ts'
import type { TimeWindow } from '../time-window.ts'

export type LandmarkKind = 'FEE_CHANGED' | 'PROPOSAL_EXECUTED' | 'DISPUTE_OPENED'

/** Something that may explain a turn of a curve: one event of the chain. */
export interface Landmark {
  readonly kind: LandmarkKind
  readonly timestamp: number
  readonly blockNumber: number
  readonly logIndex: number
  readonly transactionHash: string
  /** The proposal or dispute; null for a change of the fee. */
  readonly subjectId: string | null
  /** The proposal's title; null for the others. */
  readonly title: string | null
  readonly oldFeeBps: number | null
  readonly newFeeBps: number | null
}

/** The newest landmarks of a window, and how many there are. */
export interface Landmarks {
  readonly totalCount: number
  readonly nodes: readonly Landmark[]
}

const sql = `
WITH landmark AS (
  SELECT 'FEE_CHANGED' AS kind, id, timestamp, block_number, log_index, transaction_hash, source, NULL::VARCHAR AS subject, NULL::VARCHAR AS description,
    old_fee_bps::BIGINT AS old_fee_bps, new_fee_bps::BIGINT AS new_fee_bps
  FROM fee_bps_updated WHERE block_number <= $block
  UNION ALL
  SELECT 'PROPOSAL_EXECUTED', executed.id, executed.timestamp, executed.block_number, executed.log_index, executed.transaction_hash, executed.source,
    executed.proposal_id::VARCHAR, created.description, NULL, NULL
  FROM proposal_executed AS executed
  LEFT JOIN proposal_created AS created ON created.contract = executed.contract AND created.proposal_id = executed.proposal_id AND created.block_number <= $block
  WHERE executed.block_number <= $block
  UNION ALL
  SELECT 'DISPUTE_OPENED', id, timestamp, block_number, log_index, transaction_hash, source, dispute_id::VARCHAR, NULL, NULL, NULL
  FROM dispute_created WHERE block_number <= $block
)
SELECT *, count(*) OVER () AS total
FROM landmark
WHERE timestamp >= $from AND timestamp < $to
ORDER BY block_number DESC, log_index DESC
LIMIT $first`

function subjectOf(row: SqlRow, kind: LandmarkKind): string | null {
  const subject = textOrNull(row, 'subject')
  // The column holds one of the two sources there are.
  return subject !== null && kind === 'PROPOSAL_EXECUTED'
    ? proposalIdOf(text(row, 'source') as Source, subject)
    : subject
}

function landmarkOf(row: SqlRow): Landmark {
  const kind = text(row, 'kind') as LandmarkKind
  const description = textOrNull(row, 'description')
  return {
    kind,
    timestamp: seconds(row, 'timestamp'),
    blockNumber: integer(row, 'block_number'),
    logIndex: integer(row, 'log_index'),
    transactionHash: text(row, 'transaction_hash'),
    subjectId: subjectOf(row, kind),
    title: description === null ? null : titleOf(description),
    oldFeeBps: integerOrNull(row, 'old_fee_bps'),
    newFeeBps: integerOrNull(row, 'new_fee_bps'),
  }
}

/** Changes of the fee, executed proposals and opened disputes of a window, newest first, at most `first` of them. */
export async function landmarksAt(
  snapshot: Snapshot,
  block: BlockPoint,
  { from = 0, to = block.timestamp + 1 }: TimeWindow,
  first: number,
): Promise<Landmarks> {
  const rows = await snapshot.rows(sql, { block: block.number, from, to, first })
  return { totalCount: rows[0] ? integer(rows[0], 'total') : 0, nodes: rows.map(landmarkOf) }
}
