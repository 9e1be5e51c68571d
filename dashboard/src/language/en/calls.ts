/** What governance can do, in words: by contract and function. Amounts, times and addresses come formatted. */
export const calls = {
  addCategory: (name: string): string => `Adds the job category “${name}”.`,
  retireCategory: (category: string): string =>
    `Retires job category number ${category}: it takes no new jobs.`,
  addNode: (name: string, node: string): string => `Adds the node “${name}” (${node}).`,
  removeNode: (node: string): string => `Removes the node ${node}: it takes no new jobs.`,
  setFeeBps: (fee: string): string =>
    `Sets the marketplace fee to ${fee}, for engagements offered from now on.`,
  setPaymentTerms: (review: string, net: string): string =>
    `Sets the terms of new invoices: clients have at least ${review} for review, and payment is due after ${net}.`,
  pause: (contract: string): string => `Pauses ${contract}.`,
  unpause: (contract: string): string => `Ends the pause of ${contract}.`,
  grantRole: (contract: string, role: string, account: string): string =>
    `Grants the role ${role} of ${contract} to ${account}.`,
  revokeRole: (contract: string, role: string, account: string): string =>
    `Takes the role ${role} of ${contract} from ${account}.`,
  setReferralRate: (kind: string, rate: string): string =>
    `Sets the reward for ${kind} referrals to ${rate} for each USDC of fee.`,
  revokeReferral: (kind: string, account: string): string => `Stops the ${kind} referral of ${account}.`,
  referral: { client: 'client', talent: 'talent', unknown: 'unknown' },
  setScreeningParams: (reports: string, approvals: string, reward: string): string =>
    `New applications need ${reports} reports, of which ${approvals} must approve; a report earns ${reward}.`,
  revokeTalent: (talent: string, category: string): string =>
    `Takes back the approval of ${talent} in category number ${category}.`,
  allocateBudget: (amount: string, purpose: string, spender: string, from: string, to: string): string =>
    `Sets ${amount} aside for “${purpose}”, to be spent by ${spender} from ${from} to ${to}.`,
  revokeBudget: (budget: string): string => `Ends the budget ${budget}; what is left of it is free again.`,
  attestWallet: (label: string, wallet: string): string =>
    `Counts ${wallet} as the treasury’s account “${label}”.`,
  dropWallet: (label: string, wallet: string): string =>
    `No longer counts ${wallet} as the treasury’s account “${label}”.`,
  removeLiquidity: (share: string, recipient: string): string =>
    `Takes ${share} of the pool’s liquidity out, to ${recipient}.`,
  setProposalThreshold: (amount: string): string => `Proposing takes ${amount} of voting power from now on.`,
  setVotingDelay: (blocks: string): string => `New votes open ${blocks} after the proposal.`,
  setVotingPeriod: (blocks: string): string => `New votes stay open for ${blocks}.`,
  updateQuorumNumerator: (share: string): string =>
    `Sets the quorum of new proposals to ${share} of the supply.`,
  updateTimelock: (timelock: string): string => `Puts another timelock, ${timelock}, behind the governor.`,
  updateDelay: (delay: string): string => `Passed proposals wait ${delay} in the timelock from now on.`,
  transfer: (amount: string, to: string): string => `Sends ${amount} to ${to}.`,
  approve: (amount: string, spender: string): string => `Allows ${spender} to take up to ${amount}.`,
  setMarketplaceFee: (percent: string): string => `Records a marketplace fee of ${percent} %.`,
}
