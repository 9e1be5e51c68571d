import type { Action } from '../action.ts'
import { planCastVote } from './cast-vote.ts'
import { planOpenDispute } from './open-dispute.ts'
import { planPayInvoice } from './pay-invoice.ts'
import type { Planning, PlanResult } from './planning.ts'
import { planPostJob } from './post-job.ts'

/** The next call of an action, from the chain as it is now. Asked again after every mined call, until nothing is left to do. */
export async function planAction(planning: Planning, action: Action): Promise<PlanResult> {
  switch (action.kind) {
    case 'pay-invoice':
      return planPayInvoice(planning, action.invoiceId)
    case 'open-dispute':
      return planOpenDispute(planning, action)
    case 'cast-vote':
      return planCastVote(planning, action)
    case 'post-job':
      return planPostJob(planning, action)
  }
}
