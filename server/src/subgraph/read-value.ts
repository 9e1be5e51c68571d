/**
 * The door for what comes in millions: hand-made readers, since a schema library costs ten times the parsing itself. Everything else of an
 * answer goes through zod. Nothing of an endpoint's answer is used before it has passed one of these.
 */

/** A value has not the form that was asked for. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError'
}

const lowerHex = /^0x(?:[0-9a-f]{2})*$/
const anyHex = /^0x(?:[0-9a-fA-F]{2})*$/
const integerText = /^-?\d{1,78}$/
const secondsText = /^\d{1,16}$/
const maxInt = 2 ** 31 - 1

/** 0x and hex digits, in lower case. */
export function readBytes(value: unknown): string {
  if (typeof value === 'string') {
    if (lowerHex.test(value)) return value
    if (anyHex.test(value)) return value.toLowerCase()
  }
  throw new UnreadableError('is not 0x and hex digits')
}

/** Bytes of one length. */
export function readFixedBytes(value: unknown, length: number): string {
  const bytes = readBytes(value)
  if (bytes.length !== 2 + 2 * length) throw new UnreadableError(`is not ${length} bytes`)
  return bytes
}

/** A whole number of 32 bits. */
export function readInt(value: unknown): number {
  if (typeof value === 'number' && (value | 0) === value) return value
  throw new UnreadableError('is not an integer of 32 bits')
}

/** A whole number from 0 to 2^31 - 1. */
export function readCount(value: unknown): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= maxInt) return value
  throw new UnreadableError('is not an integer from 0 to 2^31 - 1')
}

/** Unix seconds, which graph-node writes as text (Int8) or as a number. */
export function readSeconds(value: unknown): number {
  const seconds = typeof value === 'string' && secondsText.test(value) ? Number(value) : value
  if (typeof seconds === 'number' && Number.isSafeInteger(seconds) && seconds >= 0) return seconds
  throw new UnreadableError('is not a time in seconds below 2^53')
}

export function readBigInt(value: unknown): bigint {
  if (typeof value === 'string' && integerText.test(value)) return BigInt(value)
  throw new UnreadableError('is not an integer of up to 78 digits')
}

/** Text; Postgres holds no NUL, so graph-node never sends one, but another endpoint might. */
export function readText(value: unknown): string {
  if (typeof value !== 'string') throw new UnreadableError('is not text')
  return value.includes('\0') ? value.replaceAll('\0', '') : value
}

export function readBoolean(value: unknown): boolean {
  if (typeof value !== 'boolean') throw new UnreadableError('is not true or false')
  return value
}

export function readObject(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Readonly<Record<string, unknown>>
  throw new UnreadableError('is not an object')
}

/** Reads each item; a failure tells at which one. */
export function readList<T>(value: unknown, read: (item: unknown) => T): T[] {
  if (!Array.isArray(value)) throw new UnreadableError('is not a list')
  const items = new Array<T>(value.length)
  let index = 0
  try {
    for (; index < items.length; index++) items[index] = read(value[index])
  } catch (error) {
    throw error instanceof UnreadableError ? new UnreadableError(`${index} ${error.message}`) : error
  }
  return items
}
