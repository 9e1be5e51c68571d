/** Events of our contracts that the subgraph leaves out on purpose, with the reason. "*" stands for every reference contract, "mainnet/*" for every contract of mainnet. */
export const ignoredEvents: Readonly<Record<string, string>> = {
  '*.Approval': 'An allowance moves nothing; what is drawn from it is a Transfer.',
  '*.EIP712DomainChanged':
    'Declared by OpenZeppelin for upgradable domains; ours are fixed and never emit it.',
  '*.OwnershipTransferred': 'The owner of the test token may mint; mints are Transfers.',
  '*.Paused': 'No number depends on it: a paused contract emits nothing that could be miscounted.',
  '*.Unpaused': 'No number depends on it, as with Paused.',
  '*.RoleAdminChanged': 'Roles are set when the contracts are deployed; no number depends on them.',
  '*.RoleGranted': 'Roles are set when the contracts are deployed; no number depends on them.',
  '*.RoleRevoked': 'Roles are set when the contracts are deployed; no number depends on them.',
  'mainnet/*.Approval': 'An allowance moves nothing; what is drawn from it is a Transfer.',
  'mainnet/UniswapV3Pool.Initialize': 'The price at which the pool opened; no money moves.',
  'mainnet/Usdc.Transfer':
    'All of USDC is far too much to index; the transfers that matter are in the receipts of the swaps that we read.',
  'Timelock.CallSalt': 'Tells equal operations apart; their ids, which we keep, differ already.',
}
