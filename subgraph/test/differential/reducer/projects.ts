import type { History } from '../history.ts'
import { byKey } from './facts.ts'

/** A project is an accepted engagement. */
export interface Project {
  readonly engagement: bigint
  readonly job: bigint
  readonly client: string
  readonly talent: string
  /** Value agreed, as amended. */
  readonly value: bigint
}

/** All projects, those that ended included. */
export function projects(history: History): Project[] {
  const accepted = new Set(history.of('JobBoard', 'EngagementAccepted').map(({ args }) => args.engagementId))
  const amended = byKey(history.of('JobBoard', 'EngagementAmended'), ({ args }) => args.engagementId)
  return history
    .of('JobBoard', 'EngagementOffered')
    .filter(({ args }) => accepted.has(args.engagementId))
    .map(({ args }) => ({
      engagement: args.engagementId,
      job: args.jobId,
      client: args.client,
      talent: args.talent,
      value: amended(args.engagementId).at(-1)?.args.newValue ?? args.contractedValue,
    }))
}
