/** How many cases ended, and how many were still open, after so many seconds. */
export interface DurationStep {
  readonly seconds: bigint
  readonly closed: number
  readonly open: number
}

/** The time by which half of all cases end, with those still open counted as "at least so long". */
export interface SurvivalMedian {
  /** Smallest time at which the survival curve is at or below one half; null when it never comes there. */
  readonly median: bigint | null
  /** 95 % interval; an end that the data does not tell is null. */
  readonly low: bigint | null
  readonly high: bigint | null
}

const z = 1.959963984540054
/** The curve is a product of quotients in floating point: what is one half but for its rounding is one half. */
const half = 0.5 + 1e-12

/**
 * Kaplan and Meier's estimate (1958) of the median, its interval by Brookmeyer and Crowley (1982) on the log-log scale with
 * Greenwood's variance; a case that ended at the moment another was censored ended first.
 * Between two censored times the product telescopes to one quotient, so without censored cases it is exact.
 * @param steps by rising seconds, each once.
 */
export function kaplanMeier(steps: readonly DurationStep[]): SurvivalMedian {
  let atRisk = steps.reduce((sum, { closed, open }) => sum + closed + open, 0)
  let segment = { atRisk, survival: 1, variance: 0 }
  let median: bigint | null = null
  let low: bigint | null = null
  let high: bigint | null = null
  for (const { seconds, closed, open } of steps) {
    const left = atRisk - closed
    const survival = (segment.survival * left) / segment.atRisk
    const variance = segment.variance + 1 / left - 1 / segment.atRisk
    if (closed > 0) {
      if (survival <= half) median ??= seconds
      const limits = low === null || high === null ? logLogLimits(survival, variance) : undefined
      if (limits !== undefined && limits.low <= half) low ??= seconds
      if (limits !== undefined && limits.high <= half) high ??= seconds
    }
    atRisk = left - open
    if (open > 0) segment = { atRisk, survival, variance }
  }
  return { median, low, high }
}

/** Limits of the curve at one time; without a meaning (and so above one half) where it is 0 or 1. */
function logLogLimits(survival: number, variance: number): { low: number; high: number } {
  if (survival <= 0 || survival >= 1) return { low: 1, high: 1 }
  const width = Math.exp((z * Math.sqrt(variance)) / -Math.log(survival))
  return { low: survival ** width, high: survival ** (1 / width) }
}
