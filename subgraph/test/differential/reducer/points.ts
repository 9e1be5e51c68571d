import type { History } from '../history.ts'
import type { Value } from './facts.ts'
import { categoryOfEngagement } from './links.ts'

/** Something that happened, from which series are made: a row of a timeseries without its id. */
export interface Point {
  /** Of the block, unix seconds. */
  readonly at: number
  readonly [field: string]: Value
}

function payments(history: History): Point[] {
  const categoryOf = categoryOfEngagement(history)
  return history.of('InvoiceEscrow', 'InvoicePaid').map(({ timestamp, args }) => ({
    at: timestamp,
    token: 'USDC',
    category: categoryOf(args.engagementId) ?? '',
    talentAmount: args.talentAmount,
    feeAmount: args.feeAmount,
  }))
}

/** The points of each timeseries after a history, in chain order. */
export const timeseriesPoints: Readonly<Record<string, (history: History) => Point[]>> = {
  Payment: payments,
}
