import type { PillTone } from '../../ui/pill.tsx'
import type { EngagementDetail } from './engagement-query.ts'

/** How an engagement's state is coloured, beside its word. */
export const engagementTones: Readonly<Record<EngagementDetail['status'], PillTone>> = {
  OFFERED: 'info',
  DECLINED: 'quiet',
  RUNNING: 'good',
  COMPLETED: 'quiet',
  TERMINATED: 'warn',
}
