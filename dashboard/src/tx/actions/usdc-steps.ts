import { encodeFunctionData } from 'viem'
import { decimalsOf, formatExact } from '../../format/amount.ts'
import { signingTexts } from '../../language/signing-texts.ts'
import { abis, addressOf } from '../contracts.ts'
import type { Call, Fact } from '../plan.ts'
import type { Planning } from './planning.ts'

const usdc = (value: bigint) => `${formatExact(value, decimalsOf.USDC)} USDC`

/** What the escrow lacks and what the payer has, read now. */
export interface Means {
  readonly balance: bigint
  readonly allowance: bigint
}

export async function readMeans({ config, chain, account }: Planning): Promise<Means> {
  const token = { address: addressOf(config, 'UsdcTest'), abi: abis.UsdcTest } as const
  const escrow = addressOf(config, 'InvoiceEscrow')
  const [balance, allowance] = await Promise.all([
    chain.readContract({ ...token, functionName: 'balanceOf', args: [account] }),
    chain.readContract({ ...token, functionName: 'allowance', args: [account, escrow] }),
  ])
  return { balance, allowance }
}

/** An approval of exactly what is lacking, never more. */
export function approvalOf({ config }: Planning, amount: bigint): Call {
  return {
    kind: 'approve',
    title: signingTexts().calls.approve(usdc(amount)),
    contract: 'UsdcTest',
    to: addressOf(config, 'UsdcTest'),
    data: encodeFunctionData({
      abi: abis.UsdcTest,
      functionName: 'approve',
      args: [addressOf(config, 'InvoiceEscrow'), amount],
    }),
  }
}

/** Says where the money for amount and fee comes from. */
export function moneyFacts(total: bigint, shortfall: bigint, { balance }: Means): Fact[] {
  const facts = signingTexts().facts
  return [
    [facts.fromEscrow, usdc(total - shortfall)],
    [facts.fromAccount, usdc(shortfall)],
    [facts.holdNow, usdc(balance)],
    [facts.holdThen, usdc(balance - shortfall)],
  ]
}

export const tooPoor = (shortfall: bigint, { balance }: Means): string =>
  signingTexts().cannot.tooPoor(usdc(shortfall), usdc(balance))
