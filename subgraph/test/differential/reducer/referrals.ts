import type { ChainLog, History } from '../history.ts'
import { byKey, distinct, type ExpectedRow, firstTime, inOrder, isBefore, lastTime, sum } from './facts.ts'

export function referrers(history: History): ExpectedRow[] {
  const registered = history.of('ReferralRewards', 'ReferralRegistered')
  const accrued = history.of('ReferralRewards', 'ReferralRewardAccrued')
  const reversed = history.of('ReferralRewards', 'ReferralRewardReversed')
  const claimed = history.of('ReferralRewards', 'ReferralRewardClaimed')
  const seen = inOrder<ChainLog<{ referrer: string }>>([...registered, ...accrued, ...reversed, ...claimed])
  const mentions = byKey(seen, ({ args }) => args.referrer)
  const registeredBy = byKey(registered, ({ args }) => args.referrer)
  const accruedTo = byKey(accrued, ({ args }) => args.referrer)
  const reversedFrom = byKey(reversed, ({ args }) => args.referrer)
  const claimedBy = byKey(claimed, ({ args }) => args.referrer)
  return distinct(seen.map(({ args }) => args.referrer)).map((id) => ({
    id,
    firstSeenAt: firstTime(mentions(id)),
    referralCount: registeredBy(id).length,
    accrued: sum(accruedTo(id), ({ args }) => args.rewardBtrst),
    reversed: sum(reversedFrom(id), ({ args }) => args.rewardBtrst),
    claimed: sum(claimedBy(id), ({ args }) => args.rewardBtrst),
  }))
}

export function referrals(history: History): ExpectedRow[] {
  const registered = history.of('ReferralRewards', 'ReferralRegistered')
  const idOf = ({ args }: { args: { referred: string; kind: number } }) =>
    `${args.referred}${args.kind.toString(16).padStart(2, '0')}`
  const registrations = byKey(registered, idOf)
  const revocations = byKey(history.of('ReferralRewards', 'ReferralRevoked'), idOf)
  const accrued = byKey(history.of('ReferralRewards', 'ReferralRewardAccrued'), idOf)
  const reversed = byKey(history.of('ReferralRewards', 'ReferralRewardReversed'), idOf)
  return distinct(registered.map(idOf)).flatMap((id) => {
    const last = registrations(id).at(-1)
    if (!last) return []
    return {
      id,
      referred: last.args.referred,
      referrer: last.args.referrer,
      kind: ['CLIENT', 'TALENT'][last.args.kind] ?? null,
      expiresAt: last.args.expiresAt,
      registeredAt: last.timestamp,
      registered: last.id,
      revokedAt: lastTime(revocations(id).filter((revocation) => isBefore(last, revocation))),
      rewardCount: accrued(id).length,
      accrued: sum(accrued(id), ({ args }) => args.rewardBtrst),
      reversed: sum(reversed(id), ({ args }) => args.rewardBtrst),
    }
  })
}
