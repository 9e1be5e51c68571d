import { big, of, type References } from '../reference.ts'

export const referralsReferences: References = {
  referralSpend: (events) => [
    ...of(events, 'ReferralRewardAccrued').map(({ time, contract, args }) => ({
      at: time,
      value: big(args.rewardBtrst),
      source: contract,
    })),
    ...of(events, 'ReferralRewardReversed').map(({ time, contract, args }) => ({
      at: time,
      value: -big(args.rewardBtrst),
      source: contract,
    })),
  ],
}
