import type { Address } from 'viem'
import type { Client } from './cast.ts'
import type { Stage } from './stage.ts'

const usdcUnit = 1_000_000n

/** Whole dollars in base units. */
export function dollars(amount: number): bigint {
  return BigInt(Math.round(amount)) * usdcUnit
}

/** Whole BTRST in wei. */
export function tokens(amount: number): bigint {
  return BigInt(Math.round(amount)) * 10n ** 18n
}

/** The fee law: floor(amount x bps / 10,000), as the contract has it. */
export function feeOf(amount: bigint, feeBps: number): bigint {
  return (amount * BigInt(feeBps)) / 10_000n
}

/** A client brings in dollars from outside: the test token's issuer mints them. */
export function mint(stage: Stage, client: Client, amount: bigint): void {
  client.usdc += amount
  stage.chain.send(stage.cast.deployer, stage.calls.usdc('mint', [client.address, amount]))
}

/** Lets the escrow take `amount` from the client, bringing in money first where needed. */
export function approveUsdc(stage: Stage, client: Client, amount: bigint): void {
  if (client.usdc < amount) mint(stage, client, roundUp(amount * 2n))
  client.usdc -= amount
  approveEscrow(stage, client.address, amount)
}

/** Lets the escrow take exactly `amount` of tUSDC from an account. */
export function approveEscrow(stage: Stage, from: Address, amount: bigint): void {
  stage.chain.send(from, stage.calls.usdc('approve', [stage.addresses.InvoiceEscrow, amount]))
}

/** Companies move round sums. */
function roundUp(amount: bigint): bigint {
  const step = 10_000n * usdcUnit
  return ((amount + step - 1n) / step) * step
}
