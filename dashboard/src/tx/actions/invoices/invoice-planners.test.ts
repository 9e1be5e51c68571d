import { describe, expect, test } from 'vitest'
import { at, fakedNow, fakedPlanning, reasonOf, sentencesOf, stepsOf } from '../../testing/faked-planning.ts'
import { wholeHour } from '../planning.ts'
import { billedPeriod } from './billed-period.ts'
import { claimOwed } from './claim-owed.ts'
import { fundEscrow } from './fund-escrow.ts'
import { payInvoice } from './pay-invoice.ts'
import { refundInvoice } from './refund-invoice.ts'
import { releaseInvoice } from './release-invoice.ts'
import { verifyInvoice } from './verify-invoice.ts'
import { withdrawEscrow } from './withdraw-escrow.ts'

const [client, talent, other] = [at('a'), at('b'), at('c')]
const usdc = (units: number): bigint => BigInt(units) * 1_000_000n
const day = 86_400

const invoice = (change: Record<string, unknown> = {}) => ({
  status: 2,
  client,
  talent,
  engagementId: 5n,
  feeBps: 1500,
  amount: usdc(100),
  paid: 0n,
  refunded: 0n,
  dueAt: BigInt(fakedNow),
  releasableAt: BigInt(fakedNow),
  ...change,
})
const engagement = { status: 2, client, talent, feeBps: 1500 }
const rich = { balanceOf: usdc(1000), allowance: 0n }

describe('paying', () => {
  const plan = (account: typeof client, answers: Record<string, unknown>) =>
    payInvoice.plan(fakedPlanning({ account, answers }), { kind: 'pay-invoice', invoiceId: '9' }, {})

  test('what the escrow lacks is approved exactly, and what it holds is not taken twice', async () => {
    const answers = { invoice: invoice(), amountDue: [usdc(100), usdc(15), usdc(40)], ...rich }
    expect(sentencesOf(await plan(client, answers))).toEqual([
      'Allow InvoiceEscrow to take exactly 40 USDC from you.',
      'Pay invoice 9: 100 USDC to the talent and at most 15 USDC fee to the treasury.',
    ])
  })

  test('a full escrow pays without touching the account', async () => {
    const answers = { invoice: invoice(), amountDue: [usdc(100), usdc(15), 0n], ...rich }
    const [only, ...rest] = sentencesOf(await plan(client, answers))
    expect(only).toContain('Nothing is taken from your account.')
    expect(rest).toEqual([])
  })

  test('not by another, not before it is verified, not by who is too poor', async () => {
    const amountDue = [usdc(100), usdc(15), usdc(115)]
    expect(reasonOf(await plan(talent, { invoice: invoice(), amountDue }))).toContain('Only the client')
    const submitted = invoice({ status: 1 })
    expect(reasonOf(await plan(client, { invoice: submitted, amountDue }))).toContain('waits to be verified')
    const poor = { invoice: invoice(), amountDue, balanceOf: usdc(114), allowance: 0n }
    expect(reasonOf(await plan(client, poor))).toContain('115 USDC')
  })
})

describe('funding an escrow', () => {
  const domain = ['0x0f', 'Test USD Coin', '1', 31_337n, at('1'), '0x', []]
  const answers = {
    engagement,
    escrowBalance: usdc(1),
    eip712Domain: domain,
    nonces: 3n,
    balanceOf: usdc(1000),
    allowance: 0n,
  }
  const plan = (
    change: Record<string, unknown> = {},
    more: Partial<Parameters<typeof fakedPlanning>[0]> = {},
    way: 'permit' | 'approval' = 'permit',
  ) =>
    fundEscrow.plan(
      fakedPlanning({ account: other, answers: { ...answers, ...change }, ...more }),
      { kind: 'fund-escrow', engagementId: '5', amount: '0' },
      { amount: usdc(115), way },
    )

  test('a permission is signed, then used, and one for another amount or nonce is not', async () => {
    const [sign, later] = stepsOf(await plan())
    if (sign?.kind !== 'sign') throw new Error('Nothing is to be signed.')
    expect(sign.typedData.message).toEqual({
      owner: other,
      spender: at('2'),
      value: usdc(115),
      nonce: 3n,
      deadline: BigInt(wholeHour(fakedNow) + 2 * 3600),
    })
    expect(later?.kind).toBe('act')

    const signature = `0x${'11'.repeat(32)}${'22'.repeat(32)}1c` as const
    const signed = await plan({}, { signatures: { [sign.name]: signature } })
    expect(sentencesOf(signed)).toEqual([
      'Put 115 USDC into the escrow of engagement 5, by the permission just signed.',
    ])
    expect(stepsOf(signed)[0]).toMatchObject({ kind: 'act' })
    const used = await plan({ nonces: 4n }, { signatures: { [sign.name]: signature } })
    expect(stepsOf(used)[0]?.kind).toBe('sign')
  })

  test('an approval takes its place: by choice, for a contract’s account, for a token without permits', async () => {
    const byApproval = [
      'Allow InvoiceEscrow to take exactly 115 USDC from you.',
      'Put 115 USDC into the escrow of engagement 5.',
    ]
    expect(sentencesOf(await plan({}, {}, 'approval'))).toEqual(byApproval)
    expect(sentencesOf(await plan({}, { code: '0x60' }))).toEqual(byApproval)
    expect(sentencesOf(await plan({ eip712Domain: undefined }))).toEqual(byApproval)
    const elsewhere = ['0x0f', 'Test USD Coin', '1', 1n, at('1'), '0x', []]
    expect(sentencesOf(await plan({ eip712Domain: elsewhere }))).toEqual(byApproval)
  })

  test('what is allowed already needs neither', async () =>
    expect(sentencesOf(await plan({ allowance: usdc(115) }))).toEqual([
      'Put 115 USDC into the escrow of engagement 5.',
    ]))

  test('not once the engagement has ended, not by who is too poor', async () => {
    expect(reasonOf(await plan({ engagement: { ...engagement, status: 4 } }))).toBe('Engagement 5 has ended.')
    expect(reasonOf(await plan({ balanceOf: usdc(114) }))).toContain('114 USDC')
  })
})

