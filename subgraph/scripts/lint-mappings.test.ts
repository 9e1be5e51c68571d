import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { droppedResults, resultTypes } from './lint/dropped-results.ts'
import { type Mapping, parseMapping } from './lint/finding.ts'
import { unsavedEntities } from './lint/unsaved-entities.ts'
import { lintMappings, lintTexts } from './lint-mappings.ts'

const src = fileURLToPath(new URL('../src', import.meta.url))
const found = (text: string) =>
  lintTexts({ 'planted.ts': text }).map(({ line, message }) => `${line} ${message}`)

describe('the lint of mappings', () => {
  test('finds a sum that is dropped, the mistake it is there for', () => {
    const planted = 'function f(): void {\nnetwork.volume.plus(amount)\nnetwork.save()\n}'
    expect(found(planted)).toEqual([
      '2 The result of .plus() is dropped: a graph-ts value does not change, assign what the call returns.',
    ])
  })

  test.each([
    ['if (x == null) return', '=== null'],
    ['const half = total.div(two)', 'divide at the edge'],
    ['const half = 1 / 2', 'divide at the edge'],
    ['const token = ERC20.bind(address)', 'eth_call'],
    ['const supply = token.try_totalSupply()', 'eth_call'],
    ['throw new Error("no")', 'note an anomaly'],
    ['assert(x)', 'note an anomaly'],
    ['let ratio: BigDecimal', 'not exact'],
  ])('finds %s', (statement, hint) => {
    expect(found(`function f() { ${statement} }`).join()).toContain(hint)
  })

  test('has nothing to complain of in our mappings', () => {
    expect(lintMappings(src)).toEqual([])
  }, 60_000)

  test('tells of a folder without mappings, rather than finding nothing in it', () => {
    expect(() => lintMappings(fileURLToPath(new URL('../queries', import.meta.url)))).toThrow('no mappings')
  })
})

/** Every place of our own mappings where one of these mistakes can be made; the lint must find each. */
describe('mistakes planted in our own mappings, one after another', () => {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
  const mappings = files.map((name) => parseMapping(name, readFileSync(path.join(src, name), 'utf8')))

  /** A mapping for each statement that `plant` gives another text for. */
  function planted(plant: (statement: ts.ExpressionStatement) => string | null) {
    return mappings.flatMap((mapping) => {
      const { text } = mapping.source
      const changed: { at: string; whole: Mapping; mapping: Mapping }[] = []
      const visit = (node: ts.Node): void => {
        const other = ts.isExpressionStatement(node) ? plant(node) : null
        if (other !== null) {
          const at = `${mapping.file}: ${node.getText()}`
          const now = text.slice(0, node.getStart()) + other + text.slice(node.end)
          changed.push({ at, whole: mapping, mapping: parseMapping(mapping.file, now) })
        }
        ts.forEachChild(node, visit)
      }
      visit(mapping.source)
      return changed
    })
  }

  /**
   * The files that a file imports and those that import it: mostly enough to find a mistake in it, and much faster than all. Where the lint
   * complains of them as they are, all are taken.
   */
  const near = new Map(
    mappings.map((mapping) => {
      const names = (one: Mapping) => `/${path.basename(one.file, '.ts')}'`
      const around = mappings.filter(
        (one) => one === mapping || imports(mapping, names(one)) || imports(one, names(mapping)),
      )
      return [mapping, unsavedEntities(around).length === 0 ? around : mappings]
    }),
  )

  function imports({ source }: Mapping, name: string): boolean {
    return source.statements.some(
      (statement) => ts.isImportDeclaration(statement) && statement.moduleSpecifier.getText().endsWith(name),
    )
  }

  test('a sum whose assignment is forgotten', () => {
    const results = resultTypes(mappings)
    const mistakes = planted(({ expression }) => {
      if (!ts.isBinaryExpression(expression) || !ts.isCallExpression(expression.right)) return null
      return /\.(plus|minus)\(/.test(expression.right.getText()) ? expression.right.getText() : null
    })
    const missed = mistakes.filter(({ mapping }) => droppedResults(mapping, results).length === 0)
    expect(mistakes.length).toBeGreaterThan(20)
    expect(missed.map(({ at }) => at)).toEqual([])
  }, 120_000)

  test('a save that is forgotten', () => {
    const mistakes = planted((statement) => (/^\w+\.save\(\)$/.test(statement.getText()) ? '' : null))
    const missed = mistakes.filter(({ whole, mapping }) => {
      const lint = (among: readonly Mapping[]) =>
        unsavedEntities(among.map((one) => (one === whole ? mapping : one)))
      return lint(near.get(whole) ?? mappings).length === 0 && lint(mappings).length === 0
    })
    expect(mistakes.length).toBeGreaterThan(100)
    expect(missed.map(({ at }) => at)).toEqual([])
  }, 120_000)
})
