import type { DocumentNode } from '@apollo/client'
import { mergeQuestions, type Question } from '../../api/merge-questions.ts'
import { type MetricFilter, seriesDocument } from './metric-document.ts'
import type { MetricId } from './metric-id.ts'

type Shared = Readonly<Record<string, unknown>>

/** The documents that were asked. A question that is asked again is known by its document, which therefore has to be the same object. */
const asked = new Map<string, DocumentNode>()

/**
 * One question for a metric's series in each of some filters, as the whole and its parts; null for a metric without a series.
 * @param shared the variables that are the same for all
 * @see takeApart for the answers
 */
export function partsQuestion(
  id: MetricId,
  shared: Shared,
  wheres: readonly MetricFilter[],
): Question | null {
  const query = seriesDocument(id)
  if (query === null) return null
  const merged = mergeQuestions(wheres.map((where) => ({ query, variables: { ...shared, where } })))
  // By the filters, not by their number: equal filters share a variable, so that a part which equals the whole makes another document.
  const key = `${id} ${JSON.stringify(wheres)}`
  const document = asked.get(key) ?? merged.query
  asked.set(key, document)
  return { query: document, variables: merged.variables }
}
