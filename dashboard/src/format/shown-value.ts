import { texts } from '../language/text.ts'
import { decimalsOf, formatCount, formatExact, formatRounded } from './amount.ts'
import { formatBps, formatPercent, quotient, type RatioParts } from './ratio.ts'
import { formatDuration } from './time.ts'

/** Units of the API's numbers. */
export type Unit =
  | 'USDC'
  | 'BTRST'
  | 'RATIO'
  | 'COUNT'
  | 'SECONDS'
  | 'MONTHS'
  | 'BPS'
  | 'USDC_PER_BTRST'
  | 'BLOCKS'

/** A number of the API as the reader sees it. */
export interface Shown {
  /** For the eye; null says that there is no data. */
  readonly text: string | null
  /** Stands after the text, smaller; empty when the text says it. */
  readonly unit: string
  /** Every digit, for hovering and copying. */
  readonly exact: string
  /** The API's own string. */
  readonly raw: string
}

/** Above this many whole tokens their fractions say nothing. */
const coarseFrom = 10_000n

function token(value: bigint, unit: 'USDC' | 'BTRST', raw: string, exact?: string): Shown {
  const decimals = decimalsOf[unit]
  const magnitude = value < 0n ? -value : value
  const digits = magnitude >= coarseFrom * 10n ** BigInt(decimals) ? 0 : 2
  return {
    text: formatRounded(value, decimals, digits),
    unit,
    exact: exact ?? `${formatExact(value, decimals)} ${unit}`,
    raw,
  }
}

const plain = (text: string, unit: string, exact: string, raw: string): Shown => ({ text, unit, exact, raw })

/** A whole number of a unit. */
export function showWhole(raw: string, unit: Unit): Shown {
  const value = BigInt(raw)
  switch (unit) {
    case 'USDC':
    case 'BTRST':
      return token(value, unit, raw)
    case 'SECONDS':
      return plain(formatDuration(Number(value)), '', `${formatCount(value)} ${texts().units.seconds}`, raw)
    case 'BPS':
      return plain(formatBps(value), '', `${raw} / 10000`, raw)
    case 'MONTHS':
      return plain(formatCount(value), texts().units.months, formatCount(value), raw)
    case 'BLOCKS':
      return plain(formatCount(value), texts().units.blocks, formatCount(value), raw)
    case 'COUNT':
    case 'RATIO':
    case 'USDC_PER_BTRST':
      return plain(formatCount(value), '', formatCount(value), raw)
  }
}

/** A ratio with a fixed number of decimals, rounded half up by integers. */
function rounded({ numerator, denominator }: RatioParts, digits: number): string {
  const below = BigInt(denominator)
  const above = BigInt(numerator) * 10n ** BigInt(digits)
  const sign = above < 0n ? -1n : 1n
  return formatRounded((above * 2n + sign * below) / (below * 2n), digits, digits)
}

/** A quotient of a unit; without a denominator there is no data. */
export function showRatio(ratio: RatioParts, unit: Unit): Shown {
  const raw = `${ratio.numerator}/${ratio.denominator}`
  const mean = quotient(ratio)
  if (mean === null) return { text: null, unit: '', exact: raw, raw }
  switch (unit) {
    case 'USDC':
    case 'BTRST':
      return token(mean, unit, raw, raw)
    case 'RATIO':
      return plain(formatPercent(ratio) ?? '', '', raw, raw)
    case 'SECONDS':
      return plain(formatDuration(Number(mean)), '', raw, raw)
    case 'MONTHS':
      return plain(rounded(ratio, 1), texts().units.months, raw, raw)
    case 'USDC_PER_BTRST':
      return plain(rounded(ratio, 4), 'USDC / BTRST', raw, raw)
    case 'BPS':
      return plain(rounded(ratio, 1), 'bps', raw, raw)
    case 'BLOCKS':
      return plain(rounded(ratio, 1), texts().units.blocks, raw, raw)
    case 'COUNT':
      return plain(rounded(ratio, 2), '', raw, raw)
  }
}

/** What one drawn step of an axis holds of a unit: drawing is the one place where an amount becomes a float. */
const perStep: Record<Unit, number> = {
  USDC: 1e6,
  BTRST: 1e18,
  RATIO: 0.01,
  COUNT: 1,
  SECONDS: 1,
  MONTHS: 1,
  BPS: 100,
  USDC_PER_BTRST: 1,
  BLOCKS: 1,
}

/** How high a whole number is drawn. */
export const heightOfWhole = (raw: string | null, unit: Unit): number | null =>
  raw === null ? null : Number(raw) / perStep[unit]

/** How high a quotient is drawn; null where there is no data. */
export const heightOfRatio = ({ numerator, denominator }: RatioParts, unit: Unit): number | null =>
  denominator === '0' ? null : Number(numerator) / Number(denominator) / perStep[unit]

/** How high a decimal from 0 to 1 is drawn on an axis of per cent. */
export const heightOfShare = (decimal: string): number => Number(decimal) / perStep.RATIO

/** A decimal from 0 to 1, of at most 9 decimals, as per cent. @example showShare('0.0273') // '2.7 %' */
export const showShare = (decimal: string): string =>
  formatPercent({ numerator: `${Math.round(Number(decimal) * 1e9)}`, denominator: '1000000000' }, 1) ?? ''
