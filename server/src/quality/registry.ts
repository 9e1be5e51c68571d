import type { Check } from './check.ts'
import { balancesOnChain } from './checks/balances-on-chain.ts'
import { blocksInOrder } from './checks/blocks-in-order.ts'
import { blocksWhole } from './checks/blocks-whole.ts'
import { btrstSupply } from './checks/btrst-supply.ts'
import { escrowBooks } from './checks/escrow-books.ts'
import { feeLaw } from './checks/fee-law.ts'
import { logsOnChain } from './checks/logs-on-chain.ts'
import { paidAsInvoiced } from './checks/paid-as-invoiced.ts'
import { paidOnce } from './checks/paid-once.ts'
import { partsOfTotals } from './checks/parts-of-totals.ts'
import { refundsWithinPayments } from './checks/refunds-within-payments.ts'
import { subgraphAnomalies } from './checks/subgraph-anomalies.ts'
import { subgraphDays } from './checks/subgraph-days.ts'
import { subgraphTotals } from './checks/subgraph-totals.ts'
import { sumsNeverFall } from './checks/sums-never-fall.ts'

/** Every check, in the order they are shown: what the ledger alone can tell, then the subgraph, then the chain. */
export const checks: readonly Check[] = [
  blocksWhole,
  blocksInOrder,
  feeLaw,
  paidOnce,
  paidAsInvoiced,
  refundsWithinPayments,
  sumsNeverFall,
  partsOfTotals,
  btrstSupply,
  escrowBooks,
  subgraphTotals,
  subgraphDays,
  subgraphAnomalies,
  balancesOnChain,
  logsOnChain,
]
