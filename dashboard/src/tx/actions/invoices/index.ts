import { openDispute } from './open-dispute.ts'
import { payInvoice } from './pay-invoice.ts'

export const invoiceActions = { 'pay-invoice': payInvoice, 'open-dispute': openDispute }
