import { formatCount } from '../../format/amount.ts'
import { heightOfRatio, heightOfWhole, type Shown, showRatio, showWhole } from '../../format/shown-value.ts'
import { chartTexts } from '../../language/chart-texts.ts'
import type { MetricBreakdownAnswer } from './breakdown-templates.ts'

/** One line of a breakdown. */
export interface BreakdownRow {
  /** The API's key; null where the events do not tell it; undefined for the rest. */
  readonly key: string | null | undefined
  readonly shown: Shown
  /** For its bar: against the longest. */
  readonly height: number | null
  readonly note: string | null
  /** Between which shares the rate lies with 95 % confidence, decimals from 0 to 1; null where the API gives none. */
  readonly interval: { readonly low: string; readonly high: string } | null
}

/** The parts of a breakdown, largest first, and the rest as its last line. */
export function breakdownRows(breakdown: MetricBreakdownAnswer): BreakdownRow[] {
  const { unit } = breakdown
  const { tracks } = chartTexts()
  if (breakdown.__typename === 'AmountBreakdown') {
    const row = (key: BreakdownRow['key'], value: string): BreakdownRow => ({
      key,
      shown: showWhole(value, unit),
      height: heightOfWhole(value, unit),
      note: showRatio({ numerator: value, denominator: breakdown.total }, 'RATIO').text,
      interval: null,
    })
    return [
      ...breakdown.parts.map(({ key, value }) => row(key, value)),
      ...(breakdown.others.count > 0 ? [row(undefined, breakdown.others.value)] : []),
    ]
  }
  const counted = ({ numerator, denominator }: { numerator: string; denominator: string }) =>
    unit === 'RATIO' ? tracks.of(formatCount(BigInt(numerator)), formatCount(BigInt(denominator))) : null
  return [
    ...breakdown.parts.map(({ key, ratio, interval }) => ({
      key,
      shown: showRatio(ratio, unit),
      height: heightOfRatio(ratio, unit),
      note: interval ? counted(ratio) : null,
      interval,
    })),
    ...(breakdown.others.count > 0
      ? [
          {
            key: undefined,
            shown: showRatio(breakdown.others.ratio, unit),
            height: heightOfRatio(breakdown.others.ratio, unit),
            note: null,
            interval: null,
          },
        ]
      : []),
  ]
}
