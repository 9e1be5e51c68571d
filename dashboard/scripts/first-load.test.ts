import { expect, test } from 'vitest'
import { firstLoad } from './first-load.ts'

/** Who imports whom without delay; `page` is only imported when somebody goes there. */
const importers: Readonly<Record<string, readonly string[]>> = {
  main: [],
  shell: ['main', 'button'],
  button: ['shell', 'chart'],
  page: [],
  chart: ['page'],
}
const graph = {
  getModuleInfo: (id: string) => ({ isEntry: id === 'main', importers: importers[id] ?? [] }),
}

test('what the entry needs comes first, through circles too, in whatever order it is asked', () => {
  const orders = [Object.keys(importers), Object.keys(importers).toReversed()]
  for (const order of orders) {
    const name = firstLoad()
    const first = order.filter((id) => name(id, graph) === 'first')
    expect(first.toSorted()).toEqual(['button', 'main', 'shell'])
  }
})
