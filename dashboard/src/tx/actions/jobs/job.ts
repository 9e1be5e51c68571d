import { sameAddress } from '../../../format/address.ts'
import { signingTexts } from '../../../language/signing-texts.ts'
import { notPossible, type Planning, type PlanResult, read, wrongAccount } from '../planning.ts'

/** What the job board takes. */
export const maxPositions = 1000

/** `JobStatus.Open` of the job board. */
const open = 1

/** The job as the chain has it now, or why it takes nothing any more. */
export async function readOpenJob(planning: Planning, id: bigint) {
  const { cannot } = signingTexts().jobs
  const job = await read(planning, 'JobBoard', 'job', [id])
  if (job.status === 0) return { job, refusal: notPossible(cannot.noJob(`${id}`)) }
  return { job, refusal: job.status === open ? null : notPossible(cannot.jobClosed(`${id}`)) }
}

/** The same for what only its client may do. */
export async function readOwnJob(planning: Planning, id: bigint) {
  const { job, refusal } = await readOpenJob(planning, id)
  const stranger: PlanResult | null = sameAddress(job.client, planning.account)
    ? null
    : wrongAccount(planning, [job.client], signingTexts().jobs.cannot.onlyClientOfJob(`${id}`))
  return { job, refusal: refusal ?? stranger }
}
