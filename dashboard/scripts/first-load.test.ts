import { expect, test } from 'vitest'
import { firstLoad } from './first-load.ts'

/** Who imports whom without delay; `page` is only imported when somebody goes there. */
const importers: Readonly<Record<string, readonly string[]>> = {
  '/src/start/asking.ts': [],
  '/src/start/shell.tsx': [],
  client: ['/src/start/asking.ts', 'chart'],
  shell: ['/src/start/shell.tsx', 'button'],
  button: ['shell', 'chart'],
  text: ['button', 'client'],
  page: [],
  chart: ['page'],
}
const graph = { getModuleInfo: (id: string) => ({ importers: importers[id] ?? [] }) }

test('a module comes with the first part that needs it, through circles too, in whatever order it is asked', () => {
  const orders = [Object.keys(importers), Object.keys(importers).toReversed()]
  for (const order of orders) {
    const groups = firstLoad(['asking', 'shell']).toSorted((a, b) => b.priority - a.priority)
    const nameOf = (id: string) => groups.map(({ name }) => name(id, graph)).find((name) => name !== null)
    const names = new Map(order.map((id) => [id, nameOf(id) ?? null]))
    expect(Object.fromEntries(names)).toEqual({
      '/src/start/asking.ts': 'asking',
      client: 'asking',
      text: 'asking',
      '/src/start/shell.tsx': 'shell',
      shell: 'shell',
      button: 'shell',
      page: null,
      chart: null,
    })
  }
})
