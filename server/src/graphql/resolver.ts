import type { Operation } from './operation.ts'
import type { StatusSource } from './status-source.ts'

/** What every resolver gets. */
export interface ResolverContext {
  readonly operation: Operation
  readonly status: StatusSource
}

export type Resolver<Args> = (root: unknown, args: Args, context: ResolverContext) => unknown
