import { keccak256, toHex } from 'viem'
import { day } from './clock.ts'
import { expectDispute } from './disputes.ts'
import { dollars, feeOf } from './money.ts'
import { invoicesOf } from './pace.ts'
import { expectPayment, fundAhead } from './payments.ts'
import type { Random } from './random.ts'
import { createdId } from './stage.ts'
import { topics } from './topics.ts'
import { metadataUri } from './vocabulary.ts'
import { bytes32, type EndReason, type Engagement, type Invoice, type World } from './world.ts'

/** What happens from acceptance to the end: invoices by period, sometimes an amendment or an early end. */
export function beginWork(world: World, engagement: Engagement, random: Random): void {
  const { client } = engagement.job
  if (client.prefunds) fundAhead(world, engagement)
  if (!engagement.job.plan.showcase) planTurns(world, engagement, random)
  expectInvoice(world, engagement, random)
}

function planTurns(world: World, engagement: Engagement, random: Random): void {
  const { startAt, endAt } = engagement
  const turn = startAt + (endAt - startAt) * random.between(0.3, 0.8)
  const fate = random.unit()
  if (fate < 0.08) {
    const reason = random.chance(0.6) ? 1 : 2
    world.agenda.at(turn, () => endEarly(world, engagement, reason, random))
  } else if (fate < 0.22) {
    world.agenda.at(turn, () => amend(world, engagement, random))
  }
}

function endEarly(world: World, engagement: Engagement, reason: EndReason, random: Random): void {
  if (engagement.finished !== null) return
  const weeks = (engagement.endAt - Math.max(engagement.startAt, engagement.billedUntil)) / (7 * day)
  world.books.expectedInvoices -= invoicesOf({ weeks, cadence: engagement.job.plan.cadence })
  finish(world, engagement, reason, random)
}

/** More weeks at the same rate, as long as work goes on. */
function amend(world: World, engagement: Engagement, random: Random): void {
  if (engagement.finished !== null || world.agenda.now >= world.pace.closesAt) return
  const { books } = world
  const { plan, client } = engagement.job
  const weeks = random.pick([2, 4, 4, 8])
  const added = dollars(plan.rate * plan.hoursPerWeek * weeks)
  books.contracted += added
  books.plannedValue += added
  books.expectedInvoices += invoicesOf({ weeks, cadence: plan.cadence })
  engagement.value += added
  engagement.endAt += weeks * 7 * day
  const call = world.calls.jobBoard('amendEngagement', [
    engagement.id,
    engagement.value,
    BigInt(engagement.endAt),
  ])
  world.chain.send(client.address, call)
}

/** The next invoice is for the next period, and comes when that is over. */
function expectInvoice(world: World, engagement: Engagement, random: Random): void {
  const start = engagement.billedUntil
  const left = engagement.endAt - start
  if (engagement.finished !== null || left < day) {
    finish(world, engagement, 0, random)
    return
  }
  const { cadence, showcase } = engagement.job.plan
  const length = Math.round(cadence * 7 * day)
  const end = left < length + 3 * day ? engagement.endAt : start + length
  const delay = showcase ? 0.05 : random.between(0.1, 2.2)
  world.agenda.at(end + delay * day, () => billPeriod(world, engagement, start, end, random))
}

/** Talent bills when they get round to it: in a story with figures to meet, sometimes days later. */
function billPeriod(world: World, engagement: Engagement, start: number, end: number, random: Random): void {
  const { agenda, pace } = world
  if (agenda.now >= pace.closesAt) return
  const amount = amountFor(engagement, start, end, random)
  if (engagement.finished !== null || amount < dollars(50)) {
    finish(world, engagement, 0, random)
    return
  }
  if (!engagement.job.plan.showcase && !pace.maySubmit()) {
    agenda.at(agenda.now + random.between(0.5, 2) * day, () =>
      billPeriod(world, engagement, start, end, random),
    )
    return
  }
  const terms = { engagement, amount, start, end }
  submit(world, terms, (invoice) => {
    expectVerification(world, invoice, random)
    expectInvoice(world, engagement, random)
  })
}

function amountFor(engagement: Engagement, start: number, end: number, random: Random): bigint {
  const { rate, hoursPerWeek, fixedPrice } = engagement.job.plan
  const effort = fixedPrice ? 1 : random.between(0.84, 1.03)
  // Quarter hours, as timesheets have them; the rate is in whole dollars, so the product is exact in base units.
  const quarters = Math.round(((end - start) / (7 * day)) * hoursPerWeek * 4 * effort)
  const worked = BigInt(quarters) * BigInt(rate) * 250_000n
  const room = engagement.value - engagement.billed
  return worked < room ? worked : room
}

/** What is billed: USDC base units for a period between two Unix seconds. */
export type Bill = {
  readonly engagement: Engagement
  readonly amount: bigint
  readonly start: number
  readonly end: number
}

