import { encodeFunctionData } from 'viem'
import { formatBps } from '../../format/ratio.ts'
import { signingTexts } from '../../language/signing-texts.ts'
import { abis, addressOf } from '../contracts.ts'
import type { Call } from '../plan.ts'
import { invoiceState, invoiceStateSentence, readInvoice } from './invoice.ts'
import { notPossible, type Planning, type PlanResult, sameAddress } from './planning.ts'
import { approvalOf, moneyFacts, readMeans, tooPoor } from './usdc-steps.ts'

/** Pays a verified invoice: an exact approval of what the escrow lacks, if it lacks anything, and then the payment. */
export async function planPayInvoice(planning: Planning, invoiceId: bigint): Promise<PlanResult> {
  const { config, account } = planning
  const { invoice, amount, fee, shortfall } = await readInvoice(planning, invoiceId)
  if (invoice.status !== invoiceState.verified)
    return notPossible(invoiceStateSentence(invoiceId, invoice.status))
  if (!sameAddress(invoice.client, account)) {
    const sentence = signingTexts().cannot.onlyClient(`${invoiceId}`)
    return { ok: false, reason: { kind: 'wrong-account', seen: account, needed: [invoice.client], sentence } }
  }
  const means = await readMeans(planning)
  if (means.balance < shortfall) return notPossible(tooPoor(shortfall, means))
  const payment: Call = {
    kind: 'act',
    title: signingTexts().calls.payInvoice(`${invoiceId}`),
    contract: 'InvoiceEscrow',
    to: addressOf(config, 'InvoiceEscrow'),
    data: encodeFunctionData({
      abi: abis.InvoiceEscrow,
      functionName: 'payInvoice',
      args: [invoiceId, amount, fee],
    }),
  }
  const needsApproval = means.allowance < shortfall
  return {
    ok: true,
    plan: {
      account,
      chainId: config.chainId,
      call: needsApproval ? approvalOf(planning, shortfall) : payment,
      later: needsApproval ? [payment.title] : [],
      facts: [
        [signingTexts().facts.talent, invoice.talent],
        [signingTexts().facts.feeRate, formatBps(invoice.feeBps)],
        ...moneyFacts(amount + fee, shortfall, means),
      ],
    },
  }
}
