import { type PublicClient, TransactionNotFoundError, TransactionReceiptNotFoundError } from 'viem'
import { differenceOf, type SentTransaction } from './compare-sent.ts'
import type { Look, Mined } from './driver.ts'
import type { Hash, Sent } from './machine.ts'
import { callsOf, type Plan } from './plan.ts'

/** What the chain says of a transaction that somebody waits for. */

/** Null in place of the error by which viem says that there is none. */
async function orNull<Value>(asked: Promise<Value>): Promise<Value | null> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof TransactionNotFoundError || error instanceof TransactionReceiptNotFoundError)
      return null
    throw error
  }
}

const receiptOf = (chain: PublicClient, hash: Hash) => orNull(chain.getTransactionReceipt({ hash }))
const transactionOf = (chain: PublicClient, hash: Hash) => orNull(chain.getTransaction({ hash }))

/** The block that has a transaction now; null when none has. */
export async function blockOf(chain: PublicClient, hash: Hash) {
  const receipt = await receiptOf(chain, hash)
  return receipt && { number: Number(receipt.blockNumber), hash: receipt.blockHash }
}

async function minedOf(chain: PublicClient, hash: Hash): Promise<Mined | null> {
  const receipt = await receiptOf(chain, hash)
  const transaction = receipt && (await transactionOf(chain, hash))
  if (!receipt || !transaction) return null
  return {
    transaction,
    block: Number(receipt.blockNumber),
    blockHash: receipt.blockHash,
    reverted: receipt.status === 'reverted',
    logs: receipt.logs,
  }
}

/** The transaction that used a number of an account, found by halving: the account's count tells on which side of a block it lies. */
async function findByNonce(
  chain: PublicClient,
  address: Hash,
  nonce: number,
  fromBlock: number,
): Promise<SentTransaction | null> {
  let [before, at] = [BigInt(fromBlock), await chain.getBlockNumber({ cacheTime: 0 })]
  while (at - before > 1n) {
    const middle = (before + at) / 2n
    const count = await chain.getTransactionCount({ address, blockNumber: middle })
    if (count > nonce) at = middle
    else before = middle
  }
  const { transactions } = await chain.getBlock({ blockNumber: at, includeTransactions: true })
  return (
    transactions.find((one) => one.from.toLowerCase() === address.toLowerCase() && one.nonce === nonce) ??
    null
  )
}

/** Newest transactions of an account that are looked through. */
const searchedTransactions = 8

/**
 * The same call under a hash that nobody has named. A wallet may have sent it again, at a higher fee, before any node showed the first one;
 * then its number, by which a replacement is found otherwise, was never seen.
 */
async function findSameCall(
  chain: PublicClient,
  plan: Plan,
  fromBlock: number,
): Promise<SentTransaction | null> {
  const address = plan.account
  const [call] = callsOf(plan)
  const [before, now] = await Promise.all([
    chain.getTransactionCount({ address, blockNumber: BigInt(fromBlock) }),
    chain.getTransactionCount({ address }),
  ])
  for (let nonce = now - 1; call && nonce >= Math.max(before, now - searchedTransactions); nonce--) {
    const found = await findByNonce(chain, address, nonce, fromBlock)
    if (found && differenceOf({ ...plan, call }, found) === null) return found
  }
  return null
}

/** `ExecutionSuccess(bytes32,uint256)` and `ExecutionFailure(bytes32,uint256)`, by which contract wallets of the Safe kind tell what became of a hash. */
const success = '0x442e715f626346e8c54381002da614f62bee8d27386535b2521ec8540898556e'
const failure = '0x23428b18acfb3ea64b08dc0c1d296ea9c09702c09083ca5272e64d115b687d23'

/** The transaction in which a contract wallet carried out what it named by a hash of its own. */
async function executionOf(chain: PublicClient, address: Hash, hash: Hash, fromBlock: number) {
  const logs = await chain.getLogs({ address, fromBlock: BigInt(fromBlock) })
  const found = logs.find(
    ({ topics, data }) =>
      (topics[0] === success || topics[0] === failure) &&
      (topics[1] === hash || data.toLowerCase().startsWith(hash.toLowerCase())),
  )
  if (!found?.transactionHash) return null
  const mined = await minedOf(chain, found.transactionHash)
  return mined && { ...mined, reverted: mined.reverted || found.topics[0] === failure }
}

/** One look: mined, known and waiting, replaced, or not known at all. */
export async function lookFor(
  chain: PublicClient,
  plan: Plan,
  { hash, nonce, fromBlock }: Sent & { readonly hash: Hash },
): Promise<Look> {
  const { account, byContract, together } = plan
  const mined = await minedOf(chain, hash)
  if (mined) return { kind: 'mined', mined }
  const transaction = await transactionOf(chain, hash)
  if (transaction) return { kind: 'waiting', transaction }
  if (byContract) {
    const execution = await executionOf(chain, account, hash, fromBlock)
    return execution ? { kind: 'mined', mined: execution } : { kind: 'unknown' }
  }
  if (together) return { kind: 'unknown' }
  if (nonce === null) {
    // A node that keeps no old states cannot tell.
    const by = await findSameCall(chain, plan, fromBlock).catch(() => null)
    return by ? { kind: 'replaced', by } : { kind: 'unknown' }
  }
  if ((await chain.getTransactionCount({ address: account })) <= nonce) return { kind: 'unknown' }
  // It may have been mined between the two questions.
  const late = await minedOf(chain, hash)
  if (late) return { kind: 'mined', mined: late }
  // A node that keeps no old states cannot tell which one it was.
  const by = await findByNonce(chain, account, nonce, fromBlock).catch(() => null)
  return { kind: 'replaced', by }
}
