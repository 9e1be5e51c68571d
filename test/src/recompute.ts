import { decodeEventLog, parseAbi } from 'viem'
import type { RawLog } from './raw-logs.ts'

/**
 * The overview's numbers straight from logs, by the definitions in prose (docs: metric definitions) and by nothing
 * that the server, the ledger or the subgraph runs. Kept plain on purpose: it is the reference that they are checked against.
 */
const events = parseAbi([
  'event Transfer(address indexed from, address indexed to, uint256 value)',
  'event TimelockChange(address oldTimelock, address newTimelock)',
  'event TreasuryWalletSet(address indexed wallet, bool active, string label)',
  'event DisputeCreated(uint256 indexed disputeId, uint256 indexed invoiceId, address indexed claimant, address respondent, uint256 amountInDispute, uint16 claimedTalentBps, uint64 respondBy)',
  'event DisputeSettled(uint256 indexed disputeId, address indexed acceptedBy, uint16 talentShareBps)',
  'event RulingExecuted(uint256 indexed disputeId, uint256 indexed invoiceId, uint8 ruling, uint16 talentShareBps)',
  'event VoteCast(address indexed voter, uint256 proposalId, uint8 support, uint256 weight, string reason)',
  'event VoteCastWithParams(address indexed voter, uint256 proposalId, uint8 support, uint256 weight, string reason, bytes params)',
  'event EngagementOffered(uint256 indexed engagementId, uint256 indexed jobId, address indexed talent, address client, uint256 bidId, uint256 contractedValue, uint16 feeBps, uint64 startAt, uint64 endAt)',
  'event EngagementAccepted(uint256 indexed engagementId)',
  'event EngagementAmended(uint256 indexed engagementId, uint256 oldValue, uint256 newValue, uint64 oldEndAt, uint64 newEndAt)',
  'event InvoiceSubmitted(uint256 indexed invoiceId, uint256 indexed engagementId, address indexed talent, address client, uint256 amount, uint64 periodStart, uint64 periodEnd, uint64 dueAt, string metadataURI)',
  'event InvoicePaid(uint256 indexed invoiceId, uint256 indexed engagementId, address indexed talent, address client, uint256 talentAmount, uint256 feeAmount, uint8 trigger)',
  'event InvoiceDisputed(uint256 indexed invoiceId, uint256 indexed disputeId, address indexed claimant, uint256 amountLocked)',
  'event InvoiceRefunded(uint256 indexed invoiceId, uint256 indexed engagementId, address indexed talent, uint256 amount, uint256 feeRefunded)',
  'event ReferralRewardAccrued(uint256 indexed invoiceId, address indexed referrer, address indexed referred, uint8 kind, uint256 basisUsdc, uint256 rewardBtrst)',
  'event ReferralRewardReversed(uint256 indexed invoiceId, address indexed referrer, address indexed referred, uint8 kind, uint256 rewardBtrst)',
])

function decode(log: RawLog) {
  try {
    return { ...log, ...decodeEventLog({ abi: events, topics: log.topics, data: log.data }) }
  } catch {
    return undefined
  }
}

export type DecodedLog = NonNullable<ReturnType<typeof decode>>
export type NamedLog<Name extends DecodedLog['eventName']> = Extract<DecodedLog, { eventName: Name }>

/** The logs whose events the overview depends on; others are left out. */
export function decodeLogs(logs: readonly RawLog[]): DecodedLog[] {
  return logs.flatMap((log) => decode(log) ?? [])
}

export function only<Name extends DecodedLog['eventName']>(
  logs: readonly DecodedLog[],
  name: Name,
): NamedLog<Name>[] {
  return logs.filter((log): log is NamedLog<Name> => log.eventName === name)
}

const sum = (values: readonly bigint[]): bigint => values.reduce((total, value) => total + value, 0n)

/** Fee included, at payment (metric 1). */
export const gsv = (logs: readonly DecodedLog[]): bigint =>
  sum(only(logs, 'InvoicePaid').map(({ args }) => args.talentAmount + args.feeAmount))

/** Fees at payment less fees refunded (metric 11). */
export const fees = (logs: readonly DecodedLog[]): bigint =>
  sum(only(logs, 'InvoicePaid').map(({ args }) => args.feeAmount)) -
  sum(only(logs, 'InvoiceRefunded').map(({ args }) => args.feeRefunded))

/** Contracted values of accepted engagements, each by its last amendment, smallest first (metric 6). */
export function projectSizes(logs: readonly DecodedLog[]): bigint[] {
  const value = new Map(
    only(logs, 'EngagementOffered').map(({ args }) => [args.engagementId, args.contractedValue]),
  )
  for (const { args } of only(logs, 'EngagementAmended')) value.set(args.engagementId, args.newValue)
  return only(logs, 'EngagementAccepted')
    .flatMap(({ args }) => value.get(args.engagementId) ?? [])
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
}

