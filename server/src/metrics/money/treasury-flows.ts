import type { BlockPoint } from '../../ledger/block-point.ts'
import type { Snapshot, SqlRow } from '../../ledger/snapshot.ts'
import type { TimeWindow } from '../time-window.ts'
import { windowBounds } from '../time-window.ts'
import { treasuryWallets } from '../treasury/treasury-moves.ts'

/** Where tokens of the treasury come from, or go to. A budget is a node of its own. */
export type FlowNodeKind =
  | 'FEES'
  | 'BOUGHT'
  | 'OTHER_INFLOW'
  | 'RESERVES'
  | 'TREASURY'
  | 'CONVERTED'
  | 'BUDGET'
  | 'OTHER_OUTFLOW'
  | 'KEPT'
  | 'REFERRAL_REWARDS'
  | 'SCREENING_REWARDS'
  | 'JURY'
  | 'PAYEES'

/** A place that tokens pass through. */
export interface FlowNode {
  readonly id: string
  readonly kind: FlowNodeKind
  /** A budget's purpose as token holders wrote it; null for all others. */
  readonly name: string | null
}

/** Tokens that went from one place to another. */
export interface FlowLink {
  readonly source: string
  readonly target: string
  readonly value: bigint
  /** Transfers that it is the sum of; 0 for what is only a difference. */
  readonly transfers: number
}

/** One token's way through the treasury in a window: what flows into a node flows out of it, to the base unit. */
export interface TokenFlows {
  readonly opening: bigint
  readonly inflow: bigint
  readonly outflow: bigint
  readonly closing: bigint
  readonly nodes: readonly FlowNode[]
  readonly links: readonly FlowLink[]
}

/** Contracts that have a part, told by the events that they emit. */
const contractsOf = (table: string): string =>
  `SELECT DISTINCT contract FROM ${table} WHERE block_number <= $block`

/**
 * Transfers between the treasury's wallets and everybody else, summed by what they were. A payment out of a budget is a transfer that a
 * Disbursed of its transaction tells of.
 */
const sql = `WITH wallet AS (${treasuryWallets}),
fee AS (${contractsOf('invoice_paid')}),
referral AS (${contractsOf('referral_registered')}),
screening AS (${contractsOf('talent_applied')}),
jury AS (${contractsOf('juror_stake_changed')}),
conversion AS (SELECT DISTINCT transaction_hash FROM fees_converted WHERE block_number <= $block),
spent AS (
  SELECT transaction_hash, "to", amount, min(budget_id) AS budget_id FROM disbursed WHERE block_number <= $block AND token = $token
  GROUP BY transaction_hash, "to", amount
), moved AS (
  SELECT moved.timestamp, moved.transaction_hash, moved."from", moved."to", moved.value, giver.address IS NULL AS inward
  FROM watched_transfer AS moved
  LEFT JOIN wallet AS giver ON giver.address = moved."from"
  LEFT JOIN wallet AS receiver ON receiver.address = moved."to"
  WHERE moved.block_number <= $block AND moved.contract = $token AND (giver.address IS NULL) <> (receiver.address IS NULL)
)
SELECT moved.timestamp < $from AS earlier, moved.inward,
  CASE
    WHEN moved.inward AND moved."from" IN (FROM fee) THEN 'FEES'
    WHEN moved.inward AND conversion.transaction_hash IS NOT NULL THEN 'BOUGHT'
    WHEN moved.inward THEN 'OTHER_INFLOW'
    WHEN spent.budget_id IS NULL AND conversion.transaction_hash IS NOT NULL THEN 'CONVERTED'
    WHEN spent.budget_id IS NULL THEN 'OTHER_OUTFLOW'
    WHEN moved."to" IN (FROM referral) THEN 'REFERRAL_REWARDS'
    WHEN moved."to" IN (FROM screening) THEN 'SCREENING_REWARDS'
    WHEN moved."to" IN (FROM jury) THEN 'JURY'
    ELSE 'PAYEES'
  END AS part, spent.budget_id, sum(moved.value)::HUGEINT AS value, count(*) AS transfers
FROM moved
LEFT JOIN conversion ON conversion.transaction_hash = moved.transaction_hash
LEFT JOIN spent ON NOT moved.inward AND spent.transaction_hash = moved.transaction_hash AND spent."to" = moved."to" AND spent.amount = moved.value
WHERE moved.timestamp < $to
GROUP BY ALL
ORDER BY inward DESC, value DESC, part, spent.budget_id`