test('money that open invoices need stays', async () => {
  const answers = { engagement, withdrawable: usdc(30), escrowBalance: usdc(145) }
  const plan = (account: typeof client, amount: bigint) =>
    withdrawEscrow.plan(
      fakedPlanning({ account, answers }),
      { kind: 'withdraw-escrow', engagementId: '5', to: client, amount: '0' },
      { amount, to: client },
    )
  expect(reasonOf(await plan(client, usdc(31)))).toContain('At most 30 USDC')
  expect(reasonOf(await plan(other, usdc(1)))).toContain('Only the client')
  expect(sentencesOf(await plan(client, usdc(30)))).toEqual([
    'Take 30 USDC out of the escrow of engagement 5.',
  ])
})

test('a release waits for its time, and for the money', async () => {
  const plan = (change: Record<string, unknown>, shortfall = 0n) =>
    releaseInvoice.plan(
      fakedPlanning({
        account: other,
        answers: { invoice: invoice(change), amountDue: [usdc(100), usdc(15), shortfall] },
      }),
      { kind: 'release-invoice', invoiceId: '9' },
      {},
    )
  expect(reasonOf(await plan({ releasableAt: BigInt(fakedNow + 1) }))).toContain('from 15 Jun 2025')
  expect(reasonOf(await plan({}, usdc(15)))).toContain(
    'takes 115 USDC from the escrow, and it holds 100 USDC',
  )
  expect(sentencesOf(await plan({}))).toHaveLength(1)
})

test('a refund gives back at most what is left, with an exact approval', async () => {
  const answers = {
    invoice: invoice({ status: 6, paid: usdc(100), refunded: usdc(60) }),
    amountDue: [0n, 0n, 0n],
    ...rich,
  }
  const plan = (amount: bigint) =>
    refundInvoice.plan(
      fakedPlanning({ account: talent, answers }),
      { kind: 'refund-invoice', invoiceId: '9', amount: '0' },
      { amount },
    )
  expect(reasonOf(await plan(usdc(41)))).toContain('At most 40 USDC')
  expect(sentencesOf(await plan(usdc(40)))).toEqual([
    'Allow InvoiceEscrow to take exactly 40 USDC from you.',
    'Give 40 USDC of invoice 9 back to the client. The fee stays where it is.',
  ])
})

test('only who has the role verifies, and only what is owed is claimed', async () => {
  const answers = {
    invoice: invoice({ status: 1 }),
    amountDue: [usdc(100), usdc(15), 0n],
    hasRole: false,
    reviewPeriod: 7n,
  }
  const verdict = await verifyInvoice.plan(
    fakedPlanning({ account: other, answers }),
    { kind: 'verify-invoice', invoiceId: '9' },
    { evidence: 'timesheet' },
  )
  expect(reasonOf(verdict)).toContain('verifier’s role')
  const claim = await claimOwed.plan(
    fakedPlanning({ account: other, answers: { owed: 0n } }),
    { kind: 'claim-owed', to: other },
    { to: other },
  )
  expect(reasonOf(claim)).toContain('Nothing waits')
})

describe('the period that days stand for', () => {
  const midnight = 1_750_032_000
  const term = {
    startAt: midnight + 3600,
    endAt: midnight + 10 * day + 3600,
    billedUntil: 0,
    now: midnight + 5 * day + 3660,
  }

  test('days that a term begins, ends or is today in count as far as they can be billed', () => {
    expect(billedPeriod(midnight, midnight + day, term)).toEqual({
      ok: true,
      start: midnight + 3600,
      end: midnight + 2 * day,
    })
    expect(billedPeriod(midnight + 5 * day, midnight + 5 * day, term)).toEqual({
      ok: true,
      start: midnight + 5 * day,
      end: midnight + 5 * day + 3600,
    })
    const over = { ...term, now: midnight + 20 * day }
    expect(billedPeriod(midnight + 9 * day, midnight + 10 * day, over)).toMatchObject({ end: term.endAt })
    const billed = { ...term, billedUntil: midnight + 2 * day + 7 }
    expect(billedPeriod(midnight + 2 * day, midnight + 2 * day, billed)).toMatchObject({
      start: midnight + 2 * day + 7,
    })
  })

  test.each([
    ['before the term', -1, 2, {}, 'The work begins on'],
    ['billed already', 1, 2, { billedUntil: midnight + 2 * day }, 'is billed already'],
    ['after the term', 3, 11, { now: midnight + 20 * day }, 'The engagement ends on'],
    ['to come', 3, 6, {}, 'Only days that have begun'],
    ['the wrong way round', 3, 2, {}, 'must not be before'],
  ])('%s', (_name, first, last, change, says) => {
    const period = billedPeriod(midnight + first * day, midnight + last * day, { ...term, ...change })
    expect(period.ok ? '' : period.problem).toContain(says)
  })
})
