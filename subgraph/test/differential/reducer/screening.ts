import type { History } from '../history.ts'
import { byKey, distinct, type ExpectedRow, firstTime, inOrder, isBefore, lastTime, sum } from './facts.ts'
import { idsOf, talents } from './people.ts'

export function applications(history: History): ExpectedRow[] {
  const categories = new Set(history.of('ProtocolConfig', 'CategoryAdded').map(({ args }) => args.categoryId))
  const known = idsOf(talents(history))
  return history.of('TalentScreening', 'TalentApplied').map((applied) => {
    const { applicationId, talent, categoryId } = applied.args
    return {
      id: `${applicationId}`,
      talent: known.has(talent) ? talent : null,
      category: categories.has(categoryId) ? `${categoryId}` : null,
      appliedAt: applied.timestamp,
      applied: applied.id,
    }
  })
}

export function applicationOutcomes(history: History): ExpectedRow[] {
  const decided = history.of('TalentScreening', 'ScreeningDecided').map(({ id, args, timestamp }) => ({
    id,
    application: `${args.applicationId}`,
    verdict: args.approved ? 'APPROVED' : 'REJECTED',
    closedAt: timestamp,
    approvals: args.approvals,
    rejections: args.rejections,
  }))
  const withdrawn = history.of('TalentScreening', 'ApplicationWithdrawn').map(({ id, args, timestamp }) => ({
    id,
    application: `${args.applicationId}`,
    verdict: 'WITHDRAWN',
    closedAt: timestamp,
    approvals: null,
    rejections: null,
  }))
  return [...decided, ...withdrawn]
}

export function talentApprovals(history: History): ExpectedRow[] {
  const applied = new Map(
    history.of('TalentScreening', 'TalentApplied').map(({ args }) => [args.applicationId, args]),
  )
  const categories = new Set(history.of('ProtocolConfig', 'CategoryAdded').map(({ args }) => args.categoryId))
  const approvals = history
    .of('TalentScreening', 'ScreeningDecided')
    .filter(({ args }) => args.approved)
    .map((decision) => {
      const { talent, categoryId } = applied.get(decision.args.applicationId) ?? { talent: '', categoryId: 0 }
      return { decision, talent, categoryId, id: approvalId(talent, categoryId) }
    })
  const known = idsOf(talents(history))
  const approvalsOf = byKey(approvals, ({ id }) => id)
  const revocations = byKey(history.of('TalentScreening', 'TalentRevoked'), ({ args }) =>
    approvalId(args.talent, args.categoryId),
  )
  return distinct(approvals.map(({ id }) => id)).flatMap((id) => {
    const last = approvalsOf(id).at(-1)
    if (!last) return []
    const revoked = inOrder(revocations(id)).filter((revocation) => isBefore(last.decision, revocation))
    return {
      id,
      account: last.talent,
      talent: known.has(last.talent) ? last.talent : null,
      categoryId: last.categoryId,
      category: categories.has(last.categoryId) ? `${last.categoryId}` : null,
      application: `${last.decision.args.applicationId}`,
      active: revoked.length === 0,
      approvedAt: last.decision.timestamp,
      revokedAt: lastTime(revoked),
    }
  })
}

function approvalId(talent: string, categoryId: number): string {
  return `${talent}${categoryId.toString(16).padStart(8, '0')}`
}

export function screeners(history: History): ExpectedRow[] {
  const reports = history.of('TalentScreening', 'ScreeningSubmitted')
  const reportsOf = byKey(reports, ({ args }) => args.screener)
  const rewardsOf = byKey(history.of('TalentScreening', 'ScreenerRewarded'), ({ args }) => args.screener)
  return distinct(reports.map(({ args }) => args.screener)).map((id) => ({
    id,
    firstSeenAt: firstTime(reportsOf(id)),
    reportCount: reportsOf(id).length,
    approvals: reportsOf(id).filter(({ args }) => args.approve).length,
    rewards: sum(rewardsOf(id), ({ args }) => args.rewardBtrst),
    lastReportAt: lastTime(reportsOf(id)),
  }))
}

export function screeningReports(history: History): ExpectedRow[] {
  return history.of('TalentScreening', 'ScreeningSubmitted').map((submitted) => ({
    id: submitted.id,
    application: `${submitted.args.applicationId}`,
    screener: submitted.args.screener,
    approve: submitted.args.approve,
    reportURI: submitted.args.reportURI,
    reportedAt: submitted.timestamp,
    submitted: submitted.id,
  }))
}

export function screeningRewards(history: History): ExpectedRow[] {
  return history.of('TalentScreening', 'ScreenerRewarded').map((rewarded) => ({
    id: rewarded.id,
    application: `${rewarded.args.applicationId}`,
    screener: rewarded.args.screener,
    amount: rewarded.args.rewardBtrst,
    rewardedAt: rewarded.timestamp,
    rewarded: rewarded.id,
  }))
}
