import {
  ReferralRateUpdated as ReferralRateUpdatedEvent,
  ReferralRegistered as ReferralRegisteredEvent,
  ReferralRevoked as ReferralRevokedEvent,
  ReferralRewardAccrued as ReferralRewardAccruedEvent,
  ReferralRewardClaimed as ReferralRewardClaimedEvent,
  ReferralRewardReversed as ReferralRewardReversedEvent,
} from '../../generated/ReferralRewards/ReferralRewards'
import {
  ReferralRateUpdated,
  ReferralRegistered,
  ReferralRevoked,
  ReferralRewardAccrued,
  ReferralRewardClaimed,
  ReferralRewardReversed,
} from '../../generated/schema'
import { eventId } from '../ids'
import { stamp } from './stamp'

export function recordReferralRegistered(event: ReferralRegisteredEvent): void {
  const row = new ReferralRegistered(eventId(event))
  row.referred = event.params.referred
  row.referrer = event.params.referrer
  row.kind = event.params.kind
  row.expiresAt = event.params.expiresAt
  stamp(row, event)
  row.save()
}

export function recordReferralRevoked(event: ReferralRevokedEvent): void {
  const row = new ReferralRevoked(eventId(event))
  row.referred = event.params.referred
  row.referrer = event.params.referrer
  row.kind = event.params.kind
  row.reason = event.params.reason
  stamp(row, event)
  row.save()
}

export function recordReferralRewardAccrued(event: ReferralRewardAccruedEvent): void {
  const row = new ReferralRewardAccrued(eventId(event))
  row.invoiceId = event.params.invoiceId
  row.referrer = event.params.referrer
  row.referred = event.params.referred
  row.kind = event.params.kind
  row.basisUsdc = event.params.basisUsdc
  row.rewardBtrst = event.params.rewardBtrst
  stamp(row, event)
  row.save()
}

export function recordReferralRewardReversed(event: ReferralRewardReversedEvent): void {
  const row = new ReferralRewardReversed(eventId(event))
  row.invoiceId = event.params.invoiceId
  row.referrer = event.params.referrer
  row.referred = event.params.referred
  row.kind = event.params.kind
  row.rewardBtrst = event.params.rewardBtrst
  stamp(row, event)
  row.save()
}

export function recordReferralRewardClaimed(event: ReferralRewardClaimedEvent): void {
  const row = new ReferralRewardClaimed(eventId(event))
  row.referrer = event.params.referrer
  row.to = event.params.to
  row.rewardBtrst = event.params.rewardBtrst
  stamp(row, event)
  row.save()
}

export function recordReferralRateUpdated(event: ReferralRateUpdatedEvent): void {
  const row = new ReferralRateUpdated(eventId(event))
  row.kind = event.params.kind
  row.oldRate = event.params.oldRate
  row.newRate = event.params.newRate
  stamp(row, event)
  row.save()
}
