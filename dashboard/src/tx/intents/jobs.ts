/** What people do about jobs, bids and engagements. Ids are those of the API. */
export type JobIntent = { readonly kind: 'post-job' }
