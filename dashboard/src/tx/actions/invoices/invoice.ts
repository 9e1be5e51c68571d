import { signingTexts } from '../../../language/signing-texts.ts'
import { type Planning, read } from '../planning.ts'

/** Invoice states of the contract, in its order. */
export const invoiceState = { unknown: 0, submitted: 1, verified: 2 } as const

/** "Invoice 12 is paid." */
export function invoiceStateSentence(id: bigint, status: number): string {
  const { invoiceIs, invoiceStates, unknownState } = signingTexts().cannot
  return invoiceIs(`${id}`, invoiceStates[status] ?? unknownState)
}

/** The invoice as the chain has it at this moment, with what is due and lacking. */
export async function readInvoice(planning: Planning, id: bigint) {
  const [invoice, [amount, fee, shortfall]] = await Promise.all([
    read(planning, 'InvoiceEscrow', 'invoice', [id]),
    read(planning, 'InvoiceEscrow', 'amountDue', [id]),
  ])
  return { invoice, amount, fee, shortfall }
}
