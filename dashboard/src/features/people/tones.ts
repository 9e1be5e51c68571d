import type { PillTone } from '../../ui/pill.tsx'
import type { TalentRow } from './people-queries.ts'

/** How a talent's screening is coloured, beside its word. */
export const screeningTones: Readonly<Record<TalentRow['screening'], PillTone>> = {
  NONE: 'quiet',
  WAITING: 'info',
  APPROVED: 'good',
  REJECTED: 'bad',
  REVOKED: 'warn',
}
