import type { TypedDocumentNode } from '@apollo/client'
import {
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  visit,
} from 'graphql'
import { operationOf } from '../../api/merge-questions.ts'
import { type BreakdownData, breakdownTemplates } from './breakdown-templates.ts'
import { type FigureData, figureTemplates } from './figure-templates.ts'
import { type MetricId, type MetricTraits, traitsOf } from './metric-id.ts'
import { type SeriesData, seriesTemplates } from './series-templates.ts'

/** Variables that questions about metrics take; each question takes those that its metric has. */
export interface MetricVariables {
  readonly asOfBlock?: number | null
  readonly from?: number | null
  readonly to?: number | null
  readonly where?: MetricFilter | null
  readonly beforeFrom?: number | null
  readonly compare?: boolean
  readonly granularity?: string
  readonly cumulative?: boolean
  readonly dimension?: Dimension
  readonly first?: number
  readonly [name: string]: unknown
}

export type Dimension = 'CATEGORY' | 'CLIENT' | 'TALENT' | 'NODE' | 'SOURCE'
export type MetricFilter = Readonly<Partial<Record<Lowercase<Dimension>, readonly string[]>>>

type MetricDocument<Data> = TypedDocumentNode<Data, MetricVariables>

/** The argument exists on the field that this metric has in place of the template's. */
function takes(traits: MetricTraits, suffix: string, { name: { value: name } }: ArgumentNode): boolean {
  if (name === 'from' || name === 'to') return traits.window === true || suffix === 'Series'
  if (name === 'where') return traits.where === true
  if (name === 'cumulative') return traits.cumulative === true
  return true
}

/** A top field of the template as this metric has it; null when it has none. */
function renamed(field: SelectionNode, id: MetricId, from: string): FieldNode | null {
  if (field.kind !== Kind.FIELD) throw new Error('Only fields stand at the top of a template.')
  const traits = traitsOf(id)
  // The period before a moment is no other moment.
  if (field.alias?.value === 'before' && !traits.window) return null
  const suffix = field.name.value.slice(from.length)
  return {
    ...field,
    name: { kind: Kind.NAME, value: id + suffix },
    arguments: field.arguments?.filter((argument) => takes(traits, suffix, argument)) ?? [],
  }
}

/** The template's metric: the shortest name at its top, as its other fields only add to it. */
const metricOf = ({ selectionSet: { selections } }: OperationDefinitionNode): string =>
  selections
    .map((field) => (field.kind === Kind.FIELD ? field.name.value.replace(/(Series|By)$/, '') : ''))
    .reduce((shortest, name) => (name.length < shortest.length ? name : shortest))

/** The template asked of another metric of the same type: other field names, without arguments and variables that it does not have. */
function forMetric(template: DocumentNode, id: MetricId): DocumentNode {
  const operation = operationOf(template)
  const from = metricOf(operation)
  const selections = operation.selectionSet.selections.flatMap((field) => renamed(field, id, from) ?? [])
  const used = new Set<string>()
  for (const selection of selections) visit(selection, { Variable: ({ name }) => void used.add(name.value) })
  const asked: OperationDefinitionNode = {
    ...operation,
    variableDefinitions:
      operation.variableDefinitions?.filter(({ variable }) => used.has(variable.name.value)) ?? [],
    selectionSet: { ...operation.selectionSet, selections },
  }
  return { ...template, definitions: template.definitions.map((one) => (one === operation ? asked : one)) }
}

/** Apollo knows a document by its identity, so each is made once. */
const made = new Map<string, DocumentNode>()

function remembered(kind: string, id: MetricId, make: () => DocumentNode): DocumentNode {
  const key = `${kind} ${id}`
  const document = made.get(key) ?? make()
  made.set(key, document)
  return document
}

/** The question for a metric's figure. */
export const figureDocument = (id: MetricId): MetricDocument<FigureData> =>
  remembered('figure', id, () =>
    forMetric(figureTemplates[traitsOf(id).answer], id),
  ) as MetricDocument<FigureData>

/** The question for a metric over time; null for a metric that has no series. */
export function seriesDocument(id: MetricId): MetricDocument<SeriesData> | null {
  const { answer, series } = traitsOf(id)
  if (!series || answer === 'Cohort' || answer === 'Treasury') return null
  return remembered('series', id, () => forMetric(seriesTemplates[answer], id)) as MetricDocument<SeriesData>
}

/** The question for a metric by a dimension; null for a metric that cannot be broken down. */
export function breakdownDocument(id: MetricId): MetricDocument<BreakdownData> | null {
  const { answer, by } = traitsOf(id)
  if (!by || (answer !== 'Amount' && answer !== 'Ratio')) return null
  return remembered('breakdown', id, () =>
    forMetric(breakdownTemplates[answer], id),
  ) as MetricDocument<BreakdownData>
}
