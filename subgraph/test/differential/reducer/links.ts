import type { History } from '../history.ts'

/** The job of each engagement, by the engagement's number. */
export function jobOfEngagement(history: History): (engagementId: bigint) => bigint | null {
  const jobs = new Map(
    history.of('JobBoard', 'EngagementOffered').map(({ args }) => [args.engagementId, args.jobId]),
  )
  return (engagementId) => jobs.get(engagementId) ?? null
}

/** The category of each job, as decimal text, by the job's number; null when it was never added. */
export function categoryOfJob(history: History): (jobId: bigint) => string | null {
  const added = new Set(history.of('ProtocolConfig', 'CategoryAdded').map(({ args }) => args.categoryId))
  const categories = new Map(
    history.of('JobBoard', 'JobPosted').map(({ args }) => [args.jobId, args.categoryId]),
  )
  return (jobId) => {
    const category = categories.get(jobId)
    return category !== undefined && added.has(category) ? `${category}` : null
  }
}

/** The category of each engagement's job, by the engagement's number. */
export function categoryOfEngagement(history: History): (engagementId: bigint) => string | null {
  const jobOf = jobOfEngagement(history)
  const ofJob = categoryOfJob(history)
  return (engagementId) => ofJob(jobOf(engagementId) ?? 0n)
}

/** The parties of each invoice, by its number. */
export function partiesOfInvoice(
  history: History,
): (invoiceId: bigint) => { readonly client: string; readonly talent: string } | null {
  const parties = new Map(
    history.of('InvoiceEscrow', 'InvoiceSubmitted').map(({ args }) => [args.invoiceId, args]),
  )
  return (invoiceId) => parties.get(invoiceId) ?? null
}
