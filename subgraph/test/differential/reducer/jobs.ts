import type { History } from '../history.ts'
import { byKey, type ExpectedRow, isBefore, lastTime, NOBODY, sum } from './facts.ts'
import { jobOfEngagement } from './links.ts'
import { idsOf, talents } from './people.ts'
import { projects } from './projects.ts'

export function jobs(history: History): ExpectedRow[] {
  const updated = byKey(history.of('JobBoard', 'JobUpdated'), ({ args }) => args.jobId)
  const closed = byKey(history.of('JobBoard', 'JobClosed'), ({ args }) => args.jobId)
  const projectsOf = byKey(projects(history), ({ job }) => job)
  const jobOf = jobOfEngagement(history)
  const payments = byKey(
    history.of('InvoiceEscrow', 'InvoicePaid'),
    ({ args }) => jobOf(args.engagementId) ?? 0n,
  )
  const categoriesAdded = history.of('ProtocolConfig', 'CategoryAdded')
  const nodesAdded = history.of('ProtocolConfig', 'NodeAdded')
  return history.of('JobBoard', 'JobPosted').map((posted) => {
    const { jobId, client, categoryId, node } = posted.args
    const now = updated(jobId).at(-1)?.args ?? posted.args
    const end = closed(jobId)[0]
    const isKnownCategory = categoriesAdded.some(
      (added) => added.args.categoryId === categoryId && isBefore(added, posted),
    )
    const isKnownNode = nodesAdded.some((added) => added.args.node === node)
    return {
      id: `${jobId}`,
      client,
      category: isKnownCategory ? `${categoryId}` : null,
      node: node !== NOBODY && isKnownNode ? node : null,
      budget: now.budget,
      positions: now.positions,
      metadataURI: now.metadataURI,
      title: titleIn(now.metadataURI),
      status: end ? (['FILLED', 'CANCELLED'][end.args.reason] ?? null) : 'OPEN',
      postedAt: posted.timestamp,
      posted: posted.id,
      updatedAt: lastTime(updated(jobId)),
      closedAt: end?.timestamp ?? null,
      projectCount: projectsOf(jobId).length,
      contractedValue: sum(projectsOf(jobId), ({ value }) => value),
      volume: sum(payments(jobId), ({ args }) => args.talentAmount),
    }
  })
}

/** As JavaScript itself reads a data URI. */
function titleIn(uri: string): string | null {
  const [, body] = /^data:application\/json(?:;charset=utf-8)?,(.*)$/s.exec(uri) ?? []
  if (body === undefined || uri.length > 16_384) return null
  try {
    const content: unknown = JSON.parse(decodeURIComponent(body))
    const isObject = typeof content === 'object' && content !== null && 'title' in content
    return isObject && typeof content.title === 'string' ? content.title || null : null
  } catch {
    return null
  }
}

export function bids(history: History): ExpectedRow[] {
  const known = idsOf(talents(history))
  return history.of('JobBoard', 'BidSubmitted').map((submitted) => {
    const { bidId, jobId, talent, rate, unit } = submitted.args
    return {
      id: `${bidId}`,
      job: `${jobId}`,
      talent: known.has(talent) ? talent : null,
      rate,
      unit: ['HOURLY', 'FIXED'][unit] ?? null,
      submittedAt: submitted.timestamp,
      submitted: submitted.id,
    }
  })
}

export function bidWithdrawals(history: History): ExpectedRow[] {
  return history.of('JobBoard', 'BidWithdrawn').map((withdrawn) => ({
    id: `${withdrawn.args.bidId}`,
    bid: `${withdrawn.args.bidId}`,
    withdrawnAt: withdrawn.timestamp,
    withdrawn: withdrawn.id,
  }))
}
