import { Link, useParams } from '@tanstack/react-router'
import { useBlockQuery } from '../api/use-block-query.ts'
import { EventList } from '../features/events/event-list.tsx'
import { InvoiceActions } from '../features/invoices/invoice-actions.tsx'
import { type InvoiceDetail, invoiceQuery } from '../features/invoices/invoices-query.ts'
import { invoiceWords } from '../features/status-words.ts'
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
import { OnChainText } from '../ui/on-chain-text.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Panel } from '../ui/panel.tsx'
import { Pill } from '../ui/pill.tsx'
import { RowsSkeleton } from '../ui/rows-skeleton.tsx'

function Money({ invoice }: { invoice: InvoiceDetail }) {
  const words = texts().market.invoices
  const more = texts().marketActions.invoices
  const paid: [string, React.ReactNode][] =
    invoice.paidTalentAmount !== null && invoice.paidFeeAmount !== null
      ? [
          [words.paidTalent, <Amount key="talent" value={invoice.paidTalentAmount} token="USDC" />],
          [words.paidTreasury, <Amount key="treasury" value={invoice.paidFeeAmount} token="USDC" />],
          ...(BigInt(invoice.refunded) > 0n
            ? [
                [more.refunded, <Amount key="refunded" value={invoice.refunded} token="USDC" />] as [
                  string,
                  React.ReactNode,
                ],
              ]
            : []),
        ]
      : []
  return (
    <Panel title={words.money}>
      <Facts
        wide
        rows={[
          [words.amountToTalent, <Amount key="amount" value={invoice.amount} token="USDC" />],
          [words.feeAt(formatBps(invoice.feeBps)), <Amount key="fee" value={invoice.fee} token="USDC" />],
          [more.total, <Amount key="total" value={invoice.total} token="USDC" />],
          ...paid,
        ]}
      />
    </Panel>
  )
}

function Invoice({ id }: { id: string }) {
  const answer = useBlockQuery(invoiceQuery, { id })
  const { market, marketActions } = texts()
  const words = market.invoices
  const more = marketActions.invoices
  return (
    <AnswerView answer={answer} skeleton={<RowsSkeleton rows={12} />}>
      {({ invoice }) =>
        invoice === null ? (
          <NoSuchThing what={words.invoice} id={id} list="/invoices" />
        ) : (
          <>
            <PageHead
              title={words.number(id)}
              lead={
                <>
                  <OnChainText text={invoice.jobTitle} fallback={words.untitled} />{' '}
                  <Pill tone={invoiceWords[invoice.status].tone} testId="invoice-status">
                    {invoiceWords[invoice.status].text}
                  </Pill>
                </>
              }
              actions={<InvoiceActions invoice={invoice} />}
            />
            <DetailGrid
              main={
                <>
                  {' '}
                  <Money invoice={invoice} />
                  <Panel title={words.dates}>
                    <Facts
                      wide
                      rows={[
                        [more.period, formatDateTime(invoice.periodStart)],
                        [more.periodEnd, formatDateTime(invoice.periodEnd)],
                        [words.submitted, formatDateTime(invoice.submittedAt)],
                        [words.due, formatDateTime(invoice.dueAt)],
                        [
                          more.released,
                          invoice.releasableAt === null
                            ? market.notYet
                            : formatDateTime(invoice.releasableAt),
                        ],
                        [
                          words.paid,
                          invoice.paidAt === null ? market.notYet : formatDateTime(invoice.paidAt),
                        ],
                      ]}
                    />
                  </Panel>
                </>
              }
              side={
                <>
                  {' '}
                  <Panel title={words.parties}>
                    <Facts
                      wide
                      rows={[
                        [
                          words.clientPays,
                          <Hash key="client" value={invoice.client} what={texts().ui.address} />,
                        ],
                        [
                          words.talentPaid,
                          <Hash key="talent" value={invoice.talent} what={texts().ui.address} />,
                        ],
                        [
                          market.jobs.job,
                          <Link key="job" to="/jobs/$id" params={{ id: invoice.jobId }}>
                            {market.jobs.number(invoice.jobId)}
                          </Link>,
                        ],
                        [
                          words.engagement,
                          <Link key="engagement" to="/engagements/$id" params={{ id: invoice.engagementId }}>
                            {words.engagement} {invoice.engagementId}
                          </Link>,
                        ],
                        ...(invoice.disputeId === null
                          ? []
                          : [
                              [
                                texts().disputes.dispute,
                                <Link key="dispute" to="/disputes/$id" params={{ id: invoice.disputeId }}>
                                  {texts().disputes.disputeNumber(invoice.disputeId)}
                                </Link>,
                              ] as const,
                            ]),
                      ]}
                    />
                  </Panel>
                  <Panel title={market.onChain}>
                    <Facts
                      wide
                      rows={[
                        [market.block, formatCount(invoice.submittedBlock)],
                        [
                          texts().ui.transactionName,
                          <Hash
                            key="transaction"
                            value={invoice.transactionHash}
                            what={texts().ui.transaction}
                          />,
                        ],
                      ]}
                    />
                  </Panel>
                </>
              }
            />
            <EventList of={{ invoice: id }} />
          </>
        )
      }
    </AnswerView>
  )
}

/** One invoice, and what can be done with it. */
export function InvoicePage() {
  const { id } = useParams({ from: '/invoices/$id' })
  return <Invoice key={id} id={id} />
}
