import type { BlockPoint } from '../../ledger/block-point.ts'
import { BlockUnavailableError } from '../../ledger/resolve-block.ts'
import { type AsOf, NotReachedError } from '../as-of.ts'
import type { Metric } from '../metric.ts'
import { metrics } from '../registry.ts'

/** Metrics that a proposal is looked at with, then and later: volume, fees, projects, disputes, people, treasury, votes. */
export const pinnedMetricIds = [
  'gsv',
  'fees',
  'scheduledFeeRate',
  'averageProjectSize',
  'disputeRateByCount',
  'activeClients',
  'activeTalent',
  'treasuryNetFlowUsdc',
  'treasuryNetFlowBtrst',
  'delegationRate',
] as const

/** @throws RangeError when one of the pinned metrics is gone. */
export const pinnedMetrics: readonly Metric[] = pinnedMetricIds.map((id) => {
  const metric = metrics.find((candidate) => candidate.id === id)
  if (metric === undefined) throw new RangeError(`There is no metric ${id} to pin to proposals.`)
  return metric
})

/** Moments at which a proposal's metrics are pinned. */
export type PinnedMoment =
  | 'CREATED'
  | 'VOTE_START'
  | 'VOTE_END'
  | 'EXECUTED'
  | 'AFTER_30_DAYS'
  | 'AFTER_90_DAYS'
  | 'NOW'

export const pinnedMoments: readonly PinnedMoment[] = [
  'CREATED',
  'VOTE_START',
  'VOTE_END',
  'EXECUTED',
  'AFTER_30_DAYS',
  'AFTER_90_DAYS',
  'NOW',
]

/** A moment's block, or why there is none. */
export type MomentBlock =
  | { readonly block: BlockPoint; readonly reason: null }
  | { readonly block: null; readonly reason: string }

const day = 86_400

/**
 * Finds each moment's block. The days count from the execution, else from the end of the vote.
 * @param at finds a block; throws BlockUnavailableError for what has not come.
 * @param asOf what lies after it has not come either.
 */
export async function momentBlocks(
  id: string,
  asOf: BlockPoint,
  at: (asked: AsOf) => Promise<BlockPoint>,
): Promise<Map<PinnedMoment, MomentBlock>> {
  const found = new Map<PinnedMoment, MomentBlock>()
  // The same whether it came later or never, so that an answer for a block stays as it is.
  const notYet = { block: null, reason: `It had not come by block ${asOf.number}, which this answer is for.` }
  const find = async (asked: AsOf): Promise<MomentBlock> => {
    try {
      const block = await at(asked)
      return block.number <= asOf.number ? { block, reason: null } : notYet
    } catch (error) {
      if (error instanceof NotReachedError) return notYet
      if (error instanceof BlockUnavailableError) return { block: null, reason: error.message }
      throw error
    }
  }
  for (const moment of ['CREATED', 'VOTE_START', 'VOTE_END', 'EXECUTED'] as const)
    found.set(moment, await find({ proposal: { id, moment } }))
  const since = found.get('EXECUTED')?.block ?? found.get('VOTE_END')?.block
  for (const [moment, days] of [
    ['AFTER_30_DAYS', 30],
    ['AFTER_90_DAYS', 90],
  ] as const) {
    const time = (since?.timestamp ?? 0) + days * day
    const reason = `${days} days after the vote or the execution have not passed at block ${asOf.number}.`
    const passed = since !== undefined && since !== null && time <= asOf.timestamp
    found.set(moment, passed ? await find({ time }) : { block: null, reason })
  }
  found.set('NOW', { block: asOf, reason: null })
  return found
}
