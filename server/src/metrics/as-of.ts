import type { BlockPoint } from '../ledger/block-point.ts'
import { formerHead } from '../ledger/former-head.ts'
import { BlockUnavailableError, resolveBlock } from '../ledger/resolve-block.ts'
import type { Snapshot, SqlParam, SqlRow } from '../ledger/snapshot.ts'
import type { ChainClient } from '../subgraph/chain-client.ts'
import { BadRequestError } from './bad-request-error.ts'
import { parseProposalId } from './lists/governor-rules.ts'

/** Moments of a governance proposal that an answer may be asked for. */
export type ProposalMoment = 'CREATED' | 'VOTE_START' | 'VOTE_END' | 'EXECUTED'

/** The one way in which a block is named. */
export type AsOf =
  | { readonly block: number }
  | { readonly hash: string }
  | { readonly time: number }
  | { readonly proposal: { readonly id: string; readonly moment: ProposalMoment } }

/** The moment that was asked for has not come yet. */
export class NotReachedError extends BlockUnavailableError {}

/** What is asked to find a block: the ledger, and the chain for blocks without events. */
export interface BlockSources {
  readonly snapshot: Snapshot
  readonly chain: ChainClient | undefined
}

const pointOf = (row: SqlRow): BlockPoint => ({
  number: Number(row.number),
  hash: String(row.hash),
  timestamp: Number(row.timestamp),
})

async function first(
  { snapshot }: BlockSources,
  sql: string,
  params: Record<string, SqlParam> = {},
): Promise<SqlRow | undefined> {
  const [row] = await snapshot.rows(sql, params)
  return row
}

/** @throws BadRequestError, BlockUnavailableError */
export function resolveAsOf(asOf: AsOf, sources: BlockSources): Promise<BlockPoint> {
  if ('hash' in asOf) return byHash(asOf.hash, sources)
  if ('time' in asOf) return byTime(asOf.time, sources)
  if ('proposal' in asOf) return byProposal(asOf.proposal, sources)
  return resolveBlock(sources.snapshot, asOf.block, sources.chain)
}

/** A node tells blocks that were reorganised away by their hash as well, so the number is asked back. */
async function fromChain(
  hash: string,
  sources: BlockSources,
  chain: ChainClient,
): Promise<BlockPoint | undefined> {
  const told = await chain.blockByHash(hash).catch(() => undefined)
  if (told === undefined || told.number > sources.snapshot.head.number) return undefined
  const canonical = await resolveBlock(sources.snapshot, told.number, chain)
  return canonical.hash === hash ? canonical : undefined
}

async function byHash(asked: string, sources: BlockSources): Promise<BlockPoint> {
  const { snapshot, chain } = sources
  const hash = asked.toLowerCase()
  if (!/^0x[0-9a-f]{64}$/.test(hash))
    throw new BadRequestError('asOf.hash is not a block’s hash: it must be 0x and 64 hex digits.')
  if (hash === snapshot.head.hash) return snapshot.head
  const row = await first(sources, 'SELECT number, hash, timestamp FROM block WHERE hash = $hash', { hash })
  const found =
    row !== undefined
      ? pointOf(row)
      : chain === undefined
        ? await formerHead(snapshot, { hash })
        : await fromChain(hash, sources, chain)
  if (found === undefined)
    throw new BlockUnavailableError(
      `No block of the chain that is indexed has the hash ${hash}: it is unknown, not indexed yet, or was reorganised away. The newest block is ${snapshot.head.number}, ${snapshot.head.hash}.`,
    )
  return found
}

/**
 * The newest block with an event at or before a time: what came between it and the time changed no number. Heads without events are not
 * looked at, since which of them were seen differs from server to server.
 */
async function byTime(time: number, sources: BlockSources): Promise<BlockPoint> {
  const { head } = sources.snapshot
  if (!Number.isSafeInteger(time) || time < 0)
    throw new BadRequestError(`asOf.time is ${time}; it must be whole unix seconds from 0.`)
  if (time > head.timestamp)
    throw new BlockUnavailableError(
      `asOf.time ${time} is after the newest block of the ledger, ${head.number} of time ${head.timestamp}: what happens until then is not known yet.`,
    )
  const row = await first(
    sources,
    'SELECT number, hash, timestamp FROM block WHERE timestamp <= $time ORDER BY number DESC LIMIT 1',
    { time: BigInt(time) },
  )
  if (row !== undefined) return pointOf(row)
  const start = await first(sources, 'SELECT number, timestamp FROM block ORDER BY number LIMIT 1')
  throw new BlockUnavailableError(
    start === undefined
      ? 'The ledger holds no event yet, so no block can be told for a time.'
      : `Nothing of the protocol had happened at asOf.time ${time}: its first event is in block ${String(start.number)} of time ${String(start.timestamp)}.`,
  )
}

const named: Record<'VOTE_START' | 'VOTE_END', { column: string; happens: string }> = {
  VOTE_START: { column: 'vote_start', happens: 'begins' },
  VOTE_END: { column: 'vote_end', happens: 'ends' },
}

async function byProposal(
  { id, moment }: { readonly id: string; readonly moment: ProposalMoment },
  sources: BlockSources,
): Promise<BlockPoint> {
  const asked = parseProposalId(id)
  const created =
    asked &&
    (await first(
      sources,
      'SELECT id, contract, proposal_id, block_number, vote_start, vote_end FROM proposal_created WHERE proposal_id = $id::HUGEINT AND source = $source ORDER BY id LIMIT 1',
      { id: asked.number, source: asked.source },
    ))
  if (created === undefined)
    throw new BadRequestError(
      `There is no proposal ${JSON.stringify(id.slice(0, 80))} in the ledger. Ask proposals for those there are.`,
    )
  if (moment === 'CREATED') return resolveBlock(sources.snapshot, Number(created.block_number), sources.chain)
  if (moment === 'EXECUTED') return executed(id, created, sources)
  const { column, happens } = named[moment]
  const at = created[column]
  const { head } = sources.snapshot
  if (typeof at !== 'bigint' || at > BigInt(head.number))
    throw new NotReachedError(
      `Voting on proposal ${id} ${happens} at block ${at === null ? 'beyond all numbers' : String(at)}, which is in the future: the ledger's newest block is ${head.number}. Ask for an earlier moment, or again then.`,
    )
  return resolveBlock(sources.snapshot, Number(at), sources.chain)
}

async function executed(id: string, created: SqlRow, sources: BlockSources): Promise<BlockPoint> {
  const row = await first(
    sources,
    'SELECT block_number FROM proposal_executed WHERE proposal_id = $id::HUGEINT AND contract = $contract ORDER BY id LIMIT 1',
    { id: String(created.proposal_id), contract: String(created.contract) },
  )
  if (row === undefined)
    throw new NotReachedError(
      `Proposal ${id} has not been executed as of block ${sources.snapshot.head.number}, so there is no such moment. Ask for CREATED, VOTE_START or VOTE_END.`,
    )
  return resolveBlock(sources.snapshot, Number(row.block_number), sources.chain)
}