/** Hands an invoice in; `onSubmitted` gets it with its id. */
export function submit(world: World, bill: Bill, onSubmitted: (invoice: Invoice) => void): void {
  const { engagement, amount, start, end } = bill
  const { id, talent, feeBps } = engagement
  engagement.billed += amount
  engagement.billedUntil = end
  engagement.openInvoices += 1
  world.books.submitted += 1
  if (engagement.job.plan.showcase) world.books.showcased += 1
  const call = world.calls.escrow('submitInvoice', [
    id,
    amount,
    BigInt(start),
    BigInt(end),
    metadataUri({ title: `${dayOf(start)} to ${dayOf(end)}` }),
  ])
  const submittedAt = world.agenda.now
  world.chain.send(talent.address, call, (receipt) => {
    const invoice: Invoice = {
      id: createdId(receipt, world.addresses.InvoiceEscrow, topics.invoiceSubmitted),
      engagement,
      amount,
      fee: feeOf(amount, feeBps),
      periodStart: start,
      periodEnd: end,
      submittedAt,
      status: 'submitted',
    }
    world.invoices.push(invoice)
    onSubmitted(invoice)
  })
}

function dayOf(time: number): string {
  return new Date(time * 1000).toISOString().slice(0, 10)
}

/** A node confirms the hours. */
export function verify(world: World, invoice: Invoice, onVerified: () => void): void {
  const evidence = keccak256(toHex(`timesheet ${invoice.id}`))
  const call = world.calls.escrow('verifyInvoice', [invoice.id, evidence])
  world.chain.send(invoice.engagement.job.node.address, call, () => {
    invoice.status = 'verified'
    onVerified()
  })
}

/** A node looks at it within days. A few are refused or taken back, and come again. */
function expectVerification(world: World, invoice: Invoice, random: Random): void {
  const { job } = invoice.engagement
  const fate = job.plan.showcase ? 1 : random.unit()
  const delay = job.plan.showcase ? 1.2 : random.between(0.3, 2.8)
  world.agenda.at(invoice.submittedAt + delay * day, () => {
    if (fate < 0.02) return sendBack(world, invoice, 'rejected', random)
    if (fate < 0.032) return sendBack(world, invoice, 'cancelled', random)
    const verifiedAt = world.agenda.now
    verify(world, invoice, () => {
      if (!expectDispute(world, invoice, verifiedAt)) expectPayment(world, invoice, verifiedAt, random)
    })
  })
}

function sendBack(world: World, invoice: Invoice, status: 'rejected' | 'cancelled', random: Random): void {
  const { engagement, id } = invoice
  invoice.status = status
  if (status === 'rejected') {
    const call = world.calls.escrow('rejectInvoice', [id, bytes32('hours do not match')])
    world.chain.send(engagement.job.node.address, call)
  } else {
    world.chain.send(engagement.talent.address, world.calls.escrow('cancelInvoice', [id]))
  }
  engagement.billed -= invoice.amount
  engagement.openInvoices -= 1
  submitAgain(world, invoice, random)
}

/** Corrected and handed in anew, unless the next period was invoiced meanwhile. */
function submitAgain(world: World, invoice: Invoice, random: Random): void {
  const { engagement, periodStart, periodEnd } = invoice
  world.agenda.at(world.agenda.now + random.between(0.5, 2) * day, () => {
    const { agenda, pace } = world
    if (engagement.finished !== null || engagement.billedUntil !== periodEnd) return
    if (agenda.now >= pace.closesAt || !pace.maySubmit()) return
    const amount = (invoice.amount * 95n) / 100n
    const bill = { engagement, amount, start: periodStart, end: periodEnd }
    submit(world, bill, (corrected) => expectVerification(world, corrected, random))
  })
}

/** No further invoice will come. The first reason given stays. */
function finish(world: World, engagement: Engagement, reason: EndReason, random: Random): void {
  if (engagement.finished === null) {
    engagement.finished = reason
    endWhenSettled(world, engagement, random)
  }
}

/** Looks every few days whether all invoices are settled, then closes the books. One in ten never bothers to. */
function endWhenSettled(world: World, engagement: Engagement, random: Random): void {
  if (random.chance(0.1)) return
  const look = () => {
    if (engagement.openInvoices > 0) return world.agenda.at(world.agenda.now + 4 * day, look)
    const { id, job, talent, finished } = engagement
    const by = finished === 2 ? talent.address : job.client.address
    world.chain.send(by, world.calls.jobBoard('endEngagement', [id, finished ?? 0]))
    if (engagement.escrow > 0n) world.agenda.at(world.agenda.now + day, () => withdrawRest(world, engagement))
  }
  world.agenda.at(world.agenda.now + random.between(1, 5) * day, look)
}

function withdrawRest(world: World, engagement: Engagement): void {
  const { id, job, escrow } = engagement
  engagement.escrow = 0n
  job.client.usdc += escrow
  world.chain.send(job.client.address, world.calls.escrow('withdrawEscrow', [id, job.client.address, escrow]))
}
