import type { ChainLog, History } from '../history.ts'
import { byKey, distinct, type ExpectedRow, firstTime, inOrder, isBefore, lastTime, sum } from './facts.ts'
import { clients, idsOf, talents } from './people.ts'

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
  const people = [idsOf(clients(history)), idsOf(talents(history))]
  return distinct(registered.map(idOf)).flatMap((id) => {
    const last = registrations(id).at(-1)
    if (!last) return []
    return {
      id,
      referred: last.args.referred,
      client: asKind(0, last.args, people),
      talent: asKind(1, last.args, people),
      referrer: last.args.referrer,
      kind: ['CLIENT', 'TALENT'][last.args.kind] ?? null,
      expiresAt: last.args.expiresAt,
      registeredAt: last.timestamp,
      registered: last.id,
      revokedAt: lastTime(revocations(id).filter((revocation) => isBefore(last, revocation))),
    }
  })
}

/** The one referred, when it was as this kind and they are somebody of it by now. */
function asKind(
  kind: number,
  referral: { readonly referred: string; readonly kind: number },
  people: readonly ReadonlySet<string>[],
): string | null {
  return referral.kind === kind && people[kind]?.has(referral.referred) ? referral.referred : null
}

export function referralRewards(history: History): ExpectedRow[] {
  const idOf = ({ args }: { args: { invoiceId: bigint; kind: number } }) => `${args.invoiceId}-${args.kind}`
  const reversed = byKey(history.of('ReferralRewards', 'ReferralRewardReversed'), idOf)
  return history.of('ReferralRewards', 'ReferralRewardAccrued').map((accrued) => {
    const { invoiceId, referrer, referred, kind, basisUsdc, rewardBtrst } = accrued.args
    const id = idOf(accrued)
    return {
      id,
      invoice: `${invoiceId}`,
      referral: `${referred}${kind.toString(16).padStart(2, '0')}`,
      referrer,
      basisUsdc,
      accrued: rewardBtrst,
      reversed: sum(reversed(id), ({ args }) => args.rewardBtrst),
      accruedAt: accrued.timestamp,
      accrual: accrued.id,
    }
  })
}
