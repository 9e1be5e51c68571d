import type { RuntimeConfig } from '../config/runtime-config.ts'
import { walletStoragePrefix } from './session-store.ts'

/** Takes up the wallet of the last visit, if there was one; only then is its code loaded before somebody asks for it. */
export function resumeSession(config: RuntimeConfig): void {
  if (localStorage.getItem(`${walletStoragePrefix}.recentConnectorId`) === null) return
  void import('./wallet.ts').then(({ reconnectWallet }) => reconnectWallet(config))
}
