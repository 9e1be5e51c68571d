import type { DisputeCourse, JurorSeat } from './disputes-query.ts'

/** What can be done about a dispute at a moment; the chain is asked again before anything is signed. */
export interface DisputeNow {
  /** True after the last second of the phase. */
  readonly over: boolean
  /** Whoever sits in the round that is on; empty before its draw. */
  readonly jurors: readonly JurorSeat[]
  /** The two parties can still settle. */
  readonly open: boolean
  readonly answerable: boolean
  readonly evidence: boolean
  /** Anybody can move it on to the next phase. */
  readonly advance: boolean
  readonly draw: boolean
  readonly vote: boolean
  readonly reveal: boolean
  readonly appeal: boolean
  readonly execute: boolean
}

/** How long after the evidence a jury can be drawn, as the contract has it, seconds. */
const drawLimit = 14 * 86_400

/** What the rules of the contract allow at `now`, unix seconds. */
export function disputeNow({ dispute, rounds }: DisputeCourse, now: number): DisputeNow {
  const { status, round, phaseEndsAt } = dispute
  const jurors = rounds.find(({ number }) => number === round)?.jurors ?? []
  const over = phaseEndsAt !== null && now > phaseEndsAt
  const committed = jurors.filter(({ committedAt }) => committedAt !== null).length
  const opened = jurors.filter(({ revealedAt }) => revealedAt !== null).length
  const undrawn = status === 'EVIDENCE' && phaseEndsAt !== null && now > phaseEndsAt + drawLimit
  const open = status !== 'SETTLED' && status !== 'RULED'
  return {
    over,
    jurors,
    open,
    answerable: status === 'RESPONSE' && now <= dispute.respondBy,
    evidence: open && status !== 'COMMIT' && status !== 'REVEAL',
    advance:
      (status === 'RESPONSE' && over) ||
      status === 'COUNTERCLAIMED' ||
      undrawn ||
      (status === 'COMMIT' && (over || committed === jurors.length)) ||
      (status === 'REVEAL' && (over || opened === committed)),
    draw: status === 'EVIDENCE' && over && !undrawn,
    vote: status === 'COMMIT' && !over,
    reveal: status === 'REVEAL' && !over,
    appeal: status === 'APPEAL' && round === 0 && !over,
    execute: status === 'APPEAL' && over,
  }
}
