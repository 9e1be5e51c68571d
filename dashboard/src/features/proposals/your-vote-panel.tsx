import { useConfig } from '../../config/config-context.ts'
import { texts } from '../../language/text.ts'
import { setIntent } from '../../tx/intent.ts'
import type { VoteSupport } from '../../tx/intents/governance.ts'
import { Panel } from '../../ui/panel.tsx'
import { WriteButton } from '../time-machine/write-button.tsx'
import { PowerLookup } from './power-lookup.tsx'
import type { ProposalDetail } from './proposals-query.ts'
import classes from './vote-panel.module.css'

const choices: readonly {
  readonly support: VoteSupport
  readonly word: 'voteFor' | 'voteAgainst' | 'voteAbstain'
}[] = [
  { support: 'for', word: 'voteFor' },
  { support: 'against', word: 'voteAgainst' },
  { support: 'abstain', word: 'voteAbstain' },
]

function Choices({ id }: { id: string }) {
  const words = texts().governance.you
  return (
    <>
      <div className={classes.choices}>
        {choices.map(({ support, word }) => (
          <WriteButton
            key={support}
            variant="default"
            onClick={() => setIntent({ kind: 'cast-vote', proposalId: id, support })}
            data-testid={`vote-${support}`}
          >
            {words[word]}
          </WriteButton>
        ))}
      </div>
      <p className={classes.note}>{words.final}</p>
    </>
  )
}

/** Where one votes while the vote is open, and sees what anybody's vote weighs at any time. */
export function YourVotePanel({ proposal, voter }: { proposal: ProposalDetail; voter: string | undefined }) {
  const { addresses } = useConfig()
  const words = texts().governance.you
  const canVote = addresses !== null && proposal.state === 'ACTIVE'
  return (
    <Panel title={canVote ? words.title : words.powerTitle}>
      {canVote ? <Choices id={proposal.id} /> : null}
      <PowerLookup proposal={proposal} voter={voter} />
    </Panel>
  )
}
