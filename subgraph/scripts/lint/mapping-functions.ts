import path from 'node:path'
import ts from 'typescript'
import { bare, type Mapping } from './finding.ts'

/** A function of a mapping. */
export interface MappingFunction {
  readonly mapping: Mapping
  readonly declaration: ts.FunctionDeclaration
}

/** All functions of the mappings, found by name as the mappings' own imports find them. */
export class MappingFunctions {
  readonly all: readonly MappingFunction[]
  readonly #byFile = new Map<string, Map<string, MappingFunction>>()
  readonly #entities = new Map<Mapping, Set<string>>()

  constructor(mappings: readonly Mapping[]) {
    this.all = mappings.flatMap((mapping) =>
      mapping.source.statements
        .filter(ts.isFunctionDeclaration)
        .map((declaration) => ({ mapping, declaration })),
    )
    for (const one of this.all) {
      const file = withoutEnding(one.mapping.file)
      const names = this.#byFile.get(file) ?? new Map<string, MappingFunction>()
      names.set(one.declaration.name?.text ?? '', one)
      this.#byFile.set(file, names)
    }
  }

  /** The function that a call names; undefined for one that is not ours. */
  calledBy(call: ts.CallExpression, { mapping }: MappingFunction): MappingFunction | undefined {
    const callee = bare(call.expression)
    if (!ts.isIdentifier(callee)) return undefined
    const own = this.#byFile.get(withoutEnding(mapping.file))?.get(callee.text)
    return own ?? this.#imported(callee.text, mapping)
  }

  /** Names of entities in a mapping: what it imports from the generated schema. */
  entitiesOf(mapping: Mapping): ReadonlySet<string> {
    const known = this.#entities.get(mapping) ?? entityNames(mapping)
    this.#entities.set(mapping, known)
    return known
  }

  #imported(name: string, mapping: Mapping): MappingFunction | undefined {
    for (const statement of mapping.source.statements) {
      const from = importOf(statement, name)
      if (from) return this.#byFile.get(path.join(path.dirname(mapping.file), from.module))?.get(from.name)
    }
    return undefined
  }
}

function withoutEnding(file: string): string {
  return path.normalize(file).replace(/\.ts$/, '')
}

function importOf(statement: ts.Statement, name: string): { module: string; name: string } | null {
  if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) return null
  const names = statement.importClause?.namedBindings
  if (!names || !ts.isNamedImports(names)) return null
  const found = names.elements.find((element) => element.name.text === name)
  if (!found) return null
  return { module: statement.moduleSpecifier.text, name: (found.propertyName ?? found.name).text }
}

function entityNames(mapping: Mapping): Set<string> {
  const names = new Set<string>()
  for (const statement of mapping.source.statements) {
    if (
      !ts.isImportDeclaration(statement) ||
      !statement.moduleSpecifier.getText().includes('generated/schema')
    )
      continue
    const bindings = statement.importClause?.namedBindings
    if (bindings && ts.isNamedImports(bindings))
      for (const { name } of bindings.elements) names.add(name.text)
  }
  return names
}
