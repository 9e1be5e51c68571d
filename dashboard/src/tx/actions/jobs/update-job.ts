import { decimalsOf, formatCount, formatExact } from '../../../format/amount.ts'
import { signingTexts } from '../../../language/signing-texts.ts'
import { jsonDataUri, numberInId, textsInUri } from '../../chain-text.ts'
import { amountField, countField, optionalTextField } from '../../fields/common.ts'
import type { IntentOf } from '../../intent.ts'
import { defineAction } from '../action-spec.ts'
import { callOf, next, notPossible } from '../planning.ts'
import { maxPositions, readOwnJob } from './job.ts'

/** Changes budget, positions and text of an open job. Whoever bids sees the new ones; engagements keep theirs. */
export const updateJob = defineAction<'update-job', ReturnType<typeof fields>>({
  title: ({ jobId }) => signingTexts().jobs.titles.updateJob(jobId),
  lead: () => signingTexts().forms.publicText,
  fields,
  async plan(planning, intent, { title, description, budget, positions }) {
    const id = numberInId(intent.jobId)
    const { titles, cannot, facts } = signingTexts().jobs
    const { job, refusal } = await readOwnJob(planning, id)
    if (refusal) return refusal
    if (positions < job.committed) return notPossible(cannot.positionsBelow(formatCount(job.committed)))
    const uri = uriAfter(intent.metadataURI, title, description)
    const args = [id, budget, positions, uri] as const
    const taken = facts.ofThem(formatCount(job.committed), formatCount(positions))
    return next(
      planning,
      [callOf(planning, titles.updateJob(`${id}`), 'JobBoard', 'updateJob', args)],
      [[facts.positionsTaken, taken]],
    )
  },
})

/** The stored text stays byte for byte where nobody changed it, whatever else it holds. */
function uriAfter(before: string, title: string, description: string): string {
  const texts = textsInUri(before)
  if (title === (texts.title ?? '') && description === (texts.description ?? '')) return before
  return jsonDataUri({ ...texts, title, description })
}

function fields({ budget, positions, metadataURI }: IntentOf<'update-job'>) {
  const { forms, jobs } = signingTexts()
  const texts = textsInUri(metadataURI)
  return {
    title: {
      ...optionalTextField(forms.title),
      control: { kind: 'text' as const },
      start: texts.title ?? '',
      hint: jobs.forms.keepText,
    },
    description: { ...optionalTextField(forms.description), start: texts.description ?? '' },
    budget: {
      ...amountField(forms.budget, 'USDC'),
      start: formatExact(BigInt(budget), decimalsOf.USDC),
      hint: forms.stated,
      half: true,
    },
    positions: { ...countField(forms.positions, maxPositions), start: `${positions}`, half: true },
  }
}
