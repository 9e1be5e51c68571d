import type { Address } from 'viem'
import type { RawChain, RawLog } from './raw-chain.ts'

/** A published figure, and what the chain's own logs say. Money is in base units, whole numbers all. */
export type Figure = {
  readonly name: string
  readonly published: bigint
  readonly measured: bigint
  /** Digits after the point when it is shown. */
  readonly decimals: number
}

/** What the article says, times `factor` where it is a count or a volume. */
export type Scale = { readonly factor: number; readonly disputes: bigint }

/**
 * Measures every published figure from the logs alone, with arithmetic of its own: nothing here is shared with the story.
 * @param raw a loaded chain
 */
export function publishedFigures(
  raw: RawChain,
  btrst: Address,
  treasury: Address,
  { factor, disputes }: Scale,
): readonly Figure[] {
  const times = (count: number) => BigInt(Math.round(count * factor))
  const count = (name: string, published: bigint, measured: number): Figure => ({
    name,
    published,
    measured: BigInt(measured),
    decimals: 0,
  })
  return [
    count('jobs posted', times(8_300), logs(raw, 'jobs').length),
    count('talent signed up (distinct accounts)', times(82_000), distinctTalent(raw)),
    count('invoices submitted', times(1_200), logs(raw, 'submitted').length),
    count('invoices disputed', disputes, new Set(logs(raw, 'disputed').map(id)).size),
    ...averageContract(raw),
    {
      name: 'paid volume with fees (GSV), USDC',
      published: times(22_000_000) * 1_000_000n,
      measured: paidVolume(raw),
      decimals: 6,
    },
    ...tokenSplit(raw, btrst, treasury),
  ]
}

const signatures = {
  jobs: 'JobPosted(uint256,address,uint32,address,uint256,uint16,string)',
  applied: 'TalentApplied(uint256,address,uint32,string)',
  submitted: 'InvoiceSubmitted(uint256,uint256,address,address,uint256,uint64,uint64,uint64,string)',
  disputed: 'InvoiceDisputed(uint256,uint256,address,uint256)',
  paid: 'InvoicePaid(uint256,uint256,address,address,uint256,uint256,uint8)',
  offered: 'EngagementOffered(uint256,uint256,address,address,uint256,uint256,uint16,uint64,uint64)',
  accepted: 'EngagementAccepted(uint256)',
  amended: 'EngagementAmended(uint256,uint256,uint256,uint64,uint64)',
  transfer: 'Transfer(address,address,uint256)',
} as const

function logs(raw: RawChain, name: keyof typeof signatures, contract?: Address): RawLog[] {
  return raw.logs(signatures[name], contract)
}

function id(log: RawLog): string {
  return log.topics[1] ?? ''
}

function distinctTalent(raw: RawChain): number {
  return new Set(logs(raw, 'applied').map((log) => log.topics[2])).size
}

/** Talent's part is the second word of the data, the fee the third. */
function paidVolume(raw: RawChain): bigint {
  return logs(raw, 'paid').reduce((sum, { words }) => sum + (words[1] ?? 0n) + (words[2] ?? 0n), 0n)
}

/** Current contracted value of each accepted engagement: as offered, or as last amended. Two rows: the average, and what is left over. */
function averageContract(raw: RawChain): readonly Figure[] {
  const values = new Map(logs(raw, 'offered').map((log) => [id(log), log.words[2] ?? 0n]))
  for (const log of logs(raw, 'amended')) values.set(id(log), log.words[1] ?? 0n)
  const accepted = logs(raw, 'accepted').map((log) => values.get(id(log)) ?? 0n)
  const sum = accepted.reduce((total, value) => total + value, 0n)
  const number = BigInt(accepted.length || 1)
  return [
    {
      name: `average contracted project of ${accepted.length} accepted, USDC`,
      published: 67_000_000_000n,
      measured: sum / number,
      decimals: 6,
    },
    {
      name: '… and what the division leaves over, base units',
      published: 0n,
      measured: sum % number,
      decimals: 0,
    },
  ]
}

/** What the deployer gave to whom of the supply that was minted to it, in hundredths of a percent; the treasury's part apart. */
function tokenSplit(raw: RawChain, btrst: Address, treasury: Address): readonly Figure[] {
  const transfers = logs(raw, 'transfer', btrst)
  const minted = transfers.filter(({ topics }) => BigInt(topics[1] ?? 1) === 0n)
  const supply = minted.reduce((sum, { words }) => sum + (words[0] ?? 0n), 0n)
  const first = minted[0]?.topics[2]
  const given = transfers.filter(({ topics }) => topics[1] === first)
  const rows = [
    ['builders', 1_900n, 0],
    ['investors', 2_200n, 1],
    ['public sale', 500n, 2],
    ['community (Treasury)', 5_400n, 3],
  ] as const
  const split = rows.map(([name, published, index]) => {
    const log = given[index]
    const right = name !== 'community (Treasury)' || BigInt(log?.topics[2] ?? 0) === BigInt(treasury)
    const measured = right ? ((log?.words[0] ?? 0n) * 10_000n) / supply : 0n
    return { name: `${name}, % of the BTRST supply`, published, measured, decimals: 2 }
  })
  return [
    { name: 'BTRST supply, wei', published: 250_000_000n * 10n ** 18n, measured: supply, decimals: 18 },
    ...split,
    {
      name: 'transfers by the deployer besides these four',
      published: 0n,
      measured: BigInt(given.length - rows.length),
      decimals: 0,
    },
  ]
}

/** The figures as lines of a table: figure, published, measured. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map(({ name, published, measured, decimals }) => [
    name,
    shown(published, decimals),
    shown(measured, decimals),
    published === measured ? '' : '  <- differs',
  ])
  const width = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0))
  return rows
    .map(
      ([name = '', published = '', measured = '', mark = '']) =>
        `${name.padEnd(width(0))}  ${published.padStart(width(1))}  ${measured.padStart(width(2))}${mark}`,
    )
    .join('\n')
}

function shown(value: bigint, decimals: number): string {
  const digits = value.toString().padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals).replace(/\B(?=(\d{3})+$)/g, ',')
  return decimals === 0 ? whole : `${whole}.${digits.slice(-decimals)}`
}
