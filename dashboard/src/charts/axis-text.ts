import { formatShort } from '../format/amount.ts'
import type { Unit } from '../format/shown-value.ts'
import { formatDuration } from '../format/time.ts'

/** Small numbers keep two significant digits; the exact one is under the cursor. */
const small = new Intl.NumberFormat('en', { maximumSignificantDigits: 2 })

/** Axis numbers are round marks, not data, so a float is good enough for them. */
export function axisText(value: number, unit: Unit): string {
  if (unit === 'SECONDS') return formatDuration(value)
  const short =
    Math.abs(value) >= 10 || value === 0 ? formatShort(BigInt(Math.round(value)), 0) : small.format(value)
  return unit === 'RATIO' || unit === 'BPS' ? `${short} %` : short
}
