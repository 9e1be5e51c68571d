import {
  ApplicationWithdrawn,
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
import { stamp } from './stamp'

export function recordTalentApplied(event: TalentAppliedEvent): void {
  const row = new TalentApplied(eventId(event))
  stamp(row, event)
  row.applicationId = event.params.applicationId
  row.talent = event.params.talent
  row.categoryId = event.params.categoryId
  row.metadataURI = event.params.metadataURI
  row.save()
}

export function recordApplicationWithdrawn(event: ApplicationWithdrawnEvent): void {
  const row = new ApplicationWithdrawn(eventId(event))
  stamp(row, event)
  row.applicationId = event.params.applicationId
  row.save()
}

export function recordScreeningClaimed(event: ScreeningClaimedEvent): void {
  const row = new ScreeningClaimed(eventId(event))
  stamp(row, event)
  row.applicationId = event.params.applicationId
  row.screener = event.params.screener
  row.save()
}

export function recordScreeningSubmitted(event: ScreeningSubmittedEvent): void {
  const row = new ScreeningSubmitted(eventId(event))
  stamp(row, event)
  row.applicationId = event.params.applicationId
  row.screener = event.params.screener
  row.approve = event.params.approve
  row.reportURI = event.params.reportURI
  row.save()
}

export function recordScreeningDecided(event: ScreeningDecidedEvent): void {
  const row = new ScreeningDecided(eventId(event))
  stamp(row, event)
  row.applicationId = event.params.applicationId
  row.talent = event.params.talent
  row.approved = event.params.approved
  row.approvals = event.params.approvals
  row.rejections = event.params.rejections
  row.save()
}

export function recordScreenerRewarded(event: ScreenerRewardedEvent): void {
  const row = new ScreenerRewarded(eventId(event))
  stamp(row, event)
  row.applicationId = event.params.applicationId
  row.screener = event.params.screener
  row.rewardBtrst = event.params.rewardBtrst
  row.save()
}

export function recordTalentRevoked(event: TalentRevokedEvent): void {
  const row = new TalentRevoked(eventId(event))
  stamp(row, event)
  row.talent = event.params.talent
  row.categoryId = event.params.categoryId
  row.reason = event.params.reason
  row.save()
}

export function recordScreeningParamsUpdated(event: ScreeningParamsUpdatedEvent): void {
  const row = new ScreeningParamsUpdated(eventId(event))
  stamp(row, event)
  row.reportsNeeded = event.params.reportsNeeded
  row.approvalsNeeded = event.params.approvalsNeeded
  row.rewardBtrst = event.params.rewardBtrst
  row.save()
}
