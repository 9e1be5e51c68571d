import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useBlockQuery } from '../../api/use-block-query.ts'
import { isAddress, sameAddress } from '../../format/address.ts'
import { formatCount } from '../../format/amount.ts'
import { texts } from '../../language/text.ts'
import { Amount } from '../../ui/amount.tsx'
import { AnswerView } from '../../ui/answer-view.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Hash } from '../../ui/hash.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useSession } from '../../wallet/use-session.ts'
import { type ProposalDetail, type VoterPower, voterQuery } from './proposals-query.ts'
import { SupportPill } from './support-pill.tsx'
import classes from './vote-panel.module.css'

function BallotWords({ ballot }: { ballot: VoterPower['ballot'] }) {
  if (ballot === null) return <>{texts().governance.you.notVoted}</>
  return (
    <>
      <SupportPill support={ballot.support} /> <Amount value={ballot.weight} token="BTRST" digits={0} />
    </>
  )
}

function DelegateName({ delegate, address }: { delegate: string | null; address: string }) {
  const words = texts().governance.you
  if (delegate === null) return <>{words.nobody}</>
  if (sameAddress(delegate, address)) return <>{words.itself}</>
  return <Hash value={delegate} what={texts().ui.address} />
}

function Power({ proposal, address }: { proposal: ProposalDetail; address: string }) {
  const answer = useBlockQuery(voterQuery, { id: proposal.id, address })
  const words = texts().governance.you
  return (
    <AnswerView answer={answer} skeleton={<p className={classes.note}>{words.reading}</p>}>
      {({ proposalVote }) => {
        const voter = proposalVote?.voter
        if (voter === undefined) return null
        const other = voter.delegate !== null && !sameAddress(voter.delegate, address)
        return (
          <div data-testid="voter-power">
            <Facts
              rows={[
                [words.address, <Hash key="address" value={address} what={texts().ui.address} />],
                [words.power, <Amount key="power" value={voter.power} token="BTRST" digits={0} />],
                [
                  words.delegatedTo,
                  <DelegateName key="delegate" delegate={voter.delegate} address={address} />,
                ],
                [words.ballot, <BallotWords key="ballot" ballot={voter.ballot} />],
                ...(other
                  ? [
                      [
                        words.delegateBallot,
                        <BallotWords key="theirs" ballot={voter.delegateBallot} />,
                      ] as const,
                    ]
                  : []),
              ]}
            />
            <p className={classes.note}>
              {voter.power === '0'
                ? words.none(formatCount(proposal.voteStartBlock))
                : words.snapshot(formatCount(proposal.voteStartBlock))}
            </p>
          </div>
        )
      }}
    </AnswerView>
  )
}

/** What the connected wallet's vote, or that of an address typed in, weighs at the snapshot. */
export function PowerLookup({ proposal, voter }: { proposal: ProposalDetail; voter: string | undefined }) {
  const { account } = useSession()
  const navigate = useNavigate({ from: '/proposals/$id' })
  const [typed, setTyped] = useState(voter ?? '')
  const words = texts().governance.you
  const shown = voter ?? account ?? undefined
  const look = (address: string | undefined) =>
    void navigate({
      search: ({ voter: _before, ...rest }) => (address === undefined ? rest : { ...rest, voter: address }),
      resetScroll: false,
    })
  return (
    <div className={classes.power}>
      {shown !== undefined && isAddress(shown) ? (
        <Power proposal={proposal} address={shown} />
      ) : shown === undefined ? (
        <p>{words.ask}</p>
      ) : null}
      <form
        className={classes.lookup}
        onSubmit={(event) => {
          event.preventDefault()
          look(typed.trim() === '' ? undefined : typed.trim())
        }}
      >
        <TextField
          label={words.address}
          value={typed}
          onChange={setTyped}
          problem={voter !== undefined && !isAddress(voter) ? words.notAnAddress : null}
          hint={words.addressHint}
        />
        <Button type="submit" variant="default">
          {words.look}
        </Button>
        {account !== null && voter !== undefined ? (
          <Button
            variant="default"
            onClick={() => {
              setTyped('')
              look(undefined)
            }}
          >
            {words.wallet}
          </Button>
        ) : null}
      </form>
    </div>
  )
}
