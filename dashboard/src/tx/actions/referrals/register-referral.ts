import { zeroAddress } from 'viem'
import { sameAddress } from '../../../format/address.ts'
import { formatToken } from '../../../format/amount.ts'
import { formatDateTime } from '../../../format/time.ts'
import { signingTexts } from '../../../language/signing-texts.ts'
import { addressField, choiceField } from '../../fields/common.ts'
import { defineAction } from '../action-spec.ts'
import { callOf, next, notPossible, read, wholeHour } from '../planning.ts'

/** The contract's numbers for the roles in which one is referred. */
const kinds = { client: 0, talent: 1 } as const

/** Somebody names who referred them, once in each role, before the first payment in it. */
export const registerReferral = defineAction<'register-referral', ReturnType<typeof fields>>({
  title: () => signingTexts().referrals.titles.register,
  lead: () => signingTexts().referrals.forms.registerLead,
  fields,
  async plan(planning, _intent, { role, referrer }) {
    const { titles, cannot, facts, roles } = signingTexts().referrals
    if (sameAddress(referrer, planning.account)) return notPossible(cannot.self)
    const kind = kinds[role]
    const [[known], late, term, rate, block] = await Promise.all([
      read(planning, 'ReferralRewards', 'referralOf', [planning.account, kind]),
      read(planning, 'ReferralRewards', 'hadPayment', [planning.account, kind]),
      read(planning, 'ReferralRewards', 'referralTerm', []),
      read(planning, 'ReferralRewards', 'rateOf', [kind]),
      planning.chain.getBlock(),
    ])
    if (known !== zeroAddress) return notPossible(cannot.referred(roles[kind], known))
    if (late) return notPossible(cannot.late(roles[kind]))
    const title = titles.register
    return next(
      planning,
      [callOf(planning, title, 'ReferralRewards', 'registerReferral', [referrer, kind])],
      [
        [facts.earnsUntil, formatDateTime(wholeHour(Number(block.timestamp + term)))],
        [facts.rate, facts.rateOf(formatToken(rate, 'BTRST'))],
        [facts.paidBy, facts.treasuryPays],
        [facts.follows, facts.registeredThen],
      ],
    )
  },
})

function fields() {
  const { forms, roles } = signingTexts().referrals
  return {
    role: choiceField(forms.role, [
      ['client', roles[0]],
      ['talent', roles[1]],
    ]),
    referrer: addressField(forms.referrer),
  }
}
