import type { BlockPoint } from '../ledger/block-point.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { Snapshot, SqlRow } from '../ledger/snapshot.ts'
import { atEpoch } from './at-epoch.ts'
import type { Cell, Column, Row, Table } from './table.ts'

/** What one address paid and received in a year. */
export interface StatementQuestion {
  /** In lower case. */
  readonly address: string
  /** By UTC. */
  readonly year: number
  readonly block: BlockPoint
  readonly epoch: number
}

/** Decimals of the two tokens. */
const decimals = { USDC: 6, BTRST: 18 } as const
type Token = keyof typeof decimals

/** Rows read at once. */
const pageRows = 1_000

export const statementColumns: readonly Column[] = [
  { name: 'time', kind: 'text', description: 'Time of the block, ISO 8601, UTC.' },
  {
    name: 'role',
    kind: 'text',
    description: 'As what the address stands in this row: payer, payee or referrer.',
  },
  {
    name: 'entry',
    kind: 'text',
    description:
      'payment (an invoice was paid), refund (of what was paid), reward accrued, reward reversed or reward claimed. A reward is owed once it is accrued and moves only when it is claimed: add up one of the two.',
  },
  { name: 'direction', kind: 'text', description: 'in: to the address; out: from it.' },
  { name: 'token', kind: 'text', description: 'USDC or BTRST.' },
  {
    name: 'amount',
    kind: 'bigint',
    description:
      'Base units: USDC has 6 decimals, BTRST 18. Of a payment by a payer with the fee. Empty above 2^127 - 1; the event itself has it then.',
  },
  { name: 'amountInUnits', kind: 'decimal', description: 'The same amount in whole tokens, exact.' },
  {
    name: 'fee',
    kind: 'bigint',
    description: 'The fee within the amount, base units; empty where there is none.',
  },
  { name: 'feeInUnits', kind: 'decimal', description: 'The same fee in whole tokens, exact.' },
  {
    name: 'counterparty',
    kind: 'hex',
    description:
      'The talent of a payer, the client of a payee, the referred of a referrer, to whom a claim went.',
  },
  { name: 'invoiceId', kind: 'bigint', description: 'Empty for a claim, which gathers many invoices.' },
  { name: 'engagementId', kind: 'bigint', description: 'Empty for rewards.' },
  { name: 'event', kind: 'text', description: 'The event that says it.' },
  { name: 'blockNumber', kind: 'int' },
  { name: 'blockHash', kind: 'hex' },
  { name: 'transactionHash', kind: 'hex' },
  { name: 'logIndex', kind: 'int' },
  { name: 'timestamp', kind: 'int', description: 'The time in unix seconds.' },
]

interface Part {
  readonly event: string
  readonly table: string
  readonly role: 'payer' | 'payee' | 'referrer'
  readonly entry: string
  readonly direction: 'in' | 'out'
  readonly token: Token
  readonly amount: string
  readonly fee: string
  readonly counterparty: string
  readonly invoice: string
  readonly engagement: string
  /** Whose column the address stands in. */
  readonly condition: string
}

/** A refund's event does not say who is paid back: it is the client of its invoice. */
const clientOfInvoice =
  '(SELECT any_value(client) FROM invoice_submitted WHERE invoice_submitted.invoice_id = invoice_refunded.invoice_id AND invoice_submitted.block_number <= $block)'

const none = 'NULL'
const payment = {
  event: 'InvoicePaid',
  table: 'invoice_paid',
  entry: 'payment',
  token: 'USDC',
  invoice: 'invoice_id',
  engagement: 'engagement_id',
} as const
const refund = { ...payment, event: 'InvoiceRefunded', table: 'invoice_refunded', entry: 'refund' } as const
const reward = {
  table: 'referral_reward_accrued',
  role: 'referrer',
  direction: 'in',
  token: 'BTRST',
  amount: 'reward_btrst',
  fee: none,
  counterparty: 'referred',
  invoice: 'invoice_id',
  engagement: none,
  condition: 'referrer = $address',
} as const

/** Every way in which an amount stands beside an address. Deposits into one's own escrow are no payments. */
const parts: readonly Part[] = [
  {
    ...payment,
    role: 'payer',
    direction: 'out',
    amount: 'talent_amount + fee_amount',
    fee: 'fee_amount',
    counterparty: 'talent',
    condition: 'client = $address',
  },
  {
    ...payment,
    role: 'payee',
    direction: 'in',
    amount: 'talent_amount',
    fee: none,
    counterparty: 'client',
    condition: 'talent = $address',
  },
  {
    ...refund,
    role: 'payer',
    direction: 'in',
    amount: 'amount + fee_refunded',
    fee: 'fee_refunded',
    counterparty: 'talent',
    condition: `${clientOfInvoice} = $address`,
  },
  {
    ...refund,
    role: 'payee',
    direction: 'out',
    amount: 'amount',
    fee: none,
    counterparty: clientOfInvoice,
    condition: 'talent = $address',
  },
  { ...reward, event: 'ReferralRewardAccrued', entry: 'reward accrued' },
  {
    ...reward,
    event: 'ReferralRewardReversed',
    table: 'referral_reward_reversed',
    entry: 'reward reversed',
    direction: 'out',
  },
  {
    ...reward,
    event: 'ReferralRewardClaimed',
    table: 'referral_reward_claimed',
    entry: 'reward claimed',
    counterparty: '"to"',
    invoice: none,
  },
]

