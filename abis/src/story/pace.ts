import type { Agenda } from './agenda.ts'
import { type Clock, day, fractionOf } from './clock.ts'
import { dollars } from './money.ts'
import { itemAt, type Random } from './random.ts'
import type { Figures, StorySize } from './sizes.ts'
import type { Books, JobPlan } from './world.ts'

/** What holds the market back or lets it go, so that a story comes out at its figures. */
export type Pace = {
  /** Whether a job that is posted now will find somebody. */
  fills(random: Random): boolean
  /** The next job's plan, of what `draw` gives. */
  choose(draw: () => JobPlan): JobPlan
  /** Whether one more invoice may be submitted now. */
  maySubmit(): boolean
  /** Whether a payment of this much, fee included, may be made now; USDC base units. */
  mayPay(gross: bigint): boolean
  /** Unix seconds from which on nothing changes the figures but what `closing.ts` does. */
  readonly closesAt: number
}

/** The pace of a story of this size. */
export function paceOf(size: StorySize, clock: Clock, agenda: Agenda, books: Books): Pace {
  return size.figures ? publishedPace(size, size.figures, clock, agenda, books) : freePace()
}

/** Most jobs get filled, and everything may happen at any time. */
function freePace(): Pace {
  return {
    fills: (random) => random.chance(0.8),
    choose: (draw) => draw(),
    maySubmit: () => true,
    mayPay: () => true,
    closesAt: Number.POSITIVE_INFINITY,
  }
}

/** Invoices that a plan brings in for one position; three days too many are billed with the period before. */
export function invoicesOf({ weeks, cadence }: Pick<JobPlan, 'weeks' | 'cadence'>): number {
  return Math.max(1, Math.ceil((weeks - 3 / 7) / cadence))
}

/** Contracted value of one position of a plan, USDC base units. */
export function contractValue({ rate, hoursPerWeek, weeks }: JobPlan): bigint {
  return dollars(rate * hoursPerWeek * weeks)
}

/** Weekly invoices that a showcase brings in until the end; some of them are still to be paid then. */
export const showcaseInvoices = 9

/** Blocks at the end that closing takes: submit, verify, pay, and some days of peace. */
const closingBlocks = 5
/** Invoices and money (USDC base units) that are left for the closing, to come out exactly. */
const closingInvoices = 4
const closingMoney = dollars(45_000)
/** Contracted value of a hire for each invoice that it brings in, such that the invoices and the volume come out together. */
const valuePerInvoice = Number(dollars(20_600))
/** Of so many plans that chance offers the most fitting one is taken. */
const offers = 12
/** Time between a posting and the middle of its invoices, and between an invoice and its payment, as parts of the story. */
const billingLag = (82 * day) / (730 * day)
const payingLag = (34 * day) / (730 * day)
/** How many more invoices are prepared than needed: some hires end early. */
const oversupply = 1.05

/** Business grows faster than time goes by: 0 at the beginning, 1 at the end. */
function growth(fraction: number): number {
  const at = Math.max(0, fraction)
  return at * Math.sqrt(at)
}

function publishedPace(size: StorySize, figures: Figures, clock: Clock, agenda: Agenda, books: Books): Pace {
  const closesAt = itemAt(clock.slots, clock.slots.length - closingBlocks)
  const fraction = () => fractionOf(clock, agenda.now)
  const closing = fractionOf(clock, closesAt)
  const average = Number(figures.averageContract)
  const misses = (plan: JobPlan) => {
    const [value, hires] = [Number(contractValue(plan)) * plan.positions, plan.positions]
    const planned = Number(books.plannedValue) + value
    const invoices = books.expectedInvoices + invoicesOf(plan) * hires
    const fromAverage = Math.abs(planned - average * (books.plannedHires + hires))
    return fromAverage + Math.abs(planned - valuePerInvoice * invoices)
  }
  return {
    closesAt,
    fills: () => books.expectedInvoices < oversupply * figures.invoices * growth(fraction() + billingLag),
    // Of some plans that chance offers, the one that keeps the averages: no single contract has to be forced.
    choose: (draw) => Array.from({ length: offers }, draw).reduce((a, b) => (misses(b) < misses(a) ? b : a)),
    maySubmit: () => {
      const free = figures.invoices - closingInvoices - size.showcases * showcaseInvoices
      const most = Math.ceil(free * Math.min(1, growth(fraction() / closing)))
      return agenda.now < closesAt && books.submitted - books.showcased < most
    },
    mayPay: (gross) => {
      const share = growth((fraction() - payingLag) / (closing - payingLag))
      const most = Number(figures.gsv - closingMoney) * Math.min(1, share)
      return agenda.now < closesAt && Number(books.paidGross + gross) <= most
    },
  }
}
