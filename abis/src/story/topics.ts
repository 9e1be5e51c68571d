import { getAbiItem, toEventSelector } from 'viem'
import {
  braintrustGovernorAbi,
  btrstAbi,
  btrstPoolAbi,
  disputeJuryAbi,
  feeConverterAbi,
  invoiceEscrowAbi,
  jobBoardAbi,
  referralRewardsAbi,
  talentScreeningAbi,
  treasuryAbi,
} from '../generated/abi.ts'

/** The first topic of the events that the story reads ids and sums from. */
export const topics = {
  talentApplied: toEventSelector(getAbiItem({ abi: talentScreeningAbi, name: 'TalentApplied' })),
  screenerRewarded: toEventSelector(getAbiItem({ abi: talentScreeningAbi, name: 'ScreenerRewarded' })),
  screeningDecided: toEventSelector(getAbiItem({ abi: talentScreeningAbi, name: 'ScreeningDecided' })),
  jobPosted: toEventSelector(getAbiItem({ abi: jobBoardAbi, name: 'JobPosted' })),
  bidSubmitted: toEventSelector(getAbiItem({ abi: jobBoardAbi, name: 'BidSubmitted' })),
  engagementOffered: toEventSelector(getAbiItem({ abi: jobBoardAbi, name: 'EngagementOffered' })),
  invoiceSubmitted: toEventSelector(getAbiItem({ abi: invoiceEscrowAbi, name: 'InvoiceSubmitted' })),
  invoicePaid: toEventSelector(getAbiItem({ abi: invoiceEscrowAbi, name: 'InvoicePaid' })),
  disputeCreated: toEventSelector(getAbiItem({ abi: disputeJuryAbi, name: 'DisputeCreated' })),
  jurorDrawn: toEventSelector(getAbiItem({ abi: disputeJuryAbi, name: 'JurorDrawn' })),
  rewardAccrued: toEventSelector(getAbiItem({ abi: referralRewardsAbi, name: 'ReferralRewardAccrued' })),
  rewardReversed: toEventSelector(getAbiItem({ abi: referralRewardsAbi, name: 'ReferralRewardReversed' })),
  proposalCreated: toEventSelector(getAbiItem({ abi: braintrustGovernorAbi, name: 'ProposalCreated' })),
  budgetAllocated: toEventSelector(getAbiItem({ abi: treasuryAbi, name: 'BudgetAllocated' })),
  swapped: toEventSelector(getAbiItem({ abi: btrstPoolAbi, name: 'Swapped' })),
  liquidityAdded: toEventSelector(getAbiItem({ abi: btrstPoolAbi, name: 'LiquidityAdded' })),
  feesConverted: toEventSelector(getAbiItem({ abi: feeConverterAbi, name: 'FeesConverted' })),
  transfer: toEventSelector(getAbiItem({ abi: btrstAbi, name: 'Transfer' })),
} as const
