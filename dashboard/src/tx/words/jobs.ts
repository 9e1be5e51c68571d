import { counted } from '../../format/counted.ts'
import { formatDateTime } from '../../format/time.ts'
import { signingTexts } from '../../language/signing-texts.ts'
import { amountOf, idOf, readDataUri, usdc, type WordsByCall } from './words.ts'

const says = () => signingTexts().says
const jobs = () => signingTexts().jobs.says
const people = (positions: unknown): string => counted(Number(positions), says().people)
const when = (seconds: unknown): string => formatDateTime(Number(seconds))

/** "60 USDC an hour" */
function rateOf(rate: unknown, unit: unknown): string {
  const { perHour, fixed, unknownUnit } = jobs()
  return ([perHour, fixed][Number(unit)] ?? unknownUnit)(usdc(rate))
}

export const jobWords: WordsByCall = {
  'JobBoard.postJob': ([categoryId, node, budget, positions, metadata]) => ({
    sentence: says().postJob(usdc(budget), people(positions)),
    facts: [
      [says().categoryNumber, idOf(categoryId)],
      [says().node, /^0x0+$/.test(`${node}`) ? says().noNode : `${node}`],
      [says().text, readDataUri(metadata)],
    ],
  }),
  'JobBoard.updateJob': ([jobId, budget, positions, metadata]) => ({
    sentence: jobs().updateJob(idOf(jobId), usdc(budget), people(positions)),
    facts: [[says().text, readDataUri(metadata)]],
  }),
  'JobBoard.closeJob': ([jobId]) => ({ sentence: jobs().closeJob(idOf(jobId)), facts: [] }),
  'JobBoard.submitBid': ([jobId, rate, unit, metadata]) => ({
    sentence: jobs().submitBid(idOf(jobId), rateOf(rate, unit)),
    facts: [[says().text, readDataUri(metadata)]],
  }),
  'JobBoard.withdrawBid': ([bidId]) => ({ sentence: jobs().withdrawBid(idOf(bidId)), facts: [] }),
  'JobBoard.offerEngagement': ([jobId, talent, bidId, value, startAt, endAt]) => ({
    sentence: jobs().offer(idOf(jobId), usdc(value)),
    facts: [
      [jobs().talent, idOf(talent)],
      [jobs().onBid, amountOf(bidId) === 0n ? jobs().noBid : idOf(bidId)],
      [jobs().value, usdc(value)],
      [jobs().begins, when(startAt)],
      [jobs().ends, when(endAt)],
    ],
  }),
  'JobBoard.acceptEngagement': ([id]) => ({ sentence: jobs().accept(idOf(id)), facts: [] }),
  'JobBoard.declineEngagement': ([id]) => ({ sentence: jobs().decline(idOf(id)), facts: [] }),
  'JobBoard.amendEngagement': ([id, value, endAt]) => ({
    sentence: jobs().amend(idOf(id), usdc(value)),
    facts: [
      [jobs().value, usdc(value)],
      [jobs().ends, when(endAt)],
    ],
  }),
  'JobBoard.endEngagement': ([id, reason]) => ({
    sentence: jobs().end(idOf(id), jobs().reasons[Number(reason)] ?? jobs().unknownReason(`${reason}`)),
    facts: [],
  }),
}
