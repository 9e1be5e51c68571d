import type { Page } from 'playwright-core'
import {
  becomeContract,
  executionOf,
  madeUpHash,
  relayerOf,
  rpcVoid,
  type WalletCall,
} from './contract-account.ts'
import { until } from './graphql.ts'
import { hex, rpc } from './raw-logs.ts'

/** What a wallet is asked to send. */
export interface WalletTransaction extends WalletCall {
  readonly from: string
  readonly nonce?: string
  readonly gas?: string
  readonly maxFeePerGas?: string
  readonly maxPriorityFeePerGas?: string
}

export interface InjectedWallet {
  /** Methods the page asked the wallet for, in order. */
  calls: { method: string; params: unknown[] }[]
  /** When set, the next eth_sendTransaction is refused as a person would refuse it (code 4001). */
  rejectNext: boolean
  /** What a hostile wallet makes of a transaction before it signs it. */
  alter: ((transaction: WalletTransaction) => WalletTransaction) | null
  /** When set, transactions wait in the pool: they get the number after the next one, until `release` fills the gap. */
  slow: boolean
  /** When set, what it "sends" goes to another chain: this one never hears of it. */
  elsewhere: boolean
  /** When set, it takes several calls as one (EIP-5792). */
  batches: boolean
  /** When set, the account is a contract: what it sends waits for `cosign`. */
  contract: boolean
  /** What it sent and holds back, newest last: the hash it named, and the transaction. */
  readonly sent: { hash: string; transaction: WalletTransaction }[]
  /** Lets what waits in the pool be mined. */
  release(): Promise<void>
  /** Sends something else under the number of its newest transaction, at a higher fee; mined by `release`. */
  replace(change: Partial<WalletTransaction>): Promise<string>
  /** The other owners sign: a relayer carries out the newest transaction. */
  cosign(): Promise<void>
  /** Tells the page that another account is chosen. */
  switchAccount(account: string): Promise<void>
  /** Tells the page that another chain is chosen. */
  switchChain(chainId: number): Promise<void>
}

export interface WalletLook {
  readonly name?: string
  readonly rdns?: string
}

const unsupported = () => Object.assign(new Error('The method is not supported.'), { code: 4200 })
/** Enough for a node to take one transaction in another's place. */
const higherFee = { maxFeePerGas: hex(200e9), maxPriorityFeePerGas: hex(50e9) }

/** The signing side of the wallet, in Node: it answers as it was told to. */
class Signer implements InjectedWallet {
  calls: InjectedWallet['calls'] = []
  rejectNext = false
  alter: InjectedWallet['alter'] = null
  slow = false
  elsewhere = false
  batches = false
  contract = false
  readonly sent: InjectedWallet['sent'] = []
  readonly #page: Page
  readonly #rpcUrl: string
  readonly #bridge: string
  #account: string
  #chainId: number | null = null
  #connected = false
  /** Transactions that carried out a batch, by its id. */
  readonly #batchHashes = new Map<string, string>()

  constructor(page: Page, rpcUrl: string, account: string, bridge: string) {
    this.#page = page
    this.#rpcUrl = rpcUrl
    this.#account = account
    this.#bridge = bridge
  }

