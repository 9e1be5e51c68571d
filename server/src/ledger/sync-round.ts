/**
 * One round of keeping the ledger equal to the subgraph.
 *
 *   probe ── deployment changed ──▶ start over
 *     │ ──── a mirrored block differs ──▶ roll back to the common ancestor
 *     │ ──── subgraph behind our newest block, same chain ──▶ wait (a lagging replica is no reorganisation)
 *     │ ──── nothing new ──▶ move the head
 *     └ ──── new blocks ──▶ fetch windows ahead, verify and commit each in order
 *
 * It holds no state between rounds: whatever is interrupted is found again by the next probe.
 */
import type { EventBlock, SubgraphMeta } from '../subgraph/event-entity.ts'
import type { Probe, SubgraphClient } from '../subgraph/subgraph-client.ts'
import { Batch } from './batch.ts'
import type { BlockPoint } from './block-point.ts'
import { FetchAhead, type FetchedWindow, type FetchLimits } from './fetch-ahead.ts'
import { findAncestor, lowestDifference } from './find-ancestor.ts'
import type { Ledger } from './ledger.ts'
import { windowFault } from './verify-window.ts'

/** What a round found and did. */
export type RoundOutcome =
  /** The ledger holds all that the subgraph had. */
  | { readonly kind: 'synced'; readonly meta: SubgraphMeta }
  /** Blocks were added and more are there. */
  | { readonly kind: 'advanced'; readonly meta: SubgraphMeta }
  | { readonly kind: 'rolled-back'; readonly meta: SubgraphMeta; readonly to: number; readonly from: number }
  | { readonly kind: 'started-over'; readonly meta: SubgraphMeta }
  /** The subgraph has not reached our newest block (again). */
  | { readonly kind: 'waiting'; readonly meta: SubgraphMeta }
  /** An answer was not one whole state; nothing was committed from it. */
  | { readonly kind: 'torn'; readonly meta: SubgraphMeta; readonly fault: string }

export interface SyncOptions extends FetchLimits {
  /** Events after which windows that came are committed, though the next one is there already. */
  readonly commitEvents?: number | undefined
  /** Mirrored blocks compared with the subgraph in every round. */
  readonly watchedBlocks?: number | undefined
  /** Told of each commit of a round that may take long. */
  readonly onCommit?: ((meta: SubgraphMeta) => void) | undefined
}

const defaultWatchedBlocks = 32
const defaultCommitEvents = 20_000
/** Longest that windows that came wait for more of them, so that progress is seen though the endpoint is slow. */
const commitWithinMs = 300
/** A backlog of more events than that is a fill. */
const fewEvents = 5_000

/** @throws SubgraphError, LedgerError */
export async function syncRound(
  ledger: Ledger,
  client: SubgraphClient,
  options: SyncOptions = {},
): Promise<RoundOutcome> {
  // What is compared must fit one page of the endpoint, or the rest would seem to be gone.
  const page = client.pace.pageSize
  const watched = await ledger.newestBlocks(Math.min(options.watchedBlocks ?? defaultWatchedBlocks, page))
  const cursor = watched[0]
  const probe = await client.probe(
    watched.map(({ number }) => number),
    cursor?.number ?? -1,
  )
  const { meta } = probe
  if (ledger.state.deployment !== meta.deployment) {
    client.forgetSchema()
    await ledger.startOver(meta.deployment)
    return { kind: 'started-over', meta }
  }
  if (cursor !== undefined && lowestDifference(watched, probe.recent) !== undefined)
    return settleDifference(ledger, client, cursor, meta)
  if (probe.next.length === 0) {
    // Whoever filled keeps little memory for questions until it is told that the filling is over.
    await ledger.prepareFor('following')
    await moveHead(ledger, meta, cursor)
    return { kind: 'synced', meta }
  }
  return fetchNext(ledger, client, cursor, probe, options)
}

