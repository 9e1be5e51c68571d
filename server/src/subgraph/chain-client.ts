import { z } from 'zod'
import { postJson, publicName } from './post-json.ts'
import { SubgraphError } from './subgraph-error.ts'

/** Number, hash and time of a block as the chain's node gives them. */
export interface ChainBlock {
  readonly number: number
  readonly hash: string
  readonly timestamp: number
}

const quantity = z
  .string()
  .regex(/^0x[0-9a-fA-F]{1,13}$/, 'is not a quantity below 2^52')
  .transform(Number)
const hash = z
  .string()
  .regex(/^0x[0-9a-fA-F]{64}$/)
  .transform((text) => text.toLowerCase())
const blockSchema = z.object({ number: quantity, hash, timestamp: quantity }).nullable()
const answerSchema = z.object({ result: z.unknown(), error: z.object({ message: z.string() }).nullish() })

/** The few questions that the server asks of a chain directly; everything else comes from the subgraph. */
export class ChainClient {
  readonly #url: string
  readonly #timeoutMs: number

  constructor(url: string, timeoutMs = 5_000) {
    this.#url = url
    this.#timeoutMs = timeoutMs
  }

  /** Number of the newest block. @throws SubgraphError */
  async headNumber(): Promise<number> {
    return quantity.parse(await this.#call('eth_blockNumber', []))
  }

  /** A block of the canonical chain; undefined when the node has none with that number. @throws SubgraphError */
  async block(number: number): Promise<ChainBlock | undefined> {
    const result = await this.#call('eth_getBlockByNumber', [`0x${number.toString(16)}`, false])
    return blockSchema.parse(result ?? null) ?? undefined
  }

  /** A block that the node knows, which a reorganisation may have taken off the chain; undefined for none. @throws SubgraphError */
  async blockByHash(hash: string): Promise<ChainBlock | undefined> {
    return blockSchema.parse((await this.#call('eth_getBlockByHash', [hash, false])) ?? null) ?? undefined
  }

  async #call(method: string, params: readonly unknown[]): Promise<unknown> {
    const options = { url: this.#url, timeoutMs: this.#timeoutMs, maxBytes: 2 ** 20 }
    const body = await postJson(options, { jsonrpc: '2.0', id: 1, method, params })
    const answer = answerSchema.safeParse(body)
    if (!answer.success)
      throw new SubgraphError(
        'malformed',
        `${publicName(this.#url)} did not answer as a JSON-RPC endpoint does.`,
      )
    if (answer.data.error)
      throw new SubgraphError(
        'unreachable',
        `${publicName(this.#url)} refused ${method}: "${answer.data.error.message.slice(0, 200)}".`,
      )
    return answer.data.result
  }
}
