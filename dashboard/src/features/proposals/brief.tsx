import { chainWords } from '../../config/chain-words.ts'
import { useConfig } from '../../config/config-context.ts'
import { formatCount } from '../../format/amount.ts'
import { formatPercent } from '../../format/ratio.ts'
import { tameText } from '../../format/text.ts'
import { formatDateTime } from '../../format/time.ts'
import { texts } from '../../language/text.ts'
import { proposalWords } from '../status-words.ts'
import { actionSentence } from './actions-panel.tsx'
import classes from './brief.module.css'
import { rowsOf } from './pinned-panel.tsx'
import { changeText, pinnedText } from './pinned-value.ts'
import type { PinnedMoment, Vote } from './proposals-query.ts'
import { isOpen } from './quorum-panel.tsx'
import { btrst } from './tally.tsx'
import { votingTimeLeft } from './voting-time.ts'

/** What one page can hold. */
const most = { actions: 9, delegates: 8, description: 900 } as const

function Quorum({ vote }: { vote: Vote }) {
  const words = texts().governance
  const { proposal, quorumMissing, couldFill } = vote
  const panel = words.quorumPanel
  const say = isOpen(vote) ? panel.lacks : panel.lacked
  const fill = isOpen(vote) ? panel.fill : panel.couldHaveFilled
  const none = isOpen(vote) ? panel.cannotFill : panel.couldNotHave
  return (
    <section>
      <h2>{panel.title}</h2>
      <p>
        <strong>{quorumMissing === '0' ? panel.reached : say(btrst(quorumMissing))}</strong>{' '}
        {panel.counted(btrst(proposal.quorumProgress.numerator), btrst(proposal.quorum))} {words.for}{' '}
        {btrst(proposal.forVotes)}, {words.against} {btrst(proposal.againstVotes)}, {words.abstain}{' '}
        {btrst(proposal.abstainVotes)}. {panel.turnout} {formatPercent(vote.turnout, 1) ?? texts().ui.noData}.
      </p>
      {quorumMissing === '0' ? null : couldFill === null ? (
        <p>{none}</p>
      ) : (
        <>
          <p>{fill(formatCount(couldFill.length))}</p>
          <ul className={classes.delegates}>
            {couldFill.slice(0, most.delegates).map(({ delegate, power }) => (
              <li key={delegate}>
                <code>{delegate}</code> {btrst(power)}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function Pinned({ pinned }: { pinned: readonly PinnedMoment[] }) {
  const words = texts().governance.pinned
  const moments = (['CREATED', 'VOTE_START', 'NOW'] as const).filter((moment) =>
    pinned.some((one) => one.moment === moment && one.block !== null),
  )
  return (
    <section>
      <h2>{words.title}</h2>
      <table className={classes.pinned}>
        <thead>
          <tr>
            <th scope="col">{words.metric}</th>
            {moments.map((moment) => (
              <th key={moment} scope="col">
                {words.moments[moment]}
              </th>
            ))}
            <th scope="col">{words.change}</th>
          </tr>
        </thead>
        <tbody>
          {rowsOf(pinned).map(({ id, title, at }) => {
            const now = at.get('NOW')
            return (
              <tr key={id}>
                <th scope="row">{title}</th>
                {moments.map((moment) => {
                  const metric = at.get(moment)
                  return <td key={moment}>{metric ? pinnedText(metric).text : texts().ui.noData}</td>
                })}
                <td>{(now && changeText(now)?.text) ?? texts().ui.noData}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

/** The proposal on one sheet of A4: drawn on paper only, with the block that its numbers are of. */
export function Brief({ vote, pinned }: { vote: Vote; pinned: readonly PinnedMoment[] | undefined }) {
  const config = useConfig()
  const words = texts().governance
  const { proposal, block } = vote
  return (
    <article className={classes.brief} data-print="sheet" data-testid="brief">
      <p className={classes.kind}>{words.brief.title}</p>
      <h1>{tameText(proposal.title, 160)}</h1>
      <p>
        {words.proposalNumber(proposal.id)} · {proposalWords[proposal.state].text}
        {isOpen(vote) ? ` · ${votingTimeLeft(proposal, block.number, vote.secondsLeftEstimate) ?? ''}` : ''}
      </p>
      <Quorum vote={vote} />
      <section>
        <h2>{words.actions.title}</h2>
        <ol>
          {proposal.actions.slice(0, most.actions).map((action, position) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: actions have an order and nothing else of their own, and never change
            <li key={position}>
              {action.contract === null && action.calldata !== '0x' ? `${words.actions.stranger} ` : ''}
              {actionSentence(action, config.addresses)}
            </li>
          ))}
        </ol>
        {proposal.actions.length > most.actions ? (
          <p>{words.quorumPanel.andMore(formatCount(proposal.actions.length - most.actions))}</p>
        ) : null}
      </section>
      {pinned ? <Pinned pinned={pinned} /> : null}
      <footer className={classes.foot}>
        {chainWords(config)} · {texts().shell.footer.block(formatCount(block.number))} ·{' '}
        {formatDateTime(block.timestamp)}
        <br />
        <code>{block.hash}</code>
        <br />
        {words.brief.address}: {window.location.origin}
        {`${window.location.pathname}?asOf=${block.number}`}
      </footer>
    </article>
  )
}
