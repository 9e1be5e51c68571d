import { type AbiEvent, decodeEventLog, formatUnits, type Hex, hexToString, isAddress } from 'viem'
import type { Log } from '../chain/block-writer.ts'
import {
  btrstAbi,
  btrstPoolAbi,
  disputeJuryAbi,
  feeConverterAbi,
  invoiceEscrowAbi,
  jobBoardAbi,
  referralRewardsAbi,
  talentScreeningAbi,
  treasuryAbi,
} from '../generated/abi.ts'

const abis = [
  btrstAbi,
  jobBoardAbi,
  invoiceEscrowAbi,
  referralRewardsAbi,
  talentScreeningAbi,
  disputeJuryAbi,
  btrstPoolAbi,
  feeConverterAbi,
  treasuryAbi,
]

/** Every event that a step of the walk can leave, each once. */
const events: readonly AbiEvent[] = [
  ...new Map(
    abis
      .flatMap((abi) => abi.filter((item) => item.type === 'event'))
      .map((event) => [`${event.name}(${event.inputs.map(({ type }) => type).join()})`, event as AbiEvent]),
  ).values(),
]

/** An event as the page shows it. */
export type ReadEvent = {
  readonly contract: string
  readonly name: string
  /** Name and value of each field, in order, the value as people read it. */
  readonly fields: readonly (readonly [name: string, value: string])[]
}

/** Reads a log: which contract, which event, and its fields with amounts in their unit. */
export function readEvent(log: Log, label: (address: string) => string): ReadEvent {
  const [first = '0x', ...rest] = log.topics
  const { eventName, args } = decodeEventLog({ abi: events, data: log.data, topics: [first, ...rest] })
  const contract = label(log.address)
  const values = Object.entries(args as Record<string, unknown>) // every event here has named fields
  const units = (name: string) => unitOf(contract, name, args as Record<string, unknown>)
  return {
    contract,
    name: eventName ?? '',
    fields: values.map(([name, value]) => [name, show(value, units(name), label)]),
  }
}

type Unit = 'tUSDC' | 'BTRST' | null

const usdcFields = [
  'budget',
  'rate',
  'contractedValue',
  'talentAmount',
  'feeAmount',
  'basisUsdc',
  'usdcIn',
  'usdcReserve',
]
const btrstFields = ['rewardBtrst', 'btrstOut', 'minBtrstOut', 'btrstReserve']

/** What a number of a field counts; null when it is no amount. */
function unitOf(contract: string, field: string, args: Record<string, unknown>): Unit {
  if (usdcFields.includes(field)) return 'tUSDC'
  if (btrstFields.includes(field)) return 'BTRST'
  if (contract === 'UsdcTest' || (contract === 'InvoiceEscrow' && ['amount', 'balance'].includes(field)))
    return 'tUSDC'
  if (contract === 'Btrst' || (contract === 'Treasury' && field === 'amount')) return 'BTRST'
  const inDollars = args.usdcToBtrst === true
  if (field === 'amountIn') return inDollars ? 'tUSDC' : 'BTRST'
  if (field === 'amountOut') return inDollars ? 'BTRST' : 'tUSDC'
  return null
}

function show(value: unknown, unit: Unit, label: (address: string) => string): string {
  if (typeof value === 'bigint') return unit === null ? dated(value) : money(value, unit)
  if (typeof value !== 'string') return String(value)
  if (isAddress(value)) return label(value)
  return /^0x[0-9a-f]{64}$/.test(value) ? `"${hexToString(value as Hex, { size: 32 })}"` : `"${value}"`
}

function money(value: bigint, unit: 'tUSDC' | 'BTRST'): string {
  const [whole = '', part] = formatUnits(value, unit === 'tUSDC' ? 6 : 18).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return `${grouped}${part === undefined ? '' : `.${part}`} ${unit}`
}

/** Numbers of this size are Unix seconds in these events. */
function dated(value: bigint): string {
  if (value < 1_000_000_000n || value > 10_000_000_000n) return String(value)
  return new Date(Number(value) * 1000).toISOString().slice(0, 16).replace('T', ' ')
}
