import { setMaxListeners } from 'node:events'
import { z } from 'zod'
import { discoveryQuery, type ListFieldNames, readDiscovery } from './discover-names.ts'
import type { EventBlock, EventEntity, EventRow, SubgraphMeta } from './event-entity.ts'
import { answerData } from './graphql-answer.ts'
import { Pace, type PaceLimits } from './pace.ts'
import { postJson, publicName, type Send } from './post-json.ts'
import { UnreadableError } from './read-value.ts'
import { metaSchema, readBlocks, rowsReader } from './row-schema.ts'
import { type Objection, SubgraphError } from './subgraph-error.ts'
import { blocksQuery, pageQuery, probeQuery, windowQuery } from './window-query.ts'
import { withRetries } from './with-retries.ts'

/** The newest mirrored blocks as the subgraph sees them now, and a page of the blocks after them. */
export interface Probe {
  readonly meta: SubgraphMeta
  readonly recent: readonly EventBlock[]
  readonly next: readonly EventBlock[]
  /** True when there are more blocks after those. */
  readonly more: boolean
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
  readonly limits?: PaceLimits
  /** How requests travel; over HTTP unless a test simulates it. */
  readonly send?: Send
}

interface Entry {
  readonly entity: EventEntity
  readonly read: (value: unknown) => EventRow[]
}

interface Question {
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
  /** Whether to ask the same again after the endpoint said that it is too much; a window is rather split. */
  readonly insist: boolean
}

interface Answer {
  readonly data: Record<string, unknown>
  /** Size of the pages that were asked for. */
  readonly first: number
}

const defaults = { timeoutMs: 30_000, maxBytes: 64 * 2 ** 20, tries: 3, firstDelayMs: 250 }

/** Typed client of any graph-node endpoint that serves the Braintrust subgraph. It learns how much the endpoint takes at once. */
export class SubgraphClient {
  readonly url: string
  readonly entities: readonly EventEntity[]
  readonly pace: Pace
  readonly #options: SubgraphClientOptions & typeof defaults
  readonly #entries: readonly Entry[]
  readonly #stop = new AbortController()
  #names: ListFieldNames | undefined

  constructor(options: SubgraphClientOptions) {
    this.url = options.url
    this.entities = options.entities
    this.pace = new Pace(options.limits)
    this.#options = { ...defaults, ...options }
    this.#entries = options.entities.map((entity) => ({ entity, read: rowsReader(entity) }))
    // Every request under way listens for the end.
    setMaxListeners(0, this.#stop.signal)
  }

  /** Ends requests under way; the client cannot be used afterwards. */
  close(): void {
    this.#stop.abort()
  }

  /** Forgets what was learnt about the schema, after a new deployment took the name. */
  forgetSchema(): void {
    this.#names = undefined
  }

  /** @param recent at most a page of block numbers. @throws SubgraphError */
  async probe(recent: readonly number[], after: number): Promise<Probe> {
    const query = probeQuery(await this.#listFields())
    const { data, first } = await this.#ask({ query, variables: { recent, after }, insist: true })
    const next = this.#read(data, 'next', readBlocks)
    return {
      meta: this.#meta(data),
      recent: this.#read(data, 'recent', readBlocks),
      next,
      more: next.length >= first,
    }
  }

  /** The blocks after one; `more` when there are others after those. @throws SubgraphError */
  async blocksAfter(after: number): Promise<Pick<Probe, 'next' | 'more'>> {
    const query = blocksQuery(await this.#listFields())
    const { data, first } = await this.#ask({ query, variables: { after }, insist: true })
    const next = this.#read(data, 'next', readBlocks)
    return { next, more: next.length >= first }
  }

  /** Everything in the blocks (after, upTo], which must not be more blocks than a page. @throws SubgraphError */
  async window(after: number, upTo: number, anchor: number | undefined): Promise<EventWindow> {
    const names = await this.#listFields()
    const began = performance.now()
    const variables = { after, upTo, anchor: anchor === undefined ? [] : [anchor] }
    const { data, first } = await this.#ask({
      query: windowQuery(names, this.entities),
      variables,
      insist: false,
    })
    const ms = performance.now() - began
    const rows: EventRow[][] = []
    let events = 0
    let extraPages = 0
    for (const [index, entry] of this.#entries.entries()) {
      const page = this.#read(data, `e${index}`, entry.read)
      if (page.length >= first)
        extraPages += await this.#remaining(names, entry, page, { after, upTo, first })
      rows.push(page)
      events += page.length
    }
    this.pace.answered({ ms, events, extraPages })
    return {
      meta: this.#meta(data),
      anchor: this.#read(data, 'anchor', readBlocks)[0],
      blocks: this.#read(data, 'blocks', readBlocks),
      rows,
      more: this.#read(data, 'more', readBlocks).length > 0,
    }
  }

  /**
   * Asks what no event tells: the subgraph's own entities.
   * @throws SubgraphError
   */
  async query<T>(query: string, variables: Record<string, unknown>, schema: z.ZodType<T>): Promise<T> {
    const { data } = await this.#ask({ query, variables, insist: true })
    return this.#guard(() => schema.parse(data))
  }

  /** A full page may be cut: asks on until a page is not full, and adds to the rows. @returns requests it took. */
  async #remaining(
    names: ListFieldNames,
    { entity, read }: Entry,
    rows: EventRow[],
    { after, upTo, first }: { readonly after: number; readonly upTo: number; readonly first: number },
  ): Promise<number> {
    const query = pageQuery(names, entity)
    let requests = 0
    for (let full = rows.length >= first; full; requests++) {
      const variables = { after, upTo, last: rows.at(-1)?.id }
      const answer = await this.#ask({ query, variables, insist: true })
      const page = this.#read(answer.data, 'rows', read)
      for (const row of page) rows.push(row)
      full = page.length >= answer.first
    }
    return requests
  }

