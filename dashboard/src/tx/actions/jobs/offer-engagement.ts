import { sameAddress } from '../../../format/address.ts'
import { decimalsOf, formatExact } from '../../../format/amount.ts'
import { formatBps } from '../../../format/ratio.ts'
import { signingTexts } from '../../../language/signing-texts.ts'
import { numberInId } from '../../chain-text.ts'
import { addressField, amountField, dayField } from '../../fields/common.ts'
import { dayFromNow } from '../../fields/readers.ts'
import type { IntentOf } from '../../intent.ts'
import { usdc } from '../../words/words.ts'
import { defineAction } from '../action-spec.ts'
import { callOf, chainTime, next, notPossible, read } from '../planning.ts'
import { termProblem } from './engagement.ts'
import { readOwnJob } from './job.ts'
import { liveBid } from './withdraw-bid.ts'

const day = 86_400
/** Days that an engagement lasts unless the client says otherwise. */
const usualDays = 30

/** Offers an engagement to a talent, on their bid or without one. */
export const offerEngagement = defineAction<'offer-engagement', ReturnType<typeof fields>>({
  title: ({ jobId }) => signingTexts().jobs.titles.offerEngagement(jobId),
  lead: () => signingTexts().jobs.forms.offerLead,
  fields,
  async plan(planning, { jobId, bid }, { talent, value, firstDay, lastDay }) {
    const id = numberInId(jobId)
    const bidId = bid === null ? 0n : numberInId(bid.id)
    const { titles, cannot, facts } = signingTexts().jobs
    const { job, refusal } = await readOwnJob(planning, id)
    if (refusal) return refusal
    if (sameAddress(talent, planning.account)) return notPossible(cannot.ownTalent)
    if (job.committed >= job.positions) return notPossible(cannot.noPosition(`${id}`))
    const [approved, feeBps, now, onChain] = await Promise.all([
      read(planning, 'TalentScreening', 'isApproved', [talent, job.categoryId]),
      read(planning, 'ProtocolConfig', 'feeBps', []),
      chainTime(planning),
      read(planning, 'JobBoard', 'bid', [bidId]),
    ])
    if (bid !== null && onChain.status !== liveBid) return notPossible(cannot.bidGone(bid.id))
    if (bid !== null && !sameAddress(onChain.talent, talent)) return notPossible(cannot.otherTalent(bid.id))
    if (!approved) return notPossible(cannot.notApproved(talent))
    const [startAt, endAt] = [firstDay, lastDay + day]
    const problem = termProblem(startAt, endAt, now)
    if (problem !== null) return notPossible(problem)
    const args = [id, talent, bidId, value, BigInt(startAt), BigInt(endAt)] as const
    const fee = (value * BigInt(feeBps)) / 10_000n
    return next(
      planning,
      [callOf(planning, titles.offerEngagement(`${id}`), 'JobBoard', 'offerEngagement', args)],
      [
        [facts.feeRate, formatBps(feeBps)],
        [facts.feeOnTop, usdc(fee)],
        [facts.clientPays, usdc(value + fee)],
        [facts.afterwards, facts.thenFund],
      ],
    )
  },
})

function fields({ bid }: IntentOf<'offer-engagement'>) {
  const { forms, says } = signingTexts().jobs
  const rate = bid === null ? null : usdc(BigInt(bid.rate))
  return {
    talent: addressField(forms.talent, bid?.talent ?? ''),
    value: {
      ...amountField(forms.value, 'USDC'),
      ...(bid !== null && rate !== null
        ? { hint: forms.bidAsks(bid.hourly ? says.perHour(rate) : says.fixed(rate)) }
        : {}),
      ...(bid !== null && !bid.hourly ? { start: formatExact(BigInt(bid.rate), decimalsOf.USDC) } : {}),
    },
    firstDay: { ...dayField(forms.firstDay, dayFromNow(0)), hint: forms.utc, half: true },
    lastDay: { ...dayField(forms.lastDay, dayFromNow(usualDays)), hint: forms.utc, half: true },
  }
}
