import { formatCount } from '../../format/amount.ts'
import { counted } from '../../format/counted.ts'
import { formatPercent } from '../../format/ratio.ts'
import { texts } from '../../language/text.ts'
import { Amount } from '../../ui/amount.tsx'
import { Hash } from '../../ui/hash.tsx'
import { Panel } from '../../ui/panel.tsx'
import type { Vote } from './proposals-query.ts'
import { QuorumBar } from './quorum-bar.tsx'
import classes from './quorum-panel.module.css'
import { btrst } from './tally.tsx'

/** Most delegates named before "and N more". */
const named = 6

/** True while votes can still come. */
export const isOpen = ({ proposal }: Pick<Vote, 'proposal'>): boolean =>
  proposal.state === 'PENDING' || proposal.state === 'ACTIVE'

function WhoCouldFill({ vote }: { vote: Vote }) {
  const words = texts().governance.quorumPanel
  const { couldFill } = vote
  const open = isOpen(vote)
  if (couldFill === null) return <p>{open ? words.cannotFill : words.couldNotHave}</p>
  if (couldFill.length === 0) return null
  const count = counted(couldFill.length, words.delegates)
  return (
    <>
      <p>{open ? words.fill(count) : words.couldHaveFilled(count)}</p>
      <ul className={classes.delegates} data-testid="could-fill">
        {couldFill.slice(0, named).map(({ delegate, power }) => (
          <li key={delegate}>
            <Hash value={delegate} what={texts().ui.address} />
            <Amount value={power} token="BTRST" digits={0} />
          </li>
        ))}
      </ul>
      {couldFill.length > named ? <p>{words.andMore(formatCount(couldFill.length - named))}</p> : null}
    </>
  )
}

/** The answer that a voter comes for: what the quorum lacks, and who could give it. */
export function QuorumPanel({ vote }: { vote: Vote }) {
  const words = texts().governance.quorumPanel
  const { proposal, quorumMissing } = vote
  const reached = quorumMissing === '0'
  return (
    <Panel title={words.title}>
      <div className={classes.quorum} data-testid="quorum">
        <p className={classes.headline} data-raw={quorumMissing}>
          {reached
            ? words.reached
            : isOpen(vote)
              ? words.lacks(btrst(quorumMissing))
              : words.lacked(btrst(quorumMissing))}
        </p>
        <div className={classes.progress}>
          <QuorumBar progress={proposal.quorumProgress} className={classes.bar} />
          <strong data-raw={`${proposal.quorumProgress.numerator}/${proposal.quorumProgress.denominator}`}>
            {formatPercent(proposal.quorumProgress, 1) ?? texts().ui.noData}
          </strong>
        </div>
        <p className={classes.note}>
          {words.counted(btrst(proposal.quorumProgress.numerator), btrst(proposal.quorum))} {words.turnout}{' '}
          <span data-raw={`${vote.turnout.numerator}/${vote.turnout.denominator}`}>
            {formatPercent(vote.turnout, 1) ?? texts().ui.noData}
          </span>
          : {words.turnoutOf(btrst(vote.turnout.numerator), btrst(vote.delegatedVotes))}.
        </p>
        {reached ? null : <WhoCouldFill vote={vote} />}
      </div>
    </Panel>
  )
}
