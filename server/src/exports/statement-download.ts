import { isAddress } from 'viem'
import { BadRequestError } from '../metrics/bad-request-error.ts'
import { type Download, type DownloadSources, downloadOf } from './download.ts'
import { askedOf, blockOf } from './parameters.ts'
import { countEntries, type StatementQuestion, statementTable } from './statement-rows.ts'

/** Parameters of a statement. */
const statementParameters = ['asOf'] as const

/** Years that a statement can be asked for; the chain itself is younger. */
const [firstYear, lastYear] = [2015, 2100]

/**
 * What an address paid and received in a year, as of a block.
 * @throws BadRequestError, BlockUnavailableError, UnavailableError
 */
export async function statementDownload(
  { operation, status }: DownloadSources,
  address: string,
  year: number,
  query: URLSearchParams,
): Promise<Download> {
  if (!isAddress(address, { strict: false }))
    throw new BadRequestError('A statement is of an address: 0x and 40 hex digits.')
  if (!(year >= firstYear && year <= lastYear))
    throw new BadRequestError(`A statement is of a year from ${firstYear} to ${lastYear}.`)
  const asked = askedOf(query, statementParameters)
  const block = await blockOf(operation, asked)
  const snapshot = await operation.snapshot()
  const whose = address.toLowerCase()
  const question: StatementQuestion = { address: whose, year, block, epoch: snapshot.epoch }
  const facts = {
    path: `/api/v1/statements/${whose}/${year}`,
    name: `statement-${whose}-${year}`,
    title: `Statement of ${whose} for ${year}`,
    about: {
      kind: 'statement',
      address: whose,
      year,
      definition:
        'Every payment, refund and referral reward of the year (UTC) in which the address is payer, payee or referrer, one row each, in chain order, up to the block. Read from InvoicePaid, InvoiceRefunded, ReferralRewardAccrued, ReferralRewardReversed and ReferralRewardClaimed alone; deposits into one’s own escrow are no payments.',
    },
    block,
    parameters: {},
    rows: await countEntries(snapshot, question),
  }
  return downloadOf(facts, statementTable(status.ledger, question), status, snapshot.epoch)
}
