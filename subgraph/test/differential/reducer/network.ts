import type { History } from '../history.ts'
import type { ExpectedRow } from './facts.ts'

/** The rules as they were last set; the constructors set most of them, so there is a row from the first block on. */
export function network(history: History): ExpectedRow[] {
  if (history.logs.length === 0) return []
  const terms = history.of('ProtocolConfig', 'PaymentTermsUpdated').at(-1)?.args
  const screening = history.of('TalentScreening', 'ScreeningParamsUpdated').at(-1)?.args
  const rates = history.of('ReferralRewards', 'ReferralRateUpdated')
  const rateOf = (kind: number) => rates.filter(({ args }) => args.kind === kind).at(-1)?.args.newRate ?? null
  return [
    {
      id: 'network',
      feeBps: history.of('ProtocolConfig', 'FeeBpsUpdated').at(-1)?.args.newFeeBps ?? null,
      reviewPeriod: terms?.reviewPeriod ?? null,
      netTerm: terms?.netTerm ?? null,
      clientReferralRate: rateOf(0),
      talentReferralRate: rateOf(1),
      ...governance(history),
      reportsNeeded: screening?.reportsNeeded ?? null,
      approvalsNeeded: screening?.approvalsNeeded ?? null,
      screeningReward: screening?.rewardBtrst ?? null,
    },
  ]
}

const onlyOnMainnet = { quorumVotes: null, guardian: null, timelockAdmin: null }

function governance(history: History) {
  const quorum = history.of('BraintrustGovernor', 'QuorumNumeratorUpdated').at(-1)?.args
  const threshold = history.of('BraintrustGovernor', 'ProposalThresholdSet').at(-1)?.args
  return {
    treasury: history.of('BraintrustGovernor', 'TimelockChange').at(-1)?.args.newTimelock ?? null,
    timelockDelay: history.of('Timelock', 'MinDelayChange').at(-1)?.args.newDuration ?? null,
    quorumNumerator: quorum?.newQuorumNumerator ?? null,
    votingDelay: history.of('BraintrustGovernor', 'VotingDelaySet').at(-1)?.args.newVotingDelay ?? null,
    votingPeriod: history.of('BraintrustGovernor', 'VotingPeriodSet').at(-1)?.args.newVotingPeriod ?? null,
    proposalThreshold: threshold?.newProposalThreshold ?? null,
    ...onlyOnMainnet,
  }
}
