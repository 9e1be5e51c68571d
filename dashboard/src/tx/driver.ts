import { signingTexts } from '../language/signing-texts.ts'
import type { PlanResult } from './actions/planning.ts'
import { differenceInside, differenceOf, type SentLog, type SentTransaction, undoOf } from './compare-sent.ts'
import type { Hex } from './contracts.ts'
import { type Explanation, explainError, isRejection } from './explain-error.ts'
import {
  type Cost,
  type Failure,
  type Hash,
  initialState,
  type Sent,
  type TxEvent,
  type TxState,
  transition,
} from './machine.ts'
import { type Call, callsOf, type Plan, reviewedText, type Signature } from './plan.ts'

/** A transaction in a block. */
export interface Mined {
  readonly transaction: SentTransaction
  readonly block: number
  readonly blockHash: Hash
  readonly reverted: boolean
  readonly logs: readonly SentLog[]
}

/** What the chain says of a transaction at a moment. */
export type Look =
  | { readonly kind: 'waiting'; readonly transaction: SentTransaction }
  | { readonly kind: 'mined'; readonly mined: Mined }
  /** Another transaction of the account has taken its number; null when it cannot be found any more. */
  | { readonly kind: 'replaced'; readonly by: SentTransaction | null }
  | { readonly kind: 'unknown' }

/** What a wallet says of several calls that it sends as one. */
export type BatchLook =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'sent'; readonly hashes: readonly Hash[] }
  | { readonly kind: 'refused' }

/** How far the index is. */
export interface IndexLook {
  readonly head: { readonly number: number; readonly hash: string } | null
  /** Why it does not move, as our API says it; null while all is well, empty when the API itself is silent. */
  readonly trouble: string | null
}

/** What the driver needs of the outside world. */
export interface TxPorts {
  connection(): { readonly account: Hex | null; readonly chainId: number | null }
  onConnectionChange(listener: () => void): () => void
  readonly chainId: number
  /** Milliseconds between two looks at the chain. */
  readonly pollMilliseconds: number
  now(): number
  /** The next step for an account, with what it has signed for this action already. */
  plan(account: Hex, signatures: Readonly<Record<string, Hex>>): Promise<PlanResult>
  /** Whether the wallet can make several calls happen together or not at all, and whether the account is a contract. */
  abilities(account: Hex): Promise<{ readonly together: boolean; readonly contract: boolean }>
  /** Runs the calls, one after another, without signing. */
  simulate(account: Hex, calls: readonly Call[]): Promise<Cost>
  /** Asks the wallet itself, not what the page remembers of it. */
  walletIsOn(): Promise<{ readonly account: Hex | null; readonly chainId: number | null }>
  /** The id of the same plan on its way already, in this window or another; null when there is none. */
  inFlight(plan: Plan): string | null
  send(plan: Plan, call: Call, cost: Cost): Promise<Hash>
  sendTogether(plan: Plan, calls: readonly Call[]): Promise<string>
  /** Has data signed, and checks that it is this account's signature of this data. */
  sign(account: Hex, signature: Signature): Promise<Hex>
  head(): Promise<number>
  look(plan: Plan, sent: Sent & { readonly hash: Hash }): Promise<Look>
  lookBatch(id: string): Promise<BatchLook>
  /** Why a mined call failed. */
  reasonOf(account: Hex, call: Call, block: number): Promise<Explanation>
  /** The block that the chain has a transaction in now; null when none. */
  blockOf(hash: Hash): Promise<{ readonly number: number; readonly hash: Hash } | null>
  /** The hash that the chain has for a block now; null when there is no such block. */
  hashOf(block: number): Promise<string | null>
  index(): Promise<IndexLook>
  /** Makes every page on screen ask again. */
  refresh(): Promise<void>
  sleep(milliseconds: number): Promise<void>
}

const stuckAfterMilliseconds = 90_000
const indexPollMilliseconds = 1000
/** Polls after which the wait for the index is called slow, and those that a halt must last to be said. */
const slowAfterPolls = 20
const haltedAfterPolls = 2
/** Looks in a row that must find nothing before it is said, and before the transaction is given up. */
const unseenAfterLooks = 4
const droppedAfterLooks = 40
/** Blocks after which nobody expects a reorganisation to take a transaction back. */
const finalAfterBlocks = 12

/** Carries one action out: does what each phase asks for, feeds the machine, and tells whoever listens. */
export class TransactionDriver {
  readonly #ports: TxPorts
  readonly #listeners = new Set<() => void>()
  #state: TxState
  /** Counts the works begun; the answer of an older work is dropped. */
  #work = 0
  #unsubscribe: (() => void) | undefined

