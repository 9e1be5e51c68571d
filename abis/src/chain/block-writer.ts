import { type Address, type Hex, numberToHex } from 'viem'
import type { JsonRpc } from './json-rpc.ts'
import { revertSentence } from './revert-sentence.ts'

/** A log as the node gives it, as far as it is read here. */
export type Log = { readonly address: Address; readonly topics: readonly Hex[]; readonly data: Hex }

/** A receipt as the node gives it, as far as it is read here. */
export type Receipt = { readonly transactionHash: Hex; readonly status: Hex; readonly logs: readonly Log[] }

/** A transaction to be: `to` is absent when it creates a contract. */
export type Call = { readonly to?: Address; readonly data: Hex; readonly label: string }

type Pending = Call & { readonly from: Address; readonly onMined: ((receipt: Receipt) => void) | undefined }

/** Gas for every call: far above the dearest one, since unused gas costs nothing here. */
const callGas = numberToHex(1_500_000)
const creationGas = numberToHex(8_000_000)

/**
 * Writes blocks to a local chain whose miner waits for orders: transactions are collected, sent in one batch, mined
 * at a given time, and every receipt is looked at. Nonces are counted here, since asking would cost a round trip each.
 */
export class BlockWriter {
  readonly #rpc: JsonRpc
  readonly #nonces = new Map<Address, number>()
  #pending: Pending[] = []
  #height = 0

  constructor(rpc: JsonRpc) {
    this.#rpc = rpc
  }

  /** Number of the last block written; 0 before the first. */
  get height(): number {
    return this.#height
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
    const hashes = await this.#rpc.batch(pending.map((tx) => this.#transaction(tx)))
    // Separate requests, because a node may work on the calls of one batch at the same time.
    await this.#rpc.call('evm_mine', [timestamp])
    this.#height += 1
    if (pending.length === 0) return
    const receipts = (await this.#rpc.call('eth_getBlockReceipts', [numberToHex(this.#height)])) as Receipt[]
    await this.#check(pending, hashes, receipts)
    for (const [index, receipt] of receipts.entries()) pending[index]?.onMined?.(receipt)
  }

  #transaction({ from, to, data }: Pending) {
    const nonce = this.#nonces.get(from) ?? 0
    this.#nonces.set(from, nonce + 1)
    const gas = to === undefined ? creationGas : callGas
    const fields = { from, data, gas, gasPrice: '0x0', nonce: numberToHex(nonce) }
    return { method: 'eth_sendTransaction', params: [to === undefined ? fields : { ...fields, to }] }
  }

  /** The order matters too: ids are given in it, and the same story must give the same ids. */
  async #check(
    pending: readonly Pending[],
    hashes: readonly unknown[],
    receipts: readonly Receipt[],
  ): Promise<void> {
    if (receipts.length !== pending.length) {
      throw new Error(`Block ${this.#height} took ${receipts.length} of ${pending.length} transactions.`)
    }
    for (const [index, receipt] of receipts.entries()) {
      const label = pending[index]?.label ?? 'transaction'
      if (receipt.transactionHash !== hashes[index]) {
        throw new Error(
          `Block ${this.#height} has its transactions in another order than sent, first at "${label}".`,
        )
      }
      if (receipt.status !== '0x1') {
        const reason = await revertSentence(this.#rpc, receipt.transactionHash)
        throw new Error(`Block ${this.#height}: "${label}" reverted: ${reason}`)
      }
    }
  }
}
