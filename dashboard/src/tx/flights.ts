/**
 * Actions that are on their way, for the pages that must not load the wallet's code to know it. What is needed to follow them after a reload
 * is kept in this browser's storage, by id; it holds no secret. The transaction chunk writes the records; this reads no more than their titles.
 */

const prefix = 'braintrust-flight:'

/** What the notice says of one. */
export interface Flight {
  readonly id: string
  /** "Pay invoice 12" */
  readonly title: string
  /** True while a transaction of it is not known to be indexed; false when its next step waits for a signature. */
  readonly sent: boolean
}

const listeners = new Set<() => void>()
let flights: readonly Flight[] | null = null
/** The one whose window is open. */
let opened: string | null = null

/** The texts of all records, by id. */
export function storedRecords(): ReadonlyMap<string, string> {
  const keys = Object.keys(localStorage).filter((key) => key.startsWith(prefix))
  return new Map(keys.map((key) => [key.slice(prefix.length), localStorage.getItem(key) ?? '']))
}

function readFlight(id: string, text: string): Flight[] {
  try {
    const { title, sent } = JSON.parse(text) as { title?: unknown; sent?: unknown }
    return typeof title === 'string' ? [{ id, title, sent: sent !== null }] : []
  } catch {
    // Not one of ours, or cut short: nothing to follow.
    return []
  }
}

/** All that are on their way, the same list until one changes. */
export function getFlights(): readonly Flight[] {
  flights ??= [...storedRecords()].flatMap(([id, text]) => readFlight(id, text))
  return flights
}

export const getOpened = (): string | null => opened

function changed(): void {
  flights = null
  for (const listener of listeners) listener()
}

/** Keeps a record, or with null forgets it. */
export function storeRecord(id: string, text: string | null): void {
  if (text === null) localStorage.removeItem(prefix + id)
  else localStorage.setItem(prefix + id, text)
  changed()
}

/** Opens the window of one; with null closes it. */
export function openFlight(id: string | null): void {
  opened = id
  changed()
}

export function subscribeFlights(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Other windows of this browser write the same records. */
export function watchOtherWindows(): () => void {
  const onStorage = ({ key }: StorageEvent) => {
    if (key === null || key.startsWith(prefix)) changed()
  }
  window.addEventListener('storage', onStorage)
  return () => window.removeEventListener('storage', onStorage)
}
