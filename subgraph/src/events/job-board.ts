import { Value } from '@graphprotocol/graph-ts'
import {
  BidSubmitted as BidSubmittedEvent,
  BidWithdrawn as BidWithdrawnEvent,
  EngagementAccepted as EngagementAcceptedEvent,
  EngagementAmended as EngagementAmendedEvent,
  EngagementDeclined as EngagementDeclinedEvent,
  EngagementEnded as EngagementEndedEvent,
  EngagementOffered as EngagementOfferedEvent,
  JobClosed as JobClosedEvent,
  JobPosted as JobPostedEvent,
  JobUpdated as JobUpdatedEvent,
} from '../../generated/JobBoard/JobBoard'
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
} from '../../generated/schema'
import { addFields, field } from '../fields'
import { eventId } from '../ids'
import { stamp } from './stamp'

export function recordJobPosted(event: JobPostedEvent): void {
  const row = new JobPosted(eventId(event))
  const p = event.params
  addFields(row, [
    field('jobId', Value.fromBigInt(p.jobId)),
    field('client', Value.fromAddress(p.client)),
    field('categoryId', Value.fromBigInt(p.categoryId)),
    field('node', Value.fromAddress(p.node)),
    field('budget', Value.fromBigInt(p.budget)),
    field('positions', Value.fromI32(p.positions)),
    field('metadataURI', Value.fromString(p.metadataURI)),
  ])
  stamp(row, event)
  row.save()
}

export function recordJobUpdated(event: JobUpdatedEvent): void {
  const row = new JobUpdated(eventId(event))
  row.jobId = event.params.jobId
  row.budget = event.params.budget
  row.positions = event.params.positions
  row.metadataURI = event.params.metadataURI
  stamp(row, event)
  row.save()
}

export function recordJobClosed(event: JobClosedEvent): void {
  const row = new JobClosed(eventId(event))
  row.jobId = event.params.jobId
  row.reason = event.params.reason
  stamp(row, event)
  row.save()
}

export function recordBidSubmitted(event: BidSubmittedEvent): void {
  const row = new BidSubmitted(eventId(event))
  const p = event.params
  addFields(row, [
    field('bidId', Value.fromBigInt(p.bidId)),
    field('jobId', Value.fromBigInt(p.jobId)),
    field('talent', Value.fromAddress(p.talent)),
    field('rate', Value.fromBigInt(p.rate)),
    field('unit', Value.fromI32(p.unit)),
    field('metadataURI', Value.fromString(p.metadataURI)),
  ])
  stamp(row, event)
  row.save()
}

export function recordBidWithdrawn(event: BidWithdrawnEvent): void {
  const row = new BidWithdrawn(eventId(event))
  row.bidId = event.params.bidId
  stamp(row, event)
  row.save()
}

export function recordEngagementOffered(event: EngagementOfferedEvent): void {
  const row = new EngagementOffered(eventId(event))
  row.engagementId = event.params.engagementId
  row.jobId = event.params.jobId
  row.talent = event.params.talent
  row.client = event.params.client
  row.bidId = event.params.bidId
  row.contractedValue = event.params.contractedValue
  row.feeBps = event.params.feeBps
  row.startAt = event.params.startAt
  row.endAt = event.params.endAt
  stamp(row, event)
  row.save()
}

export function recordEngagementAccepted(event: EngagementAcceptedEvent): void {
  const row = new EngagementAccepted(eventId(event))
  row.engagementId = event.params.engagementId
  stamp(row, event)
  row.save()
}

export function recordEngagementDeclined(event: EngagementDeclinedEvent): void {
  const row = new EngagementDeclined(eventId(event))
  row.engagementId = event.params.engagementId
  row.by = event.params.by
  stamp(row, event)
  row.save()
}

export function recordEngagementAmended(event: EngagementAmendedEvent): void {
  const row = new EngagementAmended(eventId(event))
  row.engagementId = event.params.engagementId
  row.oldValue = event.params.oldValue
  row.newValue = event.params.newValue
  row.oldEndAt = event.params.oldEndAt
  row.newEndAt = event.params.newEndAt
  stamp(row, event)
  row.save()
}

export function recordEngagementEnded(event: EngagementEndedEvent): void {
  const row = new EngagementEnded(eventId(event))
  row.engagementId = event.params.engagementId
  row.by = event.params.by
  row.reason = event.params.reason
  stamp(row, event)
  row.save()
}
