import { useSyncExternalStore } from 'react'

/** Which bucket the reader points at, by its start; null for none. Outside React's state, so that moving it redraws a line of text only. */
export interface Cursor {
  readonly get: () => number | null
  readonly set: (start: number | null) => void
  readonly subscribe: (listener: () => void) => () => void
}

export function createCursor(): Cursor {
  let current: number | null = null
  const listeners = new Set<() => void>()
  return {
    get: () => current,
    set: (start) => {
      if (start === current) return
      current = start
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export const useCursor = (cursor: Cursor): number | null => useSyncExternalStore(cursor.subscribe, cursor.get)
