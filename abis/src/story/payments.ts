import type { Receipt } from '../chain/block-writer.ts'
import { invoiceEscrowAbi } from '../generated/abi.ts'
import type { PayHabit } from './cast.ts'
import { day, hour } from './clock.ts'
import { approveEscrow, approveUsdc, dollars } from './money.ts'
import type { Random } from './random.ts'
import { noteRewards } from './referrals.ts'
import { logsOf, valuesOf } from './stage.ts'
import { topics } from './topics.ts'
import type { Engagement, Invoice, World } from './world.ts'

/** Net term and the longest review period of the story, as the contract has them. */
const netTerm = 30 * day
const review = 7 * day

/** A client who works with the escrow fills it with about two invoices' worth at the start. */
export function fundAhead(world: World, engagement: Engagement): void {
  const { rate, hoursPerWeek, cadence, weeks } = engagement.job.plan
  const perInvoice = dollars(rate * hoursPerWeek * Math.min(cadence, weeks))
  fund(world, engagement, (perInvoice * 23n) / 10n)
}

/** Puts money into an engagement's escrow. */
export function fund(world: World, engagement: Engagement, amount: bigint): void {
  const { client } = engagement.job
  approveUsdc(world, client, amount)
  engagement.escrow += amount
  world.chain.send(client.address, world.calls.escrow('fundEscrow', [engagement.id, amount]))
}

/** Decides when a verified invoice gets paid, and by whom. */
export function expectPayment(world: World, invoice: Invoice, verifiedAt: number, random: Random): void {
  const { client } = invoice.engagement.job
  if (client.prefunds && client.habit === 'late') {
    expectRelease(world, invoice, verifiedAt, random)
  } else {
    const wanted = payTime(client.habit, invoice, verifiedAt, random)
    world.agenda.at(Math.max(wanted, verifiedAt + 6 * hour), () => pay(world, invoice, random))
  }
}

function payTime(habit: PayHabit, invoice: Invoice, verifiedAt: number, random: Random): number {
  if (habit === 'prompt') return verifiedAt + random.between(0.5, 8) * day
  if (habit === 'net-30') return invoice.submittedAt + random.between(23, 30) * day
  return invoice.submittedAt + netTerm + random.between(2, 46) * day
}

/** Pays a verified invoice, or waits some days when that would be ahead of the story's pace. */
function pay(world: World, invoice: Invoice, random: Random): void {
  const { agenda, pace } = world
  if (invoice.engagement.settling) agenda.afterBlocks(1, () => pay(world, invoice, random))
  else if (pace.mayPay(invoice.amount + invoice.fee)) payNow(world, invoice, random)
  else if (agenda.now < pace.closesAt) {
    agenda.at(agenda.now + random.between(0.5, 3) * day, () => pay(world, invoice, random))
  }
}

/** The client pays a verified invoice: from the escrow, or into it and out of it at once. */
export function payNow(world: World, invoice: Invoice, random: Random): void {
  const { engagement, amount, fee } = invoice
  const { client } = engagement.job
  const total = amount + fee
  if (client.prefunds) {
    if (engagement.escrow < total) fund(world, engagement, total * 2n - engagement.escrow)
    engagement.escrow -= total
    settle(world, invoice, client.address, world.calls.escrow('approveInvoice', [invoice.id]), random)
  } else {
    const lacking = total > engagement.escrow ? total - engagement.escrow : 0n
    if (lacking > 0n) approveUsdc(world, client, lacking)
    engagement.escrow += lacking - total
    settle(
      world,
      invoice,
      client.address,
      world.calls.escrow('payInvoice', [invoice.id, amount, fee]),
      random,
    )
  }
}

/** The client sleeps; the talent releases what is due from the escrow, once it holds enough. */
function expectRelease(world: World, invoice: Invoice, verifiedAt: number, random: Random): void {
  const releasable = Math.max(invoice.submittedAt + netTerm, verifiedAt + review)
  world.agenda.at(releasable + random.between(2, 30) * hour, () => {
    const { engagement } = invoice
    const total = invoice.amount + invoice.fee
    const enough = engagement.escrow >= total && !engagement.settling
    if (!enough || !world.pace.mayPay(total)) return pay(world, invoice, random)
    engagement.escrow -= total
    settle(
      world,
      invoice,
      engagement.talent.address,
      world.calls.escrow('releaseInvoice', [invoice.id]),
      random,
    )
  })
}

function settle(
  world: World,
  invoice: Invoice,
  by: `0x${string}`,
  call: ReturnType<World['calls']['escrow']>,
  random: Random,
): void {
  invoice.status = 'paid'
  world.books.paidGross += invoice.amount + invoice.fee
  world.chain.send(by, call, (receipt) => {
    invoice.engagement.openInvoices -= 1
    noteRewards(world, receipt)
    world.books.fees += invoice.fee
    if (random.chance(0.015)) expectRefund(world, invoice, random)
  })
}

/** What a settlement or a ruling paid, read from its receipt: talent's part and fee, USDC base units. */
export function notePaid(world: World, receipt: Receipt): bigint {
  let spent = 0n
  for (const log of logsOf(receipt, topics.invoicePaid)) {
    const { talentAmount, feeAmount } = valuesOf(invoiceEscrowAbi, 'InvoicePaid', log)
    spent += talentAmount + feeAmount
    world.books.fees += feeAmount
  }
  world.books.paidGross += spent
  return spent
}

/** Hours turn out wrong: the talent pays back a part, now and then everything. */
function expectRefund(world: World, invoice: Invoice, random: Random): void {
  const part = BigInt(random.pick([10, 15, 20, 35, 50, 100]))
  world.agenda.at(world.agenda.now + random.between(2, 10) * day, () => {
    const { talent } = invoice.engagement
    const amount = (invoice.amount * part) / 100n
    approveEscrow(world, talent.address, amount)
    world.refundsAt = world.agenda.now
    world.chain.send(talent.address, world.calls.escrow('refundInvoice', [invoice.id, amount]), (receipt) =>
      noteRewards(world, receipt),
    )
  })
}
