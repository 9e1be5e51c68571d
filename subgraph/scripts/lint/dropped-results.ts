import ts from 'typescript'
import { bare, type Finding, findingAt, isAssignment, type Mapping } from './finding.ts'

/** Methods that do something besides answering. Any other one is called for its result alone. */
const METHODS_WITH_EFFECT = /^(save|unset|push|set([A-Z]\w*)?)$/
/** AssemblyScript's own functions that are called for what they do. */
const BUILTINS_WITH_EFFECT = new Set(['store'])
/** Of these namespaces every function is called for what it does: `log.warning(…)`. */
const NAMESPACES_WITH_EFFECT = new Set(['log', 'memory', 'store'])

/**
 * Finds results that are dropped, in whatever form: `total.plus(amount)` alone on a line, at the end of a chain, in a branch of a
 * ternary or behind `&&`, in parentheses, in a loop's head, a new entity that is put nowhere, a sum in a variable that nobody reads,
 * a call of one of our functions that answers something. A graph-ts value does not change until it is assigned.
 */
export function droppedResults(mapping: Mapping, functions: ReadonlyMap<string, string>): Finding[] {
  const findings: Finding[] = []
  const look = (expression: ts.Expression): void => {
    const message = faultOf(bare(expression), functions)
    for (const part of partsOf(bare(expression))) look(part)
    if (message !== null) findings.push(findingAt(mapping, expression, message))
  }
  const visit = (node: ts.Node): void => {
    for (const dropped of droppedExpressions(node)) look(dropped)
    if (ts.isVariableDeclaration(node) && isNeverRead(node)) {
      findings.push(
        findingAt(mapping, node, `Nobody reads ${node.name.getText()}: what was reckoned for it is dropped.`),
      )
    }
    ts.forEachChild(node, visit)
  }
  visit(mapping.source)
  return findings
}

/** Declared result types of functions by name, of all the mappings; of two with one name, the one that is not void. */
export function resultTypes(mappings: readonly Mapping[]): Map<string, string> {
  const types = new Map<string, string>()
  const declared = mappings.flatMap(({ source }) => source.statements.filter(ts.isFunctionDeclaration))
  for (const { name, type } of declared) {
    const text = type?.getText() ?? 'void'
    if (name && (types.get(name.text) ?? 'void') === 'void') types.set(name.text, text)
  }
  return types
}

/** The expressions directly in a node whose values go nowhere. */
function droppedExpressions(node: ts.Node): ts.Expression[] {
  if (ts.isExpressionStatement(node)) return [node.expression]
  if (!ts.isForStatement(node)) return []
  const { initializer, incrementor } = node
  const first = initializer && !ts.isVariableDeclarationList(initializer) ? [initializer] : []
  return incrementor ? [...first, incrementor] : first
}

/** Of an expression that is dropped, the parts that are dropped with it. */
function partsOf(expression: ts.Expression): ts.Expression[] {
  if (ts.isConditionalExpression(expression)) return [expression.whenTrue, expression.whenFalse]
  if (!ts.isBinaryExpression(expression)) return []
  if (expression.operatorToken.kind === ts.SyntaxKind.CommaToken) return [expression.left, expression.right]
  return isShortCircuit(expression) ? [expression.right] : []
}

function isShortCircuit({ operatorToken: { kind } }: ts.BinaryExpression): boolean {
  return kind === ts.SyntaxKind.AmpersandAmpersandToken || kind === ts.SyntaxKind.BarBarToken
}

function faultOf(expression: ts.Expression, functions: ReadonlyMap<string, string>): string | null {
  if (ts.isConditionalExpression(expression) || ts.isVoidExpression(expression)) return null
  if (ts.isCallExpression(expression)) return faultOfCall(expression, functions)
  if (ts.isBinaryExpression(expression)) return faultOfOperator(expression)
  if (ts.isPrefixUnaryExpression(expression) || ts.isPostfixUnaryExpression(expression)) {
    return isStep(expression.operator) ? null : 'The result of this operator is dropped: assign it.'
  }
  if (ts.isNewExpression(expression)) return 'What is made here is dropped: keep it, fill it and save it.'
  return 'A value alone does nothing: assign it or take it away.'
}

function isStep(operator: ts.SyntaxKind): boolean {
  return operator === ts.SyntaxKind.PlusPlusToken || operator === ts.SyntaxKind.MinusMinusToken
}

function faultOfOperator(expression: ts.BinaryExpression): string | null {
  const { kind } = expression.operatorToken
  if (isAssignment(kind) || isShortCircuit(expression) || kind === ts.SyntaxKind.CommaToken) return null
  return `The result of ${expression.operatorToken.getText()} is dropped: assign it.`
}

function faultOfCall(call: ts.CallExpression, functions: ReadonlyMap<string, string>): string | null {
  const callee = bare(call.expression)
  if (!ts.isPropertyAccessExpression(callee)) {
    const name = callee.getText()
    const type = functions.get(name)
    if (type === 'void' || BUILTINS_WITH_EFFECT.has(name)) return null
    return `The result of ${name}() is dropped${type === undefined ? '' : `, a ${type}`}: use what the call returns.`
  }
  const method = callee.name.text
  if (METHODS_WITH_EFFECT.test(method) || NAMESPACES_WITH_EFFECT.has(callee.expression.getText())) return null
  return `The result of .${method}() is dropped: a graph-ts value does not change, assign what the call returns.`
}

/** Whether a variable is only ever written. */
function isNeverRead(declaration: ts.VariableDeclaration): boolean {
  if (!ts.isIdentifier(declaration.name) || isExported(declaration)) return false
  const name = declaration.name.text
  let isRead = false
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && node.text === name && node !== declaration.name && !isWritten(node))
      isRead = true
    if (!isRead) ts.forEachChild(node, visit)
  }
  visit(scopeOf(declaration))
  return !isRead
}

function isExported(declaration: ts.VariableDeclaration): boolean {
  const statement = declaration.parent.parent
  if (!ts.isVariableStatement(statement)) return false
  return statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true
}

function scopeOf(node: ts.Node): ts.Node {
  let scope = node.parent
  while (!ts.isFunctionDeclaration(scope) && !ts.isSourceFile(scope)) scope = scope.parent
  return scope
}

/** Whether an identifier is a variable that is assigned (`x = …`), or a property's name (`row.x`), not a value that is used. */
function isWritten(identifier: ts.Identifier): boolean {
  const { parent } = identifier
  if (ts.isPropertyAccessExpression(parent) && parent.name === identifier) return true
  return (
    ts.isBinaryExpression(parent) &&
    parent.left === identifier &&
    parent.operatorToken.kind === ts.SyntaxKind.EqualsToken
  )
}
