import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { droppedResults, resultTypes } from './lint/dropped-results.ts'
import { type Finding, findingAt, type Mapping, parseMapping } from './lint/finding.ts'
import { unsavedEntities } from './lint/unsaved-entities.ts'

/** Division loses money or needs a float; numbers are divided once, at the edge. */
const DIVISIONS = new Set(['div', 'divDecimal', 'toBigDecimal'])

/**
 * Finds, in mappings: results that are dropped (`total.plus(amount)` alone on a line: a graph-ts number does not change until it is
 * assigned), entities that are made or changed and not saved, `== null` (which calls the value's own operator on null), divisions,
 * floats, eth_calls and throws.
 *
 * @param texts the text of each mapping by its path; functions are followed from one to the other as the imports say
 */
export function lintTexts(texts: Readonly<Record<string, string>>): Finding[] {
  const mappings = Object.entries(texts).map(([file, text]) => parseMapping(file, text))
  const results = resultTypes(mappings)
  return [
    ...mappings.flatMap((mapping) => [...droppedResults(mapping, results), ...forbidden(mapping)]),
    ...unsavedEntities(mappings),
  ].sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line)
}

function forbidden(mapping: Mapping): Finding[] {
  const findings: Finding[] = []
  const visit = (node: ts.Node): void => {
    const message = faultOf(node)
    if (message !== null) findings.push(findingAt(mapping, node, message))
    ts.forEachChild(node, visit)
  }
  visit(mapping.source)
  return findings
}

function faultOf(node: ts.Node): string | null {
  if (ts.isBinaryExpression(node)) return faultOfOperator(node)
  if (ts.isCallExpression(node)) return faultOfCall(node)
  if (ts.isThrowStatement(node)) return 'A throw halts the subgraph for everyone: note an anomaly instead.'
  if (ts.isTypeReferenceNode(node) && ['f32', 'f64', 'BigDecimal'].includes(node.typeName.getText())) {
    return `${node.typeName.getText()} is not exact: keep base units in a BigInt.`
  }
  return null
}

function faultOfOperator(node: ts.BinaryExpression): string | null {
  const operator = node.operatorToken.kind
  const isNullTest =
    operator === ts.SyntaxKind.EqualsEqualsToken || operator === ts.SyntaxKind.ExclamationEqualsToken
  if (isNullTest && node.right.kind === ts.SyntaxKind.NullKeyword) {
    return "== null calls the value's own operator with null: use === null or !== null."
  }
  if (operator === ts.SyntaxKind.SlashToken) return 'A division: divide at the edge, not in the index.'
  return null
}

function faultOfCall(node: ts.CallExpression): string | null {
  const name = ts.isPropertyAccessExpression(node.expression)
    ? node.expression.name.text
    : node.expression.getText()
  if (DIVISIONS.has(name))
    return `.${name}() divides or leaves whole numbers: divide at the edge, not in the index.`
  if (name === 'bind' || (name.startsWith('try_') && !isOfJson(node)))
    return 'An eth_call: the event carries what is needed.'
  if (name === 'assert') return 'An assertion halts the subgraph for everyone: note an anomaly instead.'
  return null
}

/** Of the functions whose name says that they may fail, only those that read JSON ask no contract. */
function isOfJson(node: ts.CallExpression): boolean {
  return ts.isPropertyAccessExpression(node.expression) && node.expression.expression.getText() === 'json'
}

/** Lints every file below a folder of mappings. */
export function lintMappings(folder: string): Finding[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
  const files = names.filter((name) => name.endsWith('.ts')).map((name) => path.join(folder, name))
  if (files.length === 0) throw new Error(`There are no mappings in ${folder} to lint.`)
  return lintTexts(Object.fromEntries(files.map((file) => [file, readFileSync(file, 'utf8')])))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const findings = lintMappings(fileURLToPath(new URL('../src', import.meta.url)))
  for (const { file, line, message } of findings)
    console.error(`${path.relative('.', file)}:${line} ${message}`)
  console.log(
    findings.length === 0 ? 'Mappings: nothing to complain of.' : `Mappings: ${findings.length} found.`,
  )
  if (findings.length > 0) process.exitCode = 1
}
