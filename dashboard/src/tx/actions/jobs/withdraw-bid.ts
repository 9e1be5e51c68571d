import { sameAddress } from '../../../format/address.ts'
import { signingTexts } from '../../../language/signing-texts.ts'
import { numberInId } from '../../chain-text.ts'
import { defineAction, noFields } from '../action-spec.ts'
import { callOf, next, notPossible, read, wrongAccount } from '../planning.ts'

/** `BidStatus.Live` of the job board. */
export const liveBid = 1

/** Takes a bid back that no offer was made on. */
export const withdrawBid = defineAction<'withdraw-bid', Record<never, never>>({
  title: ({ bidId }) => signingTexts().jobs.titles.withdrawBid(bidId),
  fields: noFields,
  async plan(planning, { bidId }) {
    const id = numberInId(bidId)
    const { titles, cannot } = signingTexts().jobs
    const bid = await read(planning, 'JobBoard', 'bid', [id])
    if (bid.status !== liveBid) return notPossible(cannot.bidGone(`${id}`))
    if (!sameAddress(bid.talent, planning.account))
      return wrongAccount(planning, [bid.talent], cannot.onlyBidder(`${id}`))
    return next(planning, [callOf(planning, titles.withdrawBid(`${id}`), 'JobBoard', 'withdrawBid', [id])])
  },
})
