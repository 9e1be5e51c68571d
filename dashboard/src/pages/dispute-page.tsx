import { Link, useParams } from '@tanstack/react-router'
import type { ResultOf } from '../api/graphql.ts'
import { useBlockQuery } from '../api/use-block-query.ts'
import { disputeQuery } from '../features/disputes/disputes-query.ts'
import { disputeWords, juryWords } from '../features/status-words.ts'
import { formatCount } from '../format/amount.ts'
import { formatBps } from '../format/ratio.ts'
import { formatDateTime } from '../format/time.ts'
import { texts } from '../language/text.ts'
import { Amount } from '../ui/amount.tsx'
import { AnswerView } from '../ui/answer-view.tsx'
import { DetailGrid } from '../ui/detail-grid.tsx'
import { Facts } from '../ui/facts.tsx'
import { Hash } from '../ui/hash.tsx'
import { NoSuchThing } from '../ui/no-such-thing.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Panel } from '../ui/panel.tsx'
import { Pill } from '../ui/pill.tsx'
import { RowsSkeleton } from '../ui/rows-skeleton.tsx'

type DisputeDetail = NonNullable<ResultOf<typeof disputeQuery>['dispute']>

/** How far the jurors are; most disputes end before there are any. */
function juryRows({ round, jurorsDrawn, ruling }: DisputeDetail): (readonly [string, string])[] {
  if (jurorsDrawn === 0 && round === 0) return [['Jurors', 'none drawn']]
  return [
    ['Round', juryWords(round)],
    ['Jurors drawn, in all', formatCount(jurorsDrawn)],
    ['Newest ruling', ruling === null ? 'none yet' : texts().disputes.ruling[ruling]],
  ]
}

function Dispute({ id }: { id: string }) {
  const answer = useBlockQuery(disputeQuery, { id })
  return (
    <AnswerView answer={answer} skeleton={<RowsSkeleton rows={12} />}>
      {({ dispute }) =>
        dispute === null ? (
          <NoSuchThing what="dispute" id={id} list="/disputes" />
        ) : (
          <>
            <PageHead
              title={`Dispute ${id}`}
              lead={
                <>
                  About{' '}
                  <Link to="/invoices/$id" params={{ id: dispute.invoiceId }}>
                    invoice {dispute.invoiceId}
                  </Link>{' '}
                  <Pill tone={disputeWords[dispute.status].tone}>{disputeWords[dispute.status].text}</Pill>
                </>
              }
            />
            <DetailGrid
              main={
                <>
                  {' '}
                  <Panel title="What each side asks">
                    <Facts
                      wide
                      rows={[
                        [
                          'Amount in dispute',
                          <Amount key="amount" value={dispute.amountInDispute} token="USDC" />,
                        ],
                        ['Talent’s share by the claim', formatBps(dispute.claimedTalentBps)],
                        [
                          'Talent’s share by the counterclaim',
                          dispute.counterTalentBps === null
                            ? 'none filed'
                            : formatBps(dispute.counterTalentBps),
                        ],
                        [
                          'Agreed or ruled',
                          dispute.talentShareBps === null ? 'open' : formatBps(dispute.talentShareBps),
                        ],
                      ]}
                    />
                  </Panel>
                  <Panel title="Jury">
                    <Facts wide rows={juryRows(dispute)} />
                  </Panel>
                  <Panel title="Dates">
                    <Facts
                      wide
                      rows={[
                        ['Opened', formatDateTime(dispute.createdAt)],
                        ['Answer due', formatDateTime(dispute.respondBy)],
                        ...(dispute.phaseEndsAt === null
                          ? []
                          : ([['Phase ends', formatDateTime(dispute.phaseEndsAt)]] as const)),
                        [
                          'Ended',
                          dispute.resolvedAt === null ? 'not yet' : formatDateTime(dispute.resolvedAt),
                        ],
                      ]}
                    />
                  </Panel>
                </>
              }
              side={
                <>
                  {' '}
                  <Panel title="Parties">
                    <Facts
                      wide
                      rows={[
                        ['Claimant', <Hash key="claimant" value={dispute.claimant} what="address" />],
                        ['Respondent', <Hash key="respondent" value={dispute.respondent} what="address" />],
                      ]}
                    />
                  </Panel>
                  <Panel title="On the chain">
                    <Facts
                      wide
                      rows={[
                        ['Block', formatCount(dispute.createdBlock)],
                        [
                          'Transaction',
                          <Hash key="transaction" value={dispute.transactionHash} what="transaction" />,
                        ],
                      ]}
                    />
                  </Panel>
                </>
              }
            />
          </>
        )
      }
    </AnswerView>
  )
}

/** One dispute. */
export function DisputePage() {
  const { id } = useParams({ from: '/disputes/$id' })
  return <Dispute key={id} id={id} />
}
