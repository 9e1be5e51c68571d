import type { Receipt } from '../chain/block-writer.ts'
import { jobBoardAbi } from '../generated/abi.ts'
import type { Talent } from './cast.ts'
import { day } from './clock.ts'
import { contractValue, invoicesOf } from './pace.ts'
import type { Random } from './random.ts'
import { createdId, logsOf, valuesOf } from './stage.ts'
import { topics } from './topics.ts'
import { beginWork } from './work.ts'
import type { Bid, Engagement, Job, World } from './world.ts'

/** How often a client who finds nobody looks again. */
const searches = 6

/** The client offers one position: to an approved bidder, or to somebody they know when none has bid. */
export function offerPosition(world: World, job: Job, random: Random, left = searches): void {
  if (!job.open || job.committed >= job.plan.positions || world.agenda.now >= world.pace.closesAt) return
  const bid = bestBid(job, random)
  const talent = bid?.talent ?? world.bench.acquaintance(job.plan.field, random)
  if (!talent) {
    searchAgain(world, job, random, left)
    return
  }
  if (bid) bid.live = false
  job.committed += 1
  const { startAt, endAt } = termOf(world, job, random)
  const value = contractValue(job.plan)
  const call = world.calls.jobBoard('offerEngagement', [
    job.id,
    talent.address,
    bid?.id ?? 0n,
    value,
    BigInt(startAt),
    BigInt(endAt),
  ])
  world.chain.send(job.client.address, call, (receipt) => {
    const offered = engagementOf(world, job, talent, receipt, { startAt, endAt, value })
    answerOffer(world, offered, random)
  })
}

function searchAgain(world: World, job: Job, random: Random, left: number): void {
  if (left > 0) {
    const next = world.agenda.now + random.between(3, 8) * day
    world.agenda.at(next, () => offerPosition(world, job, random, left - 1))
    return
  }
  world.books.plannedHires -= 1
  world.books.plannedValue -= contractValue(job.plan)
  world.books.expectedInvoices -= invoicesOf(job.plan)
}

function bestBid(job: Job, random: Random): Bid | undefined {
  const live = job.bids.filter((bid) => bid.live && bid.talent.hireable)
  return live.length === 0 ? undefined : random.weighted(live, (bid) => 0.2 + bid.talent.skill)
}

function termOf(world: World, job: Job, random: Random): { startAt: number; endAt: number } {
  const startAt = job.plan.startAt ?? Math.round(world.agenda.now + random.between(3, 9) * day)
  return { startAt, endAt: startAt + job.plan.weeks * 7 * day }
}

function engagementOf(
  world: World,
  job: Job,
  talent: Talent,
  receipt: Receipt,
  terms: Pick<Engagement, 'startAt' | 'endAt' | 'value'>,
): Engagement {
  const id = createdId(receipt, world.addresses.JobBoard, topics.engagementOffered)
  return {
    id,
    job,
    talent,
    ...terms,
    feeBps: frozenFee(receipt),
    billed: 0n,
    billedUntil: terms.startAt,
    escrow: 0n,
    openInvoices: 0,
    settling: false,
    finished: null,
  }
}

/** The fee that the contract froze, read from the event as everybody else does. */
function frozenFee(receipt: Receipt): number {
  const [log] = logsOf(receipt, topics.engagementOffered)
  if (!log) throw new Error(`Transaction ${receipt.transactionHash} offered nothing.`)
  return valuesOf(jobBoardAbi, 'EngagementOffered', log).feeBps
}

function answerOffer(world: World, offered: Engagement, random: Random): void {
  const { job, talent } = offered
  const declines = !job.plan.showcase && random.chance(0.08)
  world.agenda.at(world.agenda.now + random.between(0.3, 2) * day, () => {
    if (world.agenda.now >= world.pace.closesAt) return
    if (declines) return decline(world, offered, random)
    job.accepted += 1
    world.books.accepted += 1
    world.books.contracted += offered.value
    if (job.accepted === job.plan.positions) job.open = false
    world.engagements.push(offered)
    world.chain.send(talent.address, world.calls.jobBoard('acceptEngagement', [offered.id]), () =>
      beginWork(world, offered, random),
    )
  })
}

/** Mostly the talent declines; sometimes the client thinks better of it. Then the position is offered again. */
function decline(world: World, offered: Engagement, random: Random): void {
  const { job, talent } = offered
  const by = random.chance(0.8) ? talent.address : job.client.address
  job.committed -= 1
  world.chain.send(by, world.calls.jobBoard('declineEngagement', [offered.id]))
  world.agenda.at(world.agenda.now + random.between(1, 5) * day, () => offerPosition(world, job, random))
}