const partSql = (part: Part): string =>
  `SELECT '${part.role}' AS role, '${part.entry}' AS entry, '${part.direction}' AS direction, '${part.token}' AS token,
    (${part.amount})::HUGEINT AS amount, (${part.fee})::HUGEINT AS fee, ${part.counterparty} AS counterparty,
    (${part.invoice})::HUGEINT AS invoice_id, (${part.engagement})::HUGEINT AS engagement_id, '${part.event}' AS event,
    block_number, transaction_hash, log_index, timestamp
  FROM ${part.table}
  WHERE ${part.condition} AND block_number <= $block AND timestamp >= $from AND timestamp < $to`

const entriesSql = parts.map(partSql).join('\nUNION ALL\n')

const paramsOf = ({ address, year, block }: StatementQuestion) => ({
  address,
  block: block.number,
  from: Date.UTC(year) / 1000,
  to: Date.UTC(year + 1) / 1000,
})

/** How many rows the statement has. */
export async function countEntries(snapshot: Snapshot, question: StatementQuestion): Promise<number> {
  const [row] = await snapshot.rows(`SELECT count(*)::INTEGER AS n FROM (${entriesSql})`, paramsOf(question))
  return Number(row?.n ?? 0)
}

/** In chain order; an address that stands in one event twice has its roles in the order of their names. */
const pageSql = `SELECT entry.*, block.hash AS block_hash FROM (
  SELECT * FROM (${entriesSql})
  WHERE (block_number, log_index, role) > ($lastBlock::INTEGER, $lastLog::INTEGER, $lastRole)
  ORDER BY block_number, log_index, role LIMIT ${pageRows}
) AS entry JOIN block ON block.number = entry.block_number
ORDER BY entry.block_number, entry.log_index, entry.role`

/**
 * Base units as whole tokens, every digit.
 * @example inUnits(1_500_000n, 'USDC') // '1.500000'
 */
function inUnits(amount: bigint, token: Token): string {
  const places = decimals[token]
  const digits = (amount < 0n ? -amount : amount).toString().padStart(places + 1, '0')
  return `${amount < 0n ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`
}

const integer = (value: unknown): bigint | null =>
  value === null || value === undefined ? null : BigInt(value as bigint)

function rowOf(found: SqlRow): Row {
  const token: Token = found.token === 'BTRST' ? 'BTRST' : 'USDC'
  const amount = integer(found.amount)
  const fee = integer(found.fee)
  const time = new Date(Number(found.timestamp) * 1000).toISOString().replace('.000Z', 'Z')
  const cells: Record<string, Cell> = {
    time,
    role: String(found.role),
    entry: String(found.entry),
    direction: String(found.direction),
    token,
    amount,
    amountInUnits: amount === null ? null : inUnits(amount, token),
    fee,
    feeInUnits: fee === null ? null : inUnits(fee, token),
    counterparty: found.counterparty === null ? null : String(found.counterparty),
    invoiceId: integer(found.invoice_id),
    engagementId: integer(found.engagement_id),
    event: String(found.event),
    blockNumber: Number(found.block_number),
    blockHash: String(found.block_hash),
    transactionHash: String(found.transaction_hash),
    logIndex: Number(found.log_index),
    timestamp: Number(found.timestamp),
  }
  return statementColumns.map(({ name }) => cells[name] ?? null)
}

/** A place in the statement: everything up to and with it has been read. */
const start = { lastBlock: -1, lastLog: -1, lastRole: '' }

/**
 * The rows of a statement in chain order, read page by page, each by a statement of its own.
 * @throws ExportInterruptedError while it is read, when the chain is reorganised.
 */
export function statementTable(ledger: Ledger, question: StatementQuestion): Table {
  const readPage = (place: typeof start): Promise<SqlRow[]> =>
    atEpoch(ledger, question.epoch, (snapshot) => snapshot.rows(pageSql, { ...paramsOf(question), ...place }))
  async function* pages(): AsyncGenerator<readonly Row[]> {
    for (let place: typeof start | undefined = start; place !== undefined; ) {
      const found: SqlRow[] = await readPage(place)
      yield found.map(rowOf)
      const last = found.length === pageRows ? found.at(-1) : undefined
      place = last && {
        lastBlock: Number(last.block_number),
        lastLog: Number(last.log_index),
        lastRole: String(last.role),
      }
    }
  }
  return { columns: statementColumns, pages }
}
