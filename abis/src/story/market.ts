import type { Client } from './cast.ts'
import { day, hour } from './clock.ts'
import { offerPosition } from './hiring.ts'
import { dollars } from './money.ts'
import { contractValue, invoicesOf, showcaseInvoices } from './pace.ts'
import { itemAt, type Random } from './random.ts'
import { countsPerSlot } from './seasons.ts'
import { createdId } from './stage.ts'
import { topics } from './topics.ts'
import { fields, metadataUri } from './vocabulary.ts'
import type { Job, JobPlan, World } from './world.ts'

/** Weeks of a month. */
const month = 4.345

/** Notes all jobs of the story but the showcase: more with time, few at weekends, fewer in December. */
export function openMarket(world: World): void {
  const { agenda, clock, size } = world
  const random = world.random.fork('market')
  const counts = countsPerSlot(clock, size.jobs - size.showcases, (at) => 0.22 + 0.78 * at, random)
  agenda.everyBlock(() => {
    for (let count = itemAt(counts, agenda.index); count > 0; count--) {
      const client = clientFor(world, random)
      const fills = agenda.now < world.pace.closesAt && world.pace.fills(random)
      const draw = () => planFor(world, random)
      postJob(world, client, fills ? world.pace.choose(draw) : draw(), fills, random)
    }
  })
}

function clientFor(world: World, random: Random): Client {
  const now = world.agenda.now
  return random.weighted(world.cast.clients, (client) => (client.joinsAt <= now ? client.weight : 0))
}

function planFor(world: World, random: Random): JobPlan {
  const open = fields.filter((_, index) => world.openFields.has(index))
  const field = random.weighted(open, (candidate) => candidate.share)
  const fixedPrice = random.chance(0.24)
  return {
    field: fields.indexOf(field),
    title: random.pick(field.titles),
    positions: random.weighted([1, 2, 3, 5], (positions) => ({ 1: 81, 2: 13, 3: 5 })[positions] ?? 1),
    fixedPrice,
    rate: Math.max(35, Math.round(random.normal(field.meanRate, field.meanRate * 0.22))),
    hoursPerWeek: random.pick([20, 30, 35, 40, 40, 40]),
    weeks: random.weighted([4, 6, 8, 12, 16, 20, 26, 39, 52], (weeks) =>
      weeks < 12 ? 2 : weeks > 30 ? 1.2 : 3,
    ),
    cadence: fixedPrice
      ? random.pick([4, 6, 8])
      : random.weighted([2, month], (weeks) => (weeks === 2 ? 5 : 20)),
    startAt: null,
    showcase: false,
  }
}

/** Posts a job and lets bids and, if it is to be filled, hires follow. */
export function postJob(world: World, client: Client, plan: JobPlan, fills: boolean, random: Random): void {
  const { chain, calls, agenda, addresses, books, cast } = world
  const posted = agenda.now
  const node = random.pick(cast.nodes)
  const budget = budgetOf(plan, random)
  const uri = metadataUri({ title: plan.title, company: client.name })
  const call = calls.jobBoard('postJob', [plan.field + 1, node.address, budget, plan.positions, uri])
  if (fills) {
    books.plannedHires += plan.positions
    books.plannedValue += contractValue(plan) * BigInt(plan.positions)
    books.expectedInvoices += invoicesOf(plan) * plan.positions
  }
  chain.send(client.address, call, (receipt) => {
    const id = createdId(receipt, addresses.JobBoard, topics.jobPosted)
    const job: Job = { id, client, node, plan, bids: [], committed: 0, accepted: 0, open: true }
    world.jobs += 1
    attractBids(world, job, posted, fills, random)
    if (fills) fillPositions(world, job, posted, random)
    else giveUp(world, job, posted, random)
    if (!plan.showcase && random.chance(0.08)) changeBudget(world, job, posted, random)
  })
}

function budgetOf(plan: JobPlan, random: Random): bigint {
  const exact = plan.rate * plan.hoursPerWeek * plan.weeks * plan.positions * random.between(1, 1.2)
  return dollars(Math.ceil(exact / 500) * 500)
}

