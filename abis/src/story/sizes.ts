import { dollars } from './money.ts'

/** The names of the story's sizes. */
export type SizeName = 'small' | 'dose' | 'article' | 'large'

/** Figures that a story reproduces to the last unit. Money in USDC base units. */
export type Figures = {
  /** JobPosted events. */
  readonly jobs: number
  /** Accounts that applied as talent. */
  readonly talent: number
  /** InvoiceSubmitted events. */
  readonly invoices: number
  /** InvoiceDisputed events. */
  readonly disputes: number
  /** Current contracted value of all accepted engagements, divided by their number. */
  readonly averageContract: bigint
  /** Sum of what InvoicePaid events say was paid, fees included. */
  readonly gsv: bigint
}

/** How much happens, and in how many blocks. Every part of the story reads its counts here. */
export type StorySize = {
  readonly name: SizeName
  /** Blocks each day: anvil reckons the whole state's root for each, so blocks are what the story's time goes into. */
  readonly slotsPerDay: number
  /** Blocks that a vote stays open: about four days. */
  readonly votingPeriod: number
  /** Companies that hire, and people who screen; those beyond the node's own accounts have invented ones. */
  readonly clients: number
  readonly screeners: number
  /** Talent who sign up without being part of the cast. */
  readonly crowd: number
  /** Share of the crowd that screeners find the time to look at. */
  readonly screenedShare: number
  /** Jobs posted, those of the showcases among them. */
  readonly jobs: number
  /** Scripted work for the largest clients, under way at the end, for newcomers to act on. */
  readonly showcases: number
  /** Invoices that end up in a dispute. */
  readonly disputes: number
  /** Bids on a job, from and to, besides one for each position. */
  readonly bids: readonly [number, number]
  /** Days between two conversions of fees. */
  readonly conversionDays: number
  /** Budgets and reward pools are as many times those of the smallest story. */
  readonly budgetFactor: number
  /** What the story has to come out at; null when it may come out as it likes. */
  readonly figures: Figures | null
  /** Gas that fits a block. */
  readonly blockGas: number
}

/** Talent in the cast, who have accounts of the node in every size. */
export const castTalents = 170

/** What the article says of the network, with the conflict of its numbers resolved as docs/metrics.md F2 has it. */
const published: Figures = {
  jobs: 8_300,
  talent: 82_000,
  invoices: 1_200,
  disputes: 7,
  averageContract: dollars(67_000),
  gsv: dollars(22_000_000),
}

/** What `npm start` plays: the variety of the network at a size that is there in half a minute. */
const small: StorySize = {
  name: 'small',
  slotsPerDay: 2,
  votingPeriod: 8,
  clients: 48,
  screeners: 12,
  crowd: 0,
  screenedShare: 0,
  jobs: 310,
  showcases: 3,
  disputes: 7,
  bids: [2, 5],
  conversionDays: 15,
  budgetFactor: 1,
  figures: null,
  blockGas: 300_000_000,
}

/** The published scale times `factor`: counts and volume scale, the average does not. */
function publishedSize(name: SizeName, factor: number, slotsPerDay: number): StorySize {
  const count = (of: number) => Math.max(1, Math.round(of * factor))
  const figures: Figures = {
    jobs: count(published.jobs),
    talent: count(published.talent),
    invoices: count(published.invoices),
    disputes: count(published.disputes),
    averageContract: published.averageContract,
    gsv: BigInt(count(Number(published.gsv))),
  }
  return {
    ...small,
    name,
    slotsPerDay,
    votingPeriod: Math.max(3, 4 * slotsPerDay),
    clients: Math.max(48, count(640)),
    screeners: Math.max(12, count(40)),
    crowd: figures.talent - castTalents,
    screenedShare: 0.063,
    jobs: figures.jobs,
    showcases: factor < 1 ? 0 : 3,
    disputes: figures.disputes,
    bids: [0, 2],
    conversionDays: factor > 1 ? 5 : 15,
    budgetFactor: Math.max(1, factor),
    figures,
    // All that anvil allows: 400 transactions and more in one block.
    blockGas: 30_000_000_000,
  }
}

const sizes: Readonly<Record<SizeName, StorySize>> = {
  small,
  dose: publishedSize('dose', 1 / 20, 0.5),
  article: publishedSize('article', 1, 1),
  large: publishedSize('large', 10, 0.5),
}

/** The size of a name. */
export function sizeOf(name: SizeName): StorySize {
  return sizes[name]
}

/** Whether a text names a size. */
export function isSizeName(text: string): text is SizeName {
  return Object.hasOwn(sizes, text)
}
