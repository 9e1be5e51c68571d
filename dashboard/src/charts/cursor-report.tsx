import { useEffect } from 'react'
import { useActiveTooltipLabel, useIsTooltipActive } from 'recharts'
import type { Cursor } from './cursor.ts'

/** Tells which bucket is pointed at: by mouse, by touch, by arrow keys, or in another chart of the page. */
export function CursorReport({ cursor }: { cursor: Cursor }) {
  const active = useIsTooltipActive()
  const label = useActiveTooltipLabel()
  const start = active && label !== undefined ? Number(label) : null
  useEffect(() => cursor.set(start), [cursor, start])
  useEffect(() => () => cursor.set(null), [cursor])
  return null
}
