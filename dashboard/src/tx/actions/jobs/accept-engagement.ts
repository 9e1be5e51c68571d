import { formatToken } from '../../../format/amount.ts'
import { formatBps } from '../../../format/ratio.ts'
import { formatDateTime } from '../../../format/time.ts'
import { signingTexts } from '../../../language/signing-texts.ts'
import { numberInId } from '../../chain-text.ts'
import { defineAction, noFields } from '../action-spec.ts'
import { callOf, next, notPossible, read } from '../planning.ts'
import { engagementState, readEngagement } from './engagement.ts'

/** Accepts an offer. The talent must still be approved in the job's category. */
export const acceptEngagement = defineAction<'accept-engagement', Record<never, never>>({
  title: ({ engagementId }) => signingTexts().jobs.titles.acceptEngagement(engagementId),
  fields: noFields,
  async plan(planning, { engagementId }) {
    const id = numberInId(engagementId)
    const { facts, jobs } = signingTexts()
    const { titles, cannot, says } = jobs
    const who = { parties: ['talent'], says: cannot.onlyTalentOf } as const
    const { engagement, refusal } = await readEngagement(planning, id, [engagementState.offered], who)
    if (refusal) return refusal
    const { categoryId } = await read(planning, 'JobBoard', 'job', [BigInt(engagement.jobId)])
    const approved = await read(planning, 'TalentScreening', 'isApproved', [planning.account, categoryId])
    if (!approved) return notPossible(cannot.youNotApproved)
    return next(
      planning,
      [callOf(planning, titles.acceptEngagement(`${id}`), 'JobBoard', 'acceptEngagement', [id])],
      [
        [jobs.facts.client, engagement.client],
        [says.value, formatToken(engagement.contractedValue, 'USDC')],
        [facts.feeRate, formatBps(engagement.feeBps)],
        [says.begins, formatDateTime(Number(engagement.startAt))],
        [says.ends, formatDateTime(Number(engagement.endAt))],
        [jobs.facts.afterwards, jobs.facts.thenWork],
      ],
    )
  },
})
