import { categoricalColor, mainColor, secondColor } from '../../charts/palette.ts'
import type { Bucket, Spread, Track } from '../../charts/track.ts'
import { formatCount } from '../../format/amount.ts'
import type { RatioParts } from '../../format/ratio.ts'
import {
  heightOfRatio,
  heightOfShare,
  heightOfWhole,
  type Shown,
  showRatio,
  showShare,
  showWhole,
  type Unit,
} from '../../format/shown-value.ts'
import { chartTexts } from '../../language/chart-texts.ts'
import { metricTitle } from '../../language/metric-title.ts'
import type { MetricId } from './metric-id.ts'
import { traitsOf } from './metric-id.ts'
import type { MetricPoint, MetricSeries, MetricWhole } from './series-templates.ts'

/** A point's value of any shape; which it is follows from the series that it is of. */
type Value = Omit<MetricPoint, keyof Bucket> | MetricWhole

type AmountValue = { readonly value: string }
interface RatioValue {
  readonly ratio: RatioParts
  readonly median: string | null
  readonly interval: { readonly low: string; readonly high: string } | null
}
type DurationValue = Extract<Value, { duration: unknown }>
type SplitValue = Extract<Value, { split: unknown }>
type ConcentrationValue = Extract<Value, { concentration: unknown }>

/** A track that reads points and wholes of one shape. */
interface ShapeTrack<Of> extends Omit<Track<Bucket & Of>, 'height' | 'shown' | 'spread' | 'note'> {
  readonly height: (value: Of) => number | null
  readonly shown: (value: Of) => Shown
  readonly spread?: (value: Of) => Spread | null
  readonly note?: (value: Of) => string | null
}

const noData = (): Shown => ({ text: null, unit: '', exact: chartTexts().noData, raw: '' })
const wholeOrNothing = (raw: string | null, unit: Unit): Shown =>
  raw === null ? noData() : showWhole(raw, unit)

const amountTracks = (id: MetricId, unit: Unit, title: string): ShapeTrack<AmountValue>[] => [
  {
    key: 'value',
    label: title,
    color: mainColor(id),
    // A state goes on from moment to moment, a flow happens within its bucket.
    mark: traitsOf(id).window ? 'bar' : 'line',
    height: ({ value }) => heightOfWhole(value, unit),
    shown: ({ value }) => showWhole(value, unit),
  },
]

const partsText = ({ numerator, denominator }: RatioParts): string =>
  chartTexts().tracks.of(formatCount(BigInt(numerator)), formatCount(BigInt(denominator)))

function intervalOf({ interval }: RatioValue): Spread | null {
  if (interval === null) return null
  const [low, high] = [heightOfShare(interval.low), heightOfShare(interval.high)]
  return { low, high, text: chartTexts().tracks.interval(showShare(interval.low), showShare(interval.high)) }
}

function ratioTracks(id: MetricId, unit: Unit, title: string, hasMedian: boolean): ShapeTrack<RatioValue>[] {
  const { tracks } = chartTexts()
  const mean: ShapeTrack<RatioValue> = {
    key: 'value',
    label: hasMedian ? tracks.mean : title,
    color: mainColor(id),
    mark: 'line',
    height: ({ ratio }) => heightOfRatio(ratio, unit),
    shown: ({ ratio }) => showRatio(ratio, unit),
    spread: intervalOf,
    note: (value) => (value.interval === null ? null : partsText(value.ratio)),
  }
  const median: ShapeTrack<RatioValue> = {
    key: 'median',
    label: tracks.median,
    color: secondColor(id),
    mark: 'dashed',
    height: ({ median: middle }) => heightOfWhole(middle, unit),
    shown: ({ median: middle }) => wholeOrNothing(middle, unit),
  }
  return hasMedian ? [mean, median] : [mean]
}

function survivalSpread({ duration }: DurationValue): Spread | null {
  const { survivalLow, survivalHigh } = duration
  const [low, high] = [heightOfWhole(survivalLow, 'SECONDS'), heightOfWhole(survivalHigh, 'SECONDS')]
  if (low === null || high === null) return null
  const said = (raw: string | null) => wholeOrNothing(raw, 'SECONDS').text ?? chartTexts().noData
  return { low, high, text: chartTexts().tracks.interval(said(survivalLow), said(survivalHigh)) }
}

