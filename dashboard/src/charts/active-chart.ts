/** What keys do to a chart. */
export interface ChartActions {
  /** `t` */
  readonly toggleTable: () => void
  /** `l`; does nothing where there can be no logarithm. */
  readonly toggleLog: () => void
  /** `d`: the numbers as CSV. */
  readonly download: () => void
}

/** Charts on the page, in the order of the document, with the element each stands in. */
const charts = new Map<HTMLElement, ChartActions>()
let pointedAt: HTMLElement | undefined

/** Tells that a chart stands on the page; call what it returns when it goes. */
export function registerChart(element: HTMLElement, actions: ChartActions): () => void {
  charts.set(element, actions)
  const point = () => {
    pointedAt = element
  }
  element.addEventListener('pointerenter', point)
  element.addEventListener('focusin', point)
  return () => {
    charts.delete(element)
    element.removeEventListener('pointerenter', point)
    element.removeEventListener('focusin', point)
    if (pointedAt === element) pointedAt = undefined
  }
}

/** The chart that was last pointed at or focused, else the first of the page; undefined on a page without charts. */
export function activeChart(): ChartActions | undefined {
  const last = pointedAt && charts.get(pointedAt)
  if (last) return last
  const [first] = [...charts.keys()].sort((one, other) =>
    one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  )
  return first && charts.get(first)
}
