/** How a parameter is written in the subgraph's schema. `Int` fits 32 bits; `BigInt` may be any uint256 or int256. */
export type ParamKind = 'Int' | 'BigInt' | 'Bytes' | 'String' | 'Boolean'

/** One event parameter. */
export interface EventParam {
  readonly name: string
  readonly kind: ParamKind
  readonly list: boolean
}

/** One kind of event: the entity's name is the event's name. */
export interface EventEntity {
  readonly name: string
  readonly params: readonly EventParam[]
}

/** A parameter's value: Int -> number, BigInt -> bigint, Bytes and String -> string, Boolean -> boolean. */
export type ParamScalar = number | bigint | string | boolean
export type ParamValue = ParamScalar | readonly ParamScalar[]

/** Which deployment of the protocol a row comes from: our reference contracts, or Braintrust's own on Ethereum mainnet. */
export type Source = 'REFERENCE' | 'MAINNET'

/** One event as the subgraph stores it; `params` are in the order of its entity's params. */
export interface EventRow {
  /** 0x + block number (8 bytes) + log index (4 bytes): sorts in chain order. */
  readonly id: string
  readonly blockNumber: number
  readonly blockHash: string
  /** Unix seconds. */
  readonly timestamp: number
  readonly transactionHash: string
  readonly logIndex: number
  readonly contract: string
  readonly source: Source
  readonly params: readonly ParamValue[]
}

/** A block with at least one event. */
export interface EventBlock {
  readonly number: number
  readonly hash: string
  readonly parentHash: string
  /** Unix seconds. */
  readonly timestamp: number
  /** How many event entities the subgraph stored for it. */
  readonly events: number
}

/** What the subgraph says of itself in an answer. */
export interface SubgraphMeta {
  readonly deployment: string
  readonly hasIndexingErrors: boolean
  /** Newest block it has indexed. */
  readonly head: { readonly number: number; readonly hash: string | null; readonly timestamp: number | null }
}