function attractBids(world: World, job: Job, posted: number, fills: boolean, random: Random): void {
  const [fewest, most] = world.size.bids
  const wanted = random.int(fewest, most) + (fills ? 1 + job.plan.positions : 0)
  const lastDay = job.plan.showcase ? 2 : 8
  for (const talent of world.bench.biddersFor(job.plan.field, wanted, random)) {
    world.agenda.at(posted + random.between(0.3, lastDay) * day, () => bid(world, job, talent, random))
  }
}

/** The numbers of JobBoard.RateUnit. */
const [hourly, fixed] = [0, 1]

function bid(world: World, job: Job, talent: World['cast']['talents'][number], random: Random): void {
  if (!job.open) return
  const { plan } = job
  const asked = Math.max(30, plan.rate * random.between(0.9, 1.15))
  const price = plan.fixedPrice ? Math.round((asked * plan.hoursPerWeek * plan.weeks) / 100) * 100 : asked
  const note = metadataUri({ title: `${talent.name} for "${plan.title}"` })
  const unit = plan.fixedPrice ? fixed : hourly
  const call = world.calls.jobBoard('submitBid', [job.id, dollars(price), unit, note])
  world.chain.send(talent.address, call, (receipt) => {
    const made = { id: createdId(receipt, world.addresses.JobBoard, topics.bidSubmitted), talent, live: true }
    job.bids.push(made)
    if (!random.chance(0.06)) return
    world.agenda.at(world.agenda.now + random.between(1, 4) * day, () => {
      if (!made.live) return
      made.live = false
      world.chain.send(talent.address, world.calls.jobBoard('withdrawBid', [made.id]))
    })
  })
}

function fillPositions(world: World, job: Job, posted: number, random: Random): void {
  const [first, last] = job.plan.showcase ? [3, 3.5] : [6, 24]
  for (let position = 0; position < job.plan.positions; position++) {
    world.agenda.at(posted + random.between(first, last) * day, () => offerPosition(world, job, random))
  }
}

/** Most jobs that are never filled get cancelled, the others just stay open. */
function giveUp(world: World, job: Job, posted: number, random: Random): void {
  if (random.chance(world.size.figures ? 0.6 : 0.15)) return
  world.agenda.at(posted + random.between(18, 70) * day, () => {
    job.open = false
    world.chain.send(job.client.address, world.calls.jobBoard('closeJob', [job.id]))
  })
}

function changeBudget(world: World, job: Job, posted: number, random: Random): void {
  world.agenda.at(posted + random.between(1, 5) * day, () => {
    if (!job.open) return
    const uri = metadataUri({ title: job.plan.title, company: job.client.name, note: 'Budget raised.' })
    const budget = budgetOf(job.plan, random) + dollars(2_500)
    world.chain.send(
      job.client.address,
      world.calls.jobBoard('updateJob', [job.id, budget, job.plan.positions, uri]),
    )
  })
}

/**
 * Work that is sure to be under way at the end, so that a newcomer who acts as one of the largest clients has
 * invoices to pay: weekly ones, the last of which comes in hours before the end, or before the closing.
 */
export function openShowcase(world: World): void {
  const random = world.random.fork('showcase')
  const last = Math.min(world.clock.end, world.pace.closesAt) - 14 * hour
  for (let rank = 0; rank < world.size.showcases; rank++) {
    const startAt = Math.round(last - 7 * showcaseInvoices * day)
    world.agenda.at(startAt - (7 + rank) * day, () => {
      const plan: JobPlan = {
        ...planFor(world, random),
        field: rank,
        title: itemAt(itemAt(fields, rank).titles, 0),
        positions: 1,
        fixedPrice: false,
        hoursPerWeek: 40,
        weeks: 26,
        cadence: 1,
        startAt,
        showcase: true,
      }
      postJob(world, itemAt(world.cast.clients, rank), plan, true, random)
    })
  }
}
