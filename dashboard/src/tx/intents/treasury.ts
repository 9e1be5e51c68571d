import type { Token } from '../../format/amount.ts'

/** What people do about the treasury's money. Ids are those of the API. */
export type TreasuryIntent =
  | { readonly kind: 'disburse'; readonly budgetId: string; readonly token: Token }
  /** Frees what a budget that is over did not spend. */
  | { readonly kind: 'free-budget'; readonly budgetId: string; readonly token: Token }
  /** Notes the pool's price, without which no fees can be converted. */
  | { readonly kind: 'observe-price' }
  | { readonly kind: 'convert-fees' }
  /** Mainnet's converter: buys with the caller's own USDC for the treasury. */
  | { readonly kind: 'swap-fees' }
