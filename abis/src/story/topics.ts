import { getAbiItem, toEventSelector } from 'viem'
import {
  braintrustGovernorAbi,
  disputeJuryAbi,
  invoiceEscrowAbi,
  jobBoardAbi,
  referralRewardsAbi,
} from '../generated/abi.ts'

/** The first topic of the events that the story reads ids and sums from. */
export const topics = {
  jobPosted: toEventSelector(getAbiItem({ abi: jobBoardAbi, name: 'JobPosted' })),
  bidSubmitted: toEventSelector(getAbiItem({ abi: jobBoardAbi, name: 'BidSubmitted' })),
  engagementOffered: toEventSelector(getAbiItem({ abi: jobBoardAbi, name: 'EngagementOffered' })),
  invoiceSubmitted: toEventSelector(getAbiItem({ abi: invoiceEscrowAbi, name: 'InvoiceSubmitted' })),
  disputeCreated: toEventSelector(getAbiItem({ abi: disputeJuryAbi, name: 'DisputeCreated' })),
  rewardAccrued: toEventSelector(getAbiItem({ abi: referralRewardsAbi, name: 'ReferralRewardAccrued' })),
  rewardReversed: toEventSelector(getAbiItem({ abi: referralRewardsAbi, name: 'ReferralRewardReversed' })),
  proposalCreated: toEventSelector(getAbiItem({ abi: braintrustGovernorAbi, name: 'ProposalCreated' })),
} as const