export interface Fraction {
  numerator: bigint
  denominator: bigint
}

export function averageProjectSize(logs: readonly DecodedLog[]): Fraction {
  const sizes = projectSizes(logs)
  return { numerator: sum(sizes), denominator: BigInt(sizes.length) }
}

/** The middle value; of an even count, the mean of the two middle ones rounded down. Null without projects. */
export function medianProjectSize(logs: readonly DecodedLog[]): bigint | null {
  const sizes = projectSizes(logs)
  const upper = sizes[Math.floor(sizes.length / 2)]
  const lower = sizes[Math.ceil(sizes.length / 2) - 1]
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2n
}

/** Invoices ever disputed over invoices submitted, by count and by amount (metrics 46 and 47). */
export function disputeRates(logs: readonly DecodedLog[]): { byCount: Fraction; byValue: Fraction } {
  const disputed = new Set(only(logs, 'InvoiceDisputed').map(({ args }) => args.invoiceId))
  const submitted = only(logs, 'InvoiceSubmitted').map(({ args }) => args)
  const among = submitted.filter(({ invoiceId }) => disputed.has(invoiceId))
  return {
    byCount: { numerator: BigInt(among.length), denominator: BigInt(submitted.length) },
    byValue: { numerator: sum(among.map((i) => i.amount)), denominator: sum(submitted.map((i) => i.amount)) },
  }
}

/** The governor's newest timelock, then every other address whose last attestation says that it counts. */
export function treasuryWallets(logs: readonly DecodedLog[]): string[] {
  const timelock = only(logs, 'TimelockChange').at(-1)?.args.newTimelock
  const counts = new Map(only(logs, 'TreasuryWalletSet').map(({ args }) => [args.wallet, args.active]))
  const attested = [...counts].filter(([wallet, active]) => active && wallet !== timelock)
  return [...(timelock === undefined ? [] : [timelock]), ...attested.map(([wallet]) => wallet)]
}

/** Inflow less outflow of one token over the treasury's wallets (metric 29). Null before there is one. */
export function treasuryBalance(logs: readonly DecodedLog[], token: string): bigint | null {
  const wallets = new Set(treasuryWallets(logs))
  if (wallets.size === 0) return null
  const moves = only(logs, 'Transfer').filter((log) => log.address.toLowerCase() === token.toLowerCase())
  const inflow = moves.filter(({ args }) => wallets.has(args.to)).map(({ args }) => args.value)
  const outflow = moves.filter(({ args }) => wallets.has(args.from)).map(({ args }) => args.value)
  return sum(inflow) - sum(outflow)
}

/** How each dispute ended: settled or ruled, and with what share for the talent; null while open. */
export function disputeEnds(
  logs: readonly DecodedLog[],
): Map<bigint, { status: 'SETTLED' | 'RULED'; talentShareBps: number } | null> {
  const settled = new Map(only(logs, 'DisputeSettled').map(({ args }) => [args.disputeId, args]))
  const ruled = new Map(only(logs, 'RulingExecuted').map(({ args }) => [args.disputeId, args]))
  const endOf = (id: bigint) => {
    const [settlement, ruling] = [settled.get(id), ruled.get(id)]
    if (settlement) return { status: 'SETTLED' as const, talentShareBps: settlement.talentShareBps }
    return ruling ? { status: 'RULED' as const, talentShareBps: ruling.talentShareBps } : null
  }
  return new Map(only(logs, 'DisputeCreated').map(({ args }) => [args.disputeId, endOf(args.disputeId)]))
}

/** BTRST accrued less reversed (metric 22). */
export const referralSpend = (logs: readonly DecodedLog[]): bigint =>
  sum(only(logs, 'ReferralRewardAccrued').map(({ args }) => args.rewardBtrst)) -
  sum(only(logs, 'ReferralRewardReversed').map(({ args }) => args.rewardBtrst))

/** Distinct parties of payments since a time (metric 36). */
export function activeParties(
  logs: readonly DecodedLog[],
  since: number,
  party: 'client' | 'talent',
): number {
  const recent = only(logs, 'InvoicePaid').filter(({ timestamp }) => timestamp >= since)
  return new Set(recent.map(({ args }) => args[party])).size
}

/** Weight cast for each choice of one proposal: against, for, abstain. */
export function tally(logs: readonly DecodedLog[], proposalId: bigint): [bigint, bigint, bigint] {
  const cast = [...only(logs, 'VoteCast'), ...only(logs, 'VoteCastWithParams')]
  const votes = cast.filter(({ args }) => args.proposalId === proposalId)
  const of = (support: number) =>
    sum(votes.filter(({ args }) => args.support === support).map(({ args }) => args.weight))
  return [of(0), of(1), of(2)]
}
