/** The states that a page can be in, for whoever works on it: `?state=…`, on the local chain only. */
export const stateNames = ['loading', 'empty', 'error', 'failing', 'stale', 'behind', 'halted'] as const
export type StateName = (typeof stateNames)[number]

/** Reads the state of an address; null when there is none. */
export function stateOf(search: string): StateName | null {
  const asked = new URLSearchParams(search).get('state')
  return stateNames.find((name) => name === asked) ?? null
}
