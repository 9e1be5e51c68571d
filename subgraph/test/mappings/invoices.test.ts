import { describe, test } from 'vitest'
import { eventId, LARGEST } from '../support/chain.ts'
import { indexAndAsk } from '../support/index-and-ask.ts'
import {
  acceptedEngagement,
  CLIENT,
  NODE,
  openDispute,
  TALENT,
  usualEvent,
  VERIFIER,
  verifiedInvoice,
} from '../support/usual-events.ts'

const NO_ANOMALY = { query: '{ anomalies { reason } }', expected: { anomalies: [] } }
const TOTALS = '{ paymentTotals(id: "network") { invoices paidInvoices volume fees refunded feesRefunded } }'

function totals(
  invoices: number,
  paid: number,
  volume: bigint,
  fees: bigint,
  refunded = 0n,
  feesRefunded = 0n,
) {
  return {
    query: TOTALS,
    expected: {
      paymentTotals: {
        invoices,
        paidInvoices: paid,
        volume: `${volume}`,
        fees: `${fees}`,
        refunded: `${refunded}`,
        feesRefunded: `${feesRefunded}`,
      },
    },
  }
}

describe('payment', () => {
  test('moves volume and fees everywhere they are counted, once', async () => {
    await indexAndAsk(
      [
        { number: 5, timestamp: 100, events: verifiedInvoice() },
        { number: 6, timestamp: 112, events: [usualEvent('InvoiceEscrow', 'InvoicePaid')] },
      ],
      [
        {
          query: `{ invoices { id engagement { id } job { id } category { id } checker checkedBy { id } rewards { id } client { id } talent { id } amount periodStart periodEnd dueAt metadataURI
            status submittedAt submitted { id } verifiedAt closedAt paidAt paid { id } paidBy talentAmount feeAmount refunded
            feeRefunded amountLocked talentShareBps returnedToClient shortfall disputes { id } } }`,
          expected: {
            invoices: [
              {
                id: '1',
                engagement: { id: '1' },
                job: { id: '1' },
                category: { id: '3' },
                checker: VERIFIER,
                checkedBy: null,
                rewards: [],
                client: { id: CLIENT },
                talent: { id: TALENT },
                amount: '100',
                periodStart: '11',
                periodEnd: '12',
                dueAt: '99',
                metadataURI: 'ipfs://invoice',
                status: 'PAID',
                submittedAt: '100',
                submitted: { id: eventId(5, 6) },
                verifiedAt: '100',
                closedAt: null,
                paidAt: '112',
                paid: { id: eventId(6, 0) },
                paidBy: 'CLIENT_APPROVED',
                talentAmount: '100',
                feeAmount: '10',
                refunded: '0',
                feeRefunded: '0',
                amountLocked: null,
                talentShareBps: null,
                returnedToClient: null,
                shortfall: null,
                disputes: [],
              },
            ],
          },
        },
        {
          query: `{ engagements { invoiceCount invoiced paid fees escrowFunded escrowWithdrawn escrowBalance } jobs { volume }
            categories { volume fees engagements { id } invoices { id } } nodes { jobs { id } volume fees } clients { paidInvoices volume fees refunded lastPaidAt }
            talents { paidInvoices earned refunded lastPaidAt } }`,
          expected: {
            engagements: [
              {
                invoiceCount: 1,
                invoiced: '100',
                paid: '100',
                fees: '10',
                escrowFunded: '110',
                escrowWithdrawn: '0',
                escrowBalance: '0',
              },
            ],
            jobs: [{ volume: '100' }],
            categories: [{ volume: '100', fees: '10', engagements: [{ id: '1' }], invoices: [{ id: '1' }] }],
            nodes: [{ jobs: [{ id: '1' }], volume: '100', fees: '10' }],
            clients: [{ paidInvoices: 1, volume: '100', fees: '10', refunded: '0', lastPaidAt: '112' }],
            talents: [{ paidInvoices: 1, earned: '100', refunded: '0', lastPaidAt: '112' }],
          },
        },
        totals(1, 1, 100n, 10n),
        NO_ANOMALY,
      ],
    )
  })

  test('of two invoices in one block, and a second payment of one of them, counts each invoice once', async () => {
    const second = { invoiceId: 2n }
    await indexAndAsk(
      [
        {
          number: 5,
          timestamp: 100,
          events: [
            ...verifiedInvoice(),
            usualEvent('InvoiceEscrow', 'InvoiceSubmitted', { ...second, amount: 200n }),
            usualEvent('InvoiceEscrow', 'EscrowFunded', { amount: 220n, balance: 330n }),
            usualEvent('InvoiceEscrow', 'InvoicePaid'),
            usualEvent('InvoiceEscrow', 'InvoicePaid', {
              ...second,
              talentAmount: 200n,
              feeAmount: 20n,
              trigger: 1,
            }),
            usualEvent('InvoiceEscrow', 'InvoicePaid'),
          ],
        },
      ],
      [
        totals(2, 2, 300n, 30n),
        {
          query:
            '{ invoicePaids { id } anomalies { id event subject reason logIndex } marketPoints(where: { payments: 1 }) { volume fees category { id } } }',
          expected: {
            invoicePaids: [{ id: eventId(5, 10) }, { id: eventId(5, 11) }, { id: eventId(5, 12) }],
            anomalies: [
              {
                id: `${eventId(5, 12)}-invoice 1`,
                event: 'InvoicePaid',
                subject: 'invoice 1',
                reason: 'invoice 1 is PAID, which excludes InvoicePaid.',
                logIndex: 12,
              },
            ],
            marketPoints: [
              { volume: '100', fees: '10', category: { id: '3' } },
              { volume: '200', fees: '20', category: { id: '3' } },
            ],
          },
        },
      ],
    )
  })

  test('of the largest amounts is summed exactly, in totals and in the series of finished days', async () => {
    const day = 86_400
    const pay = (invoiceId: bigint) => [
      usualEvent('InvoiceEscrow', 'InvoiceSubmitted', { invoiceId, amount: LARGEST }),
      usualEvent('InvoiceEscrow', 'InvoicePaid', { invoiceId, talentAmount: LARGEST, feeAmount: LARGEST }),
    ]
    const sum = (count: bigint) => `${LARGEST * count}`
    await indexAndAsk(
      [
        { number: 5, timestamp: 3 * day, events: [...acceptedEngagement(), ...pay(1n), ...pay(2n)] },
        { number: 6, timestamp: 3 * day + 86_399, events: pay(3n) },
        { number: 7, timestamp: 4 * day, events: pay(4n) },
        { number: 8, timestamp: 5 * day, events: [usualEvent('UsdcTest', 'Transfer')] },
      ],
      [
        totals(4, 4, LARGEST * 4n, LARGEST * 4n),
        {
          query:
            '{ marketStats_collection(interval: day, orderBy: timestamp) { timestamp token volume fees payments } }',
          expected: {
            marketStats_collection: [
              { timestamp: `${3 * day}000000`, token: 'USDC', volume: sum(3n), fees: sum(3n), payments: '3' },
              { timestamp: `${4 * day}000000`, token: 'USDC', volume: sum(1n), fees: sum(1n), payments: '1' },
            ],
          },
        },
        {
          query:
            '{ categoryStats_collection(interval: day, current: include) { timestamp category { id } volume payments } }',
          expected: {
            categoryStats_collection: [
              { timestamp: `${3 * day}000000`, category: { id: '3' }, volume: sum(3n), payments: '3' },
              { timestamp: `${4 * day}000000`, category: { id: '3' }, volume: sum(1n), payments: '1' },
            ],
          },
        },
        {
          // Block 8 is in a day and hour without payments: they answer nothing, not a row of nulls.
          query: '{ marketStats_collection(interval: hour, current: include) { timestamp payments } }',
          expected: {
            marketStats_collection: [
              { timestamp: `${3 * day}000000`, payments: '2' },
              { timestamp: `${3 * day + 82_800}000000`, payments: '1' },
              { timestamp: `${4 * day}000000`, payments: '1' },
            ],
          },
        },
      ],
    )
  })

  test('is refunded in part and then in full, without touching volume', async () => {
    await indexAndAsk(
      [
        {
          number: 5,
          timestamp: 100,
          events: [...verifiedInvoice(), usualEvent('InvoiceEscrow', 'InvoicePaid')],
        },
        { number: 6, timestamp: 112, events: [usualEvent('InvoiceEscrow', 'InvoiceRefunded')] },
        {
          number: 7,
          timestamp: 124,
          events: [usualEvent('InvoiceEscrow', 'InvoiceRefunded', { amount: 70n, feeRefunded: 2n })],
        },
      ],
      [
        {
          query: '{ invoice(id: "1", block: { number: 6 }) { status refunded feeRefunded } }',
          expected: { invoice: { status: 'PAID', refunded: '30', feeRefunded: '0' } },
        },
        {
          query:
            '{ invoices { status refunded feeRefunded talentAmount } clients { refunded volume } talents { refunded earned } }',
          expected: {
            invoices: [{ status: 'REFUNDED', refunded: '100', feeRefunded: '2', talentAmount: '100' }],
            clients: [{ refunded: '100', volume: '100' }],
            talents: [{ refunded: '100', earned: '100' }],
          },
        },
        totals(1, 1, 100n, 10n, 100n, 2n),
        NO_ANOMALY,
      ],
    )
  })
})