  async #listFields(): Promise<ListFieldNames> {
    if (this.#names === undefined) {
      const query = discoveryQuery(this.entities)
      const { data } = await this.#ask({ query, variables: {}, insist: true })
      this.#names = this.#guard(() => readDiscovery(this.url, data, this.entities))
    }
    return this.#names
  }

  async #ask({ query, variables, insist }: Question): Promise<Answer> {
    const { url, timeoutMs, maxBytes, tries, firstDelayMs, send } = this.#options
    const { signal } = this.#stop
    const retry = { tries, firstDelayMs, maxDelayMs: 5_000, signal, insist }
    let first = this.pace.pageSize
    const data = await withRetries(
      { ...retry, onObjection: (objection) => this.#object(objection, first, insist) },
      async () => {
        first = this.pace.pageSize
        const body = { query, variables: query.includes('$first') ? { ...variables, first } : variables }
        return answerData(url, await postJson({ url, timeoutMs, maxBytes, signal }, body, send))
      },
    )
    return { data, first }
  }

  /** Learns from an objection. @returns whether the same question may pass now. */
  #object(objection: Objection, first: number, insist: boolean): boolean {
    switch (objection.kind) {
      case 'too-often':
        this.pace.slowDown()
        return true
      case 'too-much':
        this.pace.askForLess()
        // A window is split into fewer blocks by whoever asked for it; of a list, only the pages can be shorter.
        return insist && this.#shortenPages(first)
      case 'page-size':
        return this.#shortenPages(first, objection.most)
    }
  }

  /** Another request may have learnt it meanwhile. */
  #shortenPages(first: number, most?: number): boolean {
    return this.pace.pageSize < first || this.pace.smallerPages(most)
  }

  #meta(data: Record<string, unknown>): SubgraphMeta {
    return this.#read(data, '_meta', (value) => metaSchema.parse(value))
  }

  #read<T>(data: Record<string, unknown>, field: string, read: (value: unknown) => T): T {
    return this.#guard(() => read(data[field]), field)
  }

  #guard<T>(read: () => T, field = ''): T {
    try {
      return read()
    } catch (cause) {
      const seen = formFault(cause)
      if (seen === undefined) throw cause
      const message = `${publicName(this.url)} answered in a form that was not asked for (${`${field} ${seen}`.trim()}).`
      throw new SubgraphError('malformed', message, { cause })
    }
  }
}

/** What was wrong with the form of an answer; undefined when the error is about something else. */
function formFault(cause: unknown): string | undefined {
  if (cause instanceof UnreadableError) return cause.message
  if (!(cause instanceof z.ZodError)) return undefined
  const issue = cause.issues[0]
  return `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim()
}
