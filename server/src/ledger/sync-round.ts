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
import type { EventWindow, Probe, SubgraphClient } from '../subgraph/subgraph-client.ts'
import type { BlockPoint } from './block-point.ts'
import { findAncestor, lowestDifference } from './find-ancestor.ts'
import { inOrder } from './in-order.ts'
import type { Ledger } from './ledger.ts'
import { type PlannedWindow, planWindows } from './plan-windows.ts'
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

export interface SyncOptions {
  /** Most events fetched and committed at once; at most a page of the endpoint. */
  readonly windowEvents?: number
  /** Windows fetched ahead of the one being committed, it included. */
  readonly prefetch?: number
  /** Mirrored blocks compared with the subgraph in every round. */
  readonly watchedBlocks?: number
}

const defaults = { windowEvents: 1000, prefetch: 2, watchedBlocks: 32 }

/** @throws SubgraphError, LedgerError */
export async function syncRound(
  ledger: Ledger,
  client: SubgraphClient,
  options: SyncOptions = {},
): Promise<RoundOutcome> {
  const { watchedBlocks } = { ...defaults, ...options }
  const watched = await ledger.newestBlocks(watchedBlocks)
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
    await moveHead(ledger, meta, cursor)
    return { kind: 'synced', meta }
  }
  return fetchNext(ledger, client, cursor, probe, { ...defaults, ...options })
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
  const ancestor = await findAncestor(sources, Math.min(cursor.number, meta.head.number))
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

async function fetchNext(
  ledger: Ledger,
  client: SubgraphClient,
  cursor: EventBlock | undefined,
  probe: Probe,
  options: Required<SyncOptions>,
): Promise<RoundOutcome> {
  const windows = planWindows(cursor?.number ?? -1, probe.next, options.windowEvents)
  const tasks = windows.map((planned, index) => () => {
    const anchor = index === 0 ? cursor?.number : planned.after
    return client.window(planned.after, planned.upTo, anchor)
  })
  let outcome: RoundOutcome = { kind: 'advanced', meta: probe.meta }
  let anchor = cursor
  let index = 0
  for await (const window of inOrder(tasks, options.prefetch)) {
    const planned = windows[index++]
    if (planned === undefined) break
    outcome = await commitWindow(ledger, planned, window, anchor)
    if (outcome.kind === 'torn') return outcome
    anchor = window.blocks.at(-1)
  }
  return outcome
}

async function commitWindow(
  ledger: Ledger,
  planned: PlannedWindow,
  window: EventWindow,
  anchor: EventBlock | undefined,
): Promise<RoundOutcome> {
  const { meta, more, blocks, rows } = window
  if (meta.deployment !== ledger.state.deployment)
    return { kind: 'torn', meta, fault: 'the deployment changed meanwhile' }
  const fault = windowFault(planned, window, anchor?.hash)
  if (fault !== undefined) return { kind: 'torn', meta, fault }
  const newest = blocks.at(-1)
  const head = more ? newest : citableHead(meta, newest)
  if (head === undefined) return { kind: 'torn', meta, fault: 'the window is empty' }
  await ledger.commit({
    blocks,
    rows,
    head: { number: head.number, hash: head.hash, timestamp: head.timestamp },
  })
  return { kind: more ? 'advanced' : 'synced', meta }
}
