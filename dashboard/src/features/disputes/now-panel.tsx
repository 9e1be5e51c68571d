import type { ReactNode } from 'react'
import { useLedger } from '../../api/ledger-provider.tsx'
import { useConfig } from '../../config/config-context.ts'
import { sameAddress } from '../../format/address.ts'
import { formatDateTime } from '../../format/time.ts'
import { texts } from '../../language/text.ts'
import type { DisputeAction } from '../../tx/intents/jury.ts'
import { Facts } from '../../ui/facts.tsx'
import { Panel } from '../../ui/panel.tsx'
import { useNow } from '../../ui/use-now.ts'
import { useSession } from '../../wallet/use-session.ts'
import { ActionButton } from '../actions/action-button.tsx'
import { useAsOf } from '../time-machine/use-as-of.ts'
import { type DisputeNow, disputeNow } from './dispute-now.ts'
import type { DisputeCourse } from './disputes-query.ts'
import classes from './now-panel.module.css'
import { SecretVotePanel } from './secret-vote-panel.tsx'

/** The page's time: the block's, or the clock's where that is ahead of a chain that is slow. */
function usePageTime(): number {
  const { block } = useLedger()
  const { isPast } = useAsOf()
  const clock = useNow(15)
  const time = block?.timestamp ?? 0
  return isPast ? time : Math.max(time, clock)
}

interface ActProps {
  readonly kind: DisputeAction
  readonly id: string
  readonly who?: readonly string[]
  readonly whoSays?: string
  readonly whyNot?: string | null
  readonly main?: boolean
  readonly children: ReactNode
}

const Act = ({ kind, id, main = false, ...rest }: ActProps) => (
  <ActionButton intent={{ kind, disputeId: id }} variant={main ? 'filled' : 'default'} {...rest} />
)

/** Why somebody with a seat cannot vote or open the vote; null when they can, or have none. */
function useSeatSays({ jurors, vote }: DisputeNow): string | null {
  const { account } = useSession()
  const words = texts().disputes.now
  const own = jurors.find(({ juror }) => sameAddress(juror, account))
  if (!own) return null
  if (vote) return own.committedAt === null ? null : words.voted
  if (own.committedAt === null) return words.didNotVote
  return own.revealedAt === null ? null : words.opened
}

function Settling({ course: { dispute }, now }: { course: DisputeCourse; now: DisputeNow }) {
  const words = texts().disputes.now
  const { id, claimant, respondent, counterTalentBps } = dispute
  if (!now.open) return null
  return (
    <>
      {now.answerable ? (
        <Act kind="file-counterclaim" id={id} who={[respondent]} whoSays={words.onlyRespondent} main>
          {words.counterclaim}
        </Act>
      ) : null}
      <Act kind="accept-claim" id={id} who={[respondent]} whoSays={words.onlyRespondent}>
        {words.acceptClaim}
      </Act>
      <Act kind="accept-counterclaim" id={id} who={[claimant]} whoSays={words.onlyClaimant}>
        {counterTalentBps === null ? words.dropClaim : words.acceptCounterclaim}
      </Act>
      {now.evidence ? (
        <Act kind="submit-evidence" id={id} who={[claimant, respondent]} whoSays={words.onlyParties}>
          {words.submitEvidence}
        </Act>
      ) : null}
    </>
  )
}

function Deciding({ course: { dispute }, now }: { course: DisputeCourse; now: DisputeNow }) {
  const words = texts().disputes.now
  const seatSays = useSeatSays(now)
  const { id, claimant, respondent } = dispute
  const jurors = now.jurors.map(({ juror }) => juror)
  return (
    <>
      {now.vote ? (
        <Act kind="commit-vote" id={id} who={jurors} whoSays={words.onlyJurors} whyNot={seatSays} main>
          {words.commitVote}
        </Act>
      ) : null}
      {now.reveal ? (
        <Act kind="reveal-vote" id={id} who={jurors} whoSays={words.onlyJurors} whyNot={seatSays} main>
          {words.revealVote}
        </Act>
      ) : null}
      {now.advance ? (
        <Act kind="advance-dispute" id={id}>
          {words.advance}
        </Act>
      ) : null}
      {now.draw ? (
        <Act kind="draw-jury" id={id} main>
          {words.draw}
        </Act>
      ) : null}
      {now.appeal ? (
        <Act kind="appeal-ruling" id={id} who={[claimant, respondent]} whoSays={words.onlyParties}>
          {words.appeal}
        </Act>
      ) : null}
      {now.execute ? (
        <Act kind="execute-ruling" id={id} main>
          {words.execute}
        </Act>
      ) : null}
    </>
  )
}

/** Which phase a dispute is in, who may act, what comes next and when: with the buttons for it. */
export function NowPanel({ course }: { course: DisputeCourse }) {
  const { addresses } = useConfig()
  const now = disputeNow(course, usePageTime())
  const words = texts().disputes.now
  const { status, phaseEndsAt } = course.dispute
  const follows = now.over ? words.overFollows[status] : words.follows[status]
  return (
    <Panel title={words.title}>
      <p className={classes.says}>{words.says[status]}</p>
      {now.open ? (
        <Facts
          wide
          rows={[
            [words.who, now.over ? words.overWho[status] : words.acts[status]],
            ...(phaseEndsAt === null
              ? []
              : ([
                  [
                    now.over ? words.was : words.until,
                    <strong key="until">{formatDateTime(phaseEndsAt)}</strong>,
                  ],
                ] as const)),
            [words.next, follows],
          ]}
        />
      ) : null}
      <SecretVotePanel course={course} jurors={now.jurors} />
      {addresses && now.open ? (
        <div className={classes.buttons} data-testid="dispute-actions">
          <Deciding course={course} now={now} />
          <Settling course={course} now={now} />
        </div>
      ) : null}
    </Panel>
  )
}
