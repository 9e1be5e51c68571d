import { getAddress, numberToHex, RpcRequestError, SwitchChainError } from 'viem'
import { type CreateConnectorFn, createConnector } from 'wagmi'
import type { Hex, Persona } from '../config/runtime-config.ts'
import { signingTexts } from '../language/signing-texts.ts'

/** The connector type by which the page knows that anyone can sign for the account. */
export const developmentType = 'development'

interface Request {
  readonly method: string
  readonly params?: unknown
}

/** A provider that passes everything to the local chain, whose own unlocked account signs. No key is here. */
function createProvider(rpcUrl: string, account: Hex) {
  let id = 0
  return {
    async request({ method, params }: Request): Promise<unknown> {
      if (method === 'eth_accounts' || method === 'eth_requestAccounts') return [account]
      const body = { jsonrpc: '2.0', id: ++id, method, params: params ?? [] }
      const response = await fetch(rpcUrl, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
      const answer: { result?: unknown; error?: { code: number; message: string } } = await response.json()
      if (answer.error) throw new RpcRequestError({ body, error: answer.error, url: rpcUrl })
      return answer.result
    },
  }
}

/** Lets one person of the local story sign, through the local chain. Only ever offered there. */
export function developmentAccount(rpcUrl: string, persona: Persona): CreateConnectorFn {
  const account = getAddress(persona.address)
  const provider = createProvider(rpcUrl, account)
  return createConnector<typeof provider>((config) => {
    let connected = false
    const readChainId = async () => Number(await provider.request({ method: 'eth_chainId' }))
    return {
      id: `${developmentType}:${account}`,
      name: persona.label,
      type: developmentType,
      async connect<Detailed extends boolean = false>() {
        const chainId = await readChainId()
        connected = true
        // Capabilities are asked for by no code of ours; an unlocked account has none.
        const accounts = [account] as unknown as Detailed extends true
          ? readonly { address: Hex; capabilities: Record<string, unknown> }[]
          : readonly Hex[]
        return { accounts, chainId }
      },
      async disconnect() {
        connected = false
      },
      getAccounts: async () => [account],
      getChainId: readChainId,
      getProvider: async () => provider,
      // A session of the last visit is taken up again: the account is always there.
      isAuthorized: async () => true,
      async switchChain({ chainId }) {
        const chain = config.chains.find(({ id }) => id === chainId)
        if (chain && (await readChainId()) === chainId) return chain
        throw new SwitchChainError(new Error(signingTexts().wallet.cannotLeave(numberToHex(chainId))))
      },
      onAccountsChanged: () => {},
      onChainChanged: () => {},
      onDisconnect: () => {
        if (connected) config.emitter.emit('disconnect')
        connected = false
      },
    }
  })
}
