import { decodeFunctionData, getAddress } from 'viem'
import type { RuntimeConfig } from '../config/runtime-config.ts'
import { decimalsOf, formatExact } from '../format/amount.ts'
import { counted } from '../format/counted.ts'
import { formatBps } from '../format/ratio.ts'
import { readableUri, tameText } from '../format/text.ts'
import { signingTexts } from '../language/signing-texts.ts'
import { abis, contractAt, type Hex } from './contracts.ts'
import type { Fact } from './plan.ts'

/** A call in words, made from its bytes alone: if the bytes said something else, so would the words. */
export interface Description {
  readonly sentence: string
  readonly facts: readonly Fact[]
}

const usdc = (value: bigint) => `${formatExact(value, decimalsOf.USDC)} USDC`

const says = () => signingTexts().says
const choiceOf = (support: unknown): string =>
  says().choices[Number(support)] ?? says().unknownChoice(`${support}`)

/** Known calls by contract and function; `args` are what `decodeFunctionData` gives for that function. */
type Words = (args: readonly unknown[], name: (address: unknown) => string) => Description

/** A contract's name without its address, which the facts below the sentence give in full. */
const shortName = (name: string) => name.replace(/ \(0x[0-9a-fA-F]{40}\)$/, '')

const amountOf = (value: unknown): bigint => (typeof value === 'bigint' ? value : 0n)
const idOf = (value: unknown): string => `${value}`

const words: Record<string, Words> = {
  'UsdcTest.approve': ([spender, value], name) => ({
    sentence: says().approve(shortName(name(spender)), usdc(amountOf(value))),
    facts: [
      [says().spender, name(spender)],
      [says().allowance, usdc(amountOf(value))],
    ],
  }),
  'InvoiceEscrow.payInvoice': ([invoiceId, amount, maxFee]) => ({
    sentence: says().pay(idOf(invoiceId), usdc(amountOf(amount)), usdc(amountOf(maxFee))),
    facts: [
      [says().toTalent, usdc(amountOf(amount))],
      [says().feeAtMost, usdc(amountOf(maxFee))],
      [says().togetherAtMost, usdc(amountOf(amount) + amountOf(maxFee))],
    ],
  }),
  'InvoiceEscrow.fundEscrow': ([engagementId, amount]) => ({
    sentence: says().fund(usdc(amountOf(amount)), idOf(engagementId)),
    facts: [[says().intoEscrow, usdc(amountOf(amount))]],
  }),
  'InvoiceEscrow.disputeInvoice': ([invoiceId, bps, evidence]) => ({
    sentence: says().dispute(idOf(invoiceId), formatBps(Number(bps))),
    facts: [
      [says().claimedShare, formatBps(Number(bps))],
      [says().statement, readDataUri(`${evidence}`)],
    ],
  }),
  'BraintrustGovernor.castVote': ([proposalId, support]) => ({
    sentence: says().vote(choiceOf(support), idOf(proposalId)),
    facts: [[says().yourVote, choiceOf(support)]],
  }),
  'JobBoard.postJob': ([categoryId, node, budget, positions, metadata]) => ({
    sentence: says().postJob(usdc(amountOf(budget)), counted(Number(positions), says().people)),
    facts: [
      [says().categoryNumber, idOf(categoryId)],
      [says().node, /^0x0+$/.test(`${node}`) ? says().noNode : `${node}`],
      [says().text, readDataUri(`${metadata}`)],
    ],
  }),
}

const readDataUri = (uri: string): string => tameText(readableUri(uri), 300) || says().emptyText

/** Says what bytes sent to an address would do; throws a sentence when it is not a call of one of our contracts. */
export function describeCall(config: RuntimeConfig, to: Hex, data: Hex): Description {
  const contract = contractAt(config, to)
  if (!contract) throw new Error(says().stranger(to))
  const { functionName, args = [] } = decodeFunctionData({ abi: abis[contract], data })
  const name = (address: unknown) => {
    const known = typeof address === 'string' ? contractAt(config, address as Hex) : undefined
    return known ? `${known} (${getAddress(`${address}`)})` : `${address}`
  }
  const known = words[`${contract}.${functionName}`]
  if (known) return known(args, name)
  throw new Error(says().noWords(`${contract}.${functionName}`))
}
