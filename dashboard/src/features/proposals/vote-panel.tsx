import { lazy, Suspense } from 'react'
import { useConfig } from '../../config/config-context.ts'
import { setIntent, type VoteSupport } from '../../tx/intent.ts'
import { Panel } from '../../ui/panel.tsx'
import { useSession } from '../../wallet/use-session.ts'
import { WriteButton } from '../time-machine/write-button.tsx'
import type { ProposalDetail } from './proposals-query.ts'
import classes from './vote-panel.module.css'

// Reading one's power needs the chain, and so the wallet's code: fetched only for those who are connected.
const SnapshotPower = lazy(async () => ({
  default: (await import('../../wallet/snapshot-power.tsx')).SnapshotPower,
}))

const choices: readonly { support: VoteSupport; label: string }[] = [
  { support: 'for', label: 'Vote for' },
  { support: 'against', label: 'Vote against' },
  { support: 'abstain', label: 'Abstain' },
]

/** Where one votes while the vote is open. */
export function VotePanel({ proposal }: { proposal: ProposalDetail }) {
  const { addresses } = useConfig()
  const { account } = useSession()
  if (!addresses || proposal.state !== 'ACTIVE') return null
  return (
    <Panel title="Your vote">
      <div className={classes.choices}>
        {choices.map(({ support, label }) => (
          <WriteButton
            key={support}
            variant="default"
            onClick={() => setIntent({ kind: 'cast-vote', proposalId: proposal.id, support })}
            data-testid={`vote-${support}`}
          >
            {label}
          </WriteButton>
        ))}
      </div>
      <div className={classes.power}>
        {account ? (
          <Suspense fallback="Reading your power at the snapshot…">
            <SnapshotPower account={account} snapshotBlock={proposal.voteStartBlock} />
          </Suspense>
        ) : (
          'Connect a wallet to see what your vote weighs.'
        )}
      </div>
    </Panel>
  )
}
