// The handlers of Braintrust's own contracts on Ethereum mainnet, as one module: see mapping.ts.
export * from './adapters/mainnet/btrst'
export * from './adapters/mainnet/governance-decisions'
export * from './adapters/mainnet/governor-alpha'
export * from './adapters/mainnet/timelock'
export * from './adapters/mainnet/uniswap-v3-pool'
