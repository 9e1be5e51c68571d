import { castLegacyVote } from './cast-legacy-vote.ts'
import { castVote } from './cast-vote.ts'
import { delegate } from './delegate.ts'
import { cancelProposal, executeProposal, queueProposal } from './proposal-steps.ts'
import { propose } from './propose.ts'
import { sendDelegation } from './send-delegation.ts'
import { signDelegation } from './sign-delegation.ts'

export const governanceActions = {
  'cast-vote': castVote,
  'cast-legacy-vote': castLegacyVote,
  delegate,
  'sign-delegation': signDelegation,
  'send-delegation': sendDelegation,
  propose,
  'queue-proposal': queueProposal,
  'execute-proposal': executeProposal,
  'cancel-proposal': cancelProposal,
}
