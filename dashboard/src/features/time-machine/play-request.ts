/** How a key asks the banner to play or pause. */
const listeners = new Set<() => void>()

export function onTogglePlay(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

export const togglePlay = (): void => {
  for (const listener of listeners) listener()
}
