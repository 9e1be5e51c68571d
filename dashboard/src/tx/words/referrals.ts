import { signingTexts } from '../../language/signing-texts.ts'
import type { WordsByCall } from './words.ts'

const says = () => signingTexts().referrals.says
const roleOf = (kind: unknown): string =>
  signingTexts().referrals.roles[Number(kind)] ?? says().unknownRole(`${kind}`)

export const referralWords: WordsByCall = {
  'ReferralRewards.registerReferral': ([referrer, kind], name) => ({
    sentence: says().register(name(referrer), roleOf(kind)),
    facts: [
      [says().referrer, name(referrer)],
      [says().role, roleOf(kind)],
    ],
  }),
  'ReferralRewards.claimReferralRewards': ([to], name) => ({
    sentence: says().claim(name(to)),
    facts: [[says().to, name(to)]],
  }),
}
