import { Link } from '@tanstack/react-router'
import { useBlockQuery } from '../../api/use-block-query.ts'
import { formatDate } from '../../format/time.ts'
import { texts } from '../../language/text.ts'
import { Amount } from '../../ui/amount.tsx'
import { AnswerView } from '../../ui/answer-view.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Pill } from '../../ui/pill.tsx'
import { RowsSkeleton } from '../../ui/rows-skeleton.tsx'
import { invoiceWords } from '../status-words.ts'
import { engagementInvoicesQuery } from './engagement-query.ts'

/** What was billed for an engagement. */
export function EngagementInvoices({ engagementId }: { engagementId: string }) {
  const answer = useBlockQuery(engagementInvoicesQuery, { engagementId })
  const words = texts().marketActions.engagements
  const { market } = texts()
  return (
    <Panel title={words.invoices}>
      <AnswerView answer={answer} skeleton={<RowsSkeleton rows={2} />}>
        {({ invoices }) => (
          <DataTable
            caption={words.invoices}
            rows={invoices.nodes}
            rowKey={({ id }) => id}
            empty={words.noInvoices}
            columns={[
              {
                key: 'invoice',
                title: market.invoices.invoice,
                cell: ({ id }) => (
                  <Link to="/invoices/$id" params={{ id }}>
                    {market.invoices.number(id)}
                  </Link>
                ),
              },
              {
                key: 'status',
                title: market.status,
                cell: ({ status }) => (
                  <Pill tone={invoiceWords[status].tone}>{invoiceWords[status].text}</Pill>
                ),
              },
              {
                key: 'period',
                title: words.period,
                // The end is not itself part of the period.
                cell: ({ periodStart, periodEnd }) =>
                  words.to(formatDate(periodStart), formatDate(periodEnd - 1)),
              },
              {
                key: 'amount',
                title: market.invoices.amount,
                align: 'right',
                cell: ({ amount }) => <Amount value={amount} token="USDC" />,
              },
              {
                key: 'fee',
                title: market.invoices.fee,
                align: 'right',
                cell: ({ fee }) => <Amount value={fee} token="USDC" />,
              },
            ]}
          />
        )}
      </AnswerView>
    </Panel>
  )
}
