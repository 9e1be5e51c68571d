import { chartTexts } from '../../language/chart-texts.ts'
import { type RangePreset, rangePresets } from '../../time/chart-window.ts'
import type { Granularity } from '../../time/windows.ts'
import { Segments } from '../../ui/segments.tsx'
import { type Width, widths } from './chart-search.ts'
import { DatesButton } from './dates-button.tsx'
import classes from './range-bar.module.css'
import { useChartRange } from './use-chart-range.ts'

/** Chooses the range and the granularity of all charts of a page. */
export function RangeBar() {
  const { search, change } = useChartRange()
  const words = chartTexts()
  const custom = search.from !== undefined || search.to !== undefined || search.since !== undefined
  const setRange = (range: RangePreset) =>
    change({
      range: range === 'max' ? undefined : range,
      from: undefined,
      to: undefined,
      since: undefined,
    })
  return (
    <div className={classes.bar}>
      {custom ? (
        <button type="button" className={classes.button} onClick={() => setRange(search.range ?? 'max')}>
          {words.range.wholeRange}
        </button>
      ) : null}
      <Segments
        legend={words.range.label}
        segments={rangePresets.map((preset) => ({ value: preset, label: words.range.presets[preset] }))}
        chosen={custom ? null : (search.range ?? 'max')}
        onChoose={setRange}
        compact
      />
      <DatesButton active={custom} />
      <label className={classes.width}>
        <span>{words.width.label}</span>
        <select
          value={search.by ?? 'auto'}
          onChange={({ target }) =>
            change({ by: target.value === 'auto' ? undefined : (target.value as Width) })
          }
        >
          <option value="auto">{words.width.auto}</option>
          {widths.map((width) => (
            <option key={width} value={width}>
              {words.width[width.toUpperCase() as Granularity]}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}
