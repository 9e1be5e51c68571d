import { canonicalJson } from '../metrics/canonical-json.ts'
import { landmarksAt } from '../metrics/landmarks/landmarks.ts'
import { checkFirst } from '../metrics/lists/page.ts'
import { timeWindow } from '../metrics/time-window.ts'
import type { AsOfArgs } from './operation.ts'
import type { ResolverContext } from './resolver.ts'

interface LandmarkArgs extends AsOfArgs {
  readonly from?: number | null
  readonly to?: number | null
  readonly first?: number | null
}

/** Resolver of the landmarks. */
export const landmarkResolvers = {
  landmarks: async (_root: unknown, args: LandmarkArgs, { operation }: ResolverContext) => {
    const first = args.first ?? 200
    checkFirst(first)
    operation.spend(first)
    const window = timeWindow(args.from ?? undefined, args.to ?? undefined)
    const block = await operation.block(args)
    const found = await operation.cached(
      block,
      'landmarks',
      canonicalJson({ from: window.from ?? null, to: window.to ?? null, first }),
      first,
      (snapshot) => landmarksAt(snapshot, block, window, first),
    )
    return { block, ...found }
  },
}