  async answer(method: string, params: unknown[]): Promise<unknown> {
    this.calls.push({ method, params })
    switch (method) {
      case 'eth_requestAccounts':
      case 'wallet_requestPermissions':
        this.#connected = true
        return method === 'eth_requestAccounts' ? [this.#account] : [{ parentCapability: 'eth_accounts' }]
      case 'eth_accounts':
        return this.#connected ? [this.#account] : []
      case 'wallet_revokePermissions':
        this.#connected = false
        return null
      case 'eth_chainId':
        return this.#chainId === null ? rpc(this.#rpcUrl, method) : hex(this.#chainId)
      case 'wallet_switchEthereumChain':
        await this.switchChain(Number((params[0] as { chainId: string }).chainId))
        return null
      case 'eth_sendTransaction':
        return this.#send(params[0] as WalletTransaction)
      case 'wallet_getCapabilities':
        if (!this.batches) throw unsupported()
        return { [await rpc<string>(this.#rpcUrl, 'eth_chainId')]: { atomic: { status: 'supported' } } }
      case 'wallet_sendCalls':
        return this.#sendCalls(params[0] as { calls: WalletCall[] })
      case 'wallet_getCallsStatus':
        return this.#callsStatus(String(params[0]))
      default:
        return rpc(this.#rpcUrl, method, params)
    }
  }

  #refuseOnce(): void {
    if (!this.rejectNext) return
    this.rejectNext = false
    throw Object.assign(new Error('User rejected the request.'), { code: 4001 })
  }

  async #send(asked: WalletTransaction): Promise<string> {
    this.#refuseOnce()
    const transaction = this.alter ? this.alter(asked) : asked
    if (this.elsewhere) this.#chainId = 1
    if (this.elsewhere || this.contract) {
      const hash = madeUpHash(this.calls.length)
      this.sent.push({ hash, transaction })
      return hash
    }
    const late = this.slow ? { nonce: hex((await this.#count()) + 1) } : {}
    const complete = { ...transaction, ...late }
    const hash = await rpc<string>(this.#rpcUrl, 'eth_sendTransaction', [complete])
    this.sent.push({ hash, transaction: complete })
    return hash
  }

  #count = async (): Promise<number> =>
    Number(await rpc<string>(this.#rpcUrl, 'eth_getTransactionCount', [this.#account, 'latest']))

  #newest() {
    const newest = this.sent.at(-1)
    if (newest === undefined) throw new Error('The wallet has sent nothing.')
    return newest
  }

  async release(): Promise<void> {
    this.slow = false
    const gap = { from: this.#account, to: this.#account, nonce: hex(await this.#count()) }
    await rpc(this.#rpcUrl, 'eth_sendTransaction', [gap])
  }

  replace(change: Partial<WalletTransaction>): Promise<string> {
    const { transaction } = this.#newest()
    const other = { ...transaction, ...higherFee, ...change }
    return rpc<string>(this.#rpcUrl, 'eth_sendTransaction', [other])
  }

  async cosign(): Promise<void> {
    const { hash, transaction } = this.#newest()
    await this.#relay(executionOf(hash, [transaction]))
  }

  async #relay(data: string): Promise<string> {
    const from = await relayerOf(this.#rpcUrl, this.#account)
    return rpc<string>(this.#rpcUrl, 'eth_sendTransaction', [{ from, to: this.#account, data }])
  }

  async #sendCalls({ calls }: { calls: WalletCall[] }): Promise<{ id: string }> {
    this.#refuseOnce()
    const id = madeUpHash(this.calls.length)
    const back = await becomeContract(this.#rpcUrl, this.#account)
    const hash = await this.#relay(executionOf(id, calls))
    await until('the calls to be mined', async () => (await this.#receiptOf(hash)) ?? undefined)
    await back()
    this.#batchHashes.set(id, hash)
    return { id }
  }

  #receiptOf = (hash: string): Promise<object | null> =>
    rpc<object | null>(this.#rpcUrl, 'eth_getTransactionReceipt', [hash])

  async #callsStatus(id: string): Promise<object> {
    const hash = this.#batchHashes.get(id)
    const receipt = hash === undefined ? null : await this.#receiptOf(hash)
    const common = {
      version: '2.0.0',
      id,
      chainId: await rpc<string>(this.#rpcUrl, 'eth_chainId'),
      atomic: true,
    }
    return receipt === null ? { ...common, status: 100 } : { ...common, status: 200, receipts: [receipt] }
  }

  async switchAccount(account: string): Promise<void> {
    this.#account = account
    await this.#emit('accountsChanged', [account])
  }

  async switchChain(chainId: number): Promise<void> {
    this.#chainId = chainId
    await this.#emit('chainChanged', hex(chainId))
  }

  #emit(event: string, value: unknown): Promise<unknown> {
    return this.#page.evaluate(
      `window.${this.#bridge}Emit(${JSON.stringify(event)}, ${JSON.stringify(value)})`,
    )
  }

  /** Empties the pool of what it sent: nobody keeps it. */
  async drop(): Promise<void> {
    // `anvil_dropTransaction` leaves those that wait for a number before theirs.
    await rpcVoid(this.#rpcUrl, 'anvil_removePoolTransactions', [this.#account])
  }
}

export type TestWallet = InjectedWallet & { drop(): Promise<void> }

/**
 * A browser wallet as EIP-1193 and EIP-6963 describe it, injected before the page's own code; it holds one account that the local chain
 * signs for. No test code is in the bundle and no policy is loosened for it.
 */
export async function injectWallet(
  page: Page,
  rpcUrl: string,
  account: string,
  { name = 'Test Wallet', rdns = 'org.example.testwallet' }: WalletLook = {},
): Promise<TestWallet> {
  const bridge = `__wallet_${rdns.replaceAll(/\W/g, '_')}`
  const wallet = new Signer(page, rpcUrl, account, bridge)
  await page.exposeFunction(bridge, async (method: string, params: unknown[]) => {
    try {
      return { result: await wallet.answer(method, params) }
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : -32603
      return { error: { code, message: error instanceof Error ? error.message : String(error) } }
    }
  })
  await page.addInitScript(announceWallet, { bridge, name, rdns })
  return wallet
}

/** Runs in the page: announces the provider to whoever asks for one (EIP-6963). */
function announceWallet({ bridge, name, rdns }: { bridge: string; name: string; rdns: string }): void {
  type Answer = { result?: unknown; error?: { code: number; message: string } }
  type Listener = (value: unknown) => void
  const page = globalThis as unknown as EventTarget & Record<string, unknown>
  const ask = page[bridge] as (method: string, params: unknown[]) => Promise<Answer>
  const listeners = new Map<string, Set<Listener>>()
  const of = (event: string) => {
    const known = listeners.get(event) ?? new Set<Listener>()
    listeners.set(event, known)
    return known
  }
  page[`${bridge}Emit`] = (event: string, value: unknown) => {
    for (const listener of of(event)) listener(value)
  }
  const provider = {
    request: async ({ method, params = [] }: { method: string; params?: unknown[] }) => {
      const answer = await ask(method, params)
      if (answer.error !== undefined)
        throw Object.assign(new Error(answer.error.message), { code: answer.error.code })
      return answer.result ?? null
    },
    on: (event: string, listener: Listener) => {
      of(event).add(listener)
      return provider
    },
    removeListener: (event: string, listener: Listener) => {
      of(event).delete(listener)
      return provider
    },
  }
  const info = {
    uuid: `6f6f2f9e-0000-4000-8000-${rdns.length.toString().padStart(12, '0')}`,
    name,
    icon: 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><circle cx="4" cy="4" r="4"/></svg>',
    rdns,
  }
  const announce = () =>
    page.dispatchEvent(
      new CustomEvent('eip6963:announceProvider', { detail: Object.freeze({ info, provider }) }),
    )
  page.addEventListener('eip6963:requestProvider', announce)
  announce()
}
