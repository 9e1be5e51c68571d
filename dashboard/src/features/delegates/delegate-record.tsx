import { Link } from '@tanstack/react-router'
import { useBlockQuery } from '../../api/use-block-query.ts'
import { formatCount } from '../../format/amount.ts'
import { formatPercent } from '../../format/ratio.ts'
import { formatDate } from '../../format/time.ts'
import { texts } from '../../language/text.ts'
import { Amount } from '../../ui/amount.tsx'
import { AnswerView } from '../../ui/answer-view.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Facts } from '../../ui/facts.tsx'
import { OnChainText } from '../../ui/on-chain-text.tsx'
import { Panel } from '../../ui/panel.tsx'
import link from '../../ui/row-link.module.css'
import { RowsSkeleton } from '../../ui/rows-skeleton.tsx'
import { SupportPill } from '../proposals/support-pill.tsx'
import { type DelegateRecordData, delegateQuery } from './delegates-query.ts'
import { Participation } from './participation.tsx'

type DelegateVote = DelegateRecordData['votes'][number]

function Choice({ vote }: { vote: DelegateVote }) {
  const words = texts().governance.delegates
  if (vote.ballot) return <SupportPill support={vote.ballot.support} />
  return <>{vote.proposal.state === 'ACTIVE' ? words.open : words.missed}</>
}

function Record({ record }: { record: DelegateRecordData }) {
  const { governance } = texts()
  const words = governance.delegates
  const { delegate, votes } = record
  return (
    <>
      <Facts
        rows={[
          [
            words.rank,
            <span key="rank" data-raw={delegate.rank}>
              {formatCount(delegate.rank)}
            </span>,
          ],
          [words.power, <Amount key="power" value={delegate.power} token="BTRST" digits={0} />],
          [
            words.share,
            <span key="share" data-raw={`${delegate.share.numerator}/${delegate.share.denominator}`}>
              {formatPercent(delegate.share) ?? texts().ui.noData}
            </span>,
          ],
          [
            words.delegators,
            <span key="delegators" data-raw={delegate.delegators}>
              {formatCount(delegate.delegators)}
            </span>,
          ],
          [words.participation, <Participation key="voted" ratio={delegate.participation} />],
        ]}
      />
      <DataTable
        caption={words.record}
        rows={votes}
        rowKey={({ proposal: { id } }) => id}
        empty={words.recordNone}
        columns={[
          {
            key: 'proposal',
            title: governance.proposal,
            cell: ({ proposal: { id, title, createdAt } }) => (
              <Link to="/proposals/$id" params={{ id }} className={link.link}>
                <OnChainText text={title} max={90} fallback={governance.proposalNumber(id)} />
                <span className={link.sub}>
                  #{id} · {formatDate(createdAt)}
                </span>
              </Link>
            ),
          },
          { key: 'choice', title: governance.ballots.choice, cell: (vote) => <Choice vote={vote} /> },
          {
            key: 'power',
            title: governance.you.power,
            align: 'right',
            cell: ({ power }) => <Amount value={power} token="BTRST" digits={0} />,
          },
        ]}
      />
    </>
  )
}

/** What an address holds in votes and did with them; nothing at all when it never held any. For the page of an address. */
export function DelegateRecord({ address }: { address: string }) {
  const answer = useBlockQuery(delegateQuery, { address })
  if (answer.data?.delegate === null) return null
  return (
    <Panel title={texts().governance.delegates.record}>
      <AnswerView answer={answer} skeleton={<RowsSkeleton rows={6} />}>
        {({ delegate }) => (delegate === null ? null : <Record record={delegate} />)}
      </AnswerView>
    </Panel>
  )
}