describe('an invoice that is not paid', () => {
  test('is rejected or cancelled, and counts nowhere but as submitted', async () => {
    await indexAndAsk(
      [
        {
          number: 5,
          timestamp: 100,
          events: [
            ...verifiedInvoice(),
            usualEvent('InvoiceEscrow', 'InvoiceSubmitted', { invoiceId: 2n }),
            usualEvent('InvoiceEscrow', 'InvoiceRejected', { invoiceId: 2n, verifier: NODE }),
            usualEvent('InvoiceEscrow', 'InvoiceCancelled'),
            usualEvent('InvoiceEscrow', 'EscrowWithdrawn'),
          ],
        },
      ],
      [
        {
          query:
            '{ invoices { id status closedAt paidAt checker checkedBy { id checkedInvoices { id } } } engagements { invoiceCount invoiced escrowFunded escrowWithdrawn escrowBalance } }',
          expected: {
            invoices: [
              {
                id: '1',
                status: 'CANCELLED',
                closedAt: '100',
                paidAt: null,
                checker: VERIFIER,
                checkedBy: null,
              },
              {
                id: '2',
                status: 'REJECTED',
                closedAt: '100',
                paidAt: null,
                checker: NODE,
                checkedBy: { id: NODE, checkedInvoices: [{ id: '2' }] },
              },
            ],
            engagements: [
              {
                invoiceCount: 2,
                invoiced: '200',
                escrowFunded: '110',
                escrowWithdrawn: '10',
                escrowBalance: '100',
              },
            ],
          },
        },
        totals(2, 0, 0n, 0n),
        NO_ANOMALY,
      ],
    )
  })
})

