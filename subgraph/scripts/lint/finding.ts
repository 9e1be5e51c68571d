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

/** One file of the mappings, parsed. */
export interface Mapping {
  readonly file: string
  readonly source: ts.SourceFile
}

export function parseMapping(file: string, text: string): Mapping {
  return { file, source: ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true) }
}

export function findingAt(mapping: Mapping, node: ts.Node, message: string): Finding {
  const { line } = mapping.source.getLineAndCharacterOfPosition(node.getStart(mapping.source))
  return { file: mapping.file, line: line + 1, message }
}

/** An expression without parentheses, casts and `!` around it: they change nothing about what becomes of its value. */
export function bare(expression: ts.Expression): ts.Expression {
  if (
    ts.isParenthesizedExpression(expression) ||
    ts.isNonNullExpression(expression) ||
    ts.isAsExpression(expression) ||
    ts.isTypeAssertionExpression(expression)
  ) {
    return bare(expression.expression)
  }
  return expression
}

export function isAssignment(kind: ts.SyntaxKind): boolean {
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment
}
