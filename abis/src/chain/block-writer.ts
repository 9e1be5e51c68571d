import { type Address, type Hex, numberToHex } from 'viem'
import type { JsonRpc, RpcCall } from './json-rpc.ts'
import { revertSentence } from './revert-sentence.ts'

/** A log as the node gives it, as far as it is read here. */
export type Log = { readonly address: Address; readonly topics: readonly Hex[]; readonly data: Hex }

/** What a transaction left behind. There are none of reverted transactions: those end the writing. */
export type Receipt = { readonly transactionHash: Hex; readonly logs: readonly Log[] }

/** A transaction to be: `to` is absent when it creates a contract, `gas` when the usual amount is enough. */
export type Call = {
  readonly to?: Address
  readonly data: Hex
  readonly label: string
  readonly gas?: number
}

type Pending = Call & { readonly from: Address; readonly onMined: ((receipt: Receipt) => void) | undefined }
type MinedLog = Log & { readonly transactionHash: Hex }

/** Gas for every call: above nearly all, since unused gas costs nothing here; the few dearer ones say so themselves. */
const callGas = 1_500_000
const creationGas = 8_000_000

/** Transactions sent at once. Of many more, anvil takes some out of turn, and ids follow their order. */
const sendTogether = 40

/**
 * Writes blocks to a local chain whose miner waits for orders: transactions are collected, sent, mined at a given time, and what became
 * of each is looked at. Nonces are counted here, since asking would cost a round trip each.
 */
export class BlockWriter {
  readonly #rpc: JsonRpc
  readonly #nonces = new Map<Address, number>()
  #pending: Pending[] = []
  #height = 0
  #logs = 0

  constructor(rpc: JsonRpc) {
    this.#rpc = rpc
  }

  /** Number of the last block written; 0 before the first. */
  get height(): number {
    return this.#height
  }

  /** How many logs all blocks written have. */
  get logCount(): number {
    return this.#logs
  }

  /** Puts a transaction into the next block. `onMined` runs after the whole block was checked, in order. */
  send(from: Address, call: Call, onMined?: (receipt: Receipt) => void): void {
    this.#pending.push({ ...call, from, onMined })
  }

  /**
   * Mines the next block at `timestamp` (Unix seconds) with all that was sent.
   * @throws an Error with the decoded reason if any transaction reverted.
   */
  async mine(timestamp: number): Promise<void> {
    const pending = this.#pending
    this.#pending = []
    const hashes = await inParts(
      this.#rpc,
      pending.map((tx) => this.#transaction(tx)),
    )
    // Separate requests, because a node may work on the calls of one batch at the same time.
    await this.#rpc.call('evm_mine', [timestamp])
    this.#height += 1
    if (pending.length === 0) return
    const receipts = await this.#receipts(pending, hashes as Hex[])
    for (const [index, receipt] of receipts.entries()) pending[index]?.onMined?.(receipt)
  }

  #transaction({ from, to, data, gas }: Pending): RpcCall {
    const nonce = this.#nonces.get(from) ?? 0
    this.#nonces.set(from, nonce + 1)
    const limit = numberToHex(gas ?? (to === undefined ? creationGas : callGas))
    const fields = { from, data, gas: limit, gasPrice: '0x0', nonce: numberToHex(nonce) }
    return { method: 'eth_sendTransaction', params: [to === undefined ? fields : { ...fields, to }] }
  }

  /**
   * What the block's transactions left, in their order. Read from the logs, because anvil needs a time for
   * `eth_getBlockReceipts` that grows with the square of their number.
   */
  async #receipts(pending: readonly Pending[], hashes: readonly Hex[]): Promise<Receipt[]> {
    const number = numberToHex(this.#height)
    const [block, logs] = (await this.#rpc.batch([
      { method: 'eth_getBlockByNumber', params: [number, false] },
      { method: 'eth_getLogs', params: [{ fromBlock: number, toBlock: number }] },
    ])) as [{ transactions: Hex[] }, MinedLog[]] // as every Ethereum node gives them
    this.#requireOrder(pending, hashes, block.transactions)
    this.#logs += logs.length
    const byHash = new Map<Hex, Log[]>(hashes.map((hash) => [hash, []]))
    for (const log of logs) byHash.get(log.transactionHash)?.push(log)
    const silent = hashes.filter((hash) => byHash.get(hash)?.length === 0)
    await this.#requireSuccess(silent, pending, hashes)
    return hashes.map((transactionHash) => ({ transactionHash, logs: byHash.get(transactionHash) ?? [] }))
  }

  /** The order matters: ids are given in it, and the same story must give the same ids. */
  #requireOrder(pending: readonly Pending[], hashes: readonly Hex[], mined: readonly Hex[]): void {
    if (mined.length !== pending.length) {
      throw new Error(`Block ${this.#height} took ${mined.length} of ${pending.length} transactions.`)
    }
    const first = mined.findIndex((hash, index) => hash !== hashes[index])
    if (first === -1) return
    throw new Error(
      `Block ${this.#height} has its transactions in another order than sent, first at "${pending[first]?.label}".`,
    )
  }

  /** A transaction with a log has succeeded, since a revert takes the logs back; of the others the status is asked. */
  async #requireSuccess(
    silent: readonly Hex[],
    pending: readonly Pending[],
    hashes: readonly Hex[],
  ): Promise<void> {
    const calls = silent.map((hash) => ({ method: 'eth_getTransactionReceipt', params: [hash] }))
    const receipts = (await inParts(this.#rpc, calls)) as { transactionHash: Hex; status: Hex }[]
    const failed = receipts.find(({ status }) => status !== '0x1')
    if (!failed) return
    const label = pending[hashes.indexOf(failed.transactionHash)]?.label ?? 'transaction'
    const reason = await revertSentence(this.#rpc, failed.transactionHash)
    throw new Error(`Block ${this.#height}: "${label}" reverted: ${reason}`)
  }
}

async function inParts(rpc: JsonRpc, calls: readonly RpcCall[]): Promise<unknown[]> {
  const results: unknown[] = []
  for (let start = 0; start < calls.length; start += sendTogether) {
    results.push(...(await rpc.batch(calls.slice(start, start + sendTogether))))
  }
  return results
}
