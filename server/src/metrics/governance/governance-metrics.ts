import type { Metric } from '../metric.ts'
import { delegateConcentration } from './delegate-concentration.ts'
import { delegationRate } from './delegation-rate.ts'
import { lead } from './lead.ts'
import { proposalExecutionRate } from './proposal-execution-rate.ts'
import { proposalPassRate } from './proposal-pass-rate.ts'
import { proposalsCreated } from './proposals-created.ts'
import { quorumProgress } from './quorum-progress.ts'
import { timeToExecute } from './time-to-execute.ts'
import { turnout } from './turnout.ts'
import { turnoutOfSupply } from './turnout-of-supply.ts'
import { votesWithPower } from './votes-with-power.ts'

/** Metrics of governance, in the order they are shown. */
export const governanceMetrics: readonly Metric[] = [
  proposalsCreated,
  votesWithPower,
  turnout,
  turnoutOfSupply,
  quorumProgress,
  proposalPassRate,
  proposalExecutionRate,
  lead,
  delegationRate,
  delegateConcentration,
  timeToExecute,
]
