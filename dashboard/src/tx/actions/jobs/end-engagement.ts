import { sameAddress } from '../../../format/address.ts'
import { formatToken } from '../../../format/amount.ts'
import { counted } from '../../../format/counted.ts'
import { signingTexts } from '../../../language/signing-texts.ts'
import { numberInId } from '../../chain-text.ts'
import { choiceField } from '../../fields/common.ts'
import { defineAction } from '../action-spec.ts'
import { callOf, next, notPossible, read } from '../planning.ts'
import { engagementState, readEngagement } from './engagement.ts'

/** The job board's numbers for how an engagement ended. */
const endReason = { completed: 0, byClient: 1, byTalent: 2 } as const

/** Ends a running engagement without open invoices. */
export const endEngagement = defineAction<'end-engagement', ReturnType<typeof fields>>({
  title: ({ engagementId }) => signingTexts().jobs.titles.endEngagement(engagementId),
  fields,
  async plan(planning, { engagementId }, { how }) {
    const id = numberInId(engagementId)
    const { titles, cannot, facts, invoices } = signingTexts().jobs
    const who = { parties: ['client', 'talent'], says: cannot.onlyPartiesOf } as const
    const { engagement, refusal } = await readEngagement(planning, id, [engagementState.accepted], who)
    if (refusal) return refusal
    const open = engagement.openInvoices
    if (open > 0) return notPossible(cannot.openInvoices(`${id}`, counted(open, invoices)))
    const early = sameAddress(engagement.client, planning.account) ? endReason.byClient : endReason.byTalent
    const reason = how === 'completed' ? endReason.completed : early
    const left = await read(planning, 'InvoiceEscrow', 'escrowBalance', [id])
    return next(
      planning,
      [callOf(planning, titles.endEngagement(`${id}`), 'JobBoard', 'endEngagement', [id, reason])],
      [
        [facts.billed, formatToken(engagement.billed, 'USDC')],
        [facts.inEscrow, formatToken(left, 'USDC')],
        ...(left > 0n ? [[facts.afterwards, facts.stays] as const] : []),
      ],
    )
  },
})

function fields() {
  const { forms } = signingTexts().jobs
  return {
    how: choiceField<'completed' | 'early'>(forms.how, [
      ['completed', forms.completed],
      ['early', forms.early],
    ]),
  }
}
