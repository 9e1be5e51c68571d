import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { AnswerCache } from '../graphql/answer-cache.ts'
import type { LiveFeed } from '../graphql/live-feed.ts'
import type { QualitySource } from '../graphql/resolver.ts'
import { type StatusSource, statusObject } from '../graphql/status-source.ts'
import type { RoundOutcome } from '../ledger/sync-round.ts'
import type { Seats } from './seats.ts'

/** Prometheus metrics of one server, in a registry of its own so that two servers in a process do not mix. */
export class ServerMetrics {
  readonly registry = new Registry()
  readonly #rounds: Counter
  readonly #reorgs: Counter
  readonly #requests: Histogram
  readonly #dropped: Counter
  readonly #limited: Counter
  readonly #cache: AnswerCache

  constructor(cache: AnswerCache) {
    this.#cache = cache
    const registers = [this.registry]
    collectDefaultMetrics({ register: this.registry })
    this.#rounds = new Counter({
      name: 'ledger_sync_rounds_total',
      help: 'Sync rounds by what they did; failed ones as failed.',
      labelNames: ['outcome'],
      registers,
    })
    this.#reorgs = new Counter({
      name: 'ledger_reorgs_total',
      help: 'Rollbacks after a reorganisation.',
      registers,
    })
    this.#requests = new Histogram({
      name: 'http_request_duration_seconds',
      help: 'From the request’s first line to the last byte of the answer.',
      labelNames: ['route', 'status'],
      buckets: [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers,
    })
    this.#dropped = new Counter({
      name: 'live_dropped_total',
      help: 'Live connections ended because the client did not read, or sent too much.',
      labelNames: ['transport'],
      registers,
    })
    this.#limited = new Counter({
      name: 'http_rate_limited_total',
      help: 'Requests refused because their client asks too often.',
      registers,
    })
  }

  /** A request was refused because its client asks too often. */
  countLimited(): void {
    this.#limited.inc()
  }

  /** Reads gauges from the sync's state whenever they are asked for. */
  watch(source: StatusSource): void {
    const gauge = this.#gauge.bind(this)
    gauge('ledger_block', 'Newest block that the ledger answers for.', () => source.ledger.state.head?.number)
    gauge('ledger_events', 'Events in the ledger.', () => source.ledger.state.events)
    gauge(
      'ledger_lag_blocks',
      'Blocks between the chain’s head and the ledger.',
      () => statusObject(source).lag,
    )
    gauge('ledger_ready', '1 when every answer can be trusted to be current.', () =>
      source.follower.status().state === 'SYNCED' ? 1 : 0,
    )
    gauge(
      'ledger_failures',
      'Sync rounds that failed in a row; 0 when the last one did not.',
      () => source.follower.facts.failures,
    )
    gauge(
      'ledger_synced_timestamp_seconds',
      'When the ledger last held all that the subgraph had, unix seconds.',
      () => statusObject(source).ledgerSyncedAt,
    )
    gauge(
      'subgraph_block',
      'Newest block that the subgraph has indexed.',
      () => statusObject(source).subgraphHead,
    )
    gauge(
      'chain_block',
      'Newest block of the chain, where RPC_URL tells it.',
      () => statusObject(source).chainHead,
    )
    this.#count('answer_cache_hits_total', 'Answers given from the cache.', () => this.#cache.counts.hits)
    this.#count('answer_cache_misses_total', 'Answers computed.', () => this.#cache.counts.misses)
  }

  /** Reads gauges from the live feed and the seats of its listeners. */
  watchLive(feed: LiveFeed, sockets: Seats, streams: Seats): void {
    this.#gauge('live_sockets', 'WebSocket connections open.', () => sockets.taken)
    this.#gauge('live_streams', 'Connections to /live open.', () => streams.taken)
    this.#gauge(
      'live_listeners',
      'Subscriptions and streams that are told of new blocks.',
      () => feed.listeners,
    )
    this.#count('live_messages_total', 'Messages given to listeners.', () => feed.messages)
    this.#count(
      'live_refused_total',
      'Live connections refused for want of a seat.',
      () => sockets.refused + streams.refused,
    )
  }

  watchDownloads(seats: Seats): void {
    this.#gauge('downloads', 'Downloads under way.', () => seats.taken)
    this.#count('downloads_refused_total', 'Downloads refused for want of a seat.', () => seats.refused)
  }

  /** Reads the newest report on the data's quality. */
  watchQuality(quality: QualitySource): void {
    new Gauge({
      name: 'quality_checks',
      help: 'Checks of the data by what became of them.',
      labelNames: ['status'],
      registers: [this.registry],
      collect() {
        const { report } = quality
        if (report === undefined) return
        this.set({ status: 'PASS' }, report.passed)
        this.set({ status: 'FAIL' }, report.failed)
        this.set({ status: 'SKIPPED' }, report.skipped)
      },
    })
    this.#gauge(
      'quality_milliseconds',
      'Time of the newest inspection of the data.',
      () => quality.report?.milliseconds,
    )
  }

  countDropped(transport: 'socket' | 'stream'): void {
    this.#dropped.inc({ transport })
  }

  #gauge(name: string, help: string, read: () => number | null | undefined): void {
    new Gauge({
      name,
      help,
      registers: [this.registry],
      collect() {
        const value = read()
        if (value === null || value === undefined) this.remove()
        else this.set(value)
      },
    })
  }

  /** A count that is kept elsewhere, and only grows. */
  #count(name: string, help: string, read: () => number): void {
    new Counter({
      name,
      help,
      registers: [this.registry],
      collect() {
        this.reset()
        this.inc(read())
      },
    })
  }

  countRound(outcome: RoundOutcome | undefined): void {
    this.#rounds.inc({ outcome: outcome?.kind ?? 'failed' })
    if (outcome?.kind === 'rolled-back') this.#reorgs.inc()
  }

  countRequest(route: string, status: number, seconds: number): void {
    this.#requests.observe({ route, status: String(status) }, seconds)
  }
}
