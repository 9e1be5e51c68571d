/** Where a chart's plot stands in its frame; the rail of events below lines up with it. */
export const chartHeight = 250
export const axisWidth = 52
export const plotMargin = { top: 8, right: 8, bottom: 0, left: 0 } as const