const purposesSql =
  'SELECT budget_id, arg_max(purpose, id) AS purpose FROM budget_allocated WHERE block_number <= $block GROUP BY budget_id'

interface Part {
  readonly part: FlowNodeKind
  readonly inward: boolean
  readonly budget: string | null
  readonly value: bigint
  readonly transfers: number
}

const readPart = (row: SqlRow): Part => ({
  part: row.part as FlowNodeKind, // one of those that the statement names
  inward: row.inward === true,
  budget: row.budget_id === null ? null : String(row.budget_id),
  value: BigInt(row.value as bigint),
  transfers: Number(row.transfers),
})

const sum = (parts: readonly { readonly value: bigint }[]): bigint =>
  parts.reduce((total, { value }) => total + value, 0n)

/** Adds what flows to a link, or begins it. */
class Links {
  readonly #links = new Map<string, FlowLink>()

  add(source: string, target: string, value: bigint, transfers: number): void {
    if (value === 0n) return
    const key = `${source} ${target}`
    const before = this.#links.get(key)
    this.#links.set(key, {
      source,
      target,
      value: value + (before?.value ?? 0n),
      transfers: transfers + (before?.transfers ?? 0),
    })
  }

  get all(): FlowLink[] {
    return [...this.#links.values()]
  }
}

function linksOf(parts: readonly Part[], net: bigint): FlowLink[] {
  const links = new Links()
  for (const { part, inward, budget, value, transfers } of parts) {
    if (inward) links.add(part, 'TREASURY', value, transfers)
    else if (budget === null) links.add('TREASURY', part, value, transfers)
    else {
      links.add('TREASURY', `BUDGET ${budget}`, value, transfers)
      links.add(`BUDGET ${budget}`, part, value, transfers)
    }
  }
  if (net > 0n) links.add('TREASURY', 'KEPT', net, 0)
  if (net < 0n) links.add('RESERVES', 'TREASURY', -net, 0)
  return links.all
}

function nodeOf(id: string, purposes: ReadonlyMap<string, string>): FlowNode {
  if (!id.startsWith('BUDGET ')) return { id, kind: id as FlowNodeKind, name: null }
  return { id, kind: 'BUDGET', name: purposes.get(id.slice('BUDGET '.length)) ?? null }
}

/** How one token came into the treasury's wallets in a window, and how it left them. */
export async function treasuryFlows(
  snapshot: Snapshot,
  block: BlockPoint,
  window: TimeWindow,
  token: string | undefined,
): Promise<TokenFlows> {
  const { from, to } = windowBounds(window)
  const rows = await snapshot.rows(sql, { block: block.number, token: token ?? '', from, to })
  const purposes = await snapshot.rows(purposesSql, { block: block.number })
  const earlier = rows.filter((row) => row.earlier === true).map(readPart)
  const parts = rows.filter((row) => row.earlier !== true).map(readPart)
  const total = (some: readonly Part[], inward: boolean) => sum(some.filter((part) => part.inward === inward))
  const opening = total(earlier, true) - total(earlier, false)
  const inflow = total(parts, true)
  const outflow = total(parts, false)
  const links = linksOf(parts, inflow - outflow)
  const names = new Map(purposes.map((row) => [String(row.budget_id), String(row.purpose)]))
  const ids = [...new Set(links.flatMap(({ source, target }) => [source, target]))]
  return {
    opening,
    inflow,
    outflow,
    closing: opening + inflow - outflow,
    nodes: ids.map((id) => nodeOf(id, names)),
    links,
  }
}
