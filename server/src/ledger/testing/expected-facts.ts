import type { EventEntity, EventRow, ParamValue } from '../../subgraph/event-entity.ts'
import { rowsOf, type TestBlock } from '../../subgraph/testing/test-chain.ts'
import { isOversized } from '../append-rows.ts'

type ParamOf = (name: string, row: EventRow, wanted: string) => ParamValue | null

/** Block from which the first acceptance of an offer for a job is known, and its time. */
function firstHire(
  param: ParamOf,
  blocks: readonly TestBlock[],
  jobId: ParamValue | null | undefined,
): (number | null)[] {
  const offers = rowsOf(blocks, 'EngagementOffered').filter(
    (row) => jobId !== null && param('EngagementOffered', row, 'jobId') === jobId,
  )
  const hires = rowsOf(blocks, 'EngagementAccepted').flatMap((accepted) => {
    const id = param('EngagementAccepted', accepted, 'engagementId')
    return offers
      .filter((offer) => id !== null && param('EngagementOffered', offer, 'engagementId') === id)
      .map((offer) => [Math.max(accepted.blockNumber, offer.blockNumber), accepted.timestamp] as const)
  })
  const [found] = hires.sort(([a, then], [b, later]) => a - b || then - later)
  return [found?.[0] ?? null, found?.[1] ?? null]
}

/** Transfers from or to nobody or any wallet that ever was the treasury's. */
function watchedTransfers(param: ParamOf, blocks: readonly TestBlock[]): unknown[][] {
  const watched = new Set<unknown>([
    `0x${'0'.repeat(40)}`,
    ...rowsOf(blocks, 'TimelockChange').map((row) => param('TimelockChange', row, 'newTimelock')),
    ...rowsOf(blocks, 'TreasuryWalletSet').map((row) => param('TreasuryWalletSet', row, 'wallet')),
  ])
  return rowsOf(blocks, 'Transfer').flatMap((row) => {
    const [from, to, value] = ['from', 'to', 'value'].map((wanted) => param('Transfer', row, wanted))
    const { id, blockNumber, timestamp, transactionHash, contract, source } = row
    return watched.has(from) || watched.has(to)
      ? [[id, blockNumber, timestamp, transactionHash, contract, source, from, to, value]]
      : []
  })
}

/** What the ledger must know of each subject, by plain search through the events. */
export function expectedFacts(
  entities: readonly EventEntity[],
  blocks: readonly TestBlock[],
): { readonly table: string; readonly rows: readonly (readonly unknown[])[] }[] {
  /** As the ledger stores it: nothing where the value is too large for a column. */
  const param: ParamOf = (name, row, wanted) => {
    const given = entities.find((entity) => entity.name === name)?.params ?? []
    const value = row.params[given.findIndex((candidate) => candidate.name === wanted)]
    return value === undefined || isOversized(value) ? null : value
  }
  const params = (name: string, row: EventRow, wanted: readonly string[]) =>
    wanted.map((each) => (each === 'source' ? row.source : param(name, row, each)))
  /** Block and time of the first event of a kind about a subject. */
  const first = (names: readonly string[], key: string, id: ParamValue | null | undefined) => {
    const found = names
      .flatMap((name) => rowsOf(blocks, name).filter((row) => id !== null && param(name, row, key) === id))
      .sort((a, b) => a.blockNumber - b.blockNumber)[0]
    return [found?.blockNumber ?? null, found?.timestamp ?? null]
  }
  const invoices = rowsOf(blocks, 'InvoiceSubmitted').map((row) => {
    const own = params('InvoiceSubmitted', row, [
      'invoiceId',
      'engagementId',
      'talent',
      'client',
      'source',
      'amount',
      'dueAt',
    ])
    const step = (...names: string[]) => first(names, 'invoiceId', own[0])
    return [
      row.blockNumber,
      row.timestamp,
      ...own,
      ...step('InvoiceVerified'),
      ...step('InvoiceDisputed'),
      ...step('InvoicePaid'),
      ...step('InvoiceRejected', 'InvoiceCancelled'),
      ...step('InvoicePaid', 'InvoiceRejected', 'InvoiceCancelled', 'InvoiceResolved'),
    ]
  })
  const engagements = rowsOf(blocks, 'EngagementOffered').map((row) => {
    const own = params('EngagementOffered', row, [
      'engagementId',
      'jobId',
      'talent',
      'client',
      'source',
      'contractedValue',
      'endAt',
    ])
    const step = (name: string) => first([name], 'engagementId', own[0])
    return [row.blockNumber, row.timestamp, ...own, ...step('EngagementAccepted'), ...step('EngagementEnded')]
  })
  const jobs = rowsOf(blocks, 'JobPosted').map((row) => {
    const own = params('JobPosted', row, ['jobId', 'client', 'categoryId', 'node', 'source', 'positions'])
    return [
      row.blockNumber,
      row.timestamp,
      ...own,
      ...first(['JobClosed'], 'jobId', own[0]),
      ...firstHire(param, blocks, own[0]),
    ]
  })
  return [
    { table: 'invoice_fact', rows: invoices },
    { table: 'engagement_fact', rows: engagements },
    { table: 'job_fact', rows: jobs },
    { table: 'watched_transfer', rows: watchedTransfers(param, blocks) },
  ]
}
