import type { Hex } from '../config/runtime-config.ts'

/**
 * Who is connected, for pages that must not load the wallet code to know it. The wallet chunk writes here; everybody reads.
 */
export interface Session {
  /** null: nobody is connected. */
  readonly account: Hex | null
  readonly chainId: number | null
  /** The wallet's name, or the persona's. */
  readonly walletName: string | null
  /** True when anybody can sign for this account: a development account of the local chain. */
  readonly development: boolean
  /** True while the connect dialog is open. */
  readonly choosing: boolean
}

const nobody: Session = {
  account: null,
  chainId: null,
  walletName: null,
  development: false,
  choosing: false,
}

let session = nobody
const listeners = new Set<() => void>()

export const getSession = (): Session => session

export function subscribeSession(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Changes some of the session and tells everybody. */
export function updateSession(change: Partial<Session>): void {
  session = { ...session, ...change }
  for (const listener of listeners) listener()
}

/** Opens the dialog that lists wallets. */
export const chooseWallet = (): void => updateSession({ choosing: true })

/** wagmi keeps what it remembers under keys that begin so. */
export const walletStoragePrefix = 'braintrust-wallet'
