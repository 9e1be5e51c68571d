/** The contracts of the reference network, in the order in which they are deployed (the deployer's nonce 0, 1, 2, …). */
export const contractNames = [
  'UsdcTest',
  'Btrst',
  'Timelock',
  'BraintrustGovernor',
  'ProtocolConfig',
  'JobBoard',
  'ReferralRewards',
  'DisputeJury',
  'InvoiceEscrow',
  'TalentScreening',
  'BtrstPool',
  'FeeConverter',
  'Treasury',
] as const

/** The name of a contract, which is also the name of its data source in the subgraph. */
export type ContractName = (typeof contractNames)[number]
