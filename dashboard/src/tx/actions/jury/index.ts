import { acceptClaim } from './accept-claim.ts'
import { acceptCounterclaim } from './accept-counterclaim.ts'
import { advanceDispute } from './advance-dispute.ts'
import { appealRuling } from './appeal-ruling.ts'
import { commitVote } from './commit-vote.ts'
import { drawJury } from './draw-jury.ts'
import { executeRuling } from './execute-ruling.ts'
import { fileCounterclaim } from './file-counterclaim.ts'
import { revealVote } from './reveal-vote.ts'
import { setStake } from './set-stake.ts'
import { submitEvidence } from './submit-evidence.ts'

export const juryActions = {
  'accept-claim': acceptClaim,
  'accept-counterclaim': acceptCounterclaim,
  'file-counterclaim': fileCounterclaim,
  'submit-evidence': submitEvidence,
  'appeal-ruling': appealRuling,
  'advance-dispute': advanceDispute,
  'draw-jury': drawJury,
  'commit-vote': commitVote,
  'reveal-vote': revealVote,
  'execute-ruling': executeRuling,
  'set-stake': setStake,
}
