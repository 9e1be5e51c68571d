import { signingTexts } from '../../language/signing-texts.ts'
import { getSession } from '../../wallet/session-store.ts'
import { addressOf } from '../contracts.ts'
import { addressField } from '../fields/common.ts'
import type { Fact } from '../plan.ts'
import { btrst } from '../words/words.ts'
import { notPossible, type Planning, type PlanResult, read } from './planning.ts'

/** Contracts that owe BTRST rewards to those who ask for them, out of a pool that may be too low. */
type Pool = 'ReferralRewards' | 'TalentScreening'

/** What is owed and can be paid, as facts; or why there is nothing to claim. */
export async function owedBy(
  planning: Planning,
  pool: Pool,
  to: string,
): Promise<{ readonly facts: readonly Fact[] } | { readonly reason: PlanResult }> {
  const { cannot, facts } = signingTexts().referrals
  const [owed, held] = await Promise.all([
    read(planning, pool, 'claimable', [planning.account]),
    read(planning, 'Btrst', 'balanceOf', [addressOf(planning.config, pool)]),
  ])
  if (owed === 0n) return { reason: notPossible(cannot.nothingOwed) }
  if (held < owed) return { reason: notPossible(cannot.poolTooLow(btrst(owed), btrst(held))) }
  return {
    facts: [
      [facts.youGet, btrst(owed)],
      [facts.paidTo, to],
      [facts.poolHolds, btrst(held)],
      [facts.follows, facts.claimedThen],
    ],
  }
}

/** Where rewards go: the connected account unless another is entered. */
export const rewardFields = () => {
  const { forms } = signingTexts().referrals
  return { to: { ...addressField(forms.to, getSession().account ?? ''), hint: forms.toHint } }
}
