/** What is the matter with an endpoint, sorted by what a caller should do. */
export type SubgraphFault =
  /** No answer, 5xx, timeout: try again later. */
  | 'unreachable'
  /** The endpoint has no such subgraph: a person must correct the address. */
  | 'unknown-subgraph'
  /** The subgraph stopped at an indexing error: a person must mend and redeploy it. */
  | 'halted'
  /** It is another subgraph, or another version, than this server reads. */
  | 'schema'
  /** It answered, but not in the form that it promises. */
  | 'malformed'

/** What the endpoint objects to in how it is asked; asking otherwise helps. */
export type Objection =
  /** It is asked too often: wait, by its own words if it has any, and ask less at once. */
  | { readonly kind: 'too-often'; readonly retryAfterMs: number | undefined }
  /** The answer is too large or takes too long: ask for fewer blocks at once. */
  | { readonly kind: 'too-much' }
  /** A list may not be so long: ask for shorter pages, of at most `most` rows if it says so. */
  | { readonly kind: 'page-size'; readonly most: number | undefined }

export interface SubgraphErrorOptions extends ErrorOptions {
  readonly objection?: Objection | undefined
}

/** A sentence about a subgraph endpoint: what failed, what was seen, what to try. */
export class SubgraphError extends Error {
  override readonly name = 'SubgraphError'
  readonly fault: SubgraphFault
  readonly objection: Objection | undefined

  constructor(fault: SubgraphFault, message: string, options?: SubgraphErrorOptions) {
    super(message, options)
    this.fault = fault
    this.objection = options?.objection
  }
}
