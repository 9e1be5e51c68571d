import { decimalsOf, formatRounded, formatToken } from '../../format/amount.ts'
import { formatPercent } from '../../format/ratio.ts'
import { texts } from '../../language/text.ts'
import { QuorumBar } from './quorum-bar.tsx'
import classes from './tally.module.css'

interface TallyProps {
  readonly forVotes: string
  readonly againstVotes: string
  readonly abstainVotes: string
  readonly quorum: string
  readonly quorumProgress: { readonly numerator: string; readonly denominator: string }
}

const sides = [
  { key: 'forVotes', word: 'for', color: 'var(--data-for)', testId: 'proposal-for-votes' },
  { key: 'againstVotes', word: 'against', color: 'var(--data-against)', testId: 'proposal-against-votes' },
  { key: 'abstainVotes', word: 'abstain', color: 'var(--data-abstain)', testId: 'proposal-abstain-votes' },
] as const

/** Width of a part of a bar, 0 to 100, for drawing only. */
const widthOf = (part: bigint, whole: bigint): number =>
  whole === 0n ? 0 : Number((part * 10_000n) / whole) / 100

/** BTRST without fractions, for the eye. */
export const btrst = (value: string): string => `${formatRounded(BigInt(value), decimalsOf.BTRST, 0)} BTRST`

/** Votes of each side as bars on one scale, and how far those that count are from the quorum. */
export function Tally(tally: TallyProps) {
  const words = texts().governance
  const scale = sides.reduce(
    (most, { key }) => (BigInt(tally[key]) > most ? BigInt(tally[key]) : most),
    BigInt(tally.quorum),
  )
  const { numerator } = tally.quorumProgress
  const say = BigInt(numerator) >= BigInt(tally.quorum) ? words.tally.reached : words.tally.missed
  return (
    <div className={classes.tally}>
      {sides.map(({ key, word, color, testId }) => (
        <div key={key} className={classes.side}>
          <span className={classes.label}>{words[word]}</span>
          <svg className={classes.bar} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
            <rect width="100" height="10" fill="var(--sunken)" />
            <rect width={widthOf(BigInt(tally[key]), scale)} height="10" fill={color} />
          </svg>
          <span
            className={classes.votes}
            data-testid={testId}
            data-raw={tally[key]}
            title={formatToken(BigInt(tally[key]), 'BTRST')}
          >
            {btrst(tally[key])}
          </span>
        </div>
      ))}
      <div className={classes.side}>
        <span className={classes.label}>{words.quorum}</span>
        <QuorumBar progress={tally.quorumProgress} className={classes.bar} />
        <span
          className={classes.votes}
          data-raw={`${tally.quorumProgress.numerator}/${tally.quorumProgress.denominator}`}
        >
          {formatPercent(tally.quorumProgress, 1) ?? texts().ui.noData}
        </span>
      </div>
      <p className={classes.note}>{say(btrst(numerator), btrst(tally.quorum))}</p>
    </div>
  )
}
