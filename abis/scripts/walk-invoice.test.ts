import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { readEvent } from '../src/walk/events.ts'
import { pageOf } from '../src/walk/page.ts'
import { anvilAvailable } from './anvil-process.ts'
import { pageFile, walkOnFreshChain } from './walk-invoice.ts'

describe.skipIf(!anvilAvailable)('the walk of one invoice', () => {
  let walk: Awaited<ReturnType<typeof walkOnFreshChain>>
  beforeAll(async () => {
    walk = await walkOnFreshChain()
  })

  const events = () =>
    walk.steps.flatMap(({ receipts }) =>
      receipts.flatMap(({ logs }) => logs.map((log) => readEvent(log, walk.actors.label))),
    )
  const field = (event: string, name: string) =>
    events()
      .find((candidate) => candidate.name === event)
      ?.fields.find(([key]) => key === name)?.[1]

  test('the page says what the contracts did; else run `npm run walk -w abis`', () => {
    expect(readFileSync(pageFile, 'utf8')).toBe(pageOf(walk.actors, walk.steps))
  })

  test('the talent got all of it, the fee came on top', () => {
    expect(field('InvoicePaid', 'talentAmount')).toBe('6,400 tUSDC')
    expect(field('InvoicePaid', 'feeAmount')).toBe('640 tUSDC')
    const moves = events().filter(({ contract, name }) => contract === 'UsdcTest' && name === 'Transfer')
    expect(moves.map(({ fields }) => fields.map(([, value]) => value).join(' '))).toEqual([
      'client InvoiceEscrow 7,040 tUSDC',
      'InvoiceEscrow talent 6,400 tUSDC',
      'InvoiceEscrow FeeConverter 640 tUSDC',
      'FeeConverter BtrstPool 640 tUSDC',
    ])
  })

  test('what the fees bought is what the treasury got', () => {
    expect(field('Deposited', 'amount')).toBe(field('FeesConverted', 'btrstOut'))
    expect(field('FeesConverted', 'recipient')).toBe('Treasury')
  })

  test('the referrer earned 0.4 BTRST for each dollar of fee, and took it', () => {
    expect(field('ReferralRewardAccrued', 'rewardBtrst')).toBe('256 BTRST')
    expect(field('ReferralRewardClaimed', 'rewardBtrst')).toBe('256 BTRST')
  })
})
