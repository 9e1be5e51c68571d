import { signingTexts } from '../../language/signing-texts.ts'
import { abis, addressOf } from '../contracts.ts'
import type { Planning } from './planning.ts'

/** Invoice states of the contract, in its order. */
export const invoiceState = { unknown: 0, submitted: 1, verified: 2 } as const

/** "Invoice 12 is paid." */
export function invoiceStateSentence(id: bigint, status: number): string {
  const { invoiceIs, invoiceStates, unknownState } = signingTexts().cannot
  return invoiceIs(`${id}`, invoiceStates[status] ?? unknownState)
}

/** The invoice as the chain has it at this moment, with what is due and lacking. */
export async function readInvoice({ config, chain }: Planning, id: bigint) {
  const escrow = { address: addressOf(config, 'InvoiceEscrow'), abi: abis.InvoiceEscrow } as const
  const [invoice, [amount, fee, shortfall]] = await Promise.all([
    chain.readContract({ ...escrow, functionName: 'invoice', args: [id] }),
    chain.readContract({ ...escrow, functionName: 'amountDue', args: [id] }),
  ])
  return { invoice, amount, fee, shortfall }
}
