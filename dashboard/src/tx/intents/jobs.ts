/** A bid that an offer is made on. */
export interface BidTaken {
  readonly id: string
  readonly talent: string
  /** USDC base units, as digits. */
  readonly rate: string
  readonly hourly: boolean
}

/** What people do about jobs, bids and engagements. Ids are those of the API; amounts are base units as digits; times are unix seconds. */
export type JobIntent =
  | { readonly kind: 'post-job' }
  | {
      readonly kind: 'update-job'
      readonly jobId: string
      /** As it is now, to begin with. */
      readonly budget: string
      readonly positions: number
      readonly metadataURI: string
    }
  | { readonly kind: 'close-job'; readonly jobId: string }
  | { readonly kind: 'submit-bid'; readonly jobId: string }
  | { readonly kind: 'withdraw-bid'; readonly bidId: string }
  | { readonly kind: 'offer-engagement'; readonly jobId: string; readonly bid: BidTaken | null }
  | { readonly kind: 'accept-engagement'; readonly engagementId: string }
  | { readonly kind: 'decline-engagement'; readonly engagementId: string }
  | {
      readonly kind: 'amend-engagement'
      readonly engagementId: string
      /** As they are now, to begin with. */
      readonly contractedValue: string
      readonly endAt: number
    }
  | { readonly kind: 'end-engagement'; readonly engagementId: string }
