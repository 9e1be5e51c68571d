import { expect, test } from 'vitest'
import { holdBack } from './hold-back.ts'

/** What `holdBack` asks of an element, without a browser. */
function element(parent: Element | null, flows = false) {
  const attributes = new Set<string>()
  const made = {
    parentElement: parent,
    matches: () => flows,
    toggleAttribute: (name: string, there: boolean) =>
      there ? attributes.add(name) : attributes.delete(name),
  }
  // Only these three are used; a whole document would be another dependency.
  return { node: made as unknown as HTMLDivElement, holding: () => attributes.has('data-holding') }
}

test('what follows a part is held back until each part of the place has its answer', () => {
  const main = element(null, true)
  const section = element(main.node)
  const box = element(section.node)
  const [one, other] = [element(box.node), element(section.node)]
  const answered = [holdBack(one.node), holdBack(other.node)]
  expect(section.holding()).toBe(true)
  answered[0]?.()
  expect(section.holding()).toBe(true)
  answered[1]?.()
  expect(section.holding()).toBe(false)
})

test('only what stands in a flow holds back, in each flow around the part', () => {
  const main = element(null, true)
  const group = element(main.node, true)
  const cell = element(group.node)
  const part = element(cell.node)
  const answered = holdBack(part.node)
  expect([group, cell, part].map(({ holding }) => holding())).toEqual([true, true, false])
  expect(main.holding()).toBe(false)
  answered()
  expect([group, cell].map(({ holding }) => holding())).toEqual([false, false])
})
