import { parseSources, type SyntaxNode } from '../solidity-compiler.ts'

/** Something that can be seen from outside a contract, with the comment above it. */
export interface Declaration {
  readonly kind: 'event' | 'error' | 'reading function' | 'writing function'
  /** The contract, interface or library that declares it. */
  readonly contract: string
  readonly name: string
  readonly parameters: readonly { readonly name: string; readonly type: string }[]
  /** NatSpec on one line; empty when there is none. */
  readonly doc: string
}

/**
 * The events, errors and public functions that the given sources declare, by file name. Left out are the packages that they
 * import, and functions that only say which of a package's bases they come from.
 */
export function readDeclarations(sources: ReadonlyMap<string, string>): Declaration[] {
  return [...parseSources(sources).values()].flatMap((unit) =>
    childrenOf(unit).flatMap((contract) =>
      childrenOf(contract).flatMap((node) => declarationOf(contract.name ?? '', node)),
    ),
  )
}

function childrenOf(node: SyntaxNode): readonly SyntaxNode[] {
  return node.nodes ?? []
}

function declarationOf(contract: string, node: SyntaxNode): Declaration[] {
  const kind = kindOf(node)
  if (kind === undefined || (node.overrides !== undefined && node.documentation === undefined)) return []
  const parameters = node.parameters?.parameters ?? []
  return [
    {
      kind,
      contract,
      name: node.name ?? '',
      parameters: parameters.map(({ name, typeName }) => ({ name: name ?? '', type: typeName?.name ?? '' })),
      doc: (node.documentation?.text ?? '').replace(/\s+/g, ' ').trim(),
    },
  ]
}

function kindOf(node: SyntaxNode): Declaration['kind'] | undefined {
  if (node.nodeType === 'EventDefinition') return 'event'
  if (node.nodeType === 'ErrorDefinition') return 'error'
  const open = node.visibility === 'public' || node.visibility === 'external'
  if (node.nodeType !== 'FunctionDefinition' || node.kind !== 'function' || !open) return undefined
  return node.stateMutability === 'view' || node.stateMutability === 'pure'
    ? 'reading function'
    : 'writing function'
}
