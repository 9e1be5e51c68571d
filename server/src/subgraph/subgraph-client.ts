import { type ZodType, z } from 'zod'
import { discoveryQuery, type ListFieldNames, readDiscovery } from './discover-names.ts'
import type { EventBlock, EventEntity, EventRow, SubgraphMeta } from './event-entity.ts'
import { answerData } from './graphql-answer.ts'
import { postJson, publicName } from './post-json.ts'
import { blocksSchema, metaSchema, rowsSchema } from './row-schema.ts'
import { SubgraphError } from './subgraph-error.ts'
import { pageQuery, pageSize, probeQuery, windowQuery } from './window-query.ts'
import { withRetries } from './with-retries.ts'

/** The newest mirrored blocks as the subgraph sees them now, and the first thousand blocks after them. */
export interface Probe {
  readonly meta: SubgraphMeta
  readonly recent: readonly EventBlock[]
  readonly next: readonly EventBlock[]
}

/** Everything in a range of blocks. */
export interface EventWindow {
  readonly meta: SubgraphMeta
  /** The block before the range as the subgraph saw it in the same answer; undefined when it knows none. */
  readonly anchor: EventBlock | undefined
  readonly blocks: readonly EventBlock[]
  /** One list an entity, in the order of the client's entities. */
  readonly rows: readonly (readonly EventRow[])[]
  /** True when the subgraph has event-bearing blocks after the range. */
  readonly more: boolean
}

export interface SubgraphClientOptions {
  readonly url: string
  readonly entities: readonly EventEntity[]
  readonly timeoutMs?: number
  readonly maxBytes?: number
  readonly tries?: number
  readonly firstDelayMs?: number
}

interface Entry {
  readonly entity: EventEntity
  readonly rows: ZodType<EventRow[]>
}

/** Typed client of any graph-node endpoint that serves the Braintrust subgraph. */
export class SubgraphClient {
  readonly url: string
  readonly entities: readonly EventEntity[]
  readonly #options: SubgraphClientOptions
  readonly #entries: readonly Entry[]
  readonly #stop = new AbortController()
  #names: ListFieldNames | undefined

  constructor(options: SubgraphClientOptions) {
    this.url = options.url
    this.entities = options.entities
    this.#options = options
    this.#entries = options.entities.map((entity) => ({ entity, rows: rowsSchema(entity) }))
  }

  /** Ends requests under way; the client cannot be used afterwards. */
  close(): void {
    this.#stop.abort()
  }

  /** Forgets what was learnt about the schema, after a new deployment took the name. */
  forgetSchema(): void {
    this.#names = undefined
  }

  /** @throws SubgraphError */
  async probe(recent: readonly number[], after: number): Promise<Probe> {
    const data = await this.#ask(probeQuery(await this.#listFields()), { recent, after })
    return {
      meta: this.#read(data, '_meta', metaSchema),
      recent: this.#read(data, 'recent', blocksSchema),
      next: this.#read(data, 'next', blocksSchema),
    }
  }

  /** Everything in the blocks (after, upTo]. @throws SubgraphError */
  async window(after: number, upTo: number, anchor: number | undefined): Promise<EventWindow> {
    const names = await this.#listFields()
    const variables = { after, upTo, anchor: anchor === undefined ? [] : [anchor] }
    const data = await this.#ask(windowQuery(names, this.entities), variables)
    const rows = []
    for (const [index, entry] of this.#entries.entries())
      rows.push(await this.#remaining(names, entry, this.#read(data, `e${index}`, entry.rows), after, upTo))
    return {
      meta: this.#read(data, '_meta', metaSchema),
      anchor: this.#read(data, 'anchor', blocksSchema)[0],
      blocks: this.#read(data, 'blocks', blocksSchema),
      rows,
      more: this.#read(data, 'more', blocksSchema).length > 0,
    }
  }

  /**
   * Asks what no event tells: the subgraph's own entities.
   * @throws SubgraphError
   */
  async query<T>(query: string, variables: Record<string, unknown>, schema: ZodType<T>): Promise<T> {
    const data = await this.#ask(query, variables)
    return this.#read({ data }, 'data', schema)
  }

  /** A full page may be cut: asks on until a page is not full. */
  async #remaining(
    names: ListFieldNames,
    { entity, rows }: Entry,
    first: EventRow[],
    after: number,
    upTo: number,
  ): Promise<EventRow[]> {
    const all = [...first]
    for (let page = first; page.length === pageSize; ) {
      const data = await this.#ask(pageQuery(names, entity), { after, upTo, last: all.at(-1)?.id })
      page = this.#read(data, 'rows', rows)
      for (const row of page) all.push(row)
    }
    return all
  }

  async #listFields(): Promise<ListFieldNames> {
    if (this.#names === undefined) {
      const data = await this.#ask(discoveryQuery(this.entities), {})
      this.#names = this.#guard(() => readDiscovery(this.url, data, this.entities))
    }
    return this.#names
  }

  #ask(query: string, variables: Record<string, unknown>): Promise<Record<string, unknown>> {
    const { url, timeoutMs = 30_000, maxBytes = 64 * 2 ** 20, tries = 3, firstDelayMs = 250 } = this.#options
    const { signal } = this.#stop
    return withRetries({ tries, firstDelayMs, maxDelayMs: 5_000, signal }, async () =>
      answerData(url, await postJson({ url, timeoutMs, maxBytes, signal }, { query, variables })),
    )
  }

  #read<T>(data: Record<string, unknown>, field: string, schema: ZodType<T>): T {
    return this.#guard(() => schema.parse(data[field]))
  }

  #guard<T>(read: () => T): T {
    try {
      return read()
    } catch (cause) {
      if (!(cause instanceof z.ZodError)) throw cause
      const issue = cause.issues[0]
      const seen = `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim()
      const message = `${publicName(this.url)} answered in a form that was not asked for (${seen}).`
      throw new SubgraphError('malformed', message, { cause })
    }
  }
}
