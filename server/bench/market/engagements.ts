import { Disputes } from './disputes.ts'
import { Money } from './money.ts'
import { categories, contracts } from './people.ts'
import { evenly, later, type World } from './world.ts'

/** One accepted hire, with what it still has to invoice. */
export interface Engagement {
  readonly id: bigint
  readonly talent: string
  readonly client: string
  readonly feeBps: number
  /** Amount of each invoice, USDC. */
  readonly amount: bigint
  left: number
}

/** Of all jobs posted, those that lead to somebody being hired. */
const fillRate = 0.75
const meanInvoices = 5
/** No job is posted later than that, so that its work is invoiced before the market ends. */
const lastPosting = 600

/** Jobs, bids, hires, invoices and payments. */
export class Engagements {
  readonly #world: World
  readonly #invoices: number
  readonly #money: Money
  readonly #disputes: Disputes
  #jobs = 0n
  #bids = 0n
  #engagements = 0n
  #submitted = 0

  constructor(world: World, invoices: number) {
    this.#world = world
    this.#invoices = invoices
    this.#money = new Money(world)
    this.#disputes = new Disputes(world, this.#money)
  }

  plan(): void {
    // A tenth more than needed on average: the number of invoices is cut off exactly, never short.
    const jobs = Math.ceil((this.#invoices * 1.1) / (fillRate * 0.95 * meanInvoices)) + 20
    evenly(this.#world, jobs, 1, lastPosting, () => this.#post())
  }

  #post(): void {
    const { random, writer, people } = this.#world
    const jobId = ++this.#jobs
    const client = people.clients[random.favoured(people.clients.length)] ?? ''
    const categoryId = BigInt(1 + random.favoured(categories.length))
    writer.transaction()
    writer.emit('JobPosted', contracts.jobs, {
      jobId,
      client,
      categoryId,
      node: random.pick(people.nodes),
      budget: BigInt(random.int(2_000, 90_000)) * 1_000_000n,
      positions: 1,
      metadataURI: `data:application/json,{"title":"${categories[Number(categoryId) - 1]}%20work%20${jobId}"}`,
    })
    if (random.chance(0.05)) later(this.#world, 2, () => this.#update(jobId))
    const bidders = Array.from({ length: random.int(1, 5) }, () => this.#talent())
    for (const talent of bidders) later(this.#world, random.next() * 5, () => this.#bid(jobId, talent))
    const talent = bidders[0] ?? ''
    if (random.chance(fillRate))
      later(this.#world, 6 + random.next() * 8, () => this.#offer(jobId, talent, client))
    else later(this.#world, 45, () => this.#close(jobId, 1))
  }

  #talent(): string {
    const { random, people } = this.#world
    return people.talents[random.favoured(people.talents.length)] ?? ''
  }

  #update(jobId: bigint): void {
    const { random, writer } = this.#world
    writer.transaction()
    writer.emit('JobUpdated', contracts.jobs, {
      jobId,
      budget: BigInt(random.int(2_000, 90_000)) * 1_000_000n,
      positions: 1,
      metadataURI: `data:application/json,{"title":"Work%20${jobId}%20restated"}`,
    })
  }

  #close(jobId: bigint, reason: number): void {
    const { writer } = this.#world
    writer.transaction()
    writer.emit('JobClosed', contracts.jobs, { jobId, reason })
  }

  #bid(jobId: bigint, talent: string): void {
    const { random, writer } = this.#world
    writer.transaction()
    writer.emit('BidSubmitted', contracts.jobs, {
      bidId: ++this.#bids,
      jobId,
      talent,
      rate: BigInt(random.int(30, 180)) * 1_000_000n,
      unit: 0,
      metadataURI: '',
    })
  }

  #offer(jobId: bigint, talent: string, client: string): void {
    const { random, writer } = this.#world
    const engagementId = ++this.#engagements
    const invoices = random.int(1, 2 * meanInvoices - 1)
    const amount = BigInt(random.int(20_000, 900_000)) * 10_000n
    const feeBps = writer.timestamp < 1_720_000_000 ? 1000 : 1500
    const endAt = BigInt(writer.timestamp + invoices * 14 * 86_400)
    writer.transaction()
    writer.emit('EngagementOffered', contracts.jobs, {
      engagementId,
      jobId,
      talent,
      client,
      bidId: this.#bids,
      contractedValue: amount * BigInt(invoices),
      feeBps,
      startAt: BigInt(writer.timestamp),
      endAt,
    })
    const engagement = { id: engagementId, talent, client, feeBps, amount, left: invoices }
    if (random.chance(0.05)) later(this.#world, 2, () => this.#decline(engagement))
    else later(this.#world, 2, () => this.#accept(engagement, jobId, endAt))
  }

  #decline({ id, talent }: Engagement): void {
    const { writer } = this.#world
    writer.transaction()
    writer.emit('EngagementDeclined', contracts.jobs, { engagementId: id, by: talent })
  }

  #accept(engagement: Engagement, jobId: bigint, endAt: bigint): void {
    const { random, writer } = this.#world
    writer.transaction()
    writer.emit('EngagementAccepted', contracts.jobs, { engagementId: engagement.id })
    this.#close(jobId, 0)
    if (random.chance(0.1)) later(this.#world, 10, () => this.#amend(engagement, endAt))
    later(this.#world, 14, () => this.#submit(engagement))
  }

  #amend({ id, amount, left }: Engagement, endAt: bigint): void {
    const { writer } = this.#world
    writer.transaction()
    writer.emit('EngagementAmended', contracts.jobs, {
      engagementId: id,
      oldValue: amount * BigInt(left),
      newValue: amount * BigInt(left + 1),
      oldEndAt: endAt,
      newEndAt: endAt + 1_209_600n,
    })
  }

  #submit(engagement: Engagement): void {
    if (this.#submitted === this.#invoices) return
    const { random, writer } = this.#world
    const invoiceId = BigInt(++this.#submitted)
    const { id: engagementId, talent, client, amount } = engagement
    const { timestamp } = writer
    writer.transaction()
    writer.emit('InvoiceSubmitted', contracts.escrow, {
      invoiceId,
      engagementId,
      talent,
      client,
      amount,
      periodStart: BigInt(timestamp - 14 * 86_400),
      periodEnd: BigInt(timestamp),
      dueAt: BigInt(timestamp + 30 * 86_400),
      metadataURI: '',
    })
    engagement.left--
    if (engagement.left > 0) later(this.#world, 14, () => this.#submit(engagement))
    else later(this.#world, 16, () => this.#finish(engagement))
    if (random.chance(0.985)) later(this.#world, 2, () => this.#verify(engagement, invoiceId))
    else later(this.#world, 2, () => this.#reject(invoiceId))
  }

  #reject(invoiceId: bigint): void {
    const { random, people, writer } = this.#world
    writer.transaction()
    writer.emit('InvoiceRejected', contracts.escrow, {
      invoiceId,
      verifier: random.pick(people.nodes),
      reason: random.hash(),
    })
  }

  #verify(engagement: Engagement, invoiceId: bigint): void {
    const { random, people, writer } = this.#world
    writer.transaction()
    writer.emit('InvoiceVerified', contracts.escrow, {
      invoiceId,
      verifier: random.pick(people.nodes),
      evidenceHash: random.hash(),
    })
    if (random.chance(0.006)) later(this.#world, 1, () => this.#disputes.open(engagement, invoiceId))
    else
      later(this.#world, 3 + random.next() ** 2 * 40, () => {
        this.#money.pay(engagement, invoiceId)
        if (random.chance(0.002)) later(this.#world, 9, () => this.#money.refund(engagement, invoiceId))
      })
  }

  #finish({ id, client }: Engagement): void {
    const { writer } = this.#world
    writer.transaction()
    writer.emit('EngagementEnded', contracts.jobs, { engagementId: id, by: client, reason: 0 })
  }
}
