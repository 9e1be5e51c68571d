import { Address, BigInt, ethereum } from '@graphprotocol/graph-ts'
import { Invoice } from '../../../generated/schema'
import { noteAnomaly } from '../../entities/anomaly'
import { numberId } from '../../ids'

/** The invoice that an event names; null, with an anomaly, when it was never submitted. */
export function invoiceOf(event: ethereum.Event, name: string, invoiceId: BigInt): Invoice | null {
  const invoice = Invoice.load(numberId(invoiceId))
  if (invoice === null) noteAnomaly(event, name, 'invoice ' + numberId(invoiceId), 'was never submitted.')
  return invoice
}

/** Keeps, as an anomaly, that an event came in a state of the invoice that the rules exclude. */
export function noteWrongState(event: ethereum.Event, name: string, invoice: Invoice): void {
  noteAnomaly(event, name, 'invoice ' + invoice.id, 'is ' + invoice.status + ', which excludes ' + name + '.')
}

/** Keeps who verified or rejected the invoice: as a rule a node, which the link then finds. The caller saves. */
export function setChecker(invoice: Invoice, verifier: Address): void {
  invoice.checker = verifier
  invoice.checkedBy = verifier
}
