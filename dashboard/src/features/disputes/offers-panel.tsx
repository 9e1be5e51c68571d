import { formatBps } from '../../format/ratio.ts'
import { wordsOfUri } from '../../format/text.ts'
import { formatDateTime } from '../../format/time.ts'
import { texts } from '../../language/text.ts'
import { Hash } from '../../ui/hash.tsx'
import { OnChainText } from '../../ui/on-chain-text.tsx'
import { Panel } from '../../ui/panel.tsx'
import type { DisputeCourse } from './disputes-query.ts'
import classes from './offers-panel.module.css'

interface Offer {
  readonly who: string
  readonly says: string
  readonly bps: number
  readonly at: number
  readonly transactionHash: string
  readonly statement: string
}

/** Claim, counterclaims and what was accepted, in the order they came. */
function offersOf({ dispute, counterclaims, settlement }: DisputeCourse): Offer[] {
  const words = texts().disputes.offers
  const claim = {
    who: dispute.claimant,
    says: words.claim,
    bps: dispute.claimedTalentBps,
    at: dispute.createdAt,
    transactionHash: dispute.transactionHash,
    statement: '',
  }
  const counters = counterclaims.map(({ by, talentBps, at, transactionHash, statementURI }) => ({
    who: by,
    says: words.counter,
    bps: talentBps,
    at,
    transactionHash,
    statement: statementURI,
  }))
  if (settlement === null) return [claim, ...counters]
  const { by, talentShareBps, at, transactionHash } = settlement
  return [
    claim,
    ...counters,
    { who: by, says: words.settled, bps: talentShareBps, at, transactionHash, statement: '' },
  ]
}

/** What each side offered the other, and whether one accepted. */
export function OffersPanel({ course }: { course: DisputeCourse }) {
  const words = texts().disputes.offers
  const offers = offersOf(course)
  return (
    <Panel title={words.title}>
      <ol className={classes.offers} data-testid="offers">
        {offers.map(({ who, says, bps, at, transactionHash, statement }) => (
          <li key={transactionHash + says}>
            <p>
              <Hash value={who} what={texts().ui.address} /> {says}{' '}
              <strong data-raw={bps}>{formatBps(bps)}</strong>
            </p>
            {statement === '' ? null : (
              <p className={classes.statement}>
                <OnChainText text={wordsOfUri(statement)} max={300} fallback="" />
              </p>
            )}
            <p className={classes.when}>
              {formatDateTime(at)} <Hash value={transactionHash} what={texts().ui.transaction} />
            </p>
          </li>
        ))}
      </ol>
      {offers.length === 1 ? <p className={classes.when}>{words.none}</p> : null}
    </Panel>
  )
}
