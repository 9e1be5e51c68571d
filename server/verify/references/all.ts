import type { References } from '../events.ts'
import { disputesReferences } from './disputes.ts'
import { feesReferences } from './fees.ts'
import { governanceReferences } from './governance.ts'
import { marketplaceReferences } from './marketplace.ts'
import { referralsReferences } from './referrals.ts'
import { screeningReferences } from './screening.ts'
import { treasuryReferences } from './treasury.ts'
import { volumeReferences } from './volume.ts'

/** Every metric's reference; a reference is added to its family's own file. */
export const references: References = {
  ...volumeReferences,
  ...feesReferences,
  ...referralsReferences,
  ...treasuryReferences,
  ...marketplaceReferences,
  ...screeningReferences,
  ...disputesReferences,
  ...governanceReferences,
}
