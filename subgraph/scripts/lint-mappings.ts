import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

/** A place in a mapping that would go wrong on graph-node without any compiler saying so. */
export interface Finding {
  /** Path of the file. */
  readonly file: string
  /** Line, from 1. */
  readonly line: number
  /** What is wrong and what to write instead. */
  readonly message: string
}

/** Methods of graph-ts values that return a new value and change nothing: calling one and dropping the result is a mistake. */
const PURE_METHODS = new Set(
  'plus minus times mod pow neg abs sqrt bitOr bitAnd leftShift rightShift concat concatI32 equals notEqual lt le gt ge isZero isI32 toString toHexString toHex toI32 toI64 toU64 toBigInt'.split(
    ' ',
  ),
)

/** Division loses money or needs a float; numbers are divided once, at the edge. */
const DIVISIONS = new Set(['div', 'divDecimal', 'toBigDecimal'])

/**
 * Finds, in the text of one mapping: results that are dropped (`total.plus(amount)` alone on a line: a graph-ts number does not
 * change until it is assigned), `== null` (which calls the value's own operator on null), divisions, floats, eth_calls and throws.
 */
export function lintMapping(file: string, text: string): Finding[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const findings: Finding[] = []
  const visit = (node: ts.Node): void => {
    const message = faultOf(node)
    if (message !== null) {
      const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1
      findings.push({ file, line, message })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return findings
}

function faultOf(node: ts.Node): string | null {
  if (ts.isExpressionStatement(node)) return droppedResult(node.expression)
  if (ts.isBinaryExpression(node)) return faultOfOperator(node)
  if (ts.isCallExpression(node)) return faultOfCall(node)
  if (ts.isThrowStatement(node)) return 'A throw halts the subgraph for everyone: note an anomaly instead.'
  if (ts.isTypeReferenceNode(node) && ['f32', 'f64', 'BigDecimal'].includes(node.typeName.getText())) {
    return `${node.typeName.getText()} is not exact: keep base units in a BigInt.`
  }
  return null
}

function droppedResult(expression: ts.Expression): string | null {
  if (ts.isCallExpression(expression) && ts.isPropertyAccessExpression(expression.expression)) {
    const method = expression.expression.name.text
    if (!PURE_METHODS.has(method) && !DIVISIONS.has(method)) return null
    return `The result of .${method}() is dropped: a graph-ts value does not change, assign what the call returns.`
  }
  if (ts.isBinaryExpression(expression) && !isAssignment(expression.operatorToken.kind)) {
    return `The result of ${expression.operatorToken.getText()} is dropped: assign it.`
  }
  return null
}

function isAssignment(kind: ts.SyntaxKind): boolean {
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment
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
  if (name === 'bind' || name.startsWith('try_')) return 'An eth_call: the event carries what is needed.'
  if (name === 'assert') return 'An assertion halts the subgraph for everyone: note an anomaly instead.'
  return null
}

/** Lints every file below a folder of mappings. */
export function lintMappings(folder: string): Finding[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
  const files = names.filter((name) => name.endsWith('.ts')).map((name) => path.join(folder, name))
  if (files.length === 0) throw new Error(`There are no mappings in ${folder} to lint.`)
  return files.flatMap((file) => lintMapping(file, readFileSync(file, 'utf8')))
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
