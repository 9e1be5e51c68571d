import { decimalsOf, formatExact } from '../../../format/amount.ts'
import { formatDateTime } from '../../../format/time.ts'
import { signingTexts } from '../../../language/signing-texts.ts'
import { numberInId } from '../../chain-text.ts'
import { amountField, dayField } from '../../fields/common.ts'
import { dayOf } from '../../fields/readers.ts'
import type { IntentOf } from '../../intent.ts'
import { usdc } from '../../words/words.ts'
import { defineAction } from '../action-spec.ts'
import { callOf, next, notPossible } from '../planning.ts'
import { engagementState, readEngagement, termProblem } from './engagement.ts'

const day = 86_400
/** Changes value and end of a running engagement. */
export const amendEngagement = defineAction<'amend-engagement', ReturnType<typeof fields>>({
  title: ({ engagementId }) => signingTexts().jobs.titles.amendEngagement(engagementId),
  fields,
  async plan(planning, intent, { value, lastDay }) {
    const id = numberInId(intent.engagementId)
    const { titles, cannot, facts } = signingTexts().jobs
    const who = { parties: ['client'], says: cannot.onlyClientOf } as const
    const { engagement, refusal } = await readEngagement(planning, id, [engagementState.accepted], who)
    if (refusal) return refusal
    const endBefore = Number(engagement.endAt)
    // The last day as it was keeps the end to the second, whatever its hour.
    const endAt = lastDay === lastDayOf(endBefore) ? endBefore : lastDay + day
    const problem = termProblem(Number(engagement.startAt), endAt)
    if (problem !== null) return notPossible(problem)
    if (value < engagement.billed) return notPossible(cannot.belowBilled(usdc(engagement.billed)))
    if (value === engagement.contractedValue && endAt === endBefore) return notPossible(cannot.unchanged)
    const args = [id, value, BigInt(endAt)] as const
    return next(
      planning,
      [callOf(planning, titles.amendEngagement(`${id}`), 'JobBoard', 'amendEngagement', args)],
      [
        [facts.valueBefore, usdc(engagement.contractedValue)],
        [facts.endsBefore, formatDateTime(endBefore)],
        [facts.billed, usdc(engagement.billed)],
      ],
    )
  },
})

/** The day that an end, not itself included, is on: seconds at its start. */
const lastDayOf = (endAt: number): number => Math.floor((endAt - 1) / day) * day

function fields({ contractedValue, endAt }: IntentOf<'amend-engagement'>) {
  const { forms } = signingTexts().jobs
  return {
    value: {
      ...amountField(forms.value, 'USDC'),
      start: formatExact(BigInt(contractedValue), decimalsOf.USDC),
      half: true,
    },
    lastDay: { ...dayField(forms.lastDay, dayOf(lastDayOf(endAt))), hint: forms.utc, half: true },
  }
}
