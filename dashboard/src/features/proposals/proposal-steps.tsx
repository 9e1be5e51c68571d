import { useConfig } from '../../config/config-context.ts'
import { formatDateTime, formatDuration } from '../../format/time.ts'
import { texts } from '../../language/text.ts'
import { ActionButton } from '../actions/action-button.tsx'
import { governorHere, isLegacy } from './governor-here.ts'
import type { Vote } from './proposals-query.ts'

/** States in which mainnet's guardian may cancel; the transaction window tells who may. */
const cancellable: readonly string[] = ['PENDING', 'ACTIVE', 'SUCCEEDED', 'QUEUED']

function waits({ proposal, block }: Vote): string | null {
  const { executableAt } = proposal
  if (executableAt === null || executableAt <= block.timestamp) return null
  return texts().governance.act.waits(
    formatDateTime(executableAt),
    formatDuration(executableAt - block.timestamp),
  )
}

/** What comes next for a proposal beside its vote: taking it back before, queueing and executing after it. */
export function ProposalSteps({ vote }: { vote: Vote }) {
  const { addresses } = useConfig()
  const words = texts().governance.act
  const { id, state, proposer } = vote.proposal
  if (!governorHere(id, addresses)) return null
  return (
    <>
      {isLegacy(id) && cancellable.includes(state) ? (
        <ActionButton variant="default" intent={{ kind: 'cancel-proposal', proposalId: id }}>
          {words.cancel}
        </ActionButton>
      ) : null}
      {!isLegacy(id) && state === 'PENDING' ? (
        <ActionButton
          variant="default"
          intent={{ kind: 'cancel-proposal', proposalId: id }}
          who={[proposer]}
          whoSays={words.onlyProposer}
        >
          {words.cancel}
        </ActionButton>
      ) : null}
      {state === 'SUCCEEDED' ? (
        <ActionButton intent={{ kind: 'queue-proposal', proposalId: id }}>{words.queue}</ActionButton>
      ) : null}
      {state === 'QUEUED' ? (
        <ActionButton intent={{ kind: 'execute-proposal', proposalId: id }} whyNot={waits(vote)}>
          {words.execute}
        </ActionButton>
      ) : null}
    </>
  )
}
