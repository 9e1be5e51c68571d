import type { Operation } from '../graphql/operation.ts'
import type { BlockPoint } from '../ledger/block-point.ts'
import { BlockUnavailableError } from '../ledger/resolve-block.ts'
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

async function byHash(operation: Operation, hash: string): Promise<BlockPoint> {
  const snapshot = await operation.snapshot()
  const [row] = await snapshot.rows(
    'SELECT number FROM block WHERE hash = $hash UNION SELECT number FROM observed_head WHERE hash = $hash',
    { hash },
  )
  const found = row && (await operation.block({ asOfBlock: Number(row.number) }))
  if (found?.hash !== hash)
    throw new BlockUnavailableError(
      `The ledger knows no block ${hash} on its chain: it was never there, a reorganisation dropped it, or it holds no event and was not seen. Ask by number.`,
    )
  return found
}

/**
 * The block of `asOf`: a number, a hash, or the newest when absent.
 * @throws BadRequestError, BlockUnavailableError, UnavailableError
 */
export function blockOf(operation: Operation, { asOf }: Asked): Promise<BlockPoint> {
  if (asOf === undefined) return operation.block({})
  if (/^0x[0-9a-fA-F]{64}$/.test(asOf)) return byHash(operation, asOf.toLowerCase())
  if (/^\d{1,10}$/.test(asOf) && Number(asOf) < 2 ** 31) return operation.block({ asOfBlock: Number(asOf) })
  throw new BadRequestError('asOf is neither a block number nor a block hash (0x and 64 hex digits).')
}
