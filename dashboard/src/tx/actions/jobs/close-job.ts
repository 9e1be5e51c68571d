import { formatCount } from '../../../format/amount.ts'
import { signingTexts } from '../../../language/signing-texts.ts'
import { numberInId } from '../../chain-text.ts'
import { defineAction, noFields } from '../action-spec.ts'
import { callOf, next } from '../planning.ts'
import { readOwnJob } from './job.ts'

/** Closes an open job before all its positions are taken. */
export const closeJob = defineAction<'close-job', Record<never, never>>({
  title: ({ jobId }) => signingTexts().jobs.titles.closeJob(jobId),
  fields: noFields,
  async plan(planning, { jobId }) {
    const id = numberInId(jobId)
    const { titles, facts } = signingTexts().jobs
    const { job, refusal } = await readOwnJob(planning, id)
    if (refusal) return refusal
    const taken = facts.ofThem(formatCount(job.committed), formatCount(job.positions))
    return next(
      planning,
      [callOf(planning, titles.closeJob(`${id}`), 'JobBoard', 'closeJob', [id])],
      [[facts.positionsTaken, taken]],
    )
  },
})
