import { hour } from './clock.ts'
import { dollars, feeOf } from './money.ts'
import { payNow } from './payments.ts'
import type { Figures } from './sizes.ts'
import { type Bill, submit, verify } from './work.ts'
import type { Engagement, World } from './world.ts'

/**
 * The last days of a story with figures to meet: work under way brings the last invoices, a few of which are paid at once and take
 * exactly what is missing of the volume; and contracts are adjusted, the last one by exactly what is missing of the average.
 */
export function openClosing(world: World): void {
  const { figures } = world.size
  if (!figures) return
  world.agenda.at(world.pace.closesAt, () => {
    const bills = lastBills(world, figures)
    adjustContracts(world, figures, bills)
    for (const { paid, ...bill } of bills) {
      submit(world, bill, (invoice) => {
        if (!paid) return
        world.agenda.afterBlocks(1, () =>
          verify(world, invoice, () =>
            world.agenda.afterBlocks(1, () => payNow(world, invoice, world.random)),
          ),
        )
      })
    }
  })
}

/** A bill of the last days, and whether it is paid before the end. */
type LastBill = Bill & { readonly paid: boolean }

/** Invoices are not much larger than this with their fee, USDC base units. */
const usualGross = dollars(19_000)
const largestGross = dollars(70_000)

function lastBills(world: World, figures: Figures): readonly LastBill[] {
  const periods = openPeriods(world, figures.invoices - world.books.submitted)
  const missing = figures.gsv - world.books.paidGross
  const wanted = Number((missing + usualGross - 1n) / usualGross)
  const paying = periods.slice(0, Math.max(1, Math.min(wanted, periods.length)))
  const amounts = exactAmounts(
    paying.map(({ engagement }) => engagement.feeBps),
    missing,
  )
  return periods.map((period, index) => {
    const amount = amounts[index]
    return { ...period, amount: amount ?? usualAmount(period), paid: amount !== undefined }
  })
}

type Period = Pick<Bill, 'engagement' | 'start' | 'end'>

/** So many periods of running work that nobody has billed yet, each engagement in turn. */
function openPeriods(world: World, count: number): readonly Period[] {
  const now = world.agenda.now
  const running = runningOf(world).filter(
    ({ billedUntil, endAt }) => Math.min(endAt, now - hour) - billedUntil > 24 * hour,
  )
  if (running.length === 0)
    throw new Error('Nobody works at the end: the story cannot come out at its figures.')
  const each = Math.ceil(count / running.length)
  const parts = running.map((engagement) => partsOf(engagement, now - hour, each))
  return Array.from({ length: each }, (_, part) => parts.flatMap((of) => of[part] ?? []))
    .flat()
    .slice(0, count)
}

function partsOf(engagement: Engagement, until: number, count: number): readonly Period[] {
  const { billedUntil, endAt } = engagement
  const length = Math.floor((Math.min(endAt, until) - billedUntil) / count)
  return Array.from({ length: count }, (_, part) => ({
    engagement,
    start: billedUntil + part * length,
    end: billedUntil + (part + 1) * length,
  }))
}

function runningOf({ engagements }: World): readonly Engagement[] {
  return engagements.filter(({ finished, job }) => finished === null && !job.plan.showcase)
}

function usualAmount({ engagement, start, end }: Period): bigint {
  const { rate, hoursPerWeek } = engagement.job.plan
  return dollars(Math.max(100, (rate * hoursPerWeek * (end - start)) / (7 * 24 * hour)))
}

/**
 * Amounts whose sum with fees is `gross`, one for each fee rate given, nearly equal.
 * @throws an Error when invoices of a believable size cannot make it up.
 */
export function exactAmounts(feesBps: readonly number[], gross: bigint): readonly bigint[] {
  const count = BigInt(feesBps.length)
  if (gross < count * dollars(2) || gross > count * largestGross) {
    throw new Error(
      `${feesBps.length} invoices cannot make up for the ${gross / 1_000_000n} dollars that are missing of the volume.`,
    )
  }
  const [lastFee, otherFees] = [feesBps.at(-1) ?? 0, feesBps.slice(0, -1)]
  // In whole cents, so that mostly the last one comes out in few digits too.
  const others = otherFees.map(
    (bps) => (((gross / count) * 10_000n) / BigInt(10_000 + bps) / 10_000n) * 10_000n,
  )
  for (let cut = 0n; cut < 100n; cut++) {
    const amounts = others.map((amount, index) => (index === 0 ? amount - cut : amount))
    const left = amounts.reduce((rest, amount, index) => rest - withFee(amount, otherFees[index] ?? 0), gross)
    const last = amountWithFee(left, lastFee)
    if (last !== null) return [...amounts, last]
  }
  throw new Error(`No invoice with its fee comes to what is missing of ${gross} base units.`)
}

function withFee(amount: bigint, bps: number): bigint {
  return amount + feeOf(amount, bps)
}

/** The amount that is `gross` with its fee; null when rounding skips this sum. */
function amountWithFee(gross: bigint, bps: number): bigint | null {
  const near = (gross * 10_000n) / BigInt(10_000 + bps)
  for (let amount = near; amount <= near + 1n; amount++) if (withFee(amount, bps) === gross) return amount
  return null
}

/** Contracts are raised where the last bills need it, and then adjusted until the average is the one wanted. */
function adjustContracts(world: World, figures: Figures, bills: readonly LastBill[]): void {
  const { books } = world
  const needed = neededValues(bills)
  let missing = figures.averageContract * BigInt(books.accepted) - books.contracted
  for (const [engagement, value] of needed) missing -= larger(value, engagement.value) - engagement.value
  const running = runningOf(world)
  const values = new Map(
    running.map((engagement) => [engagement, larger(needed.get(engagement) ?? 0n, engagement.value)]),
  )
  for (const [index, engagement] of running.entries()) {
    const share = shareOf(missing, running.length - index)
    const [value = 0n, least] = [
      values.get(engagement),
      larger(needed.get(engagement) ?? 0n, engagement.billed),
    ]
    const adjusted = larger(value + share, larger(least, dollars(1_000)))
    missing -= adjusted - value
    values.set(engagement, adjusted)
  }
  if (missing !== 0n)
    throw new Error(`The contracts cannot be adjusted by ${missing} base units to meet the average.`)
  for (const [engagement, value] of values) amendTo(world, engagement, value)
}

/** What each engagement has to be contracted for, to carry its bills; whole hundreds of dollars. */
function neededValues(bills: readonly LastBill[]): Map<Engagement, bigint> {
  const needed = new Map<Engagement, bigint>()
  for (const { engagement, amount } of bills) {
    needed.set(engagement, (needed.get(engagement) ?? engagement.billed) + amount)
  }
  const step = dollars(100)
  for (const [engagement, value] of needed) needed.set(engagement, ((value + step - 1n) / step) * step)
  return needed
}

/** An even share in whole hundreds of dollars; the last one takes what is left. */
function shareOf(missing: bigint, among: number): bigint {
  if (among === 1) return missing
  const step = dollars(100)
  return (missing / BigInt(among) / step) * step
}

function amendTo(world: World, engagement: Engagement, value: bigint): void {
  if (value === engagement.value) return
  world.books.contracted += value - engagement.value
  engagement.value = value
  const { id, job, endAt } = engagement
  world.chain.send(job.client.address, world.calls.jobBoard('amendEngagement', [id, value, BigInt(endAt)]))
}

function larger(a: bigint, b: bigint): bigint {
  return a > b ? a : b
}
