import type { Hex } from '../../config/runtime-config.ts'

/** What jurors choose between, by the contract's numbers. */
export type Choice = 0 | 1 | 2
export const choices: readonly Choice[] = [0, 1, 2]

/** A juror's place in one round of one dispute: what a secret vote belongs to. */
export interface Seat {
  readonly chainId: number
  readonly contract: Hex
  readonly disputeId: string
  readonly round: number
  readonly juror: Hex
}

/** What opens a secret vote. Whoever has both can open it, and nobody without. */
export interface SecretVote {
  readonly choice: Choice
  /** 32 random bytes. */
  readonly salt: Hex
}

export const isSalt = (value: unknown): value is Hex =>
  typeof value === 'string' && /^0x[0-9a-f]{64}$/.test(value)

export const isChoice = (value: unknown): value is Choice => choices.some((choice) => choice === value)

/** The same place, however its addresses are written. */
export const sameSeat = (one: Seat, other: Seat): boolean => nameOfSeat(one) === nameOfSeat(other)

/** The place as one text. */
export const nameOfSeat = ({ chainId, contract, disputeId, round, juror }: Seat): string =>
  [chainId, contract.toLowerCase(), disputeId, round, juror.toLowerCase()].join(' ')
