import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { lintMapping, lintMappings } from './lint-mappings.ts'

const found = (text: string) =>
  lintMapping('planted.ts', text).map(({ line, message }) => `${line} ${message}`)

describe('the lint of mappings', () => {
  test('finds a sum that is dropped, the mistake it is there for', () => {
    const planted = 'const network = loadNetwork()\nnetwork.volume.plus(amount)\nnetwork.save()\n'
    expect(found(planted)).toEqual([
      '2 The result of .plus() is dropped: a graph-ts value does not change, assign what the call returns.',
    ])
  })

  test.each([
    'total.minus(x)',
    'total.times(x)',
    'id.concatI32(1)',
    'a.b.c.plus(x)',
    'total + x',
    'status == OPEN',
  ])('finds %s as a statement', (statement) => {
    expect(found(`if (x) {\n  ${statement}\n}`)).toHaveLength(1)
  })

  test.each([
    'total = total.plus(x)',
    'return total.plus(x)',
    'save(total.plus(x))',
    'row.total += 1',
    'row.save()',
    'if (id === null) return',
    'const c = a.equals(b)',
  ])('lets %s pass', (statement) => {
    expect(found(`function f() { ${statement} }`)).toEqual([])
  })

  test.each([
    ['if (x == null) return', '=== null'],
    ['const half = total.div(two)', 'divide at the edge'],
    ['const half = 1 / 2', 'divide at the edge'],
    ['const token = ERC20.bind(address)', 'eth_call'],
    ['throw new Error("no")', 'note an anomaly'],
    ['assert(x)', 'note an anomaly'],
    ['let ratio: BigDecimal', 'not exact'],
  ])('finds %s', (statement, hint) => {
    expect(found(`function f() { ${statement} }`).join()).toContain(hint)
  })

  test('has nothing to complain of in our mappings', () => {
    expect(lintMappings(fileURLToPath(new URL('../src', import.meta.url)))).toEqual([])
  })
})
