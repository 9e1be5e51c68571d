import type { History } from '../history.ts'
import { byKey, distinct, type ExpectedRow, inOrder, isBefore, lastTime } from './facts.ts'

export function applications(history: History): ExpectedRow[] {
  const withdrawn = byKey(
    history.of('TalentScreening', 'ApplicationWithdrawn'),
    ({ args }) => args.applicationId,
  )
  const decided = byKey(history.of('TalentScreening', 'ScreeningDecided'), ({ args }) => args.applicationId)
  const categories = new Set(history.of('ProtocolConfig', 'CategoryAdded').map(({ args }) => args.categoryId))
  return history.of('TalentScreening', 'TalentApplied').map((applied) => {
    const { applicationId, talent, categoryId, metadataURI } = applied.args
    const [decision] = decided(applicationId)
    const [withdrawal] = withdrawn(applicationId)
    const verdict = decision?.args.approved ? 'APPROVED' : 'REJECTED'
    return {
      id: `${applicationId}`,
      talent,
      categoryId,
      category: categories.has(categoryId) ? `${categoryId}` : null,
      metadataURI,
      status: decision ? verdict : withdrawal ? 'WITHDRAWN' : 'OPEN',
      appliedAt: applied.timestamp,
      applied: applied.id,
      closedAt: (decision ?? withdrawal)?.timestamp ?? null,
      approvals: decision?.args.approvals ?? null,
      rejections: decision?.args.rejections ?? null,
    }
  })
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
      talent: last.talent,
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
