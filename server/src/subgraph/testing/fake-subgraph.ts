import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { makeExecutableSchema } from '@graphql-tools/schema'
import { type DocumentNode, execute, type GraphQLSchema, parse } from 'graphql'
import type { EventEntity, EventParam, ParamValue } from '../event-entity.ts'
import type { Send } from '../post-json.ts'
import { AnswerTimeoutError, type HttpAnswer } from '../send-post.ts'
import type { Random } from './random.ts'
import { eventBlocks, rowsOf, type TestBlock, type TestChain } from './test-chain.ts'

/** What goes wrong with one answer. */
export type Fault =
  | 'http-500'
  | 'cut-connection'
  | 'no-answer'
  | 'html'
  | 'half-json'
  | 'graphql-error'
  /** Some lists come from an earlier state of the chain. */
  | 'torn'
  /** All of it comes from an earlier state. */
  | 'lagging'
  | 'lost-row'
  | 'doubled-row'
  /** A row whose fields are not what the schema promises. */
  | 'malformed-row'
  /** HTTP 429; to be asked again at once. */
  | 'limited'
  /** The endpoint finds the answer too large to give. */
  | 'too-large'

const kinds = { Int: 'Int', BigInt: 'BigInt', Bytes: 'Bytes', String: 'String', Boolean: 'Boolean' } as const

const paramType = ({ kind, list }: EventParam): string => (list ? `[${kinds[kind]}!]!` : `${kinds[kind]}!`)

/** graph-node's plurals are irregular; the client must not rely on any rule, so this one is odd on purpose. */
const listName = (entity: string): string => `${entity.charAt(0).toLowerCase()}${entity.slice(1)}_list`

function sdl(entities: readonly EventEntity[]): string {
  const common =
    'id: Bytes! blockNumber: Int! blockHash: Bytes! timestamp: Int8! transactionHash: Bytes! logIndex: Int! contract: Bytes! source: Source!'
  const types = entities.map(
    ({ name, params }) =>
      `type ${name} { ${common} ${params.map((p) => `${p.name}: ${paramType(p)}`).join(' ')} }`,
  )
  const lists = entities.map(
    ({ name }) => `${listName(name)}(first: Int = 100, orderBy: String, where: EventFilter): [${name}!]!`,
  )
  return `scalar Bytes scalar BigInt scalar Int8
  type Meta { deployment: String! hasIndexingErrors: Boolean! block: MetaBlock! }
  type MetaBlock { number: Int! hash: Bytes timestamp: Int }
  type Block { id: Bytes! number: Int! hash: Bytes! parentHash: Bytes! timestamp: Int8! tally: BlockTally! }
  type BlockTally { events: Int! }
  enum Source { REFERENCE MAINNET } enum Order { asc desc } enum Field { id number }
  input BlockFilter { number_in: [Int!] number_gt: Int number_lte: Int }
  input EventFilter { blockNumber_gt: Int blockNumber_lte: Int id_gt: Bytes }
  ${types.join('\n')}
  type Query { _meta: Meta! blocks(first: Int = 100, orderBy: Field, orderDirection: Order, where: BlockFilter): [Block!]!
  ${lists.join('\n').replaceAll('orderBy: String', 'orderBy: Field')} }`
}

interface Question {
  readonly query: string
  readonly variables: Record<string, unknown>
}

interface BlockArgs {
  first: number
  orderDirection?: 'asc' | 'desc'
  where?: { number_in?: number[]; number_gt?: number; number_lte?: number }
}
interface EventArgs {
  first: number
  where?: { blockNumber_gt?: number; blockNumber_lte?: number; id_gt?: string }
}

const schemas = new WeakMap<readonly EventEntity[], GraphQLSchema>()

/** Made once: it takes longer than most tests. */
function schemaOf(entities: readonly EventEntity[]): GraphQLSchema {
  const known = schemas.get(entities) ?? makeExecutableSchema({ typeDefs: sdl(entities) })
  schemas.set(entities, known)
  return known
}

const documents = new Map<string, DocumentNode>()

function documentOf(query: string): DocumentNode {
  const known = documents.get(query) ?? parse(query)
  documents.set(query, known)
  return known
}

const wire = (value: ParamValue): unknown =>
  typeof value === 'bigint' ? value.toString() : typeof value === 'object' ? value.map(wire) : value

/**
 * A subgraph endpoint over a chain in memory, with faults: real HTTP, and of graph-node's language just what the client asks.
 * It stands in for graph-node only where faults must be injected.
 */
export class FakeSubgraph {
  readonly #chain: TestChain
  readonly #entities: readonly EventEntity[]
  readonly #schema: GraphQLSchema
  readonly #server: Server
  readonly #random: Random
  /** States of the chain at the last requests, for torn and lagging answers. */
  readonly #history: (readonly TestBlock[])[] = []
  deployment = 'QmTest'
  hasIndexingErrors = false
  /** Decides what goes wrong with the next answer. */
  nextFault: () => Fault | undefined = () => undefined
  /** How often a list is damaged by a fault that loses or doubles rows. */
  damageChance = 0.5
  requests = 0
  /** Longest list it gives, and largest answer with lists in bytes. */
  maxFirst = 1000
  maxAnswer = Number.POSITIVE_INFINITY

