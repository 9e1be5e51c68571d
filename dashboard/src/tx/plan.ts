import type { TypedDataDefinition } from 'viem'
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

/** Data that is signed and sends nothing: a permit, or a delegation that somebody else sends. */
export interface Signature {
  readonly kind: 'sign'
  readonly title: string
  /** The contract that takes the signature. */
  readonly contract: ContractName
  readonly to: Hex
  /** What is signed (EIP-712); its domain names the contract and the chain. */
  readonly typedData: TypedDataDefinition
  /** Under this name the planner finds the signature when it is asked again. */
  readonly name: string
}

export type Step = Call | Signature

/** A name and what was read from the chain a moment ago. */
export type Fact = readonly [name: string, value: string]

/** What to sign next, for whom, and what comes after it. */
export interface Plan {
  readonly account: Hex
  readonly chainId: number
  readonly step: Step
  /** What follows, as it would be now; planned anew, and reviewed on its own, when its turn has come. */
  readonly later: readonly Step[]
  /** The state of things at this moment, read from the chain, not from the index. */
  readonly facts: readonly Fact[]
  /** What the signer must not lose, when there is such a thing. */
  readonly keepsake?: Keepsake
  /** Set when the wallet sends this step and all later ones as one: either all of them happen, or none. */
  readonly together?: true
  /** Set when the account is a contract: others may have to sign, and another account sends the transaction. */
  readonly byContract?: true
}

/** A secret that the signature makes worth something; offered as a file at the review, before anything is signed. */
export interface Keepsake {
  /** What happens when it is lost. */
  readonly warning: string
  /** "Save the secret as a file" */
  readonly button: string
  readonly fileName: string
  readonly text: string
}

/** The calls that one signature sends; none for a signature that sends nothing. */
export const callsOf = ({ step, later, together }: Plan): Call[] =>
  (together ? [step, ...later] : [step]).filter((one): one is Call => one.kind !== 'sign')

/** Everything that was reviewed, as text: the same text for the same bytes and the same facts. */
export const reviewedText = (plan: Plan): string =>
  JSON.stringify(plan, (_name, value) => (typeof value === 'bigint' ? `${value}n` : value))

/** Something signed that another person is to send; nothing is left to do here. */
export interface HandOver {
  readonly title: string
  /** What to pass on: it holds no secret. */
  readonly text: string
}
