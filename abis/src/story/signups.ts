import type { Talent } from './cast.ts'
import { day } from './clock.ts'
import { inventedAccount } from './invented.ts'
import { itemAt, type Random } from './random.ts'
import { apply, type Fate } from './screening.ts'
import { countsPerSlot } from './seasons.ts'
import { crowdName, fields } from './vocabulary.ts'
import type { World } from './world.ts'

/** Talent signs up: the cast one by one, and the crowd in growing numbers. */
export function openSignups(world: World): void {
  const random = world.random.fork('signups')
  for (const talent of world.cast.talents) {
    const fate = talent.skill === 1 ? 'is reviewed' : castFate(random)
    world.agenda.at(talent.joinsAt, () => signUp(world, talent, fate, random))
  }
  openCrowd(world)
}

function castFate(random: Random): Fate {
  return random.weighted(['is reviewed', 'is withdrawn', 'waits'] as const, (fate) =>
    fate === 'is reviewed' ? 85 : fate === 'is withdrawn' ? 5 : 10,
  )
}

/** The category may open later, by vote: then they wait for it. If it was retired, they look for other work. */
function signUp(world: World, talent: Talent, fate: Fate, random: Random): void {
  if (world.retiredFields.has(talent.field)) talent.field = 0
  if (!world.openFields.has(talent.field)) {
    world.agenda.at(world.agenda.now + 10 * day, () => signUp(world, talent, fate, random))
    return
  }
  apply(world, talent, fate, random)
  if (fate === 'waits') world.waiting.add(talent)
  if (fate !== 'is withdrawn') world.bench.seeksWork(talent)
}

/** Far more people sign up than screeners can look at, and nobody of the crowd is kept in mind but who goes on. */
function openCrowd(world: World): void {
  const { agenda, clock, size } = world
  if (size.crowd === 0) return
  const random = world.random.fork('crowd')
  const counts = countsPerSlot(clock, size.crowd, (at) => 0.06 + at * Math.sqrt(at), random)
  let number = 0
  agenda.everyBlock(() => {
    const until = number + itemAt(counts, agenda.index)
    for (; number < until; number++) joinCrowd(world, number, random)
  })
}

function joinCrowd(world: World, number: number, random: Random): void {
  const open = fields.filter((_, index) => world.openFields.has(index))
  const talent: Talent = {
    address: inventedAccount(world.random.seed, 'talent', number),
    name: crowdName(number),
    joinsAt: world.agenda.now,
    field: fields.indexOf(random.weighted(open, (field) => field.share)),
    skill: random.between(0.1, 1),
    hireable: false,
  }
  const reviewed = random.chance(world.size.screenedShare)
  if (reviewed && random.chance(0.3)) refer(world, talent, random)
  apply(world, talent, reviewed ? 'is reviewed' : random.chance(0.01) ? 'is withdrawn' : 'waits', random)
  if (reviewed || random.chance(0.08)) world.bench.seeksWork(talent)
}

/** Somebody of the cast who was there before brought them. */
function refer(world: World, newcomer: Talent, random: Random): void {
  const referrer = random.favoured(world.cast.talents)
  if (referrer.joinsAt >= newcomer.joinsAt) return
  const call = world.calls.referrals('registerReferral', [referrer.address, 1])
  world.chain.send(newcomer.address, call)
}
