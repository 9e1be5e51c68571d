import { formatBps } from '../../../format/ratio.ts'
import { formatDateTime } from '../../../format/time.ts'
import { signingTexts } from '../../../language/signing-texts.ts'
import { jsonDataUri, numberInId } from '../../chain-text.ts'
import { amountField, dayField, longTextField } from '../../fields/common.ts'
import { dayOf } from '../../fields/readers.ts'
import type { IntentOf } from '../../intent.ts'
import { usdc } from '../../words/words.ts'
import { defineAction } from '../action-spec.ts'
import { engagementState, readEngagement } from '../jobs/engagement.ts'
import { callOf, chainTime, next, notPossible, read, wholeHour } from '../planning.ts'
import { billedPeriod } from './billed-period.ts'

/** The least that the escrow takes an invoice for: a dollar. */
const leastInvoice = 1_000_000n

/** Bills work of a running engagement, within its value and its dates, for days that have begun. */
export const submitInvoice = defineAction<'submit-invoice', ReturnType<typeof fields>>({
  title: ({ engagementId }) => signingTexts().invoices.titles.submitInvoice(engagementId),
  lead: () => signingTexts().invoices.forms.submitLead,
  fields,
  async plan(planning, { engagementId }, { amount, firstDay, lastDay, work }) {
    const id = numberInId(engagementId)
    const { titles, cannot, facts } = signingTexts().invoices
    const who = { parties: ['talent'], says: cannot.onlyTalentOf } as const
    const [{ engagement, refusal }, billedUntil, netTerm, now] = await Promise.all([
      readEngagement(planning, id, [engagementState.accepted], who),
      read(planning, 'InvoiceEscrow', 'billedUntil', [id]),
      read(planning, 'ProtocolConfig', 'netTerm', []),
      chainTime(planning),
    ])
    if (refusal) return refusal
    if (amount < leastInvoice) return notPossible(cannot.tooSmall(usdc(leastInvoice)))
    const left = engagement.contractedValue - engagement.billed
    if (amount > left) return notPossible(cannot.overContract(usdc(left)))
    const term = {
      startAt: Number(engagement.startAt),
      endAt: Number(engagement.endAt),
      billedUntil: Number(billedUntil),
      now,
    }
    const period = billedPeriod(firstDay, lastDay, term)
    if (!period.ok) return notPossible(period.problem)
    const uri = jsonDataUri({ title: work })
    const args = [id, amount, BigInt(period.start), BigInt(period.end), uri] as const
    const fee = (amount * BigInt(engagement.feeBps)) / 10_000n
    return next(
      planning,
      [callOf(planning, titles.submitInvoice(`${id}`), 'InvoiceEscrow', 'submitInvoice', args)],
      [
        [facts.client, engagement.client],
        [facts.feeOnTop(formatBps(engagement.feeBps)), usdc(fee)],
        [facts.billed, usdc(amount + fee)],
        [facts.leftToBill, usdc(left - amount)],
        [facts.due, formatDateTime(wholeHour(now + Number(netTerm)))],
      ],
    )
  },
})

function fields({ from, endAt }: IntentOf<'submit-invoice'>) {
  const { forms } = signingTexts().invoices
  const last = Math.max(from, Math.min(Math.floor(Date.now() / 1000), endAt - 1))
  return {
    amount: { ...amountField(forms.amount, 'USDC'), hint: forms.least },
    firstDay: { ...dayField(forms.firstDay, dayOf(from)), hint: forms.utc, half: true },
    lastDay: { ...dayField(forms.lastDay, dayOf(last)), hint: forms.utc, half: true },
    work: { ...longTextField(forms.work, forms.aWork), hint: forms.workHint },
  }
}
