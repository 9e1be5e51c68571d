import { type Chain, defineChain, type PublicClient } from 'viem'
import { type Config, createConfig, createStorage, http, injected, unstable_connector } from 'wagmi'
import { getConnection, getPublicClient, reconnect, watchConnection } from 'wagmi/actions'
import type { RuntimeConfig } from '../config/runtime-config.ts'
import { signingTexts } from '../language/signing-texts.ts'
import { developmentAccount, developmentType } from './development-connector.ts'
import { updateSession, walletStoragePrefix } from './session-store.ts'

/** How often the browser asks the chain about a pending transaction. */
const pollMilliseconds = 1000

let wallet: Config | undefined

function chainOf({ chainId, chainName, rpcUrl }: RuntimeConfig): Chain {
  return defineChain({
    id: chainId,
    name: chainName,
    nativeCurrency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
    rpcUrls: { default: { http: rpcUrl ? [rpcUrl] : [] } },
  })
}

/** Tells the pages who is connected. */
function publish(config: Config): void {
  const { address, chainId, connector } = getConnection(config)
  updateSession({
    account: address ?? null,
    chainId: chainId ?? null,
    walletName: address ? (connector?.name ?? null) : null,
    development: connector?.type === developmentType,
  })
}

/** The wallet side of the page: made once, on first use. */
export function getWallet(config: RuntimeConfig): Config {
  if (wallet) return wallet
  const chain = chainOf(config)
  const { rpcUrl } = config
  wallet = createConfig({
    chains: [chain],
    // EIP-6963 wallets announce themselves; `injected` is for the older ones that only put themselves into the window.
    multiInjectedProviderDiscovery: true,
    connectors: [
      injected(),
      ...(rpcUrl ? config.personas.map((persona) => developmentAccount(rpcUrl, persona)) : []),
    ],
    transports: { [chain.id]: rpcUrl ? http(rpcUrl) : unstable_connector(injected) },
    storage: createStorage({ storage: localStorage, key: walletStoragePrefix }),
    pollingInterval: pollMilliseconds,
  })
  watchConnection(wallet, { onChange: () => wallet && publish(wallet) })
  return wallet
}

/** Reads the chain directly, not through our index. */
export function getChain(config: RuntimeConfig): PublicClient {
  const client = getPublicClient(getWallet(config), { chainId: config.chainId })
  if (!client) throw new Error(signingTexts().wallet.noWay(config.chainId))
  return client as PublicClient // wagmi types it for every chain it knows; ours is one of them
}

/** Takes up the wallet of the last visit, without asking anybody anything. */
export async function reconnectWallet(config: RuntimeConfig): Promise<void> {
  const wallet = getWallet(config)
  await reconnect(wallet)
  publish(wallet)
}
