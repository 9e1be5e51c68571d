import type { Metric } from '../metric.ts'
import { budgetUseBtrst } from './budget-use-btrst.ts'
import { budgetUseUsdc } from './budget-use-usdc.ts'
import { otherBtrstInflow } from './other-btrst-inflow.ts'
import { runwayBtrst } from './runway-btrst.ts'
import { runwayUsdc } from './runway-usdc.ts'
import { treasuryBalance } from './treasury-balance.ts'
import { treasuryInflowBtrst } from './treasury-inflow-btrst.ts'
import { treasuryInflowUsdc } from './treasury-inflow-usdc.ts'
import { treasuryNetFlowBtrst } from './treasury-net-flow-btrst.ts'
import { treasuryNetFlowUsdc } from './treasury-net-flow-usdc.ts'
import { treasuryOutflowBtrst } from './treasury-outflow-btrst.ts'
import { treasuryOutflowUsdc } from './treasury-outflow-usdc.ts'

/** Metrics of the treasury, in the order they are shown. */
export const treasuryMetrics: readonly Metric[] = [
  treasuryBalance,
  treasuryInflowUsdc,
  treasuryOutflowUsdc,
  treasuryNetFlowUsdc,
  treasuryInflowBtrst,
  treasuryOutflowBtrst,
  treasuryNetFlowBtrst,
  otherBtrstInflow,
  runwayUsdc,
  runwayBtrst,
  budgetUseUsdc,
  budgetUseBtrst,
]
