import { formatCount } from '../../format/amount.ts'
import { formatDateTime } from '../../format/time.ts'
import { texts } from '../../language/text.ts'
import { Facts } from '../../ui/facts.tsx'
import { Hash } from '../../ui/hash.tsx'
import { Panel } from '../../ui/panel.tsx'
import type { ProposalDetail } from './proposals-query.ts'

/** Where a proposal is on the chain. */
export function ProposalFacts({ proposal }: { proposal: ProposalDetail }) {
  const { facts, voters } = texts().governance
  const { address, transaction } = texts().ui
  return (
    <Panel title={facts.title}>
      <Facts
        rows={[
          [voters, formatCount(proposal.voters)],
          [facts.snapshot, formatCount(proposal.voteStartBlock)],
          [facts.lastBlock, formatCount(proposal.voteEndBlock)],
          ...(proposal.executableAt === null
            ? []
            : [[facts.executableAt, formatDateTime(proposal.executableAt)] as const]),
          [facts.proposer, <Hash key="proposer" value={proposal.proposer} what={address} />],
          [facts.proposed, formatDateTime(proposal.createdAt)],
          [facts.transaction, <Hash key="hash" value={proposal.transactionHash} what={transaction} />],
        ]}
      />
    </Panel>
  )
}