/** A mirrored block is not what the subgraph has there: another chain, or a subgraph that has not come so far again. */
async function settleDifference(
  ledger: Ledger,
  client: SubgraphClient,
  cursor: EventBlock,
  meta: SubgraphMeta,
): Promise<RoundOutcome> {
  let seen = meta
  const sources = {
    mirrored: (limit: number, atMost: number) => ledger.newestBlocks(limit, atMost),
    canonical: async (numbers: readonly number[]) => {
      const probe = await client.probe(numbers, 2 ** 31 - 1)
      seen = probe.meta
      return probe.recent
    },
  }
  // Blocks above the subgraph's head prove nothing by being absent; only one at or below it can differ.
  const ancestor = await findAncestor(
    sources,
    Math.min(cursor.number, meta.head.number),
    client.pace.pageSize,
  )
  const [highestComparable] = await ledger.newestBlocks(1, seen.head.number)
  if (seen.deployment !== meta.deployment)
    return { kind: 'torn', meta: seen, fault: 'the deployment changed meanwhile' }
  if (seen.head.number < cursor.number && (highestComparable?.number ?? -1) === ancestor)
    return { kind: 'waiting', meta: seen }
  if (ancestor === cursor.number)
    return { kind: 'torn', meta: seen, fault: 'a difference was gone when looked at again' }
  await ledger.rollbackTo(ancestor)
  return { kind: 'rolled-back', meta: seen, from: cursor.number, to: ancestor }
}

/** The subgraph's head as a point to cite; undefined when it does not tell all of it, or the block is not above ours. */
function citableHead(meta: SubgraphMeta, newest: EventBlock | undefined): BlockPoint | undefined {
  const { number, hash, timestamp } = meta.head
  if (newest !== undefined && number <= newest.number) return newest
  return hash === null || timestamp === null ? newest : { number, hash, timestamp }
}

async function moveHead(ledger: Ledger, meta: SubgraphMeta, cursor: EventBlock | undefined): Promise<void> {
  const head = citableHead(meta, cursor)
  const known = ledger.state.head
  if (head === undefined || (known?.number === head.number && known.hash === head.hash)) return
  await ledger.setHead({ number: head.number, hash: head.hash, timestamp: head.timestamp })
}

/** Fetches ahead, and commits what has come whenever there is enough of it or the next window is long on its way. */
async function fetchNext(
  ledger: Ledger,
  client: SubgraphClient,
  cursor: EventBlock | undefined,
  probe: Probe,
  options: SyncOptions,
): Promise<RoundOutcome> {
  const { commitEvents = defaultCommitEvents } = options
  const ahead = new FetchAhead(client, cursor?.number ?? -1, probe, options)
  const batch = new Batch(ledger.entities.length)
  const waiting = probe.next.reduce((sum, { events }) => sum + events, 0)
  await ledger.prepareFor(probe.more || waiting > fewEvents ? 'filling' : 'following')
  let meta = probe.meta
  let more = true
  let anchor = cursor
  const commit = async () => {
    const head = batch.blocks.at(-1)
    if (head === undefined) return
    const { number, hash, timestamp } = more ? head : (citableHead(meta, head) ?? head)
    await ledger.commit({ blocks: batch.blocks, rows: batch.rows, head: { number, hash, timestamp } })
    batch.clear()
    options.onCommit?.(meta)
  }
  for (let fetched = await ahead.next(); fetched !== undefined; fetched = await ahead.next()) {
    const fault = faultOf(ledger, fetched, anchor)
    if (fault !== undefined) {
      await commit()
      return { kind: 'torn', meta: fetched.window.meta, fault }
    }
    batch.add(fetched.window)
    ;({ meta, more } = fetched.window)
    anchor = fetched.window.blocks.at(-1)
    if (batch.events >= commitEvents || !(await ahead.isReadyWithin(commitWithinMs))) await commit()
  }
  await commit()
  return { kind: more ? 'advanced' : 'synced', meta }
}

function faultOf(
  ledger: Ledger,
  { planned, window }: FetchedWindow,
  anchor: EventBlock | undefined,
): string | undefined {
  if (window.meta.deployment !== ledger.state.deployment) return 'the deployment changed meanwhile'
  return windowFault(planned, window, anchor?.hash)
}
