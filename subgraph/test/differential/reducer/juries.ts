import type { History } from '../history.ts'
import { CHOICES } from './disputes.ts'
import { byKey, type ExpectedRow, firstTime } from './facts.ts'

/** First phase of a round, as numbered on-chain. */
const EVIDENCE = 1

interface InRound {
  readonly args: { readonly disputeId: bigint; readonly round: number }
}
interface AtSeat {
  readonly args: InRound['args'] & { readonly juror: string }
}
const roundOf = ({ args }: InRound) => `${args.disputeId}-${args.round}`
const seatOf = (log: AtSeat) => `${roundOf(log)}-${log.args.juror}`

export function rounds(history: History): ExpectedRow[] {
  const drawn = byKey(history.of('DisputeJury', 'JurorDrawn'), roundOf)
  const committed = byKey(history.of('DisputeJury', 'VoteCommitted'), roundOf)
  const revealed = byKey(history.of('DisputeJury', 'VoteRevealed'), roundOf)
  const ruled = byKey(history.of('DisputeJury', 'RoundRuled'), roundOf)
  const appealed = byKey(
    history.of('DisputeJury', 'DisputeAppealed'),
    ({ args }) => `${args.disputeId}-${args.newRound - 1}`,
  )
  return history
    .of('DisputeJury', 'PhaseStarted')
    .filter(({ args }) => args.phase === EVIDENCE)
    .map((began) => {
      const id = roundOf(began)
      const [ruling] = ruled(id)
      const [appeal] = appealed(id)
      return {
        id,
        dispute: `${began.args.disputeId}`,
        number: began.args.round,
        startedAt: began.timestamp,
        drawnAt: firstTime(drawn(id)),
        seats: drawn(id).length,
        committed: committed(id).length,
        revealed: revealed(id).length,
        votesClaimant: ruling?.args.votesClaimant ?? null,
        votesRespondent: ruling?.args.votesRespondent ?? null,
        votesRefuse: ruling?.args.votesRefuse ?? null,
        absent: ruling?.args.absent ?? null,
        ruling: ruling ? (CHOICES[ruling.args.ruling] ?? null) : null,
        ruledAt: ruling?.timestamp ?? null,
        appealedAt: appeal?.timestamp ?? null,
        appellant: appeal?.args.appellant ?? null,
        bond: appeal?.args.bond ?? null,
      }
    })
}

export function jurorVotes(history: History): ExpectedRow[] {
  const committed = byKey(history.of('DisputeJury', 'VoteCommitted'), seatOf)
  const revealed = byKey(history.of('DisputeJury', 'VoteRevealed'), seatOf)
  const settled = byKey(history.of('DisputeJury', 'JurorSettled'), seatOf)
  return history.of('DisputeJury', 'JurorDrawn').map((drawn) => {
    const id = seatOf(drawn)
    const [commitment] = committed(id)
    const [reveal] = revealed(id)
    const [settlement] = settled(id)
    return {
      id,
      dispute: `${drawn.args.disputeId}`,
      round: roundOf(drawn),
      juror: drawn.args.juror,
      status: reveal ? 'REVEALED' : commitment ? 'COMMITTED' : 'DRAWN',
      drawnAt: drawn.timestamp,
      committedAt: commitment?.timestamp ?? null,
      commitment: commitment?.args.commitment ?? null,
      revealedAt: reveal?.timestamp ?? null,
      choice: reveal ? (CHOICES[reveal.args.choice] ?? null) : null,
      justificationURI: reveal?.args.justificationURI || null,
      settledAt: settlement?.timestamp ?? null,
      coherent: settlement?.args.coherent ?? null,
      reward: settlement?.args.reward ?? 0n,
      penalty: settlement?.args.penalty ?? 0n,
    }
  })
}