function durationTracks(id: MetricId): ShapeTrack<DurationValue>[] {
  const { tracks } = chartTexts()
  return [
    {
      key: 'survival',
      label: tracks.survival,
      color: mainColor(id),
      mark: 'line',
      height: ({ duration }) => heightOfWhole(duration.survivalMedian, 'SECONDS'),
      shown: ({ duration }) => wholeOrNothing(duration.survivalMedian, 'SECONDS'),
      spread: survivalSpread,
      note: ({ duration: { closed, open } }) => tracks.cases(formatCount(closed), formatCount(open)),
    },
    {
      key: 'median',
      label: tracks.ended,
      color: secondColor(id),
      mark: 'dashed',
      height: ({ duration }) => heightOfWhole(duration.median, 'SECONDS'),
      shown: ({ duration }) => wholeOrNothing(duration.median, 'SECONDS'),
    },
  ]
}

/** The parts have a fixed order and are all there in every point. */
const splitTracks = (
  unit: Unit,
  parts: readonly { readonly key: string; readonly title: string }[],
): ShapeTrack<SplitValue>[] =>
  parts.map(({ key, title }, index) => {
    const part = ({ split }: SplitValue) => split.parts[index]
    return {
      key,
      label: title,
      color: categoricalColor(index),
      mark: 'bar',
      height: (value) => heightOfWhole(part(value)?.value ?? null, unit),
      shown: (value) => wholeOrNothing(part(value)?.value ?? null, unit),
      note: (value) => showRatio(part(value)?.share ?? { numerator: '0', denominator: '0' }, 'RATIO').text,
    }
  })

function concentrationTracks(id: MetricId): ShapeTrack<ConcentrationValue>[] {
  const { tracks } = chartTexts()
  const track = (
    key: 'top10' | 'gini',
    color: string,
    mark: 'line' | 'dashed',
  ): ShapeTrack<ConcentrationValue> => ({
    key,
    label: tracks[key],
    color,
    mark,
    height: ({ concentration }) => heightOfRatio(concentration[key], 'RATIO'),
    shown: ({ concentration }) => showRatio(concentration[key], 'RATIO'),
  })
  return [track('top10', mainColor(id), 'line'), track('gini', secondColor(id), 'dashed')]
}

/** What a metric's chart draws. Tracks read the points of the same series, and its whole. */
export interface MetricTracks {
  readonly tracks: readonly Track<MetricPoint>[]
  /** The parts add up to something. */
  readonly stackable: boolean
  /** What the axis counts. */
  readonly axis: Unit
}

// A series' points and whole have its own shape, which its type name tells; the compiler cannot follow that through two unions.
const asTracks = (tracks: readonly ShapeTrack<never>[]) => tracks as unknown as readonly Track<MetricPoint>[]

/** Decides by the shape of the answer what is drawn. */
export function tracksOf(id: MetricId, series: MetricSeries): MetricTracks {
  const { unit, definition } = series
  const title = metricTitle(definition)
  switch (series.__typename) {
    case 'AmountSeries':
      return { tracks: asTracks(amountTracks(id, unit, title)), stackable: false, axis: unit }
    case 'RatioSeries': {
      const hasMedian = series.points.some(({ median }) => median !== null)
      return { tracks: asTracks(ratioTracks(id, unit, title, hasMedian)), stackable: false, axis: unit }
    }
    case 'DurationSeries':
      return { tracks: asTracks(durationTracks(id)), stackable: false, axis: 'SECONDS' }
    case 'SplitSeries':
      return {
        tracks: asTracks(splitTracks(unit, series.points[0]?.split.parts ?? [])),
        stackable: true,
        axis: unit,
      }
    case 'ConcentrationSeries':
      return { tracks: asTracks(concentrationTracks(id)), stackable: false, axis: 'RATIO' }
  }
}
