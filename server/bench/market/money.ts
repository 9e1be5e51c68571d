import type { Engagement } from './engagements.ts'
import { contracts, nobody } from './people.ts'
import type { World } from './world.ts'

const bps = 10_000n

/** Rounded up, as the escrow does. */
export const feeOf = (amount: bigint, feeBps: number): bigint => (amount * BigInt(feeBps) + bps - 1n) / bps

/** Funding, payment, refunds and referral rewards, each with the token transfers it causes. */
export class Money {
  readonly #world: World
  /** Fees that wait at the converter, USDC. */
  static readonly waiting = new WeakMap<World, bigint>()

  constructor(world: World) {
    this.#world = world
  }

  transfer(token: string, from: string, to: string, value: bigint): void {
    this.#world.writer.emit('Transfer', token, { from, to, value })
  }

  /** The client puts into escrow what one invoice costs, and the escrow pays it out: the same transaction here. */
  pay({ id, talent, client, amount, feeBps }: Engagement, invoiceId: bigint): void {
    const { random, writer } = this.#world
    const fee = feeOf(amount, feeBps)
    writer.transaction()
    this.transfer(contracts.usdc, client, contracts.escrow, amount + fee)
    writer.emit('EscrowFunded', contracts.escrow, {
      engagementId: id,
      payer: client,
      amount: amount + fee,
      balance: amount + fee,
    })
    this.transfer(contracts.usdc, contracts.escrow, talent, amount)
    this.payFee(fee)
    writer.emit('InvoicePaid', contracts.escrow, {
      invoiceId,
      engagementId: id,
      talent,
      client,
      talentAmount: amount,
      feeAmount: fee,
      trigger: random.int(0, 2),
    })
    if (random.chance(0.12)) this.#reward(invoiceId, talent, amount)
  }

  payFee(fee: bigint): void {
    this.transfer(contracts.usdc, contracts.escrow, contracts.converter, fee)
    Money.waiting.set(this.#world, (Money.waiting.get(this.#world) ?? 0n) + fee)
  }

  refund({ id, talent, client, amount }: Engagement, invoiceId: bigint): void {
    const { writer } = this.#world
    writer.transaction()
    this.transfer(contracts.usdc, talent, client, amount / 2n)
    writer.emit('InvoiceRefunded', contracts.escrow, {
      invoiceId,
      engagementId: id,
      talent,
      amount: amount / 2n,
      feeRefunded: 0n,
    })
  }

  #reward(invoiceId: bigint, referred: string, basisUsdc: bigint): void {
    const { random, people, writer } = this.#world
    const referrer = people.talents[random.favoured(people.talents.length)] ?? nobody
    const rewardBtrst = basisUsdc * 10_000_000_000n
    writer.emit('ReferralRewardAccrued', contracts.referrals, {
      invoiceId,
      referrer,
      referred,
      kind: random.int(0, 1),
      basisUsdc,
      rewardBtrst,
    })
    if (!random.chance(0.3)) return
    writer.transaction()
    writer.emit('ReferralRewardClaimed', contracts.referrals, { referrer, to: referrer, rewardBtrst })
    this.transfer(contracts.btrst, contracts.referrals, referrer, rewardBtrst)
  }
}
