import { big, of, type References } from '../reference.ts'

export const referralsReferences: References = {
  referralSpend: (events) => [
    ...of(events, 'ReferralRewardAccrued').map(({ time, source, args }) => ({
      at: time,
      value: big(args.rewardBtrst),
      source,
    })),
    ...of(events, 'ReferralRewardReversed').map(({ time, source, args }) => ({
      at: time,
      value: -big(args.rewardBtrst),
      source,
    })),
  ],
}