  /** @param state where it goes on after a reload; from the beginning when left out. */
  constructor(ports: TxPorts, state: TxState = initialState) {
    this.#ports = ports
    this.#state = state
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
    const restarted = event.type === 'CONNECTION_CHANGED' || event.type === 'RETRIED'
    for (const listener of this.#listeners) listener()
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
      case 'checking':
        return report(await this.#check(state))
      case 'signing':
        return report(await this.#sign(state.plan, state.cost))
      case 'pending':
        return this.#follow(state.plan, state.sent, report, current)
      case 'mined':
        return report({ type: 'ADVANCED' })
      case 'indexing':
        return this.#awaitIndex(state, report, current)
      case 'done':
        return this.#watch(state, report, current)
    }
  }

  /** The next plan from the chain as it is now, or the event that ends the asking. */
  async #planNow(
    { signatures, made }: Pick<TxState, 'signatures' | 'made'>,
    by?: Hex,
  ): Promise<Plan | TxEvent> {
    const { account, chainId } = this.#ports.connection()
    if (account === null) return { type: 'BLOCKED', reason: { kind: 'no-account' } }
    if (chainId !== this.#ports.chainId) {
      return { type: 'BLOCKED', reason: { kind: 'wrong-chain', seen: chainId, needed: this.#ports.chainId } }
    }
    const began = by ?? made.at(-1)?.account
    if (began !== undefined && began.toLowerCase() !== account.toLowerCase()) {
      const sentence = signingTexts().flow.begunBy
      return { type: 'BLOCKED', reason: { kind: 'wrong-account', seen: account, needed: [began], sentence } }
    }
    const result = await this.#ports.plan(account, signatures)
    if (!result.ok) return { type: 'BLOCKED', reason: result.reason }
    if (!('plan' in result)) return { type: 'HANDED_OVER', handOver: result.handOver }
    const plan = await this.#carried(result.plan)
    const id = this.#ports.inFlight(plan)
    return id === null ? plan : { type: 'BLOCKED', reason: { kind: 'in-flight', id } }
  }

  /** How the plan would be carried out: all calls as one where there are several and the wallet can, and by whom. */
  async #carried(plan: Plan): Promise<Plan> {
    const { together, contract } = await this.#ports.abilities(plan.account)
    const onlyCalls = [plan.step, ...plan.later].every(({ kind }) => kind !== 'sign')
    return {
      ...plan,
      ...(together && onlyCalls && plan.later.length > 0 ? { together: true as const } : {}),
      ...(contract ? { byContract: true as const } : {}),
    }
  }

  async #prepare(state: TxState): Promise<TxEvent> {
    const plan = await this.#planNow(state)
    return 'type' in plan ? plan : { type: 'PREPARED', plan }
  }

  async #try(plan: Plan): Promise<Cost | null> {
    const calls = callsOf(plan)
    // What is signed and not sent cannot be tried: the call that uses it will be.
    return calls.length === 0 ? null : this.#ports.simulate(plan.account, calls)
  }

  async #simulate(plan: Plan): Promise<TxEvent> {
    try {
      return { type: 'SIMULATED', cost: await this.#try(plan) }
    } catch (error) {
      return { type: 'FAILED', failure: { kind: 'simulation', ...explainError(error) } }
    }
  }

