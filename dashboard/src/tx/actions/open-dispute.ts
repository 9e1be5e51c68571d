import { encodeFunctionData } from 'viem'
import { decimalsOf, formatExact } from '../../format/amount.ts'
import { signingTexts } from '../../language/signing-texts.ts'
import type { Action } from '../action.ts'
import { abis, addressOf } from '../contracts.ts'
import type { Call } from '../plan.ts'
import { invoiceState, invoiceStateSentence, readInvoice } from './invoice.ts'
import { notPossible, type Planning, type PlanResult, sameAddress } from './planning.ts'
import { approvalOf, moneyFacts, readMeans, tooPoor } from './usdc-steps.ts'

type OpenDispute = Extract<Action, { kind: 'open-dispute' }>

/** Opens a dispute. A client must have amount and fee in escrow, so what is lacking is approved and put there first. */
export async function planOpenDispute(planning: Planning, action: OpenDispute): Promise<PlanResult> {
  const { config, account } = planning
  const { invoice, amount, fee, shortfall } = await readInvoice(planning, action.invoiceId)
  const open = invoice.status === invoiceState.submitted || invoice.status === invoiceState.verified
  if (!open) return notPossible(invoiceStateSentence(action.invoiceId, invoice.status))
  const byClient = sameAddress(invoice.client, account)
  if (!byClient && !sameAddress(invoice.talent, account)) {
    const sentence = signingTexts().cannot.onlyParties(`${action.invoiceId}`)
    return {
      ok: false,
      reason: { kind: 'wrong-account', seen: account, needed: [invoice.client, invoice.talent], sentence },
    }
  }
  const escrow = addressOf(config, 'InvoiceEscrow')
  const dispute: Call = {
    kind: 'act',
    title: signingTexts().calls.openDispute(`${action.invoiceId}`),
    contract: 'InvoiceEscrow',
    to: escrow,
    data: encodeFunctionData({
      abi: abis.InvoiceEscrow,
      functionName: 'disputeInvoice',
      args: [action.invoiceId, action.claimedTalentBps, action.evidenceURI],
    }),
  }
  const base = { account, chainId: config.chainId }
  const amountFact = [
    signingTexts().facts.amountInDispute,
    `${formatExact(amount, decimalsOf.USDC)} USDC`,
  ] as const
  if (!byClient || shortfall === 0n)
    return { ok: true, plan: { ...base, call: dispute, later: [], facts: [amountFact] } }

  const means = await readMeans(planning)
  if (means.balance < shortfall) return notPossible(tooPoor(shortfall, means))
  const facts = [amountFact, ...moneyFacts(amount + fee, shortfall, means)]
  const funding: Call = {
    kind: 'fund',
    title: signingTexts().calls.fundEscrow(`${invoice.engagementId}`),
    contract: 'InvoiceEscrow',
    to: escrow,
    data: encodeFunctionData({
      abi: abis.InvoiceEscrow,
      functionName: 'fundEscrow',
      args: [BigInt(invoice.engagementId), shortfall],
    }),
  }
  const plan =
    means.allowance < shortfall
      ? { ...base, call: approvalOf(planning, shortfall), later: [funding.title, dispute.title], facts }
      : { ...base, call: funding, later: [dispute.title], facts }
  return { ok: true, plan }
}
