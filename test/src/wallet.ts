import type { Page } from 'playwright-core'
import { rpc } from './raw-logs.ts'

export interface InjectedWallet {
  /** Methods the page asked the wallet for, in order. */
  calls: { method: string; params: unknown[] }[]
  /** When set, the next eth_sendTransaction is refused as a person would refuse it (code 4001). */
  rejectNext: boolean
}

/**
 * A browser wallet as EIP-1193 and EIP-6963 describe it, injected before the page's own code; it holds one account that the local chain
 * signs for. No test code is in the bundle and no policy is loosened for it.
 */
export async function injectWallet(page: Page, rpcUrl: string, account: string): Promise<InjectedWallet> {
  const wallet: InjectedWallet = { calls: [], rejectNext: false }
  let connected = false
  const answer = async (method: string, params: unknown[]): Promise<unknown> => {
    wallet.calls.push({ method, params })
    if (method === 'eth_requestAccounts') connected = true
    if (method === 'eth_accounts' || method === 'eth_requestAccounts') return connected ? [account] : []
    if (method === 'wallet_requestPermissions') {
      connected = true
      return [{ parentCapability: 'eth_accounts' }]
    }
    if (method === 'wallet_switchEthereumChain') return null
    if (method === 'eth_sendTransaction' && wallet.rejectNext) {
      wallet.rejectNext = false
      throw Object.assign(new Error('User rejected the request.'), { code: 4001 })
    }
    return rpc(rpcUrl, method, params)
  }
  await page.exposeFunction('__wallet', async (method: string, params: unknown[]) => {
    try {
      return { result: await answer(method, params) }
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : -32603
      return { error: { code, message: error instanceof Error ? error.message : String(error) } }
    }
  })
  await page.addInitScript(announceWallet)
  return wallet
}

/** Runs in the page: announces the provider to whoever asks for one (EIP-6963). */
function announceWallet(): void {
  type Answer = { result?: unknown; error?: { code: number; message: string } }
  const page = globalThis as unknown as EventTarget
  const bridge = (globalThis as unknown as { __wallet(method: string, params: unknown[]): Promise<Answer> })
    .__wallet
  const provider = {
    request: async ({ method, params = [] }: { method: string; params?: unknown[] }) => {
      const answer = await bridge(method, params)
      if (answer.error !== undefined)
        throw Object.assign(new Error(answer.error.message), { code: answer.error.code })
      return answer.result ?? null
    },
    on: () => provider,
    removeListener: () => provider,
  }
  const info = {
    uuid: '6f6f2f9e-0000-4000-8000-000000000001',
    name: 'Test Wallet',
    icon: 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg"/>',
    rdns: 'org.example.testwallet',
  }
  const announce = () =>
    page.dispatchEvent(
      new CustomEvent('eip6963:announceProvider', { detail: Object.freeze({ info, provider }) }),
    )
  page.addEventListener('eip6963:requestProvider', announce)
  announce()
}
