import {
  EscrowFunded,
  EscrowWithdrawn,
  InvoiceCancelled,
  InvoiceDisputed,
  InvoicePaid,
  InvoiceRefunded,
  InvoiceRejected,
  InvoiceResolved,
  InvoiceSubmitted,
  InvoiceVerified,
} from '../../generated/InvoiceEscrow/InvoiceEscrow'
import {
  recordEscrowFunded,
  recordEscrowWithdrawn,
  recordInvoiceCancelled,
  recordInvoiceDisputed,
  recordInvoicePaid,
  recordInvoiceRefunded,
  recordInvoiceRejected,
  recordInvoiceResolved,
  recordInvoiceSubmitted,
  recordInvoiceVerified,
} from '../events/invoice-escrow'
import { cancelInvoice, rejectInvoice } from '../handlers/invoices/close-invoice'
import { disputeInvoice } from '../handlers/invoices/dispute-invoice'
import { fundEscrow } from '../handlers/invoices/fund-escrow'
import { payInvoice } from '../handlers/invoices/pay-invoice'
import { refundInvoice } from '../handlers/invoices/refund-invoice'
import { resolveInvoice } from '../handlers/invoices/resolve-invoice'
import { submitInvoice } from '../handlers/invoices/submit-invoice'
import { verifyInvoice } from '../handlers/invoices/verify-invoice'
import { withdrawEscrow } from '../handlers/invoices/withdraw-escrow'

export function handleEscrowFunded(event: EscrowFunded): void {
  recordEscrowFunded(event)
  fundEscrow(event, event.params.engagementId, event.params.amount, event.params.balance)
}

export function handleEscrowWithdrawn(event: EscrowWithdrawn): void {
  recordEscrowWithdrawn(event)
  withdrawEscrow(event, event.params.engagementId, event.params.amount, event.params.balance)
}

export function handleInvoiceSubmitted(event: InvoiceSubmitted): void {
  recordInvoiceSubmitted(event)
  const p = event.params
  submitInvoice(
    event,
    p.invoiceId,
    p.engagementId,
    p.talent,
    p.client,
    p.amount,
    p.periodStart,
    p.periodEnd,
    p.dueAt,
    p.metadataURI,
  )
}

export function handleInvoiceVerified(event: InvoiceVerified): void {
  recordInvoiceVerified(event)
  verifyInvoice(event, event.params.invoiceId, event.params.verifier)
}

export function handleInvoiceRejected(event: InvoiceRejected): void {
  recordInvoiceRejected(event)
  rejectInvoice(event, event.params.invoiceId, event.params.verifier)
}

export function handleInvoiceCancelled(event: InvoiceCancelled): void {
  recordInvoiceCancelled(event)
  cancelInvoice(event, event.params.invoiceId)
}

export function handleInvoicePaid(event: InvoicePaid): void {
  recordInvoicePaid(event)
  const p = event.params
  payInvoice(event, p.invoiceId, p.talentAmount, p.feeAmount, p.trigger)
}

export function handleInvoiceDisputed(event: InvoiceDisputed): void {
  recordInvoiceDisputed(event)
  disputeInvoice(event, event.params.invoiceId, event.params.amountLocked)
}

export function handleInvoiceResolved(event: InvoiceResolved): void {
  recordInvoiceResolved(event)
  const p = event.params
  resolveInvoice(event, p.invoiceId, p.talentShareBps, p.returnedToClient, p.shortfall)
}

export function handleInvoiceRefunded(event: InvoiceRefunded): void {
  recordInvoiceRefunded(event)
  refundInvoice(event, event.params.invoiceId, event.params.amount, event.params.feeRefunded)
}
