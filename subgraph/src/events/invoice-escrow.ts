import {
  EscrowFunded as EscrowFundedEvent,
  EscrowWithdrawn as EscrowWithdrawnEvent,
  InvoiceCancelled as InvoiceCancelledEvent,
  InvoiceDisputed as InvoiceDisputedEvent,
  InvoicePaid as InvoicePaidEvent,
  InvoiceRefunded as InvoiceRefundedEvent,
  InvoiceRejected as InvoiceRejectedEvent,
  InvoiceResolved as InvoiceResolvedEvent,
  InvoiceSubmitted as InvoiceSubmittedEvent,
  InvoiceVerified as InvoiceVerifiedEvent,
} from '../../generated/InvoiceEscrow/InvoiceEscrow'
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
} from '../../generated/schema'
import { eventId } from '../ids'
import { stamp } from './stamp'

export function recordEscrowFunded(event: EscrowFundedEvent): void {
  const row = new EscrowFunded(eventId(event))
  row.engagementId = event.params.engagementId
  row.payer = event.params.payer
  row.amount = event.params.amount
  row.balance = event.params.balance
  stamp(row, event)
  row.save()
}

export function recordEscrowWithdrawn(event: EscrowWithdrawnEvent): void {
  const row = new EscrowWithdrawn(eventId(event))
  row.engagementId = event.params.engagementId
  row.to = event.params.to
  row.amount = event.params.amount
  row.balance = event.params.balance
  stamp(row, event)
  row.save()
}

export function recordInvoiceSubmitted(event: InvoiceSubmittedEvent): void {
  const row = new InvoiceSubmitted(eventId(event))
  row.invoiceId = event.params.invoiceId
  row.engagementId = event.params.engagementId
  row.talent = event.params.talent
  row.client = event.params.client
  row.amount = event.params.amount
  row.periodStart = event.params.periodStart
  row.periodEnd = event.params.periodEnd
  row.dueAt = event.params.dueAt
  row.metadataURI = event.params.metadataURI
  stamp(row, event)
  row.save()
}

export function recordInvoiceVerified(event: InvoiceVerifiedEvent): void {
  const row = new InvoiceVerified(eventId(event))
  row.invoiceId = event.params.invoiceId
  row.verifier = event.params.verifier
  row.evidenceHash = event.params.evidenceHash
  stamp(row, event)
  row.save()
}

export function recordInvoiceRejected(event: InvoiceRejectedEvent): void {
  const row = new InvoiceRejected(eventId(event))
  row.invoiceId = event.params.invoiceId
  row.verifier = event.params.verifier
  row.reason = event.params.reason
  stamp(row, event)
  row.save()
}

export function recordInvoiceCancelled(event: InvoiceCancelledEvent): void {
  const row = new InvoiceCancelled(eventId(event))
  row.invoiceId = event.params.invoiceId
  row.by = event.params.by
  stamp(row, event)
  row.save()
}

export function recordInvoicePaid(event: InvoicePaidEvent): void {
  const row = new InvoicePaid(eventId(event))
  row.invoiceId = event.params.invoiceId
  row.engagementId = event.params.engagementId
  row.talent = event.params.talent
  row.client = event.params.client
  row.talentAmount = event.params.talentAmount
  row.feeAmount = event.params.feeAmount
  row.trigger = event.params.trigger
  stamp(row, event)
  row.save()
}

export function recordInvoiceDisputed(event: InvoiceDisputedEvent): void {
  const row = new InvoiceDisputed(eventId(event))
  row.invoiceId = event.params.invoiceId
  row.disputeId = event.params.disputeId
  row.claimant = event.params.claimant
  row.amountLocked = event.params.amountLocked
  stamp(row, event)
  row.save()
}

export function recordInvoiceResolved(event: InvoiceResolvedEvent): void {
  const row = new InvoiceResolved(eventId(event))
  row.invoiceId = event.params.invoiceId
  row.disputeId = event.params.disputeId
  row.talentShareBps = event.params.talentShareBps
  row.returnedToClient = event.params.returnedToClient
  row.shortfall = event.params.shortfall
  stamp(row, event)
  row.save()
}

export function recordInvoiceRefunded(event: InvoiceRefundedEvent): void {
  const row = new InvoiceRefunded(eventId(event))
  row.invoiceId = event.params.invoiceId
  row.engagementId = event.params.engagementId
  row.talent = event.params.talent
  row.amount = event.params.amount
  row.feeRefunded = event.params.feeRefunded
  stamp(row, event)
  row.save()
}
