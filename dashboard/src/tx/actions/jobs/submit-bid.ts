import { sameAddress } from '../../../format/address.ts'
import { formatToken } from '../../../format/amount.ts'
import { signingTexts } from '../../../language/signing-texts.ts'
import { jsonDataUri, numberInId } from '../../chain-text.ts'
import { amountField, choiceField, optionalTextField } from '../../fields/common.ts'
import { defineAction } from '../action-spec.ts'
import { callOf, next, notPossible, read } from '../planning.ts'
import { readOpenJob } from './job.ts'

/** The job board's numbers for what a rate is for. */
const unitNumbers = { hourly: 0, fixed: 1 } as const

/** Bids on an open job: one live bid a talent. It moves no money. */
export const submitBid = defineAction<'submit-bid', ReturnType<typeof fields>>({
  title: ({ jobId }) => signingTexts().jobs.titles.submitBid(jobId),
  lead: () => signingTexts().jobs.forms.bidLead,
  fields,
  async plan(planning, { jobId }, { rate, unit, message }) {
    const id = numberInId(jobId)
    const { facts, jobs } = signingTexts()
    const [{ job, refusal }, live] = await Promise.all([
      readOpenJob(planning, id),
      read(planning, 'JobBoard', 'liveBid', [id, planning.account]),
    ])
    if (refusal) return refusal
    if (sameAddress(job.client, planning.account)) return notPossible(jobs.cannot.ownJob)
    if (live !== 0n) return notPossible(jobs.cannot.liveBid(`${id}`, `${live}`))
    const args = [id, rate, unitNumbers[unit], jsonDataUri({ title: message })] as const
    return next(
      planning,
      [callOf(planning, jobs.titles.submitBid(`${id}`), 'JobBoard', 'submitBid', args)],
      [
        [jobs.facts.client, job.client],
        [signingTexts().forms.budget, formatToken(job.budget, 'USDC')],
        [facts.movesMoney, jobs.facts.none],
      ],
    )
  },
})

function fields() {
  const { forms } = signingTexts().jobs
  return {
    rate: { ...amountField(forms.rate, 'USDC'), half: true },
    unit: {
      ...choiceField<'hourly' | 'fixed'>(forms.unit, [
        ['hourly', forms.hourly],
        ['fixed', forms.whole],
      ]),
      half: true,
    },
    message: optionalTextField(forms.message),
  }
}
