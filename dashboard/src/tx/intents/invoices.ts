/** What people do about invoices and the escrow. Ids are those of the API; amounts are base units as digits; times are unix seconds. */
export type InvoiceIntent =
  | { readonly kind: 'pay-invoice'; readonly invoiceId: string }
  | { readonly kind: 'open-dispute'; readonly invoiceId: string }
  | {
      readonly kind: 'fund-escrow'
      readonly engagementId: string
      /** What to begin with: what the rest of the work will take. */
      readonly amount: string
    }
  | {
      readonly kind: 'withdraw-escrow'
      readonly engagementId: string
      /** What to begin with: the client's address, and all that no open invoice needs. */
      readonly to: string
      readonly amount: string
    }
  | { readonly kind: 'claim-owed'; readonly to: string }
  | {
      readonly kind: 'submit-invoice'
      readonly engagementId: string
      /** What to begin with: when the work began that is not billed yet, and the agreed end. */
      readonly from: number
      readonly endAt: number
    }
  | { readonly kind: 'verify-invoice'; readonly invoiceId: string }
  | { readonly kind: 'reject-invoice'; readonly invoiceId: string }
  | { readonly kind: 'cancel-invoice'; readonly invoiceId: string }
  | { readonly kind: 'release-invoice'; readonly invoiceId: string }
  | {
      readonly kind: 'refund-invoice'
      readonly invoiceId: string
      /** What to begin with: all that was paid and not given back. */
      readonly amount: string
    }
