import { acceptEngagement } from './accept-engagement.ts'
import { amendEngagement } from './amend-engagement.ts'
import { closeJob } from './close-job.ts'
import { declineEngagement } from './decline-engagement.ts'
import { endEngagement } from './end-engagement.ts'
import { offerEngagement } from './offer-engagement.ts'
import { postJob } from './post-job.ts'
import { submitBid } from './submit-bid.ts'
import { updateJob } from './update-job.ts'
import { withdrawBid } from './withdraw-bid.ts'

export const jobActions = {
  'post-job': postJob,
  'update-job': updateJob,
  'close-job': closeJob,
  'submit-bid': submitBid,
  'withdraw-bid': withdrawBid,
  'offer-engagement': offerEngagement,
  'accept-engagement': acceptEngagement,
  'decline-engagement': declineEngagement,
  'amend-engagement': amendEngagement,
  'end-engagement': endEngagement,
}