describe('a dispute', () => {
  const DISPUTES = `{ disputes { id invoice { id status } claimant respondent amountInDispute claimedTalentBps counterTalentBps status
    round phase phaseEndsAt respondBy openedAt opened { id } settledAt acceptedBy talentShareBps evidenceCount
    evidence { id party evidenceURI submittedAt } } disputeTotals(id: "network") { disputes openDisputes } }`
  const opened = {
    id: '1',
    claimant: CLIENT,
    respondent: TALENT,
    amountInDispute: '100',
    claimedTalentBps: 4_000,
    round: 0,
    phase: 0,
    phaseEndsAt: '864000',
    respondBy: '864000',
    openedAt: '100',
    opened: { id: eventId(5, 8) },
    evidenceCount: 1,
    evidence: [{ id: eventId(5, 10), party: CLIENT, evidenceURI: 'ipfs://evidence', submittedAt: '100' }],
  }

  test('locks money and waits for an answer', async () => {
    await indexAndAsk(
      [{ number: 5, timestamp: 100, events: openDispute() }],
      [
        {
          query: DISPUTES,
          expected: {
            disputes: [
              {
                ...opened,
                invoice: { id: '1', status: 'DISPUTED' },
                counterTalentBps: null,
                status: 'RESPONSE',
                settledAt: null,
                acceptedBy: null,
                talentShareBps: null,
              },
            ],
            disputeTotals: { disputes: 1, openDisputes: 1 },
          },
        },
        {
          query: '{ invoices { amountLocked disputes { id } } engagements { escrowBalance } }',
          expected: {
            invoices: [{ amountLocked: '110', disputes: [{ id: '1' }] }],
            engagements: [{ escrowBalance: '0' }],
          },
        },
        NO_ANOMALY,
      ],
    )
  })

  test('is countered and settled: the payment moves volume, the resolution does not', async () => {
    const payment = usualEvent('InvoiceEscrow', 'InvoicePaid', {
      talentAmount: 60n,
      feeAmount: 6n,
      trigger: 2,
    })
    await indexAndAsk(
      [
        { number: 5, timestamp: 100, events: openDispute() },
        {
          number: 6,
          timestamp: 112,
          events: [
            usualEvent('DisputeJury', 'CounterclaimFiled'),
            usualEvent('DisputeJury', 'DisputeSettled'),
            payment,
            usualEvent('InvoiceEscrow', 'InvoiceResolved'),
            // What came back may be withdrawn: the balance that we reckon is the contract's.
            usualEvent('InvoiceEscrow', 'EscrowWithdrawn', { amount: 44n, balance: 0n }),
          ],
        },
      ],
      [
        {
          query: DISPUTES,
          expected: {
            disputes: [
              {
                ...opened,
                invoice: { id: '1', status: 'PAID' },
                counterTalentBps: 9_000,
                status: 'SETTLED',
                settledAt: '112',
                acceptedBy: TALENT,
                talentShareBps: 6_000,
              },
            ],
            disputeTotals: { disputes: 1, openDisputes: 0 },
          },
        },
        {
          query: '{ invoices { paidBy talentAmount feeAmount talentShareBps returnedToClient shortfall } }',
          expected: {
            invoices: [
              {
                paidBy: 'SETTLEMENT',
                talentAmount: '60',
                feeAmount: '6',
                talentShareBps: 6_000,
                returnedToClient: '44',
                shortfall: '0',
              },
            ],
          },
        },
        totals(1, 1, 60n, 6n),
        NO_ANOMALY,
      ],
    )
  })

  test('is settled with nothing for the talent: resolved, not paid', async () => {
    await indexAndAsk(
      [
        {
          number: 5,
          timestamp: 100,
          events: [
            ...openDispute(),
            usualEvent('DisputeJury', 'DisputeSettled', { talentShareBps: 0 }),
            usualEvent('InvoiceEscrow', 'InvoiceResolved', { talentShareBps: 0, returnedToClient: 110n }),
          ],
        },
      ],
      [
        {
          query:
            '{ invoices { status talentShareBps returnedToClient paidAt } engagements { escrowBalance } }',
          expected: {
            invoices: [{ status: 'RESOLVED', talentShareBps: 0, returnedToClient: '110', paidAt: null }],
            engagements: [{ escrowBalance: '110' }],
          },
        },
        totals(1, 0, 0n, 0n),
        NO_ANOMALY,
      ],
    )
  })
})
