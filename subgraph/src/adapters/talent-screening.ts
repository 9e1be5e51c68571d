import {
  ApplicationWithdrawn,
  ScreenerRewarded,
  ScreeningClaimed,
  ScreeningDecided,
  ScreeningParamsUpdated,
  ScreeningSubmitted,
  TalentApplied,
  TalentRevoked,
} from '../../generated/TalentScreening/TalentScreening'
import { tallyOf } from '../entities/block-tally'
import {
  recordApplicationWithdrawn,
  recordScreenerRewarded,
  recordScreeningClaimed,
  recordScreeningDecided,
  recordScreeningParamsUpdated,
  recordScreeningSubmitted,
  recordTalentApplied,
  recordTalentRevoked,
} from '../events/talent-screening'
import { applyAsTalent } from '../handlers/screening/apply-as-talent'
import { decideApplication } from '../handlers/screening/decide-application'
import { revokeTalent } from '../handlers/screening/revoke-talent'
import { rewardScreener } from '../handlers/screening/reward-screener'
import { setScreeningParams } from '../handlers/screening/set-screening-params'
import { submitReport } from '../handlers/screening/submit-report'
import { withdrawApplication } from '../handlers/screening/withdraw-application'
import { eventId } from '../ids'

export function handleTalentApplied(event: TalentApplied): void {
  const tally = tallyOf(event.block)
  const rowId = eventId(event)
  const p = event.params
  applyAsTalent(event, rowId, tally, p.applicationId, p.talent, p.categoryId)
  recordTalentApplied(event, rowId, tally)
}

export function handleApplicationWithdrawn(event: ApplicationWithdrawn): void {
  recordApplicationWithdrawn(event)
  withdrawApplication(event, event.params.applicationId)
}

export function handleScreeningClaimed(event: ScreeningClaimed): void {
  recordScreeningClaimed(event)
}

export function handleScreeningSubmitted(event: ScreeningSubmitted): void {
  recordScreeningSubmitted(event)
  const p = event.params
  submitReport(event, p.applicationId, p.screener, p.approve, p.reportURI)
}

export function handleScreeningDecided(event: ScreeningDecided): void {
  recordScreeningDecided(event)
  const p = event.params
  decideApplication(event, p.applicationId, p.approved, p.approvals, p.rejections)
}

export function handleScreenerRewarded(event: ScreenerRewarded): void {
  recordScreenerRewarded(event)
  const p = event.params
  rewardScreener(event, p.applicationId, p.screener, p.rewardBtrst)
}

export function handleTalentRevoked(event: TalentRevoked): void {
  recordTalentRevoked(event)
  revokeTalent(event, event.params.talent, event.params.categoryId)
}

export function handleScreeningParamsUpdated(event: ScreeningParamsUpdated): void {
  recordScreeningParamsUpdated(event)
  const p = event.params
  setScreeningParams(p.reportsNeeded, p.approvalsNeeded, p.rewardBtrst)
}
