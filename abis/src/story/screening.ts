import type { Receipt } from '../chain/block-writer.ts'
import { talentScreeningAbi } from '../generated/abi.ts'
import type { NamedAccount, Talent } from './cast.ts'
import { day } from './clock.ts'
import type { Random } from './random.ts'
import { claimNowAndThen, earn } from './rewards.ts'
import { createdId, logsOf, valuesOf } from './stage.ts'
import { topics } from './topics.ts'
import { fields, metadataUri } from './vocabulary.ts'
import type { World } from './world.ts'

/** After this a seat without a report can be taken over, as the contract has it. */
const claimPeriod = 7 * day

/** Screeners collect what they earned. */
export function openScreening(world: World): void {
  const random = world.random.fork('screeners')
  for (const screener of world.cast.screeners) {
    claimNowAndThen(world, {
      pool: world.screeningPool,
      account: screener.address,
      from: world.clock.start,
      random,
      claim: () => world.calls.screening('claimScreeningRewards', [screener.address]),
    })
  }
}

/** How an application goes on: screeners look at it, the talent thinks better of it, or nobody finds the time. */
export type Fate = 'is reviewed' | 'is withdrawn' | 'waits'

/** Somebody signs up. In a field whose category takes nobody, it does not happen. */
export function apply(world: World, talent: Talent, fate: Fate, random: Random): void {
  if (!world.openFields.has(talent.field)) return
  const { chain, calls, agenda, addresses, screening } = world
  const uri = metadataUri({ name: talent.name, field: fields[talent.field]?.category ?? '' })
  const call = calls.screening('applyAsTalent', [talent.field + 1, uri])
  const [appliedAt, needed] = [agenda.now, screening.reportsNeeded]
  world.books.applications += 1
  chain.send(talent.address, call, (receipt) => {
    if (fate === 'waits') return
    const id = createdId(receipt, addresses.TalentScreening, topics.talentApplied)
    if (fate === 'is withdrawn') withdraw(world, talent, id, random)
    else review(world, { id, talent, needed, appliedAt }, random)
  })
}

function withdraw(world: World, talent: Talent, id: bigint, random: Random): void {
  world.agenda.at(world.agenda.now + random.between(1, 12) * day, () =>
    world.chain.send(talent.address, world.calls.screening('withdrawApplication', [id])),
  )
}

type Application = {
  readonly id: bigint
  readonly talent: Talent
  readonly needed: number
  readonly appliedAt: number
}

/** As many screeners as needed take a seat. One in thirty lets it lapse, and somebody else takes it over. */
function review(world: World, application: Application, random: Random): void {
  const [spare, ...screeners] = drawScreeners(world, application.needed + 1, random)
  const lapses = random.chance(0.03)
  for (const [seat, screener] of screeners.entries()) {
    // All seats are taken within days, long before one can lapse: a take-over finds no other free seat.
    const claimAt = application.appliedAt + random.between(0.4, 3) * day
    world.agenda.at(claimAt, () => {
      const claimedAt = world.agenda.now
      world.chain.send(screener.address, world.calls.screening('claimScreening', [application.id]))
      if (lapses && seat === 0 && spare) {
        world.agenda.at(claimedAt + claimPeriod + random.between(1, 20) * day, () =>
          takeOver(world, application, spare, random),
        )
      } else expectReport(world, application, screener, random)
    })
  }
}

function drawScreeners(world: World, count: number, random: Random): readonly NamedAccount[] {
  const drawn = new Set<NamedAccount>()
  while (drawn.size < count) drawn.add(random.pick(world.cast.screeners))
  return [...drawn]
}

function takeOver(world: World, application: Application, screener: NamedAccount, random: Random): void {
  world.chain.send(screener.address, world.calls.screening('claimScreening', [application.id]))
  expectReport(world, application, screener, random)
}

function expectReport(world: World, application: Application, screener: NamedAccount, random: Random): void {
  const { talent, id } = application
  // Screeners see the same skill through different eyes, so near the bar they disagree.
  const approves = talent.skill + random.between(-0.25, 0.25) > 0.4
  world.agenda.at(world.agenda.now + random.between(0.6, 3.5) * day, () => {
    const report = metadataUri({ title: approves ? 'Fit for client work' : 'Not yet' })
    const call = world.calls.screening('submitScreening', [id, approves, report])
    world.chain.send(screener.address, call, (receipt) => noteReport(world, application, receipt, random))
  })
}

function noteReport(world: World, { talent }: Application, receipt: Receipt, random: Random): void {
  for (const log of logsOf(receipt, topics.screenerRewarded)) {
    const { screener, rewardBtrst } = valuesOf(talentScreeningAbi, 'ScreenerRewarded', log)
    earn(world.screeningPool, screener, rewardBtrst)
  }
  for (const log of logsOf(receipt, topics.screeningDecided)) {
    const { approved } = valuesOf(talentScreeningAbi, 'ScreeningDecided', log)
    if (approved) world.bench.isApproved(talent)
    else if (random.chance(0.3)) {
      world.agenda.at(world.agenda.now + random.between(50, 120) * day, () =>
        apply(world, talent, 'is reviewed', random),
      )
    }
  }
}
