import { texts } from '../../language/text.ts'
import { Pill, type PillTone } from '../../ui/pill.tsx'

export type Support = 'FOR' | 'AGAINST' | 'ABSTAIN' | 'OTHER'

const tones: Readonly<Record<Support, PillTone>> = {
  FOR: 'good',
  AGAINST: 'bad',
  ABSTAIN: 'quiet',
  OTHER: 'warn',
}
const keys = { FOR: 'for', AGAINST: 'against', ABSTAIN: 'abstain', OTHER: 'other' } as const

/** A choice in a vote, in words. */
export const supportWord = (support: Support): string => texts().governance[keys[support]]

/** A choice in a vote. */
export const SupportPill = ({ support }: { support: Support }) => (
  <Pill tone={tones[support]}>{supportWord(support)}</Pill>
)
