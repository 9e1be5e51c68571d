/** Which keys do what. Letters after `g` lead to pages; each action's words are in the catalogue under its name. */

export const pageKeys = {
  o: '/',
  v: '/volume',
  j: '/jobs',
  i: '/invoices',
  d: '/disputes',
  p: '/proposals',
  t: '/treasury',
  m: '/definitions',
  q: '/data-quality',
  r: '/researchers',
} as const

export type PageKey = keyof typeof pageKeys

/** Keys that press a button of a chart: its table, its logarithmic axis, its download. */
export const chartKeys = { t: 'table', l: 'log', d: 'download' } as const
export type ChartKey = keyof typeof chartKeys

export type KeyAction =
  | { readonly kind: 'search' }
  | { readonly kind: 'help' }
  | { readonly kind: 'play' }
  | { readonly kind: 'chart'; readonly key: ChartKey }
  | { readonly kind: 'page'; readonly key: PageKey }
  /** `g` was pressed: the next letter names a page. */
  | { readonly kind: 'go' }

interface Pressed {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

const has = <Keys extends object>(keys: Keys, key: string): key is keyof Keys & string =>
  Object.hasOwn(keys, key)

/** What a key does; null for nothing. `afterGo`: the key before was `g`. */
export function actionOf({ key, ctrlKey, metaKey, altKey }: Pressed, afterGo: boolean): KeyAction | null {
  if ((ctrlKey || metaKey) && !altKey && key === 'k') return { kind: 'search' }
  if (ctrlKey || metaKey || altKey) return null
  if (afterGo) return has(pageKeys, key) ? { kind: 'page', key } : null
  if (key === '/') return { kind: 'search' }
  if (key === '?') return { kind: 'help' }
  if (key === 'g') return { kind: 'go' }
  if (key === 'p') return { kind: 'play' }
  return has(chartKeys, key) ? { kind: 'chart', key } : null
}

/** Whether the key belongs to where it was pressed: a field, a list, a dialog. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false
  if (document.querySelector('dialog[open]') !== null) return true
  return target.closest('input, textarea, select, [contenteditable], [role=textbox], [role=menu]') !== null
}
