import { formatUnits } from 'viem'
import { checksummed } from '../../graphql/checksummed.ts'
import type { Snapshot, SqlParam, SqlRow } from '../../ledger/snapshot.ts'
import { BadRequestError } from '../../metrics/bad-request-error.ts'
import { type Feed, type FeedEntry, feedLength, plainText } from './feed.ts'

const usdc = (row: SqlRow, column: string): string =>
  typeof row[column] === 'bigint' ? `${formatUnits(row[column], 6)} USDC` : 'more USDC than can be told'

/** A title is one line. */
const titleOf = (text: string): string => plainText(text.replaceAll(/\s+/g, ' ').trim(), 200)

/** Events of one kind with their blocks' hashes, newest first. */
async function newest(
  snapshot: Snapshot,
  table: string,
  block: number,
  condition = 'TRUE',
  params: Record<string, SqlParam> = {},
): Promise<SqlRow[]> {
  return snapshot.rows(
    `SELECT event.*, block.hash AS block_hash FROM (
  SELECT * FROM ${table} WHERE block_number <= $block AND ${condition} ORDER BY block_number DESC, log_index DESC LIMIT ${feedLength}
) AS event JOIN block ON block.number = event.block_number ORDER BY event.block_number DESC, event.log_index DESC`,
    { block, ...params },
  )
}

/** What every entry takes from its event in the same way. */
const common = (row: SqlRow) => ({
  contract: String(row.contract),
  at: Number(row.timestamp),
  block: { number: Number(row.block_number), hash: String(row.block_hash) },
})

function proposalEntry(row: SqlRow): FeedEntry {
  const id = String(row.proposal_id)
  const description = String(row.description)
  const first = description.split('\n').find((line) => line.trim() !== '') ?? ''
  const calls = Array.isArray(row.targets) ? row.targets.length : 0
  return {
    ...common(row),
    key: `proposal:${id}`,
    title: titleOf(`Proposal ${id}: ${first.replace(/^\s*#+\s*/, '')}`),
    text: plainText(
      `Votes are cast after block ${row.vote_start} and until block ${row.vote_end}. It makes ${calls} ${calls === 1 ? 'call' : 'calls'}.\n\n${description}`,
      10_000,
    ),
    author: checksummed(String(row.proposer)),
    page: `/proposals/${id}`,
    data: { event: 'ProposalCreated', where: { proposalId: id, contract: String(row.contract) } },
  }
}

const proposals: Feed = {
  name: 'proposals',
  title: 'New governance proposals',
  description: 'Every proposal to the governor, as it was made.',
  page: '/proposals',
  parameters: [],
  entries: async (snapshot, block) =>
    // An id above 2^127 is in no column, and without an id there is nothing to name.
    (await newest(snapshot, 'proposal_created', block.number, 'proposal_id IS NOT NULL')).map(proposalEntry),
}

function disputeEntry(row: SqlRow): FeedEntry {
  const id = String(row.dispute_id)
  const share = (Number(row.claimed_talent_bps) / 100).toString()
  return {
    ...common(row),
    key: `dispute:${id}`,
    title: `Dispute ${id} about invoice ${row.invoice_id}: ${usdc(row, 'amount_in_dispute')}`,
    text: `${checksummed(String(row.claimant))} claims that the talent is due ${share} % of ${usdc(row, 'amount_in_dispute')}; ${checksummed(String(row.respondent))} may answer.`,
    author: checksummed(String(row.claimant)),
    page: `/disputes/${id}`,
    data: { event: 'DisputeCreated', where: { disputeId: id, contract: String(row.contract) } },
  }
}

const disputes: Feed = {
  name: 'disputes',
  title: 'New disputes',
  description: 'Every dispute about an invoice, as it was opened.',
  page: '/disputes',
  parameters: [],
  entries: async (snapshot, block) =>
    (await newest(snapshot, 'dispute_created', block.number, 'dispute_id IS NOT NULL')).map(disputeEntry),
}

function feeEntry(row: SqlRow): FeedEntry {
  const id = String(row.invoice_id)
  return {
    ...common(row),
    key: `invoice:${id}:paid`,
    title: `Fee of ${usdc(row, 'fee_amount')} on invoice ${id}`,
    text: `${checksummed(String(row.client))} paid ${usdc(row, 'talent_amount')} to ${checksummed(String(row.talent))} and ${usdc(row, 'fee_amount')} as fee.`,
    author: checksummed(String(row.client)),
    page: `/invoices/${id}`,
    data: { event: 'InvoicePaid', where: { invoiceId: id, contract: String(row.contract) } },
  }
}

/** 1,000 USDC: the fee of a payment of 10,000 at 10 %. */
const largeFee = '1000000000'

const largeFees: Feed = {
  name: 'large-fees',
  title: 'Large fees',
  description: 'Payments whose fee is at least min, in USDC base units; 1,000 USDC when absent.',
  page: '/invoices',
  parameters: ['min'],
  entries: async (snapshot, block, { min = largeFee }) => {
    if (!/^\d{1,30}$/.test(min))
      throw new BadRequestError(
        'min is not an amount: give whole USDC base units, such as 1000000000 for 1,000 USDC.',
      )
    const condition = 'fee_amount >= $min::HUGEINT AND invoice_id IS NOT NULL'
    return (await newest(snapshot, 'invoice_paid', block.number, condition, { min })).map(feeEntry)
  },
}

/** Every feed there is. */
export const feeds: readonly Feed[] = [proposals, disputes, largeFees]
