import { BadRequestError } from '../metrics/bad-request-error.ts'
import { canonicalJson } from '../metrics/canonical-json.ts'
import { disputeCourseAt } from '../metrics/lists/dispute-course.ts'
import { disputeAt } from '../metrics/lists/disputes.ts'
import { checkFirst } from '../metrics/lists/page.ts'
import { toApiError } from './api-error.ts'
import type { AsOfArgs } from './operation.ts'
import type { ResolverContext } from './resolver.ts'

/** Resolver of what happened in a dispute. */
export const disputeCourseResolvers = {
  disputeCourse: async (
    _root: unknown,
    args: AsOfArgs & { readonly id: string },
    { operation }: ResolverContext,
  ) => {
    if (args.id.length > 100) throw new BadRequestError('id is longer than any id there is.')
    const block = await operation.block(args)
    const found = await operation.cached(
      block,
      'disputeCourse',
      canonicalJson(args.id),
      50,
      async (snapshot) => {
        const dispute = await disputeAt(snapshot, block, args.id)
        return dispute && { dispute, course: await disputeCourseAt(snapshot, block, args.id) }
      },
    )
    if (found === undefined) return null
    const { evidence, ...course } = found.course
    operation.spend(course.rounds.reduce((seats, { jurors }) => seats + jurors.length, 1))
    return {
      block,
      dispute: found.dispute,
      ...course,
      evidenceCount: evidence.length,
      evidence: ({ first }: { first: number }) => {
        try {
          checkFirst(first)
          operation.spend(first)
          return evidence.slice(0, first)
        } catch (error) {
          throw toApiError(error)
        }
      },
    }
  },
}
