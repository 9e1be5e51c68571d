import { formatCount } from '../../format/amount.ts'
import { counted } from '../../format/counted.ts'
import { wordsOfUri } from '../../format/text.ts'
import { formatDateTime } from '../../format/time.ts'
import { texts } from '../../language/text.ts'
import { Amount } from '../../ui/amount.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Hash } from '../../ui/hash.tsx'
import { OnChainText } from '../../ui/on-chain-text.tsx'
import { Panel } from '../../ui/panel.tsx'
import link from '../../ui/row-link.module.css'
import { juryWords } from '../status-words.ts'
import type { DisputeRound, JurorSeat } from './disputes-query.ts'
import classes from './jury-panel.module.css'

/** A moment of a seat: when it came, else whether it still can. */
const moment = (at: number | null, over: boolean): string => {
  const { notYet, didNot } = texts().disputes.jury
  return at === null ? (over ? didNot : notYet) : formatDateTime(at)
}

/** What a settled seat earned or cost, and why. */
function Settled({ coherent, reward, penalty }: JurorSeat) {
  const words = texts().disputes.jury
  if (coherent === null) return <>{words.notYet}</>
  const lost = penalty !== null && penalty !== '0'
  return (
    <>
      {lost ? '−' : '+'}
      <Amount value={(lost ? penalty : reward) ?? '0'} token="BTRST" />
      <span className={link.sub}>{coherent ? words.coherent : words.incoherent}</span>
    </>
  )
}

function Seats({ round }: { round: DisputeRound }) {
  const words = texts().disputes.jury
  const over = round.ruling !== null
  return (
    <DataTable
      caption={juryWords(round.number)}
      rows={round.jurors}
      rowKey={({ juror }) => juror}
      empty={words.none}
      columns={[
        {
          key: 'juror',
          title: words.juror,
          cell: ({ juror }) => <Hash value={juror} what={texts().ui.address} />,
        },
        { key: 'drawn', title: words.drawn, cell: ({ drawnAt }) => formatDateTime(drawnAt) },
        {
          key: 'committed',
          title: words.committed,
          cell: ({ committedAt }) => moment(committedAt, over),
        },
        { key: 'revealed', title: words.revealed, cell: ({ revealedAt }) => moment(revealedAt, over) },
        {
          key: 'vote',
          title: words.vote,
          cell: ({ choice, justificationURI }) =>
            choice === null ? (
              '–'
            ) : (
              <>
                {texts().disputes.choice[choice]}
                <span className={link.sub}>
                  {words.reasons}:{' '}
                  <OnChainText
                    text={wordsOfUri(justificationURI ?? '')}
                    max={160}
                    fallback={words.noReasons}
                  />
                </span>
              </>
            ),
        },
        {
          key: 'settled',
          title: words.settled,
          align: 'right',
          cell: (seat) => <Settled {...seat} />,
        },
      ]}
    />
  )
}

function Ruling({ ruling }: { ruling: DisputeRound['ruling'] }) {
  const words = texts().disputes
  if (ruling === null) return <p>{words.jury.notRuled}</p>
  const said = ruling.ruling === null ? words.jury.unknownRuling : words.ruling[ruling.ruling]
  return (
    <p>
      <strong>
        {words.jury.ruled(
          said,
          ruling.votesClaimant,
          ruling.votesRespondent,
          ruling.votesRefuse,
          ruling.absent,
        )}
      </strong>{' '}
      {formatDateTime(ruling.ruledAt)} <Hash value={ruling.transactionHash} what={texts().ui.transaction} />
    </p>
  )
}

function Round({ round }: { round: DisputeRound }) {
  const words = texts().disputes
  return (
    <section className={classes.round} data-testid={`round-${round.number}`}>
      <h3>
        {juryWords(round.number)} <span>{counted(round.jurors.length, words.jury.seats)}</span>
      </h3>
      <ol className={classes.phases} aria-label={words.jury.phases}>
        {round.phases.map(({ phase, startedAt, endsAt }) => (
          <li key={`${phase} ${startedAt}`}>
            <strong>{words.phase[phase]}</strong>{' '}
            {phase === 'EXECUTED'
              ? formatDateTime(startedAt)
              : words.jury.until(formatDateTime(startedAt), formatDateTime(endsAt))}
          </li>
        ))}
      </ol>
      <Seats round={round} />
      <Ruling ruling={round.ruling} />
      {round.appeal ? (
        <p>
          {words.jury.appealed} <Hash value={round.appeal.by} what={texts().ui.address} />,{' '}
          {formatDateTime(round.appeal.at)}, {words.jury.bond}{' '}
          <Amount value={round.appeal.bond} token="BTRST" digits={0} />
        </p>
      ) : null}
    </section>
  )
}

/** Each round in order: its phases, its jurors with their secret and opened votes, its ruling, its appeal. */
export function JuryPanel({ rounds, drawn }: { rounds: readonly DisputeRound[]; drawn: number }) {
  const words = texts().disputes.jury
  return (
    <Panel
      title={words.title}
      aside={<span className={classes.count}>{words.drawnCount(formatCount(drawn))}</span>}
    >
      {rounds.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        rounds.map((round) => <Round key={round.number} round={round} />)
      )}
    </Panel>
  )
}
