import type { ApolloClient } from '@apollo/client'
import {
  getCallsStatus,
  getCapabilities,
  getConnection,
  sendCalls,
  sendTransaction,
  signTypedData,
} from 'wagmi/actions'
import { type Status, statusQuery } from '../api/status.ts'
import type { RuntimeConfig } from '../config/runtime-config.ts'
import { signingTexts } from '../language/signing-texts.ts'
import { getSession, subscribeSession } from '../wallet/session-store.ts'
import { getChain, getWallet } from '../wallet/wallet.ts'
import type { BoundAction } from './actions/index.ts'
import { blockOf, lookFor } from './chain-look.ts'
import { tryCall, tryCalls } from './chain-try.ts'
import type { Hex } from './contracts.ts'
import type { BatchLook, IndexLook, TxPorts } from './driver.ts'
import { type Explanation, explainError } from './explain-error.ts'
import { type Entered, valuesOf } from './fields/field.ts'
import { inFlightAs } from './flight-records.ts'
import type { Call, Signature } from './plan.ts'

/** How long a page may take to show what the index has. */
const settleMilliseconds = 5000

const sleep = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))

/** An account with code is a contract, except when the code only says to which contract it lends itself (EIP-7702): its key signs as before. */
const lent = '0xef0100'

type Ports = Pick<RuntimeConfig, 'local' | 'chainId'>

/** What the wallet is and can. */
function walletPorts(config: RuntimeConfig) {
  const chain = getChain(config)
  const wallet = getWallet(config)
  const { chainId } = config

  async function canTogether(account: Hex): Promise<boolean> {
    try {
      const { atomic } = await getCapabilities(wallet, { account, chainId })
      return atomic?.status === 'supported' || atomic?.status === 'ready'
    } catch {
      // Most wallets do not know the question (EIP-5792): then every call is signed on its own.
      return false
    }
  }

  const known = new Map<Hex, Promise<{ together: boolean; contract: boolean }>>()
  async function askAbilities(account: Hex) {
    const [together, code] = await Promise.all([canTogether(account), chain.getCode({ address: account })])
    return { together, contract: code !== undefined && code !== '0x' && !code.startsWith(lent) }
  }
  function abilities(account: Hex) {
    const asked = known.get(account) ?? askAbilities(account)
    known.set(account, asked)
    asked.catch(() => known.delete(account))
    return asked
  }

  async function walletIsOn() {
    const { connector } = getConnection(wallet)
    if (!connector) return { account: null, chainId: null }
    const [accounts, seen] = await Promise.all([connector.getAccounts(), connector.getChainId()])
    return { account: accounts[0] ?? null, chainId: seen }
  }

  async function sign(account: Hex, { typedData }: Signature): Promise<Hex> {
    const signature = await signTypedData(wallet, { ...typedData, account })
    // Wallets of contracts sign by their own rules; `chain` asks them, and checks other signatures by arithmetic.
    const right = await chain.verifyTypedData({ ...typedData, address: account, signature })
    if (!right) throw new Error(signingTexts().failures.wrongSignature(account))
    return signature
  }

  async function lookBatch(id: string): Promise<BatchLook> {
    const { status, receipts = [] } = await getCallsStatus(wallet, { id })
    if (receipts.length > 0)
      return { kind: 'sent', hashes: [...new Set(receipts.map(({ transactionHash }) => transactionHash))] }
    return { kind: status === 'failure' ? 'refused' : 'waiting' }
  }

  return {
    abilities,
    walletIsOn,
    sign,
    lookBatch,
    send: ({ account, byContract }, { to, data }, { gas }) =>
      // A contract's wallet reckons its own gas.
      sendTransaction(wallet, { account, chainId, to, data, value: 0n, ...(byContract ? {} : { gas }) }),
    sendTogether: async ({ account }, calls) =>
      (
        await sendCalls(wallet, {
          account,
          chainId,
          forceAtomic: true,
          calls: calls.map(({ to, data }) => ({ to, data })),
        })
      ).id,
  } satisfies Partial<TxPorts>
}

/** What the chain is asked. */
function chainPorts(config: RuntimeConfig) {
  const chain = getChain(config)
  async function reasonOf(account: Hex, call: Call, block: number): Promise<Explanation> {
    try {
      await tryCall(chain, account, call, BigInt(block))
    } catch (error) {
      return explainError(error)
    }
    return { sentence: signingTexts().failures.noReasonAgain, details: null }
  }
  async function hashOf(block: number): Promise<string | null> {
    const head = await chain.getBlockNumber({ cacheTime: 0 })
    if (head < BigInt(block)) return null
    return (await chain.getBlock({ blockNumber: BigInt(block) })).hash
  }
  return {
    simulate: (account, calls) => tryCalls(chain, account, calls),
    look: (plan, sent) => lookFor(chain, plan, sent),
    reasonOf,
    hashOf,
    blockOf: (hash) => blockOf(chain, hash),
    head: async () => Number(await chain.getBlockNumber({ cacheTime: 0 })),
  } satisfies Partial<TxPorts>
}

/** While it only reads on, the index is in no trouble. */
const troubleOf = ({ state, message }: Status): string | null =>
  state === 'SYNCED' || state === 'SYNCING' ? null : (message ?? '')

function indexPorts(client: ApolloClient) {
  async function index(): Promise<IndexLook> {
    try {
      const { data } = await client.query({ query: statusQuery, fetchPolicy: 'network-only' })
      if (data) return { head: data.status.ledger, trouble: troubleOf(data.status) }
    } catch {
      // Said below: the API itself is silent.
    }
    return { head: null, trouble: '' }
  }
  const anyLoading = (): boolean =>
    [...client.getObservableQueries('active')].some((query) => query.getCurrentResult().loading)
  async function refresh(): Promise<void> {
    // The status just read moved the page to the new block, so every question on it is being asked anew: wait for the answers.
    await sleep(100)
    const deadline = Date.now() + settleMilliseconds
    while (Date.now() < deadline && anyLoading()) await sleep(50)
  }
  return { index, refresh } satisfies Partial<TxPorts>
}

function onConnectionChange(listener: () => void): () => void {
  let { account, chainId } = getSession()
  return subscribeSession(() => {
    const now = getSession()
    if (now.account === account && now.chainId === chainId) return
    account = now.account
    chainId = now.chainId
    listener()
  })
}

const pollMillisecondsOf = ({ local }: Ports): number => (local ? 250 : 3000)

/**
 * The outside world of one action: the wallet, the chain and our API.
 * @param ownId of the action's own record, which is no duplicate of itself.
 */
export function createPorts(
  config: RuntimeConfig,
  client: ApolloClient,
  action: BoundAction,
  entered: Entered,
  ownId: () => string | null,
): TxPorts {
  const chain = getChain(config)
  const values = valuesOf(action.fields, entered)
  if (values === null) throw new Error(signingTexts().failures.formWrong)
  return {
    chainId: config.chainId,
    pollMilliseconds: pollMillisecondsOf(config),
    now: () => Date.now(),
    connection: () => ({ account: getSession().account, chainId: getSession().chainId }),
    onConnectionChange,
    plan: async (account, signatures) => action.plan({ config, chain, account, signatures }, values),
    inFlight: (plan) => inFlightAs(plan, ownId()),
    sleep,
    ...walletPorts(config),
    ...chainPorts(config),
    ...indexPorts(client),
  }
}
