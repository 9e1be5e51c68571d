import {
  BidSubmitted,
  BidWithdrawn,
  EngagementAccepted,
  EngagementAmended,
  EngagementDeclined,
  EngagementEnded,
  EngagementOffered,
  JobClosed,
  JobPosted,
  JobUpdated,
} from '../../generated/JobBoard/JobBoard'
import {
  recordBidSubmitted,
  recordBidWithdrawn,
  recordEngagementAccepted,
  recordEngagementAmended,
  recordEngagementDeclined,
  recordEngagementEnded,
  recordEngagementOffered,
  recordJobClosed,
  recordJobPosted,
  recordJobUpdated,
} from '../events/job-board'
import { acceptEngagement } from '../handlers/jobs/accept-engagement'
import { amendEngagement } from '../handlers/jobs/amend-engagement'
import { closeJob } from '../handlers/jobs/close-job'
import { declineEngagement } from '../handlers/jobs/decline-engagement'
import { endEngagement } from '../handlers/jobs/end-engagement'
import { offerEngagement } from '../handlers/jobs/offer-engagement'
import { postJob } from '../handlers/jobs/post-job'
import { submitBid } from '../handlers/jobs/submit-bid'
import { updateJob } from '../handlers/jobs/update-job'
import { withdrawBid } from '../handlers/jobs/withdraw-bid'

export function handleJobPosted(event: JobPosted): void {
  recordJobPosted(event)
  const p = event.params
  postJob(event, p.jobId, p.client, p.categoryId, p.node, p.budget, p.positions, p.metadataURI)
}

export function handleJobUpdated(event: JobUpdated): void {
  recordJobUpdated(event)
  const p = event.params
  updateJob(event, p.jobId, p.budget, p.positions, p.metadataURI)
}

export function handleJobClosed(event: JobClosed): void {
  recordJobClosed(event)
  closeJob(event, event.params.jobId, event.params.reason)
}

export function handleBidSubmitted(event: BidSubmitted): void {
  recordBidSubmitted(event)
  const p = event.params
  submitBid(event, p.bidId, p.jobId, p.talent, p.rate, p.unit)
}

export function handleBidWithdrawn(event: BidWithdrawn): void {
  recordBidWithdrawn(event)
  withdrawBid(event, event.params.bidId)
}

export function handleEngagementOffered(event: EngagementOffered): void {
  recordEngagementOffered(event)
  const p = event.params
  offerEngagement(
    event,
    p.engagementId,
    p.jobId,
    p.talent,
    p.client,
    p.bidId,
    p.contractedValue,
    p.feeBps,
    p.startAt,
    p.endAt,
  )
}

export function handleEngagementAccepted(event: EngagementAccepted): void {
  recordEngagementAccepted(event)
  acceptEngagement(event, event.params.engagementId)
}

export function handleEngagementDeclined(event: EngagementDeclined): void {
  recordEngagementDeclined(event)
  declineEngagement(event, event.params.engagementId)
}

export function handleEngagementAmended(event: EngagementAmended): void {
  recordEngagementAmended(event)
  amendEngagement(event, event.params.engagementId, event.params.newValue, event.params.newEndAt)
}

export function handleEngagementEnded(event: EngagementEnded): void {
  recordEngagementEnded(event)
  endEngagement(event, event.params.engagementId, event.params.reason)
}
