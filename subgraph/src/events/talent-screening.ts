import { Bytes, Value } from '@graphprotocol/graph-ts'
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
import { Tally } from '../entities/block-tally'
import { addFields, field } from '../fields'
import { eventId } from '../ids'
import { stamp, stampInto } from './stamp'

/**
 * @param id of the row: `eventId`
 * @param tally of the event's block, which the application has been noted in
 */
export function recordTalentApplied(event: TalentAppliedEvent, id: Bytes, tally: Tally): void {
  const row = new TalentApplied(id)
  const p = event.params
  addFields(row, [
    field('applicationId', Value.fromBigInt(p.applicationId)),
    field('talent', Value.fromAddress(p.talent)),
    field('categoryId', Value.fromBigInt(p.categoryId)),
    field('metadataURI', Value.fromString(p.metadataURI)),
  ])
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
  const p = event.params
  addFields(row, [
    field('applicationId', Value.fromBigInt(p.applicationId)),
    field('screener', Value.fromAddress(p.screener)),
  ])
  stamp(row, event)
  row.save()
}

export function recordScreeningSubmitted(event: ScreeningSubmittedEvent): void {
  const row = new ScreeningSubmitted(eventId(event))
  const p = event.params
  addFields(row, [
    field('applicationId', Value.fromBigInt(p.applicationId)),
    field('screener', Value.fromAddress(p.screener)),
    field('approve', Value.fromBoolean(p.approve)),
    field('reportURI', Value.fromString(p.reportURI)),
  ])
  stamp(row, event)
  row.save()
}

export function recordScreeningDecided(event: ScreeningDecidedEvent): void {
  const row = new ScreeningDecided(eventId(event))
  const p = event.params
  addFields(row, [
    field('applicationId', Value.fromBigInt(p.applicationId)),
    field('talent', Value.fromAddress(p.talent)),
    field('approved', Value.fromBoolean(p.approved)),
    field('approvals', Value.fromI32(p.approvals)),
    field('rejections', Value.fromI32(p.rejections)),
  ])
  stamp(row, event)
  row.save()
}

export function recordScreenerRewarded(event: ScreenerRewardedEvent): void {
  const row = new ScreenerRewarded(eventId(event))
  const p = event.params
  addFields(row, [
    field('applicationId', Value.fromBigInt(p.applicationId)),
    field('screener', Value.fromAddress(p.screener)),
    field('rewardBtrst', Value.fromBigInt(p.rewardBtrst)),
  ])
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
