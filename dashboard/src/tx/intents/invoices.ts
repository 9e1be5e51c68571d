/** What people do about invoices and the escrow. Ids are those of the API. */
export type InvoiceIntent =
  | { readonly kind: 'pay-invoice'; readonly invoiceId: string }
  | { readonly kind: 'open-dispute'; readonly invoiceId: string }
