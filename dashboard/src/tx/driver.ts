import { signingTexts } from '../language/signing-texts.ts'
import type { PlanResult } from './actions/planning.ts'
import type { Hex } from './contracts.ts'
import { type Explanation, explainError, isRejection } from './explain-error.ts'
import { type Hash, initialState, lastBlock, type TxEvent, type TxState, transition } from './machine.ts'
import type { Call, Plan, Signature } from './plan.ts'

/** How a followed transaction ended. */
export type Outcome =
  | { readonly kind: 'mined'; readonly hash: Hash; readonly block: number }
  | { readonly kind: 'reverted'; readonly explanation: Explanation }
  | { readonly kind: 'cancelled' }

/** What the driver needs of the outside world. */
export interface TxPorts {
  connection(): { readonly account: Hex | null; readonly chainId: number | null }
  onConnectionChange(listener: () => void): () => void
  readonly chainId: number
  /** The next step for an account, with what it has signed for this action already. */
  plan(account: Hex, signatures: Readonly<Record<string, Hex>>): Promise<PlanResult>
  /** Runs the call without signing; the gas it should be given. */
  simulate(account: Hex, call: Call): Promise<bigint>
  send(plan: Plan, call: Call, gas: bigint): Promise<Hash>
  /** Has data signed, and checks that it is this account's signature of this data. */
  sign(account: Hex, signature: Signature): Promise<Hex>
  /** Null when what was sent is what was reviewed, else how it differs. */
  compare(account: Hex, call: Call, hash: Hash): Promise<string | null>
  follow(call: Call, hash: Hash, onReplaced: (hash: Hash) => void): Promise<Outcome>
  /** The block the index has reached; null when it does not answer. */
  indexedTo(): Promise<number | null>
  /** Makes every page on screen ask again. */
  refresh(): Promise<void>
  sleep(milliseconds: number): Promise<void>
}

const stuckAfterMilliseconds = 90_000
const indexPollMilliseconds = 1000
/** Polls after which the wait is called slow. */
const slowAfterPolls = 20

/** Carries one action out: does what each phase asks for, feeds the machine, and tells whoever listens. */
export class TransactionDriver {
  readonly #ports: TxPorts
  readonly #listeners = new Set<() => void>()
  #state: TxState = initialState
  /** Counts the works begun; the answer of an older work is dropped. */
  #work = 0
  #unsubscribe: (() => void) | undefined

  constructor(ports: TxPorts) {
    this.#ports = ports
  }

