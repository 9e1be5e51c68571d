import { useBlockQuery } from '../../api/use-block-query.ts'
import { useConfig } from '../../config/config-context.ts'
import { sameAddress } from '../../format/address.ts'
import { formatCount } from '../../format/amount.ts'
import { shortHex } from '../../format/text.ts'
import { texts } from '../../language/text.ts'
import { setIntent } from '../../tx/intent.ts'
import type { VoteSupport } from '../../tx/intents/governance.ts'
import { Panel } from '../../ui/panel.tsx'
import { useSession } from '../../wallet/use-session.ts'
import { ActionButton } from '../actions/action-button.tsx'
import { WriteButton } from '../time-machine/write-button.tsx'
import { governorHere, isLegacy } from './governor-here.ts'
import { PowerLookup } from './power-lookup.tsx'
import { type ProposalDetail, type VoterPower, voterQuery } from './proposals-query.ts'
import { supportWord } from './support-pill.tsx'
import classes from './vote-panel.module.css'

const choices: readonly {
  readonly support: VoteSupport
  readonly word: 'voteFor' | 'voteAgainst' | 'voteAbstain'
}[] = [
  { support: 'for', word: 'voteFor' },
  { support: 'against', word: 'voteAgainst' },
  { support: 'abstain', word: 'voteAbstain' },
]

/** Mainnet's governor knows no abstention and no reason. */
const vote = (proposalId: string, support: VoteSupport) =>
  isLegacy(proposalId) && support !== 'abstain'
    ? setIntent({ kind: 'cast-legacy-vote', proposalId, support })
    : setIntent({ kind: 'cast-vote', proposalId, support })

/** Why an account cannot vote here; null when it can. Nobody's BTRST votes by itself: that is what most have to be told. */
function hindrance(proposal: ProposalDetail, account: string, voter: VoterPower): string | null {
  const words = texts().governance.act
  if (voter.ballot !== null) return words.voted(supportWord(voter.ballot.support))
  if (voter.power !== '0') return null
  const block = formatCount(proposal.voteStartBlock)
  if (voter.delegate === null) return words.undelegated(block)
  if (sameAddress(voter.delegate, account)) return words.nothingDelegated(block)
  const delegate = shortHex(voter.delegate)
  return voter.delegateBallot === null
    ? words.delegateSilent(block, delegate)
    : words.delegateVoted(block, delegate, supportWord(voter.delegateBallot.support))
}

function Buttons({ id, whyNot }: { id: string; whyNot: string | null }) {
  const words = texts().governance.you
  return (
    <>
      <div className={classes.choices}>
        {choices
          .filter(({ support }) => support !== 'abstain' || !isLegacy(id))
          .map(({ support, word }) => (
            <WriteButton
              key={support}
              variant="default"
              onClick={() => vote(id, support)}
              whyNot={whyNot}
              data-testid={`vote-${support}`}
            >
              {words[word]}
            </WriteButton>
          ))}
      </div>
      <p className={classes.note} data-testid="vote-note">
        {whyNot ?? words.final}
      </p>
    </>
  )
}

/** The buttons of a connected account, with the reason why its vote would weigh nothing and what helps for the next one. */
function AccountButtons({ proposal, account }: { proposal: ProposalDetail; account: string }) {
  const answer = useBlockQuery(voterQuery, { id: proposal.id, address: account })
  const voter = answer.data?.proposalVote?.voter
  const whyNot = voter ? hindrance(proposal, account, voter) : null
  return (
    <>
      <Buttons id={proposal.id} whyNot={whyNot} />
      {voter?.power === '0' && voter.ballot === null ? (
        <p className={classes.note}>
          <ActionButton variant="default" size="compact-sm" intent={{ kind: 'delegate', to: account }}>
            {texts().governance.act.delegateToSelf}
          </ActionButton>
        </p>
      ) : null}
    </>
  )
}

function Choices({ proposal }: { proposal: ProposalDetail }) {
  const { account } = useSession()
  return account === null ? (
    <Buttons id={proposal.id} whyNot={null} />
  ) : (
    <AccountButtons proposal={proposal} account={account} />
  )
}

/** Where one votes while the vote is open, and sees what anybody's vote weighs at any time. */
export function YourVotePanel({ proposal, voter }: { proposal: ProposalDetail; voter: string | undefined }) {
  const { addresses } = useConfig()
  const words = texts().governance.you
  const canVote = governorHere(proposal.id, addresses) && proposal.state === 'ACTIVE'
  return (
    <Panel title={canVote ? words.title : words.powerTitle}>
      {canVote ? <Choices proposal={proposal} /> : null}
      <PowerLookup proposal={proposal} voter={voter} />
    </Panel>
  )
}
