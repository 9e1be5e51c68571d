import { decodeEventLog, decodeFunctionData, encodeFunctionData, erc20Abi, type Hex, maxUint256 } from 'viem'
import { signingTexts } from '../language/signing-texts.ts'
import type { Call } from './plan.ts'

/** What was sent, or is mined, is held against what was reviewed: a wallet can show one thing and sign another. */

/** A transaction as the chain has it. */
export interface SentTransaction {
  readonly hash: Hex
  readonly from: string
  readonly to: string | null
  readonly input: Hex
  readonly value: bigint
  readonly nonce: number
  /** Undefined for old transactions that name none. */
  readonly chainId?: number | undefined
}

/** What takes an allowance back that these bytes give; null when they give none. */
export function undoOf({ from, to, input }: Pick<SentTransaction, 'from' | 'to' | 'input'>) {
  const approval = approvalIn(input)
  if (!approval || to === null || approval.amount === 0n) return null
  const data = encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [approval.spender, 0n] })
  return { from: from as Hex, to: to as Hex, data }
}

/** A log of a mined transaction. */
export interface SentLog {
  readonly address: string
  readonly topics: readonly Hex[]
  readonly data: Hex
}

interface Reviewed {
  readonly account: string
  readonly chainId: number
}

const same = (one: string, other: string | null) => one.toLowerCase() === other?.toLowerCase()

/** Spender and amount, when these bytes are an approval. */
function approvalIn(data: Hex): { readonly spender: Hex; readonly amount: bigint } | null {
  try {
    const { functionName, args } = decodeFunctionData({ abi: erc20Abi, data })
    if (functionName !== 'approve') return null
    const [spender, amount] = args
    return { spender, amount }
  } catch {
    return null
  }
}

const amountText = (amount: bigint): string =>
  amount === maxUint256 ? signingTexts().flow.everything : `${amount}`

/** How bytes differ, as exactly as it can be said: an allowance by its spender and amount. */
function bytesDiffer(reviewed: Call, sent: Hex): string | null {
  if (same(reviewed.data, sent)) return null
  const { failures, flow } = signingTexts()
  const wanted = approvalIn(reviewed.data)
  const got = approvalIn(sent)
  if (!wanted || !got) return failures.otherData
  return flow.otherAllowance(got.spender, amountText(got.amount), wanted.spender, amountText(wanted.amount))
}

const sentenceOf = (differences: readonly (string | null)[]): string | null => {
  const wrong = differences.filter((difference) => difference !== null)
  return wrong.length === 0 ? null : signingTexts().failures.another(wrong.join('; '))
}

/** What of a sent transaction differs from the one call that was reviewed; null when nothing does. */
export function differenceOf(
  { account, chainId, call }: Reviewed & { readonly call: Call },
  sent: Omit<SentTransaction, 'hash' | 'nonce'>,
): string | null {
  const { failures: words, flow } = signingTexts()
  return sentenceOf([
    same(call.to, sent.to) ? null : words.callsOther(sent.to ?? words.noContract, call.to),
    bytesDiffer(call, sent.input),
    sent.value === 0n ? null : words.sendsCoin(`${sent.value}`),
    same(account, sent.from) ? null : words.otherAccount(sent.from, account),
    sent.chainId === undefined || sent.chainId === chainId ? null : flow.otherChain(sent.chainId, chainId),
  ])
}

const approvalOf = ({ topics, data, address }: SentLog) => {
  try {
    const { eventName, args } = decodeEventLog({
      abi: erc20Abi,
      topics: [...topics] as [Hex, ...Hex[]],
      data,
      strict: true,
    })
    return eventName === 'Approval' ? { token: address, ...args } : null
  } catch {
    // Any other event, of any contract.
    return null
  }
}

/**
 * What a transaction that carried the calls inside another (a wallet's batch, a contract wallet) did beside what was reviewed: a call that it
 * does not carry, or an allowance that nobody reviewed. Null when there is nothing of that kind.
 */
export function differenceInside(
  { account, calls }: Omit<Reviewed, 'chainId'> & { readonly calls: readonly Call[] },
  input: Hex,
  logs: readonly SentLog[],
): string | null {
  const { flow } = signingTexts()
  const missing = calls
    .filter(({ data }) => !input.toLowerCase().includes(data.slice(2).toLowerCase()))
    .map(({ title }) => flow.callMissing(title))
  const reviewed = calls.flatMap(({ to, data }) => {
    const approval = approvalIn(data)
    return approval ? [{ token: to, ...approval }] : []
  })
  const raised = logs.flatMap((log) => {
    const seen = approvalOf(log)
    if (!seen || !same(account, seen.owner) || seen.value === 0n) return []
    const known = reviewed.some(
      ({ token, spender, amount }) =>
        same(token, seen.token) && same(spender, seen.spender) && seen.value <= amount,
    )
    return known ? [] : [flow.allowanceAdded(seen.spender, amountText(seen.value), seen.token)]
  })
  return sentenceOf([...missing, ...raised])
}
