import { sameAddress } from '../../../format/address.ts'
import { formatBps } from '../../../format/ratio.ts'
import { formatDateTime } from '../../../format/time.ts'
import { signingTexts } from '../../../language/signing-texts.ts'
import type { Fact } from '../../plan.ts'
import { usdc } from '../../words/words.ts'
import { notPossible, type Planning, type PlanResult, read, wrongAccount } from '../planning.ts'

/** The contract's numbers. */
export const phases = { response: 0, evidence: 1, commit: 2, reveal: 3, appeal: 4, executed: 5 } as const
const openStatus = 1

/** The dispute as the chain has it at this moment, with the chain's own time and height. */
export async function readDispute(planning: Planning, id: bigint) {
  const [dispute, block] = await Promise.all([
    read(planning, 'DisputeJury', 'dispute', [id]),
    planning.chain.getBlock(),
  ])
  return { ...dispute, id, now: block.timestamp, block: block.number }
}

export type DisputeNow = Awaited<ReturnType<typeof readDispute>>

/** Why nothing can be done about it any more, or yet; null while it is open. */
export function closedOf({ id, status }: DisputeNow): PlanResult | null {
  if (status === openStatus) return null
  const { unknown, closed } = signingTexts().jury.cannot
  return notPossible(status === 0 ? unknown(`${id}`) : closed(`${id}`))
}

/** Null in the phase that is needed. */
export function otherPhase({ id, phase }: DisputeNow, needed: number): PlanResult | null {
  const words = signingTexts().jury
  if (phase === needed) return null
  return notPossible(words.cannot.phase(`${id}`, words.phases[phase] ?? `${phase}`))
}

/** Null within the phase, whose last second is `phaseEndsAt`. */
export const overOf = ({ now, phaseEndsAt }: DisputeNow): PlanResult | null =>
  now <= phaseEndsAt
    ? null
    : notPossible(signingTexts().jury.cannot.over(formatDateTime(Number(phaseEndsAt))))

/** Null once the phase is over, or when it may end early. */
export const notOverOf = ({ now }: DisputeNow, endsAt: bigint, early = false): PlanResult | null =>
  early || now > endsAt
    ? null
    : notPossible(signingTexts().jury.cannot.notOver(formatDateTime(Number(endsAt))))

/** Null for one of the two parties. */
export function strangerOf(planning: Planning, { id, claimant, respondent }: DisputeNow): PlanResult | null {
  const parties = [claimant, respondent]
  if (parties.some((party) => sameAddress(party, planning.account))) return null
  return wrongAccount(planning, parties, signingTexts().jury.cannot.onlyParties(`${id}`))
}

/** What a share comes to, and that this ends it. */
export function shareFacts({ amountInDispute }: DisputeNow, bps: number): Fact[] {
  const { facts, jury } = signingTexts()
  return [
    [facts.amountInDispute, usdc(amountInDispute)],
    [jury.facts.talentShare, formatBps(bps)],
    [jury.facts.talentGets, usdc((amountInDispute * BigInt(bps)) / 10_000n)],
    [jury.facts.follows, jury.facts.settledThen],
  ]
}

/** A moment of the contract, as people read it. */
export const deadline = (seconds: bigint): string => formatDateTime(Number(seconds))