  constructor(chain: TestChain, entities: readonly EventEntity[], random: Random) {
    this.#chain = chain
    this.#entities = entities
    this.#random = random
    this.#schema = schemaOf(entities)
    this.#server = createServer((request, response) => {
      const chunks: Buffer[] = []
      request.on('data', (chunk: Buffer) => chunks.push(chunk))
      request.on('end', () => void this.#respond(Buffer.concat(chunks).toString(), response))
    })
  }

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve))
    const { port } = this.#server.address() as AddressInfo
    return `http://127.0.0.1:${port}/subgraphs/name/test`
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  /** The same endpoint without a network: for thousands of lives, where sockets and timeouts would take the time. */
  readonly send: Send = async (_options, body) => {
    const answer = await this.#answer(body)
    if (answer === 'no-answer') throw new AnswerTimeoutError()
    if (answer === 'cut-connection') throw new Error('socket hang up')
    return answer
  }

  async #respond(body: string, response: ServerResponse): Promise<void> {
    const answer = await this.#answer(body)
    if (answer === 'no-answer') return
    if (answer === 'cut-connection') {
      response.destroy()
      return
    }
    const { status, retryAfter, text } = answer
    response.writeHead(status, {
      'content-type': 'application/json',
      ...(retryAfter === undefined ? {} : { 'retry-after': retryAfter }),
    })
    response.end(text)
  }

  async #answer(body: string): Promise<HttpAnswer | 'no-answer' | 'cut-connection'> {
    this.requests++
    const fault = this.nextFault()
    this.#history.push(this.#chain.blocks)
    const { query, variables } = JSON.parse(body) as Question
    const ok = (text: string): HttpAnswer => ({ status: 200, retryAfter: undefined, text })
    const refusal = (message: string) => ok(JSON.stringify({ errors: [{ message }] }))
    if (Number(variables.first ?? 0) > this.maxFirst)
      return refusal(
        `The value of the \`first\` argument must be between 0 and ${this.maxFirst}, but is ${variables.first}`,
      )
    switch (fault) {
      case 'no-answer':
      case 'cut-connection':
        return fault
      case 'http-500':
        return { status: 500, retryAfter: undefined, text: '{}' }
      case 'limited':
        return { status: 429, retryAfter: '0', text: '' }
      case 'html':
        return ok('<html>Bad gateway</html>')
      case 'graphql-error':
        return refusal('Store error: database unavailable')
      case 'too-large':
        return refusal('The result of the query is too large')
      default: {
        const text = JSON.stringify(await this.#execute(query, variables, fault))
        if (variables.first !== undefined && Buffer.byteLength(text) > this.maxAnswer)
          return refusal('The result of the query is too large')
        return ok(fault === 'half-json' ? text.slice(0, text.length / 2) : text)
      }
    }
  }

  #execute(query: string, variables: Record<string, unknown>, fault: Fault | undefined): unknown {
    return execute({
      schema: this.#schema,
      document: documentOf(query),
      variableValues: variables,
      rootValue: this.#root(fault),
    })
  }

  #earlier(): readonly TestBlock[] {
    return this.#random.pick(this.#history.slice(-6))
  }

  #root(fault: Fault | undefined): Record<string, unknown> {
    const now = fault === 'lagging' ? this.#earlier() : this.#chain.blocks
    const view = () => (fault === 'torn' && this.#random.chance(0.3) ? this.#earlier() : now)
    const root: Record<string, unknown> = {
      _meta: () => this.#meta(view()),
      blocks: (args: BlockArgs) => this.#blocks(view(), args),
    }
    for (const entity of this.#entities)
      root[listName(entity.name)] = (args: EventArgs) =>
        this.#damaged(this.#events(view(), entity, args), fault)
    return root
  }

  #meta(blocks: readonly TestBlock[]): unknown {
    const head = blocks.at(-1)
    const block = { number: head?.number ?? 0, hash: head?.hash ?? null, timestamp: head?.timestamp ?? null }
    return { deployment: this.deployment, hasIndexingErrors: this.hasIndexingErrors, block }
  }

  #blocks(blocks: readonly TestBlock[], { first, orderDirection, where = {} }: BlockArgs): unknown[] {
    const { number_in, number_gt = -1, number_lte = Number.POSITIVE_INFINITY } = where
    const found = eventBlocks(blocks).filter(
      ({ number }) =>
        number > number_gt && number <= number_lte && (number_in === undefined || number_in.includes(number)),
    )
    const ordered = orderDirection === 'desc' ? found.reverse() : found
    return ordered.slice(0, first).map(({ events, ...block }) => ({
      ...block,
      id: '0x',
      timestamp: String(block.timestamp),
      tally: { events },
    }))
  }

  #events(blocks: readonly TestBlock[], entity: EventEntity, { first, where = {} }: EventArgs): unknown[] {
    const { blockNumber_gt = -1, blockNumber_lte = Number.POSITIVE_INFINITY, id_gt = '' } = where
    return rowsOf(blocks, entity.name)
      .filter(
        ({ blockNumber, id }) => blockNumber > blockNumber_gt && blockNumber <= blockNumber_lte && id > id_gt,
      )
      .slice(0, first)
      .map(({ params, ...row }) => ({
        ...row,
        timestamp: String(row.timestamp),
        ...Object.fromEntries(entity.params.map(({ name }, index) => [name, wire(params[index] ?? '')])),
      }))
  }

  #damaged(rows: unknown[], fault: Fault | undefined): unknown[] {
    if (rows.length === 0 || !this.#random.chance(this.damageChance)) return rows
    const at = this.#random.int(0, rows.length - 1)
    if (fault === 'lost-row') return rows.toSpliced(at, 1)
    if (fault === 'malformed-row') return rows.with(at, { ...(rows[at] as object), transactionHash: '0x12' })
    if (fault === 'doubled-row') return rows.toSpliced(at, 0, rows[at])
    return rows
  }
}
