import { cancelInvoice } from './cancel-invoice.ts'
import { claimOwed } from './claim-owed.ts'
import { fundEscrow } from './fund-escrow.ts'
import { openDispute } from './open-dispute.ts'
import { payInvoice } from './pay-invoice.ts'
import { refundInvoice } from './refund-invoice.ts'
import { rejectInvoice } from './reject-invoice.ts'
import { releaseInvoice } from './release-invoice.ts'
import { submitInvoice } from './submit-invoice.ts'
import { verifyInvoice } from './verify-invoice.ts'
import { withdrawEscrow } from './withdraw-escrow.ts'

export const invoiceActions = {
  'pay-invoice': payInvoice,
  'open-dispute': openDispute,
  'fund-escrow': fundEscrow,
  'withdraw-escrow': withdrawEscrow,
  'claim-owed': claimOwed,
  'submit-invoice': submitInvoice,
  'verify-invoice': verifyInvoice,
  'reject-invoice': rejectInvoice,
  'cancel-invoice': cancelInvoice,
  'release-invoice': releaseInvoice,
  'refund-invoice': refundInvoice,
}
