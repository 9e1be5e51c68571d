import { decimalsOf, formatExact, formatRounded } from '../../format/amount.ts'
import { formatPercent } from '../../format/ratio.ts'
import classes from './tally.module.css'

interface TallyProps {
  readonly forVotes: string
  readonly againstVotes: string
  readonly abstainVotes: string
  readonly quorum: string
  readonly quorumProgress: { readonly numerator: string; readonly denominator: string }
}

const sides = [
  { key: 'forVotes', label: 'For', color: 'var(--data-for)', testId: 'proposal-for-votes', counts: true },
  {
    key: 'againstVotes',
    label: 'Against',
    color: 'var(--data-against)',
    testId: 'proposal-against-votes',
    counts: false,
  },
  {
    key: 'abstainVotes',
    label: 'Abstain',
    color: 'var(--data-abstain)',
    testId: 'proposal-abstain-votes',
    counts: true,
  },
] as const

/** Width of a part of a bar, 0 to 100, for drawing only. */
const widthOf = (part: bigint, whole: bigint): number =>
  whole === 0n ? 0 : Number((part * 10_000n) / whole) / 100

const btrst = (value: string) => formatRounded(BigInt(value), decimalsOf.BTRST, 0)

/** Votes of each side as bars on one scale, and how far for and abstain together are from the quorum. */
export function Tally(tally: TallyProps) {
  const scale = sides.reduce(
    (most, { key }) => (BigInt(tally[key]) > most ? BigInt(tally[key]) : most),
    BigInt(tally.quorum),
  )
  const reached = BigInt(tally.quorumProgress.numerator)
  const quorum = BigInt(tally.quorum)
  return (
    <div className={classes.tally}>
      {sides.map(({ key, label, color, testId }) => (
        <div key={key} className={classes.side}>
          <span className={classes.label}>{label}</span>
          <svg className={classes.bar} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
            <rect width="100" height="10" fill="var(--sunken)" />
            <rect width={widthOf(BigInt(tally[key]), scale)} height="10" fill={color} />
          </svg>
          <span
            className={classes.votes}
            data-testid={testId}
            data-value={tally[key]}
            title={`${formatExact(BigInt(tally[key]), decimalsOf.BTRST)} BTRST`}
          >
            {btrst(tally[key])} BTRST
          </span>
        </div>
      ))}
      <div className={classes.side}>
        <span className={classes.label}>Quorum</span>
        <svg className={classes.bar} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
          <rect width="100" height="10" fill="var(--sunken)" />
          <rect width={Math.min(100, widthOf(reached, quorum))} height="10" fill="var(--ink-2)" />
        </svg>
        <span className={classes.votes}>{formatPercent(tally.quorumProgress, 1) ?? 'no data'}</span>
      </div>
      <p className={classes.note}>
        {reached >= quorum ? 'Quorum is reached: ' : 'Quorum is not reached: '}
        {btrst(tally.quorumProgress.numerator)} BTRST for and abstain, of {btrst(tally.quorum)} needed.
      </p>
    </div>
  )
}
