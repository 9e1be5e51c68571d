import type { Addresses } from '@braintrust-analytics/abis/addresses'
import type { BlockPoint } from '../ledger/block-point.ts'
import type { Snapshot } from '../ledger/snapshot.ts'
import type { Tokens } from '../metrics/tokens.ts'
import type { ChainClient } from '../subgraph/chain-client.ts'
import type { SubgraphClient } from '../subgraph/subgraph-client.ts'

/** One thing that is not as it must be. */
export interface Offender {
  /** The row or sum it is about. @example 'InvoicePaid 0x0000…, invoice 41' */
  readonly subject: string
  /** Block of the row; null for a sum over many. */
  readonly blockNumber: number | null
  /** What the rule demands, in the same form as `seen`. */
  readonly expected: string
  readonly seen: string
}

/** What is asked of data, and how people read it. */
export interface CheckText {
  /** Stable id. */
  readonly id: string
  readonly title: string
  /** The rule, as a sentence that is true when the check passes. */
  readonly rule: string
}

/**
 * A rule about single rows. A row that passed passes for ever, so only rows after those seen are looked at.
 * Both statements get `$after` and `$block`: rows of blocks above the one and up to the other.
 */
export interface RowCheck extends CheckText {
  readonly kind: 'rows'
  /** Gives `n`: how many rows are looked at, up to `$block` in all. Names `$block` alone. */
  readonly count: string
  /** Gives `subject, block_number, expected, seen` for each offender; names both parameters. */
  readonly offenders: string
}

/** What a check that looks at a whole found. */
export type Found =
  | {
      readonly rows: number
      readonly offenders: readonly Offender[]
      /** When there are more than those named. */
      readonly offenderCount?: number
    }
  /** It could not be done; the reason is a sentence. */
  | { readonly skipped: string }

/** A rule about sums over the ledger; looked at as a whole, when a table that it reads has other rows than before. */
export interface SumCheck extends CheckText {
  readonly kind: 'sums'
  /** Every event table that it reads. */
  readonly tables: readonly string[]
  look(context: CheckContext): Promise<Found>
}

/** A rule about another program's word; it is not asked oftener than every few seconds. */
export interface RemoteCheck extends CheckText {
  readonly kind: 'remote'
  look(context: CheckContext): Promise<Found>
}

export type Check = RowCheck | SumCheck | RemoteCheck

/** What a check that looks at a whole may ask. */
export interface CheckContext {
  readonly snapshot: Snapshot
  /** The ledger's newest block, which the check is for. */
  readonly block: BlockPoint
  readonly tokens: Tokens
  readonly client: SubgraphClient
  /** Undefined without RPC_URL. */
  readonly chain: ChainClient | undefined
  /** The contracts as configured; undefined when they are not. */
  readonly addresses: Addresses | undefined
}

/** Offenders of a check that are told by name; the others are counted. */
export const namedOffenders = 20

/** Compares numbers that must be equal; each that differs is an offender. */
export function differences(
  pairs: readonly { readonly subject: string; readonly expected: bigint; readonly seen: bigint }[],
): Offender[] {
  return pairs
    .filter(({ expected, seen }) => expected !== seen)
    .map(({ subject, expected, seen }) => ({
      subject,
      blockNumber: null,
      expected: String(expected),
      seen: String(seen),
    }))
}
