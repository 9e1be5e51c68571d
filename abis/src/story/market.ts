import { type Client, personaClients } from './cast.ts'
import { day, hour, momentOf } from './clock.ts'
import { offerPosition } from './hiring.ts'
import { dollars } from './money.ts'
import { itemAt, type Random } from './random.ts'
import { createdId } from './stage.ts'
import { topics } from './topics.ts'
import { fields, metadataUri } from './vocabulary.ts'
import type { Job, JobPlan, World } from './world.ts'

/** Jobs that the market posts by itself; the showcase adds a few. */
const jobTarget = 300

/** Notes all jobs of the story: more with time, few at weekends, fewer in December. */
export function openMarket(world: World): void {
  const random = world.random.fork('market')
  for (let count = 0; count < jobTarget; count++) {
    const time = postingTime(world, random)
    world.agenda.at(time, () =>
      postJob(world, clientFor(world, time, random), planFor(world, random), random),
    )
  }
}

/** Draws times until one survives the season's odds. */
function postingTime(world: World, random: Random): number {
  for (;;) {
    const fraction = random.unit()
    const time = momentOf(world.clock, fraction)
    const growth = 0.22 + 0.78 * fraction
    if (random.chance(growth * season(time))) return time
  }
}

function season(time: number): number {
  const date = new Date(time * 1000)
  const weekday = [0.12, 1, 0.96, 0.9, 0.82, 0.66, 0.18][date.getUTCDay()] ?? 1
  const month = date.getUTCMonth() === 11 ? 0.55 : 1
  return weekday * month
}

function clientFor(world: World, time: number, random: Random): Client {
  const present = world.cast.clients.filter((client) => client.joinsAt <= time)
  return random.weighted(present, (client) => client.weight)
}

function planFor(world: World, random: Random): JobPlan {
  const open = fields.filter((_, index) => world.openFields.has(index))
  const field = random.weighted(open, (candidate) => candidate.share)
  return {
    field: fields.indexOf(field),
    title: random.pick(field.titles),
    positions: random.weighted([1, 2, 3, 5], (positions) => ({ 1: 81, 2: 13, 3: 5 })[positions] ?? 1),
    rate: Math.max(35, Math.round(random.normal(field.meanRate, field.meanRate * 0.22))),
    hoursPerWeek: random.pick([20, 30, 35, 40, 40]),
    weeks: random.weighted([4, 6, 8, 12, 16, 20, 26, 39, 52], (weeks) =>
      weeks < 12 ? 2 : weeks > 30 ? 1.2 : 3,
    ),
    cadence: random.weighted([2, 4], (weeks) => (weeks === 2 ? 5 : 20)),
    startAt: null,
    showcase: false,
  }
}

/** Posts a job and lets bids and, mostly, hires follow. */
export function postJob(world: World, client: Client, plan: JobPlan, random: Random): void {
  const { chain, calls, agenda, addresses, cast } = world
  const posted = agenda.now
  const node = random.pick(cast.nodes)
  const budget = budgetOf(plan, random)
  const uri = metadataUri({ title: plan.title, company: client.name })
  const call = calls.jobBoard('postJob', [plan.field + 1, node.address, budget, plan.positions, uri])
  chain.send(client.address, call, (receipt) => {
    const id = createdId(receipt, addresses.JobBoard, topics.jobPosted)
    const job: Job = { id, client, node, plan, bids: [], committed: 0, accepted: 0, open: true }
    world.jobs.push(job)
    attractBids(world, job, posted, random)
    if (plan.showcase || random.chance(0.73)) fillPositions(world, job, posted, random)
    else giveUp(world, job, posted, random)
    if (!plan.showcase && random.chance(0.1)) changeBudget(world, job, posted, random)
  })
}

function budgetOf(plan: JobPlan, random: Random): bigint {
  const exact = plan.rate * plan.hoursPerWeek * plan.weeks * plan.positions * random.between(1, 1.2)
  return dollars(Math.ceil(exact / 500) * 500)
}

function attractBids(world: World, job: Job, posted: number, random: Random): void {
  const able = world.cast.talents.filter(
    ({ field, joinsAt }) => field === job.plan.field && joinsAt <= posted,
  )
  const bidders = new Set<(typeof able)[number]>()
  const wanted = Math.min(able.length, random.int(2, 5) + job.plan.positions)
  while (bidders.size < wanted) bidders.add(random.weighted(able, (talent) => talent.weight))
  const lastDay = job.plan.showcase ? 2 : 8
  for (const talent of bidders) {
    world.agenda.at(posted + random.between(0.3, lastDay) * day, () => bid(world, job, talent, random))
  }
}

function bid(world: World, job: Job, talent: World['cast']['talents'][number], random: Random): void {
  if (!job.open) return
  const rate = dollars(Math.max(30, job.plan.rate * random.between(0.9, 1.15)))
  const note = metadataUri({ title: `${talent.name} for "${job.plan.title}"` })
  const call = world.calls.jobBoard('submitBid', [job.id, rate, 0, note])
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

/** Some jobs are never filled: most of them get cancelled, the others just stay open. */
function giveUp(world: World, job: Job, posted: number, random: Random): void {
  if (random.chance(0.15)) return
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
 * invoices to pay: weekly ones, the last of which comes in hours before the end.
 */
export function openShowcase(world: World): void {
  const random = world.random.fork('showcase')
  for (let rank = 0; rank < personaClients; rank++) {
    const startAt = world.clock.end - 14 * hour - 7 * 9 * day
    world.agenda.at(startAt - (7 + rank) * day, () => {
      const plan: JobPlan = {
        ...planFor(world, random),
        field: rank,
        title: itemAt(itemAt(fields, rank).titles, 0),
        positions: 1,
        hoursPerWeek: 40,
        weeks: 26,
        cadence: 1,
        startAt,
        showcase: true,
      }
      postJob(world, itemAt(world.cast.clients, rank), plan, random)
    })
  }
}
