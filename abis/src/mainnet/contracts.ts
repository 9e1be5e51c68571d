import type { Address } from 'viem'
import facts from '../../mainnet/contracts.json' with { type: 'json' }
import type { MainnetContract } from './signatures.ts'

/**
 * How sure a fact is. `verified`: follows from artefacts with receipts, or is computed, as the evidence says.
 * `documented`: stated in public by its makers, not computed. `lower bound`: the true block is this one or a later one.
 * Nothing here was read from a live chain: check with an explorer before a mainnet deployment.
 */
export type Verification = 'verified' | 'documented' | 'lower bound'

/** Where a contract of mainnet is and from which block on it can have events. */
export type MainnetFacts = {
  readonly address: Address
  readonly addressStatus: Verification
  readonly startBlock: number
  readonly startBlockStatus: Verification
  /** How both are known. */
  readonly evidence: string
  /** What an index must know about it. */
  readonly notes: string
  /**
   * What the constructor, or the code itself, set without an event: decimal text or an address by the name of the contract's field.
   * From the arguments of the deployment, as verified as the start block; what later transactions changed is in events.
   */
  readonly initialState?: Readonly<Record<string, string>>
}

/** The contracts of Braintrust on Ethereum mainnet (chain 1). */
export const mainnetContracts = facts.contracts as Readonly<Record<MainnetContract, MainnetFacts>>

/** A superseded first deployment by the same account, whose token is called BTRUST. Never index it. */
export const supersededContracts = facts.superseded as readonly Address[]
