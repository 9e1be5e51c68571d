import {
  decimalsOf,
  formatCount,
  formatExact,
  formatRounded,
  formatShort,
  type Token,
} from '../../format/amount.ts'
import { formatBps, formatPercent, type RatioParts } from '../../format/ratio.ts'
import { texts } from '../../language/text.ts'
import type { PinnedMetric } from './proposals-query.ts'

/** A value as the reader sees it; `exact` on hover, `raw` is the API's own. */
export interface PinnedText {
  readonly text: string
  readonly exact: string
  readonly raw: string
}

const isToken = (unit: string): unit is Token => unit === 'USDC' || unit === 'BTRST'
const partsOf = ({ numerator, denominator }: RatioParts): string => `${numerator}/${denominator}`
const noData = (raw: string): PinnedText => ({ text: texts().ui.noData, exact: raw, raw })

function wholeText(value: string, unit: PinnedMetric['unit']): PinnedText {
  const whole = BigInt(value)
  if (isToken(unit)) {
    const decimals = decimalsOf[unit]
    return {
      text: `${formatShort(whole, decimals)} ${unit}`,
      exact: `${formatExact(whole, decimals)} ${unit}`,
      raw: value,
    }
  }
  if (unit === 'BPS') return { text: formatBps(whole), exact: `${value} / 10000`, raw: value }
  return { text: formatCount(whole), exact: formatCount(whole), raw: value }
}

/** A quotient: of amounts it is a mean of that token, else a percentage. */
function ratioText(ratio: RatioParts, unit: PinnedMetric['unit']): PinnedText {
  const raw = partsOf(ratio)
  if (ratio.denominator === '0') return noData(raw)
  if (isToken(unit)) {
    const mean = BigInt(ratio.numerator) / BigInt(ratio.denominator)
    return { text: `${formatShort(mean, decimalsOf[unit])} ${unit}`, exact: raw, raw }
  }
  return { text: formatPercent(ratio) ?? texts().ui.noData, exact: raw, raw }
}

/** What a pinned metric was. */
export function pinnedText({ value, ratio, unit }: PinnedMetric): PinnedText {
  if (value !== null) return wholeText(value, unit)
  return ratio === null ? noData('') : ratioText(ratio, unit)
}

/** A quotient with its sign, so many decimals, rounded half away from zero by integers. */
function signed(ratio: RatioParts, digits: number): string | null {
  const below = BigInt(ratio.denominator)
  if (below === 0n) return null
  const above = BigInt(ratio.numerator)
  const magnitude = formatPercent(
    { numerator: `${above < 0n ? -above : above}`, denominator: `${below < 0n ? -below : below}` },
    digits,
  )
  const negative = above < 0n !== below < 0n
  return `${negative ? '−' : '+'}${magnitude}`
}

const noRatio: RatioParts = { numerator: '0', denominator: '0' }
const unchanged = (raw: string): PinnedText => ({
  text: texts().governance.pinned.unchanged,
  exact: raw,
  raw,
})

/** How a pinned metric stands against the proposal's making: in per cent, of rates in percentage points, of means in their token. */
export function changeText({ change, unit }: PinnedMetric): PinnedText | null {
  if (change === null) return null
  const { difference, relative, ratioDifference } = change
  if (difference === '0' || (ratioDifference?.numerator === '0' && ratioDifference.denominator !== '0'))
    return unchanged(difference ?? partsOf(ratioDifference ?? noRatio))
  if (difference !== null) {
    const { text, exact } = wholeText(difference, unit)
    const percent = relative === null ? null : signed(relative, 1)
    const sign = BigInt(difference) > 0n ? '+' : ''
    return { text: percent ?? `${sign}${text}`, exact: `${sign}${exact}`, raw: difference }
  }
  if (ratioDifference === null) return null
  const raw = partsOf(ratioDifference)
  if (isToken(unit)) {
    if (ratioDifference.denominator === '0') return noData(raw)
    const mean = BigInt(ratioDifference.numerator) / BigInt(ratioDifference.denominator)
    const magnitude = formatRounded(mean < 0n ? -mean : mean, decimalsOf[unit], 0)
    return { text: `${mean < 0n ? '−' : '+'}${magnitude} ${unit}`, exact: raw, raw }
  }
  const points = signed(ratioDifference, 2)
  if (points === null) return noData(raw)
  return { text: `${points.replace(/\s*%$/, '')} ${texts().governance.pinned.points}`, exact: raw, raw }
}
