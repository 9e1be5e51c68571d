import { Button } from '@mantine/core'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { useConfig } from '../../config/config-context.ts'
import { sameAddress } from '../../format/address.ts'
import { formatDateTime } from '../../format/time.ts'
import { texts } from '../../language/text.ts'
import { keepVote, storedText, subscribeKeptVotes, votesIn } from '../../tx/secret-vote/kept-votes.ts'
import type { Seat, SecretVote } from '../../tx/secret-vote/seat.ts'
import { saveText } from '../../ui/save-text.ts'
import { useSession } from '../../wallet/use-session.ts'
import type { DisputeCourse, JurorSeat } from './disputes-query.ts'
import classes from './now-panel.module.css'

/** What works out commitments comes with the wallet's code, not with the page. */
const voteFiles = () => import('../../tx/secret-vote/vote-file.ts')

/** The kept vote that gives a commitment: undefined while it is looked for, null when there is none. */
function useFitting(seat: Seat, commitment: string | null): SecretVote | null | undefined {
  const stored = useSyncExternalStore(subscribeKeptVotes, () => storedText(seat))
  const [fitting, setFitting] = useState<SecretVote | null>()
  const place = JSON.stringify(seat)
  useEffect(() => {
    let current = true
    const wanted = JSON.parse(place) as Seat // written two lines above
    void import('../../tx/secret-vote/commitment.ts').then(({ commitmentOf }) => {
      const found = votesIn(stored).find((vote) => commitmentOf(wanted, vote) === commitment)
      if (current) setFitting(found ?? null)
    })
    return () => {
      current = false
    }
  }, [stored, place, commitment])
  return fitting
}

function LoadFile({ seat }: { seat: Seat }) {
  const words = texts().disputes.secret
  const [problem, setProblem] = useState<string | null>(null)
  const load = async (file: File | undefined) => {
    if (!file) return
    try {
      const { readVoteFile } = await voteFiles()
      setProblem(keepVote(seat, readVoteFile(await file.text(), seat)) ? null : words.notStored)
    } catch (error) {
      setProblem(error instanceof Error ? error.message : `${error}`)
    }
  }
  return (
    <>
      <label>
        {words.load}{' '}
        <input
          type="file"
          accept="application/json,.json"
          onChange={(event) => void load(event.target.files?.[0])}
          data-testid="load-secret"
        />
      </label>
      {problem ? (
        <p role="alert" className={classes.problem}>
          {problem}
        </p>
      ) : null}
    </>
  )
}

function OwnVote({ seat, own, dispute }: { seat: Seat; own: JurorSeat; dispute: DisputeCourse['dispute'] }) {
  const words = texts().disputes.secret
  const fitting = useFitting(seat, own.commitment)
  const at = dispute.phaseEndsAt === null ? '' : formatDateTime(dispute.phaseEndsAt)
  const save = async (vote: SecretVote) => {
    const { voteFile, voteFileName } = await voteFiles()
    saveText(voteFileName(seat), 'application/json', voteFile(seat, vote))
  }
  if (fitting === undefined) return null
  return (
    <div className={classes.secret} data-testid="secret-vote" data-kept={fitting !== null}>
      <p role={dispute.status === 'REVEAL' ? 'alert' : undefined}>
        <strong>{dispute.status === 'REVEAL' ? words.due(at) : words.waits(at)}</strong>
      </p>
      <p>{fitting ? words.kept : words.notKept}</p>
      <div className={classes.files}>
        {fitting ? (
          <Button size="xs" variant="default" onClick={() => void save(fitting)} data-testid="save-secret">
            {words.save}
          </Button>
        ) : (
          <LoadFile seat={seat} />
        )}
      </div>
    </div>
  )
}

/** Reminds a juror of the vote that has to be opened, and keeps or brings back what opens it. Draws nothing for others. */
export function SecretVotePanel({ course, jurors }: { course: DisputeCourse; jurors: readonly JurorSeat[] }) {
  const { chainId, addresses } = useConfig()
  const { account } = useSession()
  const contract = addresses?.DisputeJury
  const { dispute } = course
  const own = jurors.find(({ juror }) => sameAddress(juror, account))
  const voting = dispute.status === 'COMMIT' || dispute.status === 'REVEAL'
  if (!account || !contract || !own || !voting || own.commitment === null || own.revealedAt !== null)
    return null
  const seat = { chainId, contract, disputeId: dispute.id, round: dispute.round, juror: account }
  return <OwnVote seat={seat} own={own} dispute={dispute} />
}
