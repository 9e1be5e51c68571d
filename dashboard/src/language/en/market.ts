/** Jobs and invoices. */
export const market = {
  jobStatus: { OPEN: 'Open', FILLED: 'Filled', CANCELLED: 'Cancelled' },
  invoiceStatus: {
    SUBMITTED: 'Submitted',
    VERIFIED: 'Verified, awaits payment',
    REJECTED: 'Rejected',
    CANCELLED: 'Cancelled',
    DISPUTED: 'Disputed',
    PAID: 'Paid',
    RESOLVED: 'Resolved',
    REFUNDED: 'Refunded',
  },
}
