import { getAddress, isAddress } from 'viem'
import type { SqlRow } from '../../ledger/snapshot.ts'

/** Values of a list's SQL row, as the API shows them. */

/** EIP-55 checksummed. */
export function address(row: SqlRow, column: string): string {
  const value = String(row[column])
  return isAddress(value, { strict: false }) ? getAddress(value) : value
}

export const text = (row: SqlRow, column: string): string => String(row[column])

export function textOrNull(row: SqlRow, column: string): string | null {
  const value = row[column]
  return typeof value === 'string' ? value : null
}

export function bigOrNull(row: SqlRow, column: string): bigint | null {
  const value = row[column]
  return typeof value === 'bigint' ? value : null
}

/** @throws when the value was too large for the ledger: no number is better than a wrong one. */
export function big(row: SqlRow, column: string): bigint {
  const value = bigOrNull(row, column)
  if (value === null) throw new RangeError(`${column} of entry ${String(row.id)} is above 2^127 - 1.`)
  return value
}

export const integer = (row: SqlRow, column: string): number => Number(row[column])

export function integerOrNull(row: SqlRow, column: string): number | null {
  const value = row[column]
  return value === null || value === undefined ? null : Number(value)
}

/** Unix seconds; an on-chain uint64 may lie beyond what a JSON number holds, and is cut to that. */
export function seconds(row: SqlRow, column: string): number {
  return Math.min(Number(row[column] ?? Number.MAX_SAFE_INTEGER), Number.MAX_SAFE_INTEGER)
}

export function secondsOrNull(row: SqlRow, column: string): number | null {
  return row[column] === null || row[column] === undefined ? null : seconds(row, column)
}
