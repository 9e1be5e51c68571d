import type { Operation } from '../graphql/operation.ts'
import type { BlockPoint } from '../ledger/block-point.ts'
import type { AsOf, ProposalMoment } from '../metrics/as-of.ts'
import { BadRequestError } from '../metrics/bad-request-error.ts'
import { type TimeWindow, timeWindow } from '../metrics/time-window.ts'

/** A download's parameters as they came, each at most once. */
export type Asked = Readonly<Partial<Record<string, string>>>

/**
 * Reads a query string.
 * @throws BadRequestError for a parameter that there is none of, or that came twice: a misspelt filter would otherwise give all rows.
 */
export function askedOf(query: URLSearchParams, known: readonly string[]): Asked {
  const asked: Record<string, string> = {}
  for (const [name, value] of query) {
    if (!known.includes(name))
      throw new BadRequestError(
        `There is no parameter ${JSON.stringify(name.slice(0, 40))} here. There are ${known.join(', ')}.`,
      )
    if (asked[name] !== undefined)
      throw new BadRequestError(`The parameter ${name} came twice. Give it once.`)
    if (value !== '') asked[name] = value
  }
  return asked
}

function secondOf(name: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined
  if (/^\d{1,12}$/.test(value)) return Number(value)
  const moment = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}Z)?$/.test(value) ? Date.parse(value) : Number.NaN
  if (Number.isNaN(moment))
    throw new BadRequestError(
      `${name} is not a moment: give unix seconds, a day such as 2025-06-30 (its first second, UTC) or 2025-06-30T12:00:00Z.`,
    )
  return moment / 1000
}

/** The window [from, to) of the parameters. @throws BadRequestError */
export const windowOf = ({ from, to }: Asked): TimeWindow =>
  timeWindow(secondOf('from', from), secondOf('to', to))

/** The window as parameters, in one form. */
export const windowParameters = ({ from, to }: TimeWindow): Record<string, string> => ({
  ...(from === undefined ? {} : { from: String(from) }),
  ...(to === undefined ? {} : { to: String(to) }),
})

const moments: readonly ProposalMoment[] = ['CREATED', 'VOTE_START', 'VOTE_END', 'EXECUTED']

/** `asOf` as text: a block number, a block hash, a moment with its time, or `proposal:<id>:<moment>`. @throws BadRequestError */
function asOfFrom(text: string): AsOf {
  if (/^0x[0-9a-fA-F]{64}$/.test(text)) return { hash: text.toLowerCase() }
  if (/^\d{1,10}$/.test(text) && Number(text) < 2 ** 31) return { block: Number(text) }
  if (/^\d{4}-\d{2}-\d{2}T/.test(text)) return { time: secondOf('asOf', text) ?? 0 }
  const [, id, name] = /^proposal:(\d{1,78}):(\w+)$/.exec(text) ?? []
  const moment = moments.find((one) => one === name)
  if (id !== undefined && moment !== undefined) return { proposal: { id, moment } }
  throw new BadRequestError(
    `asOf names no block: give a number, a hash (0x and 64 hex digits), a time such as 2025-06-30T12:00:00Z, or proposal:<id>:<moment> with one of ${moments.join(', ')}.`,
  )
}

/**
 * The block of `asOf`: the newest when absent.
 * @throws BadRequestError, BlockUnavailableError, UnavailableError
 */
export const blockOf = (operation: Operation, { asOf }: Asked): Promise<BlockPoint> =>
  operation.block(asOf === undefined ? {} : { asOf: asOfFrom(asOf) })
