import { formatCount } from '../../format/amount.ts'
import { type Change, changeBetween, changeOfRatios } from '../../format/ratio.ts'
import { type Shown, showRatio, showShare, showWhole } from '../../format/shown-value.ts'
import { chartTexts } from '../../language/chart-texts.ts'
import type { FigureData } from './figure-templates.ts'

/** A figure in parts: the number, what belongs beside it, and how it stands to the period before. */
export interface FigureView {
  readonly shown: Shown
  readonly notes: readonly string[]
  readonly before: Shown | null
  readonly change: Change | null
}

const plain = (shown: Shown, notes: readonly (string | null)[] = []): FigureView => ({
  shown,
  notes: notes.filter((note) => note !== null),
  before: null,
  change: null,
})

const nothing = (): Shown => ({ text: null, unit: '', exact: chartTexts().noData, raw: '' })
const said = ({ text, unit }: Shown): string => [text ?? chartTexts().noData, unit].join(' ').trim()

/** What stands for an answer of one number; null for shapes that are tables. */
export function figureView(data: FigureData): FigureView | null {
  const { tracks } = chartTexts()
  const { now } = data
  const before = 'before' in data ? data.before : undefined
  switch (now.__typename) {
    case 'AmountAnswer': {
      const view = plain(showWhole(now.value, now.unit))
      if (before?.__typename !== 'AmountAnswer') return view
      return {
        ...view,
        before: showWhole(before.value, now.unit),
        change: changeBetween(BigInt(now.value), BigInt(before.value)),
      }
    }
    case 'RatioAnswer': {
      const { ratio, interval, median, unit } = now
      const counted = interval
        ? tracks.of(formatCount(BigInt(ratio.numerator)), formatCount(BigInt(ratio.denominator)))
        : null
      const view = plain(showRatio(ratio, unit), [
        counted,
        interval ? tracks.interval(showShare(interval.low), showShare(interval.high)) : null,
        median === null ? null : `${tracks.median} ${said(showWhole(median, unit))}`,
      ])
      if (before?.__typename !== 'RatioAnswer') return view
      return { ...view, before: showRatio(before.ratio, unit), change: changeOfRatios(ratio, before.ratio) }
    }
    case 'DurationAnswer': {
      const { closed, open, survivalMedian, survivalLow, survivalHigh, median } = now.duration
      const time = (raw: string | null) => (raw === null ? nothing() : showWhole(raw, 'SECONDS'))
      const view = plain(time(survivalMedian), [
        tracks.cases(formatCount(closed), formatCount(open)),
        survivalLow !== null && survivalHigh !== null
          ? tracks.interval(said(time(survivalLow)), said(time(survivalHigh)))
          : null,
        `${tracks.ended} ${said(time(median))}`,
      ])
      if (before?.__typename !== 'DurationAnswer') return view
      const earlier = before.duration.survivalMedian
      return {
        ...view,
        before: time(earlier),
        change:
          survivalMedian === null || earlier === null
            ? null
            : changeBetween(BigInt(survivalMedian), BigInt(earlier)),
      }
    }
    case 'ConcentrationAnswer': {
      const { parties, top10, gini, nakamoto, hhi } = now.concentration
      return plain(showRatio(top10, 'RATIO'), [
        tracks.top10,
        `${tracks.gini} ${said(showRatio(gini, 'COUNT'))} · ${tracks.hhi} ${said(showRatio(hhi, 'COUNT'))}`,
        `${tracks.parties} ${formatCount(parties)} · ${tracks.nakamoto} ${nakamoto ?? chartTexts().noData}`,
      ])
    }
    case 'SplitAnswer':
      return plain(
        showWhole(now.split.total, now.unit),
        now.split.parts.map(
          ({ title, value, share }) =>
            `${title} ${said(showWhole(value, now.unit))} · ${said(showRatio(share, 'RATIO'))}`,
        ),
      )
    case 'CohortAnswer':
    case 'TreasuryAnswer':
      return null
  }
}
