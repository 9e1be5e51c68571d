import type { ParamValue } from '../../subgraph/event-entity.ts'
import type { Random } from '../../subgraph/testing/random.ts'
import { event, people, timelock, tokens } from '../../subgraph/testing/random-events.ts'
import type { NewEvent, TestChain } from '../../subgraph/testing/test-chain.ts'

const [, client = '', talent = '', wallet = ''] = people
export const market = {
  client,
  talent,
  wallet,
  timelock,
  escrow: `0x${'e'.repeat(40)}`,
  board: `0x${'d'.repeat(40)}`,
  converter: `0x${'f'.repeat(40)}`,
  ...tokens,
} as const
const nobody = `0x${'0'.repeat(40)}`
const usdc = (units: number): bigint => BigInt(units) * 1_000_000n

/** Makes the events of a small market that keeps every rule, and single events of it to spoil it with. */
export function marketEvents(random: Random) {
  const make = (name: string, contract: string) => (given: Readonly<Record<string, ParamValue>>) =>
    event(random, name, given, contract)
  const transfer = (token: string, from: string, to: string, value: bigint): NewEvent =>
    make('Transfer', token)({ from, to, value })
  const paid = (given: Readonly<Record<string, ParamValue>> = {}) =>
    make(
      'InvoicePaid',
      market.escrow,
    )({
      invoiceId: 1n,
      engagementId: 1n,
      talent,
      client,
      talentAmount: usdc(1_000),
      feeAmount: usdc(100),
      trigger: 0,
      ...given,
    })
  const refunded = (amount: bigint) =>
    make(
      'InvoiceRefunded',
      market.escrow,
    )({ invoiceId: 1n, engagementId: 1n, talent, amount, feeRefunded: 0n })
  const funded = (amount: bigint, engagementId = 1n) =>
    make('EscrowFunded', market.escrow)({ engagementId, payer: client, amount, balance: amount })
  const submitted = (invoiceId: bigint, amount: bigint) =>
    make('InvoiceSubmitted', market.escrow)({ invoiceId, engagementId: 1n, talent, client, amount })
  return { make, transfer, paid, refunded, funded, submitted, usdc }
}

/** Mines the market: minted, attested, hired, funded, invoiced, paid and partly refunded, in seven blocks. */
export function mineSaneMarket(chain: TestChain, random: Random): void {
  const { make, transfer, paid, refunded, funded, submitted } = marketEvents(random)
  const hour = 3_600
  chain.mine(
    [
      transfer(market.btrst, nobody, market.timelock, 250_000_000n * 10n ** 18n),
      make('DelegateVotesChanged', market.btrst)({ delegate: talent, previousVotes: 0n, newVotes: 1n }),
      make('TimelockChange', market.board)({ newTimelock: market.timelock }),
      make('TreasuryWalletSet', market.board)({ wallet, active: true, label: 'Treasury' }),
      transfer(market.usdc, nobody, client, usdc(10_000)),
    ],
    hour,
  )
  chain.mine(
    [
      make('JobPosted', market.board)({ jobId: 1n, client, categoryId: 1n, metadataURI: '' }),
      make(
        'EngagementOffered',
        market.board,
      )({ engagementId: 1n, jobId: 1n, talent, client, feeBps: 1_000, contractedValue: usdc(5_000) }),
      make('EngagementAccepted', market.board)({ engagementId: 1n }),
    ],
    hour,
  )
  chain.mine([funded(usdc(1_500)), transfer(market.usdc, client, market.escrow, usdc(1_500))], hour)
  chain.mine([submitted(1n, usdc(1_000))], hour)
  chain.mine(
    [
      paid(),
      transfer(market.usdc, market.escrow, talent, usdc(1_000)),
      transfer(market.usdc, market.escrow, market.converter, usdc(100)),
    ],
    hour,
  )
  chain.mine([refunded(usdc(200)), transfer(market.usdc, talent, client, usdc(200))], hour)
  // The next day, so that the day of the payment is over.
  chain.mine([], 2 * 86_400)
}
