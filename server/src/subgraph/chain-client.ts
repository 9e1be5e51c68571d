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
const word = z
  .string()
  .regex(/^0x[0-9a-fA-F]{64}$/, 'is not one word')
  .transform(BigInt)
const logsSchema = z.array(z.object({ blockNumber: quantity, logIndex: quantity }))
const blockSchema = z.object({ number: quantity, hash, timestamp: quantity }).nullable()
const answerSchema = z.object({
  result: z.unknown().optional(),
  error: z.object({ message: z.string() }).nullish(),
})

/** Where a log is. */
export interface LogPlace {
  readonly blockNumber: number
  readonly logIndex: number
}

/** Which logs are asked for: of any of the contracts, with any of the first topics, in the blocks from one to another. */
export interface LogQuestion {
  readonly contracts: readonly string[]
  readonly topics: readonly string[]
  readonly from: number
  readonly to: number
}

const toHex = (number: number): string => `0x${number.toString(16)}`

/** The few questions that the server asks of a chain directly; every number that is shown comes from the subgraph. */
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
    const result = await this.#call('eth_getBlockByNumber', [toHex(number), false])
    return blockSchema.parse(result ?? null) ?? undefined
  }

  /** A block that the node knows, which a reorganisation may have taken off the chain; undefined for none. @throws SubgraphError */
  async blockByHash(hash: string): Promise<ChainBlock | undefined> {
    return blockSchema.parse((await this.#call('eth_getBlockByHash', [hash, false])) ?? null) ?? undefined
  }

  /** What a token says that an address holds, at a block. @throws SubgraphError when the node has forgotten that state. */
  async balanceOf(token: string, holder: string, block: number): Promise<bigint> {
    // The selector of balanceOf(address), and its argument as a word.
    const data = `0x70a08231${holder.slice(2).toLowerCase().padStart(64, '0')}`
    const result = await this.#call('eth_call', [{ to: token, data }, toHex(block)])
    return this.#read(word, result, 'eth_call')
  }

  /**
   * Places of logs. Where they are more than the node or our bound of 32 MiB gives at once, they are asked for in halves.
   * @throws SubgraphError when even one block is too much, or the node does not answer.
   */
  async logPlaces(question: LogQuestion): Promise<LogPlace[]> {
    const { from, to } = question
    try {
      return await this.#logPlaces(question)
    } catch (error) {
      const tooMuch = error instanceof SubgraphError && error.objection?.kind === 'too-much'
      if (!tooMuch || from >= to) throw error
    }
    const middle = Math.floor((from + to) / 2)
    const first = await this.logPlaces({ ...question, to: middle })
    return [...first, ...(await this.logPlaces({ ...question, from: middle + 1 }))]
  }

  async #logPlaces({ contracts, topics, from, to }: LogQuestion): Promise<LogPlace[]> {
    const filter = { address: contracts, topics: [topics], fromBlock: toHex(from), toBlock: toHex(to) }
    return this.#read(logsSchema, await this.#call('eth_getLogs', [filter], 2 ** 25), 'eth_getLogs')
  }

  #read<T>(schema: z.ZodType<T>, result: unknown, method: string): T {
    const read = schema.safeParse(result)
    if (read.success) return read.data
    const problem = read.error.issues[0]?.message ?? 'is something else'
    throw new SubgraphError('malformed', `${publicName(this.#url)} answered ${method} with what ${problem}.`)
  }

  async #call(method: string, params: readonly unknown[], maxBytes = 2 ** 20): Promise<unknown> {
    const options = { url: this.#url, timeoutMs: this.#timeoutMs, maxBytes }
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
        // Nodes say in many words that they give no logs of so many blocks, or so many logs.
        method === 'eth_getLogs' ? { objection: { kind: 'too-much' } } : {},
      )
    return answer.data.result
  }
}
