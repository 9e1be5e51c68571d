import type { ContractName, Hex } from './contracts.ts'

/** One call to a contract, as bytes: what is reviewed, simulated and signed is exactly this. */
export interface Call {
  /** `approve` and `fund` make the way for the `act` that was asked for. */
  readonly kind: 'approve' | 'fund' | 'act'
  /** "Pay invoice 12" */
  readonly title: string
  readonly contract: ContractName
  readonly to: Hex
  readonly data: Hex
}

/** A name and what was read from the chain a moment ago. */
export type Fact = readonly [name: string, value: string]

/** What to sign next, for whom, and what comes after it. */
export interface Plan {
  readonly account: Hex
  readonly chainId: number
  readonly call: Call
  /** Titles of the calls that follow. */
  readonly later: readonly string[]
  /** The state of things at this moment, read from the chain, not from the index. */
  readonly facts: readonly Fact[]
}
