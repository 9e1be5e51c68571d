import type { Value } from './chain.ts'

type Params = Readonly<Record<string, Value>>

/** What becomes of an event of mainnet: the entity, and its fields by rules that are written here and not in the mappings. */
export interface MainnetRow {
  readonly entity: string
  readonly fields: (params: Params) => Params
}

/** The same entity with the same fields. */
function asItIs(entity: string): MainnetRow {
  return { entity, fields: (params) => params }
}

function transaction(entity: string): MainnetRow {
  return { entity, fields: ({ txHash = '', ...others }) => ({ operationId: txHash, ...others }) }
}

const times100 = (percent: Value | undefined): bigint => BigInt(percent as bigint) * 100n

/** By contract and event. */
export const mainnetRows: Readonly<Record<string, MainnetRow>> = {
  'Btrst.Transfer': {
    entity: 'Transfer',
    fields: ({ amount = 0n, ...others }) => ({ ...others, value: amount }),
  },
  'Btrst.DelegateChanged': asItIs('DelegateChanged'),
  'Btrst.DelegateVotesChanged': {
    entity: 'DelegateVotesChanged',
    fields: ({ delegate = '', previousBalance = 0n, newBalance = 0n }) => ({
      delegate,
      previousVotes: previousBalance,
      newVotes: newBalance,
    }),
  },
  'GovernorAlpha.ProposalCreated': {
    entity: 'ProposalCreated',
    fields: ({ id = 0n, startBlock = 0n, endBlock = 0n, ...others }) => ({
      proposalId: id,
      voteStart: startBlock,
      voteEnd: endBlock,
      ...others,
    }),
  },
  'GovernorAlpha.VoteCast': {
    entity: 'VoteCast',
    fields: ({ voter = '', proposalId = 0n, support, votes = 0n }) => ({
      voter,
      proposalId,
      support: support === true ? 1n : 0n,
      weight: votes,
      reason: '',
    }),
  },
  'GovernorAlpha.ProposalQueued': {
    entity: 'ProposalQueued',
    fields: ({ id = 0n, eta = 0n }) => ({ proposalId: id, etaSeconds: eta }),
  },
  'GovernorAlpha.ProposalExecuted': {
    entity: 'ProposalExecuted',
    fields: ({ id = 0n }) => ({ proposalId: id }),
  },
  'GovernorAlpha.ProposalCanceled': {
    entity: 'ProposalCanceled',
    fields: ({ id = 0n }) => ({ proposalId: id }),
  },
  'Timelock.QueueTransaction': transaction('QueueTransaction'),
  'Timelock.ExecuteTransaction': transaction('ExecuteTransaction'),
  'Timelock.CancelTransaction': transaction('CancelTransaction'),
  'Timelock.NewAdmin': asItIs('NewAdmin'),
  'Timelock.NewPendingAdmin': asItIs('NewPendingAdmin'),
  'Timelock.NewDelay': asItIs('NewDelay'),
  'GovernanceDecisions.MarketplaceFeeChanged': {
    entity: 'FeeBpsUpdated',
    fields: ({ oldFee, newFee }) => ({ oldFeeBps: times100(oldFee), newFeeBps: times100(newFee) }),
  },
  // The number is the category's place, which the event does not say: config-tests look at it.
  'GovernanceDecisions.MarketplaceCategoryAdded': {
    entity: 'CategoryAdded',
    fields: ({ category = '' }) => ({ name: category }),
  },
  'GovernanceDecisions.FoundationMemberAdded': asItIs('FoundationMemberAdded'),
  'GovernanceDecisions.RoleGranted': asItIs('RoleGranted'),
  'GovernanceDecisions.RoleRevoked': asItIs('RoleRevoked'),
  'GovernanceDecisions.RoleAdminChanged': asItIs('RoleAdminChanged'),
  // gnd hands over a receipt without any log; with the converter's transfer in it, it is a FeesConverted: see test/story/mainnet.test.ts.
  'UniswapV3Pool.Swap': asItIs('TreasurySwap'),
}
