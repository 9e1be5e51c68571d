import { LARGEST, type Value } from './chain.ts'
import type { AbiParameter } from './contracts.ts'

const HOSTILE = [
  '\u0000NUL\u0000 at \u0000 all ends\u0000',
  '<img src=x onerror=alert(1)><script>alert(2)</script>',
  'javascript:alert(1)',
  '=cmd|"/C calc"!A1',
  '\'; DROP TABLE sgd1.job_posted; -- \\ " % _ {{x}} $(y)',
  '\u202Egnp.exe \u200B\u200D Z̸͔͑ 👩‍👩‍👧‍👦 🂡 \uFFFD \uFEFF',
  '',
  'long '.repeat(20_000),
]

/** A value for a parameter that differs from event to event: `seed` walks through the list of hostile texts. */
export type Maker = (parameter: AbiParameter, seed: number) => Value

/** The largest value of each type: enumerations out of range, ids that nobody gave out, amounts of 2^256-1. */
export const largest: Maker = ({ type }, seed) => {
  if (type.endsWith('[]')) return [0, 1, 2].map((i) => largest(elementOf(type), seed + i))
  if (type === 'bool') return true
  if (type === 'string') return HOSTILE[seed % HOSTILE.length] ?? ''
  if (type === 'address') return `0x${'ff'.repeat(20)}`
  if (type === 'bytes') return `0x${'ff'.repeat(1000)}`
  if (type === 'bytes32') return `0x${'ff'.repeat(32)}`
  const bits = bitsOf(type)
  return LARGEST >> BigInt(256 - bits.count + (bits.signed ? 1 : 0))
}

/** Zero, or below it as far as it goes; the empty text, no bytes, empty lists. */
export const smallest: Maker = ({ type }) => {
  if (type.endsWith('[]')) return []
  if (type === 'bool') return false
  if (type === 'string') return ''
  if (type === 'address') return `0x${'00'.repeat(20)}`
  if (type === 'bytes') return '0x'
  if (type === 'bytes32') return `0x${'00'.repeat(32)}`
  const bits = bitsOf(type)
  return bits.signed ? -(2n ** BigInt(bits.count - 1)) : 0n
}

/** Small numbers that differ from each other, so that swapped fields show. */
export const distinct: Maker = ({ name, type }, seed) => {
  const digit = [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0) + seed) % 200, 7) + 1
  const byte = digit.toString(16).padStart(2, '0')
  if (type.endsWith('[]')) return [0, 1].map((i) => distinct(elementOf(type, name), seed + i))
  if (type === 'bool') return digit % 2 === 0
  if (type === 'string') return `${name} ${digit}`
  if (type === 'address') return `0x${byte.repeat(20)}`
  if (type === 'bytes') return `0x${byte.repeat(5)}`
  if (type === 'bytes32') return `0x${byte.repeat(32)}`
  return BigInt(digit)
}

/** How many bits an integer type has: `uint8` -> 8, unsigned; `int24` -> 24, signed. */
function bitsOf(type: string): { count: number; signed: boolean } {
  const [, sign, count] = /^(u?)int(\d+)$/.exec(type) ?? []
  if (count === undefined) throw new Error(`No value is agreed for the Solidity type ${type}.`)
  return { count: Number(count), signed: sign === '' }
}

function elementOf(type: string, name = ''): AbiParameter {
  return { name, type: type.slice(0, -2), indexed: false }
}

/** A value as graph-node answers it, for a field of that type. */
export function answer(value: Value | undefined, type: string): unknown {
  if (Array.isArray(value)) return value.map((element) => answer(element, type))
  if (typeof value === 'bigint') return type === 'Int!' ? Number(value) : value.toString()
  return typeof value === 'string' ? value.replaceAll('\u0000', '') : value
}
