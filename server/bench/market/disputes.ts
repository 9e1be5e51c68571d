import type { Engagement } from './engagements.ts'
import { feeOf, type Money } from './money.ts'
import { contracts } from './people.ts'
import { later, type World } from './world.ts'

interface Dispute {
  readonly engagement: Engagement
  readonly invoiceId: bigint
  readonly disputeId: bigint
  readonly jurors: readonly string[]
}

const jurorsPerRound = 3
const shareBps = 6_000

/** Invoices in dispute: settled between the parties, or by a jury in one round. */
export class Disputes {
  readonly #world: World
  readonly #money: Money
  #disputes = 0n

  constructor(world: World, money: Money) {
    this.#world = world
    this.#money = money
  }

  open(engagement: Engagement, invoiceId: bigint): void {
    const { random, writer, people } = this.#world
    const { talent, client, amount } = engagement
    const disputeId = ++this.#disputes
    writer.transaction()
    writer.emit('DisputeCreated', contracts.jury, {
      disputeId,
      invoiceId,
      claimant: client,
      respondent: talent,
      amountInDispute: amount,
      claimedTalentBps: 2_000,
      respondBy: BigInt(writer.timestamp + 5 * 86_400),
    })
    writer.emit('InvoiceDisputed', contracts.escrow, {
      invoiceId,
      disputeId,
      claimant: client,
      amountLocked: amount,
    })
    const first = random.int(0, people.jurors.length - 1)
    const jurors = Array.from(
      { length: jurorsPerRound },
      (_, n) => people.jurors[(first + n) % people.jurors.length] ?? '',
    )
    const dispute = { engagement, invoiceId, disputeId, jurors }
    if (random.chance(0.3)) later(this.#world, 3, () => this.#settle(dispute))
    else later(this.#world, 4, () => this.#draw(dispute))
  }

  #settle({ engagement, invoiceId, disputeId }: Dispute): void {
    const { writer } = this.#world
    writer.transaction()
    writer.emit('DisputeSettled', contracts.jury, {
      disputeId,
      acceptedBy: engagement.client,
      talentShareBps: shareBps,
    })
    this.#resolve(engagement, invoiceId, disputeId)
  }

  #phase(disputeId: bigint, phase: number): void {
    const { writer } = this.#world
    writer.transaction()
    writer.emit('PhaseStarted', contracts.jury, {
      disputeId,
      round: 0,
      phase,
      endsAt: BigInt(writer.timestamp + 3 * 86_400),
    })
  }

  #draw(dispute: Dispute): void {
    const { writer } = this.#world
    const { disputeId, jurors } = dispute
    this.#phase(disputeId, 1)
    for (const juror of jurors) writer.emit('JurorDrawn', contracts.jury, { disputeId, round: 0, juror })
    later(this.#world, 1, () => this.#commit(dispute))
  }

  #commit(dispute: Dispute): void {
    const { random, writer } = this.#world
    const { disputeId, jurors } = dispute
    this.#phase(disputeId, 2)
    for (const juror of jurors) {
      writer.transaction()
      writer.emit('VoteCommitted', contracts.jury, { disputeId, round: 0, juror, commitment: random.hash() })
    }
    later(this.#world, 3, () => this.#rule(dispute))
  }

  #rule({ engagement, invoiceId, disputeId, jurors }: Dispute): void {
    const { writer } = this.#world
    this.#phase(disputeId, 3)
    for (const juror of jurors) {
      writer.transaction()
      writer.emit('VoteRevealed', contracts.jury, {
        disputeId,
        round: 0,
        juror,
        choice: 1,
        justificationURI: '',
      })
    }
    writer.transaction()
    writer.emit('RoundRuled', contracts.jury, {
      disputeId,
      round: 0,
      ruling: 1,
      votesClaimant: jurors.length,
      votesRespondent: 0,
      votesRefuse: 0,
      absent: 0,
    })
    for (const juror of jurors)
      writer.emit('JurorSettled', contracts.jury, {
        disputeId,
        round: 0,
        juror,
        reward: 10n ** 18n,
        penalty: 0n,
        coherent: true,
      })
    writer.emit('RulingExecuted', contracts.jury, {
      disputeId,
      invoiceId,
      ruling: 1,
      talentShareBps: shareBps,
    })
    this.#resolve(engagement, invoiceId, disputeId)
  }

  /** Pays the talent's share, in the transaction that ends the dispute. */
  #resolve({ id, talent, client, amount, feeBps }: Engagement, invoiceId: bigint, disputeId: bigint): void {
    const { writer } = this.#world
    const talentAmount = (amount * BigInt(shareBps)) / 10_000n
    const fee = feeOf(talentAmount, feeBps)
    this.#money.transfer(contracts.usdc, client, contracts.escrow, talentAmount + fee)
    this.#money.transfer(contracts.usdc, contracts.escrow, talent, talentAmount)
    this.#money.payFee(fee)
    writer.emit('InvoiceResolved', contracts.escrow, {
      invoiceId,
      disputeId,
      talentShareBps: shareBps,
      returnedToClient: amount - talentAmount,
      shortfall: 0n,
    })
    writer.emit('InvoicePaid', contracts.escrow, {
      invoiceId,
      engagementId: id,
      talent,
      client,
      talentAmount,
      feeAmount: fee,
      trigger: 3,
    })
  }
}
