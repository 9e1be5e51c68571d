import type { Fraction } from '../fraction.ts'
import type { Metric } from '../metric.ts'
import type { RatioValue } from '../shapes/ratio.ts'

/** How a pinned metric stands against the proposal's making. */
export interface PinnedChange {
  /** Of amounts and counts, in the metric's unit; null for ratios. */
  readonly difference: bigint | null
  /** Of amounts and counts: difference / |value then|; denominator 0 when it was 0. Null for ratios. */
  readonly relative: Fraction | null
  /** Of ratios: now - then, exact; denominator 0 when either had no data. Null for others. */
  readonly ratioDifference: Fraction | null
}

const magnitude = (value: bigint): bigint => (value < 0n ? -value : value)

/** @param then value at the proposal's making, as the metric's shape gave it. */
export function pinnedChange(metric: Metric, then: unknown, later: unknown): PinnedChange {
  if (metric.shape === 'ratio' || metric.shape === 'momentRatio') {
    // The shape of a ratio metric's value.
    const [before, after] = [(then as RatioValue).ratio, (later as RatioValue).ratio]
    return {
      difference: null,
      relative: null,
      ratioDifference: {
        numerator: after.numerator * before.denominator - before.numerator * after.denominator,
        denominator: after.denominator * before.denominator,
      },
    }
  }
  const [before, after] = [then as bigint, later as bigint]
  const difference = after - before
  return {
    difference,
    relative: { numerator: difference, denominator: magnitude(before) },
    ratioDifference: null,
  }
}
