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

/** A sentence about a subgraph endpoint: what failed, what was seen, what to try. */
export class SubgraphError extends Error {
  override readonly name = 'SubgraphError'
  readonly fault: SubgraphFault

  constructor(fault: SubgraphFault, message: string, options?: ErrorOptions) {
    super(message, options)
    this.fault = fault
  }
}
