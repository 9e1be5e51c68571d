import { formatExact, formatRounded, separatorsOf } from './amount.ts'

/** A ratio as the API gives it: exact parts, both integers. */
export interface RatioParts {
  readonly numerator: string
  readonly denominator: string
}

/** numerator / denominator as a percentage, rounded half up by integers; null when the denominator is 0 ("no data"). */
export function formatPercent(
  ratio: RatioParts,
  fractionDigits = 2,
  separators = separatorsOf(),
): string | null {
  const denominator = BigInt(ratio.denominator)
  if (denominator === 0n) return null
  const scale = 10n ** BigInt(fractionDigits)
  const scaled = (BigInt(ratio.numerator) * 100n * scale * 2n + denominator) / (denominator * 2n)
  return `${formatRounded(scaled, fractionDigits, fractionDigits, separators)} %`
}

/** Basis points as a percentage: 1500 -> "15 %". */
export const formatBps = (bps: number | bigint, separators = separatorsOf()): string =>
  `${formatExact(BigInt(bps), 2, separators)} %`

/** The quotient in whole base units, rounded half up; null when the denominator is 0. Only for display: nothing is computed from it. */
export function quotient(ratio: RatioParts): bigint | null {
  const denominator = BigInt(ratio.denominator)
  if (denominator === 0n) return null
  return (BigInt(ratio.numerator) * 2n + denominator) / (denominator * 2n)
}

/** How a value stands against the one of the period before. */
export interface Change {
  readonly direction: 'up' | 'down' | 'same'
  /** With its sign, one decimal; null when the earlier value was 0, where a percentage means nothing. */
  readonly percent: string | null
}

/** Compares two exact values; the percentage is worked out in integers. */
export function changeBetween(current: bigint, previous: bigint, separators = separatorsOf()): Change {
  const difference = current - previous
  const direction = difference > 0n ? 'up' : difference < 0n ? 'down' : 'same'
  if (previous === 0n) return { direction, percent: null }
  const base = previous < 0n ? -previous : previous
  const magnitude = difference < 0n ? -difference : difference
  const tenths = (magnitude * 2000n + base) / (base * 2n)
  const sign = difference > 0n ? '+' : difference < 0n ? '−' : ''
  return { direction, percent: `${sign}${formatRounded(tenths, 1, 1, separators)} %` }
}

/** Compares two ratios by cross-multiplication; null when either has no data. */
export function changeOfRatios(current: RatioParts, previous: RatioParts): Change | null {
  const [currentBase, previousBase] = [BigInt(current.denominator), BigInt(previous.denominator)]
  if (currentBase === 0n || previousBase === 0n) return null
  return changeBetween(BigInt(current.numerator) * previousBase, BigInt(previous.numerator) * currentBase)
}
