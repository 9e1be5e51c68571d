import { BadRequestError } from './bad-request-error.ts'

/** Half-open window [from, to) in unix seconds; an open end is undefined. */
export interface TimeWindow {
  readonly from: number | undefined
  readonly to: number | undefined
}

/** Beyond every block's time, and small enough that date arithmetic in SQL cannot overflow. */
const latest = 253_402_300_800 // 10000-01-01

/** The end of what has not ended, for SQL. */
export const never = `${latest}::BIGINT`

function checkSecond(name: string, value: number | undefined): void {
  if (value !== undefined && (!Number.isSafeInteger(value) || value < 0 || value > latest))
    throw new BadRequestError(`${name} is ${value}; it must be whole unix seconds from 0 to ${latest}.`)
}

/** @throws BadRequestError when the window is empty or out of range. */
export function timeWindow(from: number | undefined, to: number | undefined): TimeWindow {
  checkSecond('from', from)
  checkSecond('to', to)
  if (from !== undefined && to !== undefined && from >= to)
    throw new BadRequestError(
      `The window from ${from} to ${to} is empty: from must be below to, which is not part of it.`,
    )
  return { from, to }
}

/** The window's ends for SQL, open ends made to lie beyond every block. */
export const windowBounds = ({ from, to }: TimeWindow): { from: bigint; to: bigint } => ({
  from: BigInt(from ?? 0),
  to: BigInt(to ?? latest),
})
