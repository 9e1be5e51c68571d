import { decimalString } from '../fraction.ts'

/** Bounds of a 95 % interval, as decimal strings with 9 decimals at most. */
export interface Interval {
  readonly low: string
  readonly high: string
}

/** The normal distribution's 97.5 % quantile, 1.959963984540054, as a quotient. */
const z = { numerator: 1_959_963_984_540_054n, denominator: 10n ** 15n }

function squareRoot(value: bigint): bigint {
  if (value < 2n) return value
  let guess = 1n << BigInt(Math.ceil(value.toString(2).length / 2))
  for (;;) {
    const next = (guess + value / guess) >> 1n
    if (next >= guess) return guess
    guess = next
  }
}

const scale = 10n ** 9n

const cut = (numerator: bigint, denominator: bigint): string =>
  decimalString({ numerator: (numerator * scale) / denominator, denominator: scale }) ?? '0'

/**
 * Wilson's score interval (1927) at 95 % for a share of `cases`, without continuity correction: unlike the plain one it stays
 * inside 0 and 1 and is right for few cases. In whole numbers throughout, so that every machine gives the same digits.
 * @returns null without cases, and where the numbers are not a share (fewer than 0 or more than all).
 * @example wilson(10n, 100n) // { low: '0.055229137', high: '0.174365663' }
 */
export function wilson(successes: bigint, cases: bigint): Interval | null {
  if (cases <= 0n || successes < 0n || successes > cases) return null
  // (x + z²/2 ± z √(x (n - x) / n + z²/4)) / (n + z²), with z = a/b, times 2 b² n throughout.
  const a = z.numerator
  const b = z.denominator
  const middle = (2n * successes * b * b + a * a) * cases
  const root = squareRoot(4n * successes * (cases - successes) * cases * b * b + a * a * cases * cases)
  const below = 2n * (cases * b * b + a * a) * cases
  return { low: cut(middle - a * root, below), high: cut(middle + a * root, below) }
}
