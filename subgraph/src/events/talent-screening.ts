import {
  ApplicationWithdrawn,
  BlockTally,
  ScreenerRewarded,
  ScreeningClaimed,
  ScreeningDecided,
  ScreeningParamsUpdated,
  ScreeningSubmitted,
  TalentApplied,
  TalentRevoked,
} from '../../generated/schema'
import {
  ApplicationWithdrawn as ApplicationWithdrawnEvent,
  ScreenerRewarded as ScreenerRewardedEvent,
  ScreeningClaimed as ScreeningClaimedEvent,
  ScreeningDecided as ScreeningDecidedEvent,
  ScreeningParamsUpdated as ScreeningParamsUpdatedEvent,
  ScreeningSubmitted as ScreeningSubmittedEvent,
  TalentApplied as TalentAppliedEvent,
  TalentRevoked as TalentRevokedEvent,
} from '../../generated/TalentScreening/TalentScreening'
import { eventId } from '../ids'
import { stamp, stampInto } from './stamp'

/** @param tally of the event's block, which the application has been noted in. */
export function recordTalentApplied(event: TalentAppliedEvent, tally: BlockTally): void {
  const row = new TalentApplied(eventId(event))
  row.applicationId = event.params.applicationId
  row.talent = event.params.talent
  row.categoryId = event.params.categoryId
  row.metadataURI = event.params.metadataURI
  stampInto(tally, row, event)
  row.save()
}

export function recordApplicationWithdrawn(event: ApplicationWithdrawnEvent): void {
  const row = new ApplicationWithdrawn(eventId(event))
  row.applicationId = event.params.applicationId
  stamp(row, event)
  row.save()
}

export function recordScreeningClaimed(event: ScreeningClaimedEvent): void {
  const row = new ScreeningClaimed(eventId(event))
  row.applicationId = event.params.applicationId
  row.screener = event.params.screener
  stamp(row, event)
  row.save()
}

export function recordScreeningSubmitted(event: ScreeningSubmittedEvent): void {
  const row = new ScreeningSubmitted(eventId(event))
  row.applicationId = event.params.applicationId
  row.screener = event.params.screener
  row.approve = event.params.approve
  row.reportURI = event.params.reportURI
  stamp(row, event)
  row.save()
}

export function recordScreeningDecided(event: ScreeningDecidedEvent): void {
  const row = new ScreeningDecided(eventId(event))
  row.applicationId = event.params.applicationId
  row.talent = event.params.talent
  row.approved = event.params.approved
  row.approvals = event.params.approvals
  row.rejections = event.params.rejections
  stamp(row, event)
  row.save()
}

export function recordScreenerRewarded(event: ScreenerRewardedEvent): void {
  const row = new ScreenerRewarded(eventId(event))
  row.applicationId = event.params.applicationId
  row.screener = event.params.screener
  row.rewardBtrst = event.params.rewardBtrst
  stamp(row, event)
  row.save()
}

export function recordTalentRevoked(event: TalentRevokedEvent): void {
  const row = new TalentRevoked(eventId(event))
  row.talent = event.params.talent
  row.categoryId = event.params.categoryId
  row.reason = event.params.reason
  stamp(row, event)
  row.save()
}

export function recordScreeningParamsUpdated(event: ScreeningParamsUpdatedEvent): void {
  const row = new ScreeningParamsUpdated(eventId(event))
  row.reportsNeeded = event.params.reportsNeeded
  row.approvalsNeeded = event.params.approvalsNeeded
  row.rewardBtrst = event.params.rewardBtrst
  stamp(row, event)
  row.save()
}
