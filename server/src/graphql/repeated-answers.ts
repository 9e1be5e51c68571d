import type { ApolloServerPlugin, GraphQLRequest } from '@apollo/server'
import type { FormattedExecutionResult } from 'graphql'
import type { ResolverContext } from './resolver.ts'

/** Longest text that is kept, and of all together, in characters. */
const longest = 1_000_000
const longestOfAll = 16_000_000

/**
 * Whole answers as text, for a question that is asked again while the ledger stands at the same block: the page of one visitor is the page
 * of the next. What depends on more than the block is never kept.
 */
export class RepeatedAnswers {
  /** By question and block, the one asked longest ago first. */
  readonly #kept = new Map<string, { readonly data: Record<string, unknown>; readonly length: number }>()
  readonly #texts = new WeakMap<object, string>()
  #length = 0

  readonly plugin: ApolloServerPlugin<ResolverContext> = {
    requestDidStart: async () => ({
      responseForOperation: async ({ request, contextValue, response }) => {
        const data = this.#find(keyOf(request, contextValue))
        return data === undefined ? null : { ...response, body: { kind: 'single', singleResult: { data } } }
      },
      willSendResponse: async ({ request, contextValue, response: { body } }) => {
        const key = keyOf(request, contextValue)
        if (body.kind !== 'single' || key === undefined || !isWhole(body.singleResult)) return
        contextValue.operation.repeats()
        this.#keep(key, body.singleResult.data)
      },
    }),
  }

  /** The text of an answer, made once for those that are kept. */
  readonly textOf = (result: FormattedExecutionResult): string =>
    (result.data && Object.keys(result).length === 1 ? this.#texts.get(result.data) : undefined) ??
    `${JSON.stringify(result)}\n`

  #find(key: string | undefined): Record<string, unknown> | undefined {
    const found = key === undefined ? undefined : this.#kept.get(key)
    if (key === undefined || found === undefined) return undefined
    this.#kept.delete(key)
    this.#kept.set(key, found)
    return found.data
  }

  #keep(key: string, data: Record<string, unknown>): void {
    if (this.#kept.has(key)) return
    const text = `${JSON.stringify({ data })}\n`
    const length = key.length + text.length
    if (length > longest) return
    this.#texts.set(data, text)
    this.#kept.set(key, { data, length })
    this.#length += length
    for (const [oldest, { length: freed }] of this.#kept) {
      if (this.#length <= longestOfAll) break
      this.#kept.delete(oldest)
      this.#length -= freed
    }
  }
}

/** An answer without errors and without anything beside its data. */
const isWhole = (
  result: FormattedExecutionResult,
): result is FormattedExecutionResult & { data: Record<string, unknown> } =>
  !!result.data && result.errors === undefined && result.extensions === undefined

/** Undefined for an answer that depends on more than the question and the block. */
function keyOf(
  { query, operationName, variables }: GraphQLRequest,
  { operation }: ResolverContext,
): string | undefined {
  const { state } = operation
  return state === undefined ? undefined : JSON.stringify([state, query, operationName, variables])
}
