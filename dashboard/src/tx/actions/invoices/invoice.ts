import { signingTexts } from '../../../language/signing-texts.ts'
import { notPossible, type Planning, type PlanResult, read } from '../planning.ts'

/** Invoice states of the contract, in its order. */
export const invoiceState = { unknown: 0, submitted: 1, verified: 2, paid: 6, refunded: 8 } as const

type State = (typeof invoiceState)[keyof typeof invoiceState]

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

/** The invoice as the chain has it now, or why it is not in a state to be acted on. */
export async function readInvoiceIn(planning: Planning, id: bigint, states: readonly State[]) {
  const found = await readInvoice(planning, id)
  const { status } = found.invoice
  const refusal: PlanResult | null = states.some((state) => state === status)
    ? null
    : notPossible(invoiceStateSentence(id, status))
  return { ...found, refusal }
}
