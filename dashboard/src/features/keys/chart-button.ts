import type { ChartKey } from './key-actions.ts'
import { chartKeys } from './key-actions.ts'

const inView = (element: Element): boolean => {
  const { top, bottom } = element.getBoundingClientRect()
  return bottom > 0 && top < window.innerHeight
}

/** Presses the button of the chart in hand: the one with the focus, else under the pointer, else the first in view. */
export function pressChartButton(key: ChartKey): void {
  const charts = [...document.querySelectorAll('main [data-testid^="chart-"]')]
  const chart =
    charts.find((one) => one.contains(document.activeElement)) ??
    charts.find((one) => one.matches(':hover')) ??
    charts.find(inView)
  chart?.querySelector<HTMLElement>(`[data-action="${chartKeys[key]}"]`)?.click()
}
