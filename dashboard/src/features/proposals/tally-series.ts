import { texts } from '../../language/text.ts'

interface TallySeries {
  readonly key: 'forVotes' | 'againstVotes' | 'abstainVotes' | 'quorumVotes'
  readonly label: string
  readonly color: string
  readonly dash: string | undefined
}

/** The lines of the tally over time; dashes tell them apart without colour. */
export function tallySeries(): readonly TallySeries[] {
  const words = texts().governance
  return [
    { key: 'quorumVotes', label: words.tally.counted, color: 'var(--ink)', dash: '2 3' },
    { key: 'forVotes', label: words.for, color: 'var(--data-for)', dash: undefined },
    { key: 'againstVotes', label: words.against, color: 'var(--data-against)', dash: undefined },
    { key: 'abstainVotes', label: words.abstain, color: 'var(--data-abstain)', dash: '8 4' },
  ]
}
