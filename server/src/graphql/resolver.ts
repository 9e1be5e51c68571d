import type { QualityReport } from '../quality/report.ts'
import type { Operation } from './operation.ts'
import type { StatusSource } from './status-source.ts'

/** Where the newest report on the data's quality is found; undefined before the first. */
export interface QualitySource {
  readonly report: QualityReport | undefined
}

/** What every resolver gets. */
export interface ResolverContext {
  readonly operation: Operation
  readonly status: StatusSource
  readonly quality: QualitySource
}

export type Resolver<Args> = (root: unknown, args: Args, context: ResolverContext) => unknown