  get state(): TxState {
    return this.#state
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  start(): void {
    this.#unsubscribe = this.#ports.onConnectionChange(() => this.#apply({ type: 'CONNECTION_CHANGED' }))
    this.#begin()
  }

  /** Stops listening and working. What was sent to the chain goes on without it. */
  dispose(): void {
    this.#work++
    this.#unsubscribe?.()
  }

  confirm = (): void => this.#apply({ type: 'CONFIRMED' })
  retry = (): void => this.#apply({ type: 'RETRIED' })

  #apply(event: TxEvent): void {
    const before = this.#state
    this.#state = transition(before, event)
    if (this.#state === before) return
    for (const listener of this.#listeners) listener()
    const restarted = event.type === 'CONNECTION_CHANGED' || event.type === 'RETRIED'
    if (this.#state.phase !== before.phase || restarted) this.#begin()
  }

  /** Does the work of the phase just entered. */
  #begin(): void {
    const work = ++this.#work
    const report = (event: TxEvent) => {
      if (work === this.#work) this.#apply(event)
    }
    const failed = (error: unknown) =>
      report({ type: 'FAILED', failure: { kind: 'other', ...explainError(error) } })
    this.#run(report, () => work === this.#work).catch(failed)
  }

  async #run(report: (event: TxEvent) => void, current: () => boolean): Promise<void> {
    const state = this.#state
    switch (state.phase) {
      case 'preparing':
        return report(await this.#prepare(state))
      case 'simulating':
        return report(await this.#simulate(state.plan))
      case 'signing':
        return report(await this.#sign(state.plan, state.gas))
      case 'pending':
        return this.#follow(state.plan, state.hash, report)
      case 'mined':
        return report({ type: 'ADVANCED' })
      case 'indexing':
        return this.#awaitIndex(lastBlock(state), report, current)
    }
  }

  async #prepare({ signatures }: TxState): Promise<TxEvent> {
    const { account, chainId } = this.#ports.connection()
    if (account === null) return { type: 'BLOCKED', reason: { kind: 'no-account' } }
    if (chainId !== this.#ports.chainId) {
      return { type: 'BLOCKED', reason: { kind: 'wrong-chain', seen: chainId, needed: this.#ports.chainId } }
    }
    const result = await this.#ports.plan(account, signatures)
    if (!result.ok) return { type: 'BLOCKED', reason: result.reason }
    return 'plan' in result
      ? { type: 'PREPARED', plan: result.plan }
      : { type: 'HANDED_OVER', handOver: result.handOver }
  }

  async #simulate({ account, step }: Plan): Promise<TxEvent> {
    // What is signed and not sent cannot be tried: the call that uses it will be.
    if (step.kind === 'sign') return { type: 'SIMULATED', gas: null }
    try {
      return { type: 'SIMULATED', gas: await this.#ports.simulate(account, step) }
    } catch (error) {
      return { type: 'FAILED', failure: { kind: 'simulation', ...explainError(error) } }
    }
  }

  async #sign(plan: Plan, gas: bigint | null): Promise<TxEvent> {
    const { account, chainId } = this.#ports.connection()
    if (account !== plan.account || chainId !== plan.chainId) {
      return {
        type: 'FAILED',
        failure: {
          kind: 'other',
          sentence: signingTexts().failures.changed,
          details: null,
        },
      }
    }
    const { step } = plan
    try {
      if (step.kind === 'sign') {
        return { type: 'SIGNED_DATA', name: step.name, signature: await this.#ports.sign(account, step) }
      }
      if (gas === null) throw new Error('A call was not tried before it was to be signed.')
      return { type: 'SIGNED', hash: await this.#ports.send(plan, step, gas) }
    } catch (error) {
      if (isRejection(error)) return { type: 'REJECTED' }
      throw error
    }
  }

  async #follow({ account, step }: Plan, hash: Hash, report: (event: TxEvent) => void): Promise<void> {
    if (step.kind === 'sign') throw new Error('Only a call can be followed on the chain.')
    void this.#ports.sleep(stuckAfterMilliseconds).then(() => report({ type: 'STUCK' }))
    const difference = await this.#ports.compare(account, step, hash)
    if (difference !== null) {
      return report({ type: 'FAILED', failure: { kind: 'alarm', sentence: difference, details: hash } })
    }
    const outcome = await this.#ports.follow(step, hash, (next) => report({ type: 'REPLACED', hash: next }))
    switch (outcome.kind) {
      case 'mined':
        return report({ type: 'MINED', hash: outcome.hash, block: outcome.block })
      case 'reverted':
        return report({ type: 'FAILED', failure: { kind: 'reverted', ...outcome.explanation } })
      case 'cancelled':
        return report({
          type: 'FAILED',
          failure: {
            kind: 'cancelled',
            sentence: signingTexts().failures.cancelledInWallet,
            details: null,
          },
        })
    }
  }

  async #awaitIndex(block: number, report: (event: TxEvent) => void, current: () => boolean): Promise<void> {
    for (let polls = 1; current(); polls++) {
      const indexed = await this.#ports.indexedTo()
      if (indexed !== null && indexed >= block) {
        await this.#ports.refresh()
        return report({ type: 'INDEXED' })
      }
      if (polls === slowAfterPolls) report({ type: 'INDEX_SLOW' })
      await this.#ports.sleep(indexPollMilliseconds)
    }
  }
}
