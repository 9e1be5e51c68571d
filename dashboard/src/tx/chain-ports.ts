import type { ApolloClient } from '@apollo/client'
import { type Abi, decodeFunctionData, TransactionNotFoundError } from 'viem'
import { sendTransaction, signTypedData } from 'wagmi/actions'
import { statusQuery } from '../api/status.ts'
import type { RuntimeConfig } from '../config/runtime-config.ts'
import { signingTexts } from '../language/signing-texts.ts'
import { getSession, subscribeSession } from '../wallet/session-store.ts'
import { getChain, getWallet } from '../wallet/wallet.ts'
import type { BoundAction } from './actions/index.ts'
import { differenceOf } from './compare-sent.ts'
import { abis, type Hex } from './contracts.ts'
import type { Outcome, TxPorts } from './driver.ts'
import { explainError } from './explain-error.ts'
import { type Entered, valuesOf } from './fields/field.ts'
import type { Hash } from './machine.ts'
import type { Call, Signature } from './plan.ts'

/** Gas beyond the estimate: the state may move a little until the transaction is mined. */
const gasMargin = 130n
/** How often, and how many times, a transaction just sent is looked for before it is believed to be hidden from this node. */
const lookMilliseconds = 500
const looks = 20
/** How long a page may take to show what the index has. */
const settleMilliseconds = 5000

const sleep = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))

/** The outside world of one action: the wallet, the chain and our API. */
export function createPorts(
  config: RuntimeConfig,
  client: ApolloClient,
  action: BoundAction,
  entered: Entered,
): TxPorts {
  const chain = getChain(config)
  const wallet = getWallet(config)
  const values = valuesOf(action.fields, entered)
  if (values === null) throw new Error(signingTexts().failures.formWrong)

  async function simulate(account: Hex, call: Call): Promise<bigint> {
    const { functionName, args } = decodeFunctionData({ abi: abis[call.contract], data: call.data })
    // The function and its arguments come out of the bytes with this very ABI, so they fit it.
    await chain.simulateContract({
      address: call.to,
      abi: abis[call.contract] as Abi,
      functionName,
      args: args ?? [],
      account,
    })
    const estimate = await chain.estimateGas({ account, to: call.to, data: call.data })
    return (estimate * gasMargin) / 100n
  }

  async function sign(account: Hex, { typedData }: Signature): Promise<Hex> {
    const signature = await signTypedData(wallet, { ...typedData, account })
    // Wallets of contracts sign by their own rules; `chain` asks them, and checks other signatures by arithmetic.
    const right = await chain.verifyTypedData({ ...typedData, address: account, signature })
    if (!right) throw new Error(signingTexts().failures.wrongSignature(account))
    return signature
  }

  async function compare(account: Hex, call: Call, hash: Hash): Promise<string | null> {
    for (let look = 0; look < looks; look++) {
      try {
        return differenceOf({ account, call }, await chain.getTransaction({ hash }))
      } catch (error) {
        if (!(error instanceof TransactionNotFoundError)) throw error
        await sleep(lookMilliseconds)
      }
    }
    return null
  }

  /** Runs the failed call again on the block it failed in, to hear its reason. */
  async function reasonOf(call: Call, account: Hex, block: bigint) {
    const { functionName, args } = decodeFunctionData({ abi: abis[call.contract], data: call.data })
    try {
      await chain.simulateContract({
        address: call.to,
        abi: abis[call.contract] as Abi,
        functionName,
        args: args ?? [],
        account,
        blockNumber: block,
      })
    } catch (error) {
      return explainError(error)
    }
    return {
      sentence: signingTexts().failures.noReasonAgain,
      details: null,
    }
  }

  async function follow(call: Call, hash: Hash, onReplaced: (hash: Hash) => void): Promise<Outcome> {
    let abandoned = false
    const receipt = await chain.waitForTransactionReceipt({
      hash,
      timeout: 0,
      pollingInterval: config.local ? 500 : 3000,
      onReplaced: ({ reason, transaction }) => {
        if (reason === 'repriced') onReplaced(transaction.hash)
        else abandoned = true
      },
    })
    if (abandoned) return { kind: 'cancelled' }
    if (receipt.status === 'reverted') {
      return { kind: 'reverted', explanation: await reasonOf(call, receipt.from, receipt.blockNumber) }
    }
    return { kind: 'mined', hash: receipt.transactionHash, block: Number(receipt.blockNumber) }
  }

  return {
    chainId: config.chainId,
    connection: () => ({ account: getSession().account, chainId: getSession().chainId }),
    onConnectionChange(listener) {
      let { account, chainId } = getSession()
      return subscribeSession(() => {
        const now = getSession()
        if (now.account === account && now.chainId === chainId) return
        account = now.account
        chainId = now.chainId
        listener()
      })
    },
    plan: async (account, signatures) => action.plan({ config, chain, account, signatures }, values),
    simulate,
    sign,
    send: ({ account, chainId }, call, gas) =>
      sendTransaction(wallet, { account, chainId, to: call.to, data: call.data, value: 0n, gas }),
    compare,
    follow,
    async indexedTo() {
      try {
        const { data } = await client.query({ query: statusQuery, fetchPolicy: 'network-only' })
        return data?.status.ledger?.number ?? null
      } catch {
        // The banner says that the API is silent; here it only means: not yet.
        return null
      }
    },
    async refresh() {
      // The status just read moved the page to the new block, so every question on it is being asked anew: wait for the answers.
      await sleep(100)
      const deadline = Date.now() + settleMilliseconds
      while (Date.now() < deadline && anyLoading(client)) await sleep(50)
    },
    sleep,
  }
}

const anyLoading = (client: ApolloClient): boolean =>
  [...client.getObservableQueries('active')].some((query) => query.getCurrentResult().loading)
