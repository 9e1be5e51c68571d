import { describe, expect, test } from 'vitest'
import { lintTexts } from '../lint-mappings.ts'

const found = (statement: string) =>
  lintTexts({ 'planted.ts': `export function f(): void {\n${statement}\n}` }).map(({ message }) => message)

describe('a sum that is dropped', () => {
  test.each([
    ['alone on a line', 'network.volume.plus(amount)'],
    ['in a chain', 'a.plus(b).minus(c)'],
    ['in a chain that ends in a text', 'a.plus(b).toString()'],
    ['in parentheses', '(a.plus(b))'],
    ['with a !', 'a.plus(b)!'],
    ['with a cast', '<BigInt>a.plus(b)'],
    ['with another cast', 'a.plus(b) as BigInt'],
    ['in a branch', 'if (x) a.plus(b)'],
    ['in a loop', 'for (let i = 0; i < n; i++) a.plus(b)'],
    ["in a loop's head", 'for (let i = 0; i < n; a.plus(b)) i++'],
    ["at a loop's beginning", 'for (a.plus(b); x; ) save()'],
    ['on one side of a ternary', 'x ? row.save() : a.plus(b)'],
    ['on the other side of a ternary', 'x ? a.plus(b) : row.save()'],
    ['behind &&', 'x && a.plus(b)'],
    ['behind ||', 'x || a.plus(b)'],
    ['before a comma', 'a.plus(b), row.save()'],
    ['behind a comma', 'row.save(), a.plus(b)'],
    ['within a ternary behind &&', 'x && (y ? a.plus(b) : row.save())'],
    ['in a variable that nobody reads', 'const sum = a.plus(b)'],
    ['in a variable that is only written', 'let sum = a; sum = sum2.plus(b)'],
    ['as an operator', 'a + b'],
    ['as a comparison', 'status == OPEN'],
    ['with a minus sign', '-a'],
    ['of a method that the lint has never heard of', 'a.addSomething(b)'],
    ['of a static function', 'BigInt.fromI32(1)'],
    ['as a property', 'row.total'],
    ['as a new entity that is put nowhere', "new Job('1')"],
    ['of a function that nobody knows', 'compute(a)'],
  ])('is found %s', (_, statement) => {
    expect(found(statement).length).toBeGreaterThan(0)
  })

  test('is found when one of our own functions answered it', () => {
    const texts = {
      'sums.ts': 'export function added(a: BigInt, b: BigInt): BigInt { return a.plus(b) }',
      'handler.ts': "import { added } from './sums'\nexport function f(): void {\n  added(a, b)\n}",
    }
    expect(lintTexts(texts)).toEqual([
      {
        file: 'handler.ts',
        line: 3,
        message: 'The result of added() is dropped, a BigInt: use what the call returns.',
      },
    ])
  })
})

describe('what is no mistake passes', () => {
  test.each([
    'row.total = row.total.plus(x)',
    'return a.plus(b)',
    'row.save()',
    "row.unset('paidAt')",
    "row.setBytes('id', id)",
    'list.push(a.plus(b))',
    "log.warning('{}', [a.toString()])",
    'store<u64>(id.dataStart, 1)',
    "store.remove('Job', id)",
    'memory.copy(a, b, 20)',
    'row.total += 1',
    'i++',
    'if (id === null) return',
    'const c = a.plus(b)\nrow.total = c',
    'let total = a\nfor (let i = 0; i < n; i++) total = total.plus(b)\nreturn total',
    'f()',
    'x && row.save()',
  ])('%s', (statement) => {
    expect(found(statement)).toEqual([])
  })
})
