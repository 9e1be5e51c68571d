import { sameAddress } from '../../../format/address.ts'
import { signingTexts } from '../../../language/signing-texts.ts'
import { notPossible, type Planning, type PlanResult, read, wrongAccount } from '../planning.ts'

/** Engagement states of the job board, in its order. */
export const engagementState = { unknown: 0, offered: 1, accepted: 2, declined: 3, ended: 4 } as const

/** The longest term of an engagement, and how far off it may begin, in seconds. */
const maxTerm = 5 * 365 * 86_400
const maxLead = 365 * 86_400

type State = (typeof engagementState)[keyof typeof engagementState]

/** "Engagement 5 has ended." */
function engagementStateSentence(id: bigint, status: number): string {
  const { engagementIs, engagementStates, unknownState } = signingTexts().jobs.cannot
  return engagementIs(`${id}`, engagementStates[status] ?? unknownState)
}

/** The engagement as the chain has it now, or why it is not in a state, or not for this account, to be acted on. */
export async function readEngagement(
  planning: Planning,
  id: bigint,
  states: readonly State[],
  who: { readonly parties: readonly ('client' | 'talent')[]; readonly says: (id: string) => string } | null,
) {
  const engagement = await read(planning, 'JobBoard', 'engagement', [id])
  const needed = (who?.parties ?? []).map((party) => engagement[party])
  const wrongState = !states.some((state) => state === engagement.status)
  let refusal: PlanResult | null = null
  if (wrongState) refusal = notPossible(engagementStateSentence(id, engagement.status))
  else if (who && !needed.some((address) => sameAddress(address, planning.account)))
    refusal = wrongAccount(planning, needed, who.says(`${id}`))
  return { engagement, refusal }
}

/** Why a term cannot be agreed on; null when it can. `now` is the chain's time, and given when the beginning is chosen too. */
export function termProblem(startAt: number, endAt: number, now?: number): string | null {
  const { cannot } = signingTexts().jobs
  if (endAt <= startAt) return cannot.endsBeforeStart
  if (endAt - startAt > maxTerm) return cannot.termTooLong
  return now !== undefined && startAt > now + maxLead ? cannot.startTooFar : null
}
