import { keccak256, toHex } from 'viem'
import { sameAddress } from '../../../format/address.ts'
import { signingTexts } from '../../../language/signing-texts.ts'
import { notPossible, type Planning, type PlanResult, read, wrongAccount } from '../planning.ts'

const openStatus = 1
const screenerRole = keccak256(toHex('SCREENER_ROLE'))

/** An application as the chain has it at this moment, with its seats and the chain's time. */
export async function readApplication(planning: Planning, id: bigint) {
  const [application, seats, block] = await Promise.all([
    read(planning, 'TalentScreening', 'application', [id]),
    read(planning, 'TalentScreening', 'seats', [id]),
    planning.chain.getBlock(),
  ])
  const own = seats.find(({ screener }) => sameAddress(screener, planning.account))
  return { ...application, id, seats, own, now: block.timestamp }
}

export type ApplicationNow = Awaited<ReturnType<typeof readApplication>>

/** Null while it is open. */
export function closedOf({ id, status }: ApplicationNow): PlanResult | null {
  if (status === openStatus) return null
  const words = signingTexts().screening.cannot
  return notPossible(words.applicationIs(`${id}`, words.states[status] ?? `${status}`))
}

/** Null for an account that governance made a screener. */
export async function noScreener(planning: Planning): Promise<PlanResult | null> {
  const isScreener = await read(planning, 'TalentScreening', 'hasRole', [screenerRole, planning.account])
  return isScreener ? null : wrongAccount(planning, [], signingTexts().screening.cannot.onlyScreeners)
}

/** Reports that came in. */
export const reportsOf = ({ approvals, rejections }: ApplicationNow): number => approvals + rejections
