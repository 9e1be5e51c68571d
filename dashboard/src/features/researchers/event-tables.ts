/** A table of events as the server's list of downloads names it. */
export interface EventTable {
  readonly name: string
  readonly meaning: string
}

/** Checks what /api/v1/events answered; what is no table is left out. */
export function parseEventTables(value: unknown): EventTable[] {
  const events = typeof value === 'object' && value !== null && 'events' in value ? value.events : undefined
  if (!Array.isArray(events)) return []
  return events.flatMap((event: unknown) => {
    if (typeof event !== 'object' || event === null || !('name' in event) || !('meaning' in event)) return []
    const { name, meaning } = event
    return typeof name === 'string' && /^\w+$/.test(name) && typeof meaning === 'string'
      ? [{ name, meaning }]
      : []
  })
}

/** @throws an Error in a sentence when the server does not answer with its list. */
export async function fetchEventTables(): Promise<EventTable[]> {
  const response = await fetch('/api/v1/events')
  if (!response.ok) throw new Error(`/api/v1/events answered with status ${response.status}.`)
  return parseEventTables(await response.json())
}
