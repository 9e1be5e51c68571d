import { compact, optionalText, type RawSearch } from '../../app/search-params.ts'

/** A quarter of a year, UTC. */
export interface Quarter {
  readonly year: number
  /** 1 to 4. */
  readonly quarter: number
}

/** First second of a quarter, and the first after it. */
export interface Period {
  readonly from: number | null
  readonly to: number | null
}

const startOf = ({ year, quarter }: Quarter): number => Date.UTC(year, (quarter - 1) * 3, 1) / 1000

/** @example quarterBefore({ year: 2026, quarter: 1 }) // { year: 2025, quarter: 4 } */
export const quarterBefore = ({ year, quarter }: Quarter): Quarter =>
  quarter === 1 ? { year: year - 1, quarter: 4 } : { year, quarter: quarter - 1 }

const quarterAfter = ({ year, quarter }: Quarter): Quarter =>
  quarter === 4 ? { year: year + 1, quarter: 1 } : { year, quarter: quarter + 1 }

/** The quarter that a second lies in. */
export function quarterAt(seconds: number): Quarter {
  const date = new Date(seconds * 1000)
  return { year: date.getUTCFullYear(), quarter: Math.floor(date.getUTCMonth() / 3) + 1 }
}

export const periodOf = (quarter: Quarter): Period => ({
  from: startOf(quarter),
  to: startOf(quarterAfter(quarter)),
})

/** @example quarterText({ year: 2026, quarter: 3 }) // '2026-Q3' */
export const quarterText = ({ year, quarter }: Quarter): string => `${year}-Q${quarter}`

/** Undefined for what is no quarter. */
export function parseQuarter(text: string): Quarter | undefined {
  const [, year, quarter] = /^((?:19|20)\d\d)-Q([1-4])$/.exec(text) ?? []
  return year === undefined ? undefined : { year: Number(year), quarter: Number(quarter) }
}

/** Which period of the treasury is looked at; absent for the last whole quarter before the block. */
export interface TreasurySearch {
  readonly period?: string | undefined
}

/** Reads the period from the address: a quarter, or all time. */
export function validateTreasurySearch(raw: RawSearch): TreasurySearch {
  const period = optionalText(raw.period, 10)
  const known = period === 'all' || (period !== undefined && parseQuarter(period) !== undefined)
  return compact({ period: known ? period : undefined })
}
