import { BigInt } from '@graphprotocol/graph-ts'
import { Network } from '../../generated/schema'
import { NETWORK_ID } from '../ids'

/** The one Network, made at its first mention with every total at 0. */
export function loadNetwork(): Network {
  const known = Network.load(NETWORK_ID)
  if (known !== null) return known
  const network = new Network(NETWORK_ID)
  const zero = BigInt.zero()
  network.btrstSupply = zero
  network.usdcSupply = zero
  network.clients = 0
  network.talents = 0
  network.referrers = 0
  network.jobs = 0
  network.openJobs = 0
  network.bids = 0
  network.engagements = 0
  network.projects = 0
  network.contractedValue = zero
  network.invoices = 0
  network.paidInvoices = 0
  network.volume = zero
  network.fees = zero
  network.refunded = zero
  network.feesRefunded = zero
  network.disputes = 0
  network.openDisputes = 0
  network.rewardsAccrued = zero
  network.rewardsReversed = zero
  network.rewardsClaimed = zero
  network.proposals = 0
  network.votes = 0
  network.applications = 0
  network.usdcConverted = zero
  network.btrstBought = zero
  network.newestJob = zero
  network.newestBid = zero
  network.newestEngagement = zero
  network.newestInvoice = zero
  network.newestDispute = zero
  network.newestApplication = zero
  return network
}
