import {
  type DefinitionNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type VariableDefinitionNode,
  visit,
} from 'graphql'

/** A query with its variables. */
export interface Question {
  readonly query: DocumentNode
  readonly variables: Readonly<Record<string, unknown>>
}

/** The query of a document. @throws when there is none */
export function operationOf(document: DocumentNode): OperationDefinitionNode {
  const found = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION)
  if (found?.kind !== Kind.OPERATION_DEFINITION) throw new Error('The document holds no query.')
  return found
}

const isFragment = (definition: DefinitionNode): definition is FragmentDefinitionNode =>
  definition.kind === Kind.FRAGMENT_DEFINITION

const named = (value: string) => ({ kind: Kind.NAME, value }) as const
const answerKey = (field: FieldNode) => field.alias?.value ?? field.name.value
const prefix = (index: number) => `q${index}_`

/** Gives equal variables of several questions one name, and different ones different names. */
class SharedVariables {
  readonly values: Record<string, unknown> = {}
  readonly definitions: VariableDefinitionNode[] = []
  readonly #names = new Map<string, string>()

  nameFor(definition: VariableDefinitionNode, value: unknown): string {
    const name = definition.variable.name.value
    const key = `${name} ${JSON.stringify(value)}`
    const known = this.#names.get(key)
    if (known !== undefined) return known
    const fresh = `${name}_${this.#names.size}`
    this.#names.set(key, fresh)
    this.definitions.push({ ...definition, variable: { kind: Kind.VARIABLE, name: named(fresh) } })
    if (value !== undefined) this.values[fresh] = value
    return fresh
  }
}

/**
 * One query that asks several: each top field gets a name of its own. Fragments of one name must be the same in all, and must not use variables.
 * @see takeApart for the answers
 */
export function mergeQuestions(questions: readonly Question[]): Question {
  const shared = new SharedVariables()
  const fragments = new Map<string, FragmentDefinitionNode>()
  const selections: SelectionNode[] = []
  for (const [index, { query, variables }] of questions.entries()) {
    for (const fragment of query.definitions.filter(isFragment)) fragments.set(fragment.name.value, fragment)
    const operation = operationOf(query)
    const names = new Map(
      (operation.variableDefinitions ?? []).map((definition) => {
        const name = definition.variable.name.value
        return [name, shared.nameFor(definition, variables[name])]
      }),
    )
    for (const selection of operation.selectionSet.selections) {
      if (selection.kind !== Kind.FIELD) throw new Error('Only fields stand at the top of a merged query.')
      if (selection.name.value === '__typename') continue
      const renamed = visit(selection, {
        Variable: (variable) => ({
          ...variable,
          name: named(names.get(variable.name.value) ?? variable.name.value),
        }),
      })
      selections.push({ ...renamed, alias: named(prefix(index) + answerKey(selection)) })
    }
  }
  const operation: OperationDefinitionNode = {
    ...operationOf(questions[0]?.query ?? { kind: Kind.DOCUMENT, definitions: [] }),
    name: named('Together'),
    variableDefinitions: shared.definitions,
    selectionSet: { kind: Kind.SELECTION_SET, selections },
  }
  return {
    query: { kind: Kind.DOCUMENT, definitions: [operation, ...fragments.values()] },
    variables: shared.values,
  }
}

/** The answer of one of the merged questions, by its place among them. */
export function takeApart(data: Readonly<Record<string, unknown>>, index: number): Record<string, unknown> {
  const start = prefix(index)
  return Object.fromEntries(
    Object.entries(data).flatMap(([key, value]) =>
      key.startsWith(start) ? [[key.slice(start.length), value]] : [],
    ),
  )
}
