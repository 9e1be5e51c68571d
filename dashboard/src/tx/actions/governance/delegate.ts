import { zeroAddress } from 'viem'
import { sameAddress } from '../../../format/address.ts'
import { signingTexts } from '../../../language/signing-texts.ts'
import { addressField } from '../../fields/common.ts'
import type { IntentOf } from '../../intent.ts'
import { btrst } from '../../words/words.ts'
import { defineAction } from '../action-spec.ts'
import { callOf, next, notPossible, type Planning, read } from '../planning.ts'

/** Gives the votes of one's BTRST to an address, one's own included. The tokens stay where they are. */
export const delegate = defineAction<'delegate', ReturnType<typeof fields>>({
  title: () => signingTexts().governance.titles.delegate,
  lead: () => signingTexts().governance.forms.delegateLead,
  fields,
  async plan(planning, _intent, { to }) {
    const { calls, cannot } = signingTexts().governance
    if (to === zeroAddress) return notPossible(cannot.delegateToNobody)
    const now = await readDelegation(planning, planning.account)
    if (sameAddress(now.delegatee, to)) return notPossible(cannot.alreadyDelegated(to))
    const call = callOf(planning, calls.delegate, 'Btrst', 'delegate', [to])
    return next(planning, [call], delegationFacts(now))
  },
})

function fields({ to }: IntentOf<'delegate'>) {
  const { forms } = signingTexts().governance
  return { to: { ...addressField(forms.delegatee, to ?? ''), hint: forms.delegateeHint } }
}

interface Delegation {
  readonly balance: bigint
  readonly delegatee: string
}

/** What an account holds and who has its votes, read now. */
export async function readDelegation(planning: Planning, account: `0x${string}`): Promise<Delegation> {
  const [balance, delegatee] = await Promise.all([
    read(planning, 'Btrst', 'balanceOf', [account]),
    read(planning, 'Btrst', 'delegates', [account]),
  ])
  return { balance, delegatee }
}

/** What moves, from whom, and for which votes it counts. */
export function delegationFacts({ balance, delegatee }: Delegation) {
  const { facts } = signingTexts().governance
  return [
    [facts.votesMoved, btrst(balance)],
    [facts.delegatedNow, delegatee === zeroAddress ? facts.nobody : delegatee],
    [facts.tokensStay, facts.tokensStayText],
    [facts.countsFor, facts.countsForText],
  ] as const
}
