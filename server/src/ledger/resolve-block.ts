import type { ChainClient } from '../subgraph/chain-client.ts'
import type { BlockPoint } from './block-point.ts'
import { formerHead } from './former-head.ts'
import type { Snapshot } from './snapshot.ts'

/** A block that was asked for and cannot be answered for; the message is for the one who asked. */
export class BlockUnavailableError extends Error {
  override readonly name = 'BlockUnavailableError'
}

function checkRange(asked: number, head: BlockPoint): void {
  if (asked < 0)
    throw new BlockUnavailableError(
      `asOfBlock is ${asked}, and blocks are numbered from 0. Ask for 0 to ${head.number}.`,
    )
  if (asked > head.number)
    throw new BlockUnavailableError(
      `Block ${asked} is not in the ledger yet; the newest it holds is ${head.number}. Ask for that, or wait until the block is indexed.`,
    )
}

async function withEvents(snapshot: Snapshot, number: number): Promise<BlockPoint | undefined> {
  const [row] = await snapshot.rows('SELECT hash, timestamp FROM block WHERE number = $number', { number })
  return row && { number, hash: String(row.hash), timestamp: Number(row.timestamp) }
}

/** From the chain's node, if that node is on the ledger's chain; from memory, while the node does not answer. */
async function fromChain(
  snapshot: Snapshot,
  chain: ChainClient,
  number: number,
): Promise<BlockPoint | undefined> {
  try {
    const [asked, head] = await Promise.all([chain.block(number), chain.block(snapshot.head.number)])
    return head?.hash === snapshot.head.hash ? asked : undefined
  } catch {
    return formerHead(snapshot, { number })
  }
}

async function unavailable(
  snapshot: Snapshot,
  number: number,
  hasChain: boolean,
): Promise<BlockUnavailableError> {
  const [row] = await snapshot.rows('SELECT max(number) AS number FROM block WHERE number <= $number', {
    number,
  })
  const why = hasChain
    ? 'and the node behind RPC_URL did not tell its hash on the chain that is indexed'
    : 'and no RPC_URL is set to ask for its hash and time'
  const instead =
    typeof row?.number === 'number'
      ? ` Ask for block ${row.number}, the last one before it with events: the totals are the same.`
      : ''
  return new BlockUnavailableError(`Block ${number} holds no event of the protocol, ${why}.${instead}`)
}

/**
 * Number, hash and time of the block an answer is to be for; the ledger's newest when none is named.
 * Blocks with events are in the ledger; others are asked of the chain, or, where none answers, remembered as former heads.
 * @throws BlockUnavailableError
 */
export async function resolveBlock(
  snapshot: Snapshot,
  asked: number | undefined,
  chain: ChainClient | undefined,
): Promise<BlockPoint> {
  if (asked === undefined || asked === snapshot.head.number) return snapshot.head
  checkRange(asked, snapshot.head)
  const known = await withEvents(snapshot, asked)
  if (known !== undefined) return known
  const found =
    chain === undefined
      ? await formerHead(snapshot, { number: asked })
      : await fromChain(snapshot, chain, asked)
  if (found === undefined) throw await unavailable(snapshot, asked, chain !== undefined)
  return found
}
