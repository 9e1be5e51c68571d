import { decodeFunctionData, getAddress } from 'viem'
import type { RuntimeConfig } from '../config/runtime-config.ts'
import { decimalsOf, formatExact } from '../format/amount.ts'
import { formatBps } from '../format/ratio.ts'
import { tameText } from '../format/text.ts'
import { abis, contractAt, type Hex } from './contracts.ts'
import type { Fact } from './plan.ts'

/** A call in words, made from its bytes alone: if the bytes said something else, so would the words. */
export interface Description {
  readonly sentence: string
  readonly facts: readonly Fact[]
}

const usdc = (value: bigint) => `${formatExact(value, decimalsOf.USDC)} USDC`
const supports = ['Against', 'For', 'Abstain'] as const

/** Known calls by contract and function; `args` are what `decodeFunctionData` gives for that function. */
type Words = (args: readonly unknown[], name: (address: unknown) => string) => Description

/** A contract's name without its address, which the facts below the sentence give in full. */
const shortName = (name: string) => name.replace(/ \(0x[0-9a-fA-F]{40}\)$/, '')

const amountOf = (value: unknown): bigint => (typeof value === 'bigint' ? value : 0n)
const idOf = (value: unknown): string => `${value}`

const words: Record<string, Words> = {
  'UsdcTest.approve': ([spender, value], name) => ({
    sentence: `Allow ${shortName(name(spender))} to take exactly ${usdc(amountOf(value))} from you.`,
    facts: [
      ['Spender', name(spender)],
      ['Allowance, exact', usdc(amountOf(value))],
    ],
  }),
  'InvoiceEscrow.payInvoice': ([invoiceId, amount, maxFee]) => ({
    sentence: `Pay invoice ${idOf(invoiceId)}: ${usdc(amountOf(amount))} to the talent and at most ${usdc(amountOf(maxFee))} fee to the treasury.`,
    facts: [
      ['To the talent', usdc(amountOf(amount))],
      ['Fee to the treasury, at most', usdc(amountOf(maxFee))],
      ['Together, at most', usdc(amountOf(amount) + amountOf(maxFee))],
    ],
  }),
  'InvoiceEscrow.fundEscrow': ([engagementId, amount]) => ({
    sentence: `Put ${usdc(amountOf(amount))} into the escrow of engagement ${idOf(engagementId)}.`,
    facts: [['Into escrow', usdc(amountOf(amount))]],
  }),
  'InvoiceEscrow.disputeInvoice': ([invoiceId, bps, evidence]) => ({
    sentence: `Open a dispute about invoice ${idOf(invoiceId)}: the talent should get ${formatBps(Number(bps))} of its amount.`,
    facts: [
      ['Talent’s share you claim', formatBps(Number(bps))],
      ['Statement, public for ever', readDataUri(`${evidence}`)],
    ],
  }),
  'BraintrustGovernor.castVote': ([proposalId, support]) => ({
    sentence: `Vote “${supports[Number(support)] ?? `unknown choice ${support}`}” on proposal ${idOf(proposalId)}. A vote cannot be changed.`,
    facts: [['Your vote', supports[Number(support)] ?? 'unknown']],
  }),
  'JobBoard.postJob': ([categoryId, node, budget, positions, metadata]) => ({
    sentence: `Post a job with a budget of ${usdc(amountOf(budget))} for ${idOf(positions)} ${Number(positions) === 1 ? 'person' : 'people'}.`,
    facts: [
      ['Category number', idOf(categoryId)],
      ['Node', /^0x0+$/.test(`${node}`) ? 'none' : `${node}`],
      ['Text, public for ever', readDataUri(`${metadata}`)],
    ],
  }),
}

/** The readable part of a `data:application/json,…` URI; other URIs as they are. */
function readDataUri(uri: string): string {
  const body = /^data:application\/json,(.*)$/s.exec(uri)?.[1]
  if (body === undefined) return tameText(uri, 300) || 'empty'
  try {
    return tameText(decodeURIComponent(body), 300)
  } catch {
    return tameText(uri, 300)
  }
}

/** Says what bytes sent to an address would do; throws a sentence when it is not a call of one of our contracts. */
export function describeCall(config: RuntimeConfig, to: Hex, data: Hex): Description {
  const contract = contractAt(config, to)
  if (!contract) throw new Error(`${to} is none of this deployment’s contracts.`)
  const { functionName, args = [] } = decodeFunctionData({ abi: abis[contract], data })
  const name = (address: unknown) => {
    const known = typeof address === 'string' ? contractAt(config, address as Hex) : undefined
    return known ? `${known} (${getAddress(`${address}`)})` : `${address}`
  }
  const known = words[`${contract}.${functionName}`]
  if (known) return known(args, name)
  throw new Error(
    `This page has no words for ${contract}.${functionName}, so it will not ask you to sign it.`,
  )
}