  /** Time has passed since the review: everything is read and tried again, and what has changed is reviewed again. */
  async #check(state: TxState & { readonly plan: Plan }): Promise<TxEvent> {
    const plan = await this.#planNow(state, state.plan.account)
    if ('type' in plan) return plan
    try {
      const cost = await this.#try(plan)
      const unchanged = reviewedText(plan) === reviewedText(state.plan)
      return unchanged ? { type: 'UNCHANGED', cost } : { type: 'CHANGED', plan, cost }
    } catch (error) {
      return { type: 'FAILED', failure: { kind: 'simulation', ...explainError(error) } }
    }
  }

  async #sign(plan: Plan, cost: Cost | null): Promise<TxEvent> {
    const wallet = await this.#ports.walletIsOn()
    if (wallet.chainId !== plan.chainId) {
      const reason = { kind: 'wrong-chain', seen: wallet.chainId, needed: plan.chainId } as const
      return { type: 'BLOCKED', reason }
    }
    const { account } = this.#ports.connection()
    if (account !== plan.account || wallet.account?.toLowerCase() !== plan.account.toLowerCase()) {
      const sentence = signingTexts().failures.changed
      return { type: 'FAILED', failure: { kind: 'other', sentence, details: null } }
    }
    const { step } = plan
    try {
      if (step.kind === 'sign')
        return { type: 'SIGNED_DATA', name: step.name, signature: await this.#ports.sign(account, step) }
      if (cost === null) throw new Error('A call was not tried before it was to be signed.')
      const fromBlock = await this.#ports.head()
      const batch = plan.together ? await this.#ports.sendTogether(plan, callsOf(plan)) : null
      const hash = plan.together ? null : await this.#ports.send(plan, step, cost)
      return { type: 'SIGNED', sent: { hash, batch, nonce: null, at: this.#ports.now(), fromBlock } }
    } catch (error) {
      if (isRejection(error)) return { type: 'REJECTED' }
      throw error
    }
  }

  async #follow(
    plan: Plan,
    sent: Sent,
    report: (event: TxEvent) => void,
    current: () => boolean,
  ): Promise<void> {
    const left = sent.at + stuckAfterMilliseconds - this.#ports.now()
    void this.#ports.sleep(Math.max(0, left)).then(() => report({ type: 'STUCK' }))
    const hash =
      sent.hash ?? (sent.batch === null ? null : await this.#hashOfBatch(sent.batch, report, current))
    if (hash === null) return
    if (sent.hash === null) report({ type: 'NAMED', hash })
    let now = { ...sent, hash }
    for (let unseen = 0; current(); await this.#ports.sleep(this.#ports.pollMilliseconds)) {
      const look = await this.#ports.look(plan, now).catch(() => null)
      // The node does not answer: nothing is known, and nothing is lost.
      if (look === null) continue
      if (look.kind === 'mined') return report(await this.#mined(plan, look.mined))
      if (look.kind === 'replaced' && (look.by !== null || ++unseen >= unseenAfterLooks)) {
        const { by } = look
        if (by === null || differenceOf({ ...plan, call: onlyCall(plan) }, by) !== null)
          return report({ type: 'FAILED', failure: replacedBy(plan, by) })
        now = { ...now, hash: by.hash }
        report({ type: 'REPLACED', hash: by.hash })
      } else if (look.kind === 'waiting') {
        unseen = 0
        const difference = this.#differs(plan, look.transaction)
        if (difference)
          return report({ type: 'FAILED', failure: alarm(difference, now.hash, look.transaction) })
        if (now.nonce !== look.transaction.nonce) report({ type: 'SEEN', nonce: look.transaction.nonce })
        now = { ...now, nonce: look.transaction.nonce }
      } else if (look.kind === 'unknown') {
        unseen++
        if (unseen === unseenAfterLooks) report({ type: 'UNSEEN', awaitsSigners: plan.byContract === true })
        if (unseen >= droppedAfterLooks && !plan.byContract)
          return report({ type: 'FAILED', failure: await this.#lost(now) })
      }
    }
  }

  /** The transaction of several calls sent as one, once the wallet names it; null when it has been refused, or nobody asks any more. */
  async #hashOfBatch(
    id: string,
    report: (event: TxEvent) => void,
    current: () => boolean,
  ): Promise<Hash | null> {
    for (; current(); await this.#ports.sleep(this.#ports.pollMilliseconds)) {
      const look = await this.#ports.lookBatch(id).catch(() => null)
      if (look?.kind === 'sent') {
        const [hash, ...others] = look.hashes
        if (hash !== undefined && others.length === 0) return hash
        report({ type: 'FAILED', failure: alarm(signingTexts().flow.notTogether, look.hashes.join('\n')) })
        return null
      }
      if (look?.kind === 'refused') {
        const sentence = signingTexts().failures.cancelledInWallet
        report({ type: 'FAILED', failure: { kind: 'cancelled', sentence, details: id } })
        return null
      }
    }
    return null
  }

  /** How a transaction differs from the plan. One that carries the calls inside is looked into once it is mined. */
  #differs(plan: Plan, transaction: SentTransaction): string | null {
    if (carriesInside(plan, transaction)) return null
    return differenceOf({ ...plan, call: onlyCall(plan) }, transaction)
  }

  async #mined(plan: Plan, { transaction, block, blockHash, reverted, logs }: Mined): Promise<TxEvent> {
    const { hash, input } = transaction
    const calls = callsOf(plan)
    const difference = carriesInside(plan, transaction)
      ? differenceInside({ ...plan, calls }, input, logs)
      : this.#differs(plan, transaction)
    if (difference !== null) return { type: 'FAILED', failure: alarm(difference, hash, transaction) }
    if (!reverted) return { type: 'MINED', hash, nonce: transaction.nonce, block, blockHash }
    const explanation = await this.#ports.reasonOf(plan.account, onlyCall(plan), block)
    return { type: 'FAILED', failure: { kind: 'reverted', ...explanation } }
  }

  /** No node knows it: it was dropped, or it never came to this chain. */
  async #lost({ hash, nonce }: Sent & { readonly hash: Hash }): Promise<Failure> {
    const { flow } = signingTexts()
    if (nonce !== null) return { kind: 'dropped', sentence: flow.dropped, details: hash }
    const { chainId } = await this.#ports.walletIsOn().catch(() => ({ chainId: null }))
    const elsewhere = chainId !== null && chainId !== this.#ports.chainId
    const sentence = elsewhere
      ? flow.sentElsewhere(chainId, this.#ports.chainId)
      : flow.neverSeen(this.#ports.chainId)
    return alarm(sentence, hash)
  }

  /** Whether the chain still has the newest transaction where it was mined; tells when it does not. */
  async #stillThere({ made }: TxState, report: (event: TxEvent) => void): Promise<boolean> {
    const last = made.at(-1)
    if (last === undefined) return true
    const block = await this.#ports.blockOf(last.hash)
    if (block?.hash === last.blockHash) return true
    report({ type: 'REORGED' })
    return false
  }

  /** The index is there when its newest block is on the chain at or after ours: then it holds ours, and not one of the same number. */
  async #holds(head: IndexLook['head'], block: number): Promise<boolean> {
    return head !== null && head.number >= block && (await this.#ports.hashOf(head.number)) === head.hash
  }

  async #awaitIndex(state: TxState, report: (event: TxEvent) => void, current: () => boolean): Promise<void> {
    const block = state.made.at(-1)?.block ?? 0
    let troubled = 0
    for (let polls = 1; current(); polls++) {
      const { head, trouble } = await this.#ports.index()
      try {
        if (await this.#holds(head, block)) {
          if (!(await this.#stillThere(state, report))) return
          await this.#ports.refresh()
          return report({ type: 'INDEXED' })
        }
        if (!(await this.#stillThere(state, report))) return
      } catch {
        // The node does not answer: nothing is known yet.
      }
      troubled = trouble === null ? 0 : troubled + 1
      if (troubled >= haltedAfterPolls) {
        report({ type: 'INDEX_NOTED', note: { kind: 'halted', message: trouble || null } })
      } else if (polls === slowAfterPolls) report({ type: 'INDEX_NOTED', note: { kind: 'slow' } })
      await this.#ports.sleep(indexPollMilliseconds)
    }
  }

  /** After the end: for some blocks the chain may still take it back. */
  async #watch(state: TxState, report: (event: TxEvent) => void, current: () => boolean): Promise<void> {
    const last = state.made.at(-1)?.block ?? 0
    while (current()) {
      await this.#ports.sleep(this.#ports.pollMilliseconds * 2)
      try {
        if (!current() || !(await this.#stillThere(state, report))) return
        if ((await this.#ports.head()) >= last + finalAfterBlocks) return
      } catch {
        // The node does not answer: asked again.
      }
    }
  }
}

/** The call of a plan that sends one. */
function onlyCall({ step, later, together }: Plan): Call {
  const call = together ? (later.at(-1) ?? step) : step
  if (call.kind === 'sign') throw new Error('Only a call can be followed on the chain.')
  return call
}

/** Whether the transaction is a wallet's own, with the reviewed calls inside: several at once, or sent by another for a contract wallet. */
const carriesInside = (plan: Plan, { from }: SentTransaction): boolean =>
  plan.together === true || (plan.byContract === true && from.toLowerCase() !== plan.account.toLowerCase())

function alarm(sentence: string, details: string, sent?: SentTransaction): Failure {
  const undo = sent ? undoOf(sent) : null
  return { kind: 'alarm', sentence, details, ...(undo ? { undo } : {}) }
}

/** Another transaction took the place of ours: nothing at all sent to oneself is how wallets cancel. */
function replacedBy(plan: Plan, by: SentTransaction | null): Failure {
  const { failures, flow } = signingTexts()
  if (by === null) return { kind: 'replaced', sentence: flow.replacedByUnknown, details: null }
  const nothing = by.value === 0n && by.input === '0x' && by.to?.toLowerCase() === by.from.toLowerCase()
  if (nothing) return { kind: 'cancelled', sentence: failures.cancelledInWallet, details: by.hash }
  const sameContract = callsOf(plan).some(({ to }) => to.toLowerCase() === by.to?.toLowerCase())
  const difference = differenceOf({ ...plan, call: onlyCall(plan) }, by)
  if (sameContract && difference) return alarm(difference, by.hash, by)
  return { kind: 'replaced', sentence: flow.replacedBy(by.hash), details: by.hash }
}
