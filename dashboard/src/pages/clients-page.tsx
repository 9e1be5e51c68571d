import { useSearch } from '@tanstack/react-router'
import { useBlockQuery } from '../api/use-block-query.ts'
import { pageSize } from '../features/jobs/jobs-query.ts'
import { Figures, MetricFigure } from '../features/metric-view/index.ts'
import { Count } from '../features/people/count.tsx'
import { FigureControls } from '../features/people/figure-controls.tsx'
import { clientSorts, figureVariables } from '../features/people/figure-search.ts'
import { type ClientRow, clientsQuery } from '../features/people/people-queries.ts'
import { formatDate } from '../format/time.ts'
import { texts } from '../language/text.ts'
import { Amount } from '../ui/amount.tsx'
import { AnswerView } from '../ui/answer-view.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { Hash } from '../ui/hash.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Pager } from '../ui/pager.tsx'
import { RowsSkeleton } from '../ui/rows-skeleton.tsx'

function ClientsTable({ rows }: { rows: readonly ClientRow[] }) {
  const { clients, empty, never } = texts().people
  const words = clients.columns
  return (
    <DataTable
      caption={clients.title}
      rows={rows}
      rowKey={({ address }) => address}
      empty={empty}
      columns={[
        {
          key: 'client',
          title: words.client,
          cell: ({ address }) => <Hash value={address} what={texts().ui.address} />,
        },
        {
          key: 'volume',
          title: words.volume,
          align: 'right',
          cell: ({ volume }) => <Amount value={volume} token="USDC" />,
        },
        {
          key: 'fees',
          title: words.fees,
          align: 'right',
          cell: ({ fees }) => <Amount value={fees} token="USDC" />,
        },
        {
          key: 'contracted',
          title: words.contracted,
          align: 'right',
          cell: ({ contractedValue }) => <Amount value={contractedValue} token="USDC" />,
        },
        {
          key: 'engagements',
          title: words.engagements,
          align: 'right',
          cell: ({ engagements }) => <Count value={engagements} />,
        },
        { key: 'jobs', title: words.jobs, align: 'right', cell: ({ jobs }) => <Count value={jobs} /> },
        {
          key: 'disputed',
          title: words.disputed,
          align: 'right',
          cell: ({ disputedInvoices }) => <Count value={disputedInvoices} />,
        },
        {
          key: 'lastPaid',
          title: words.lastPaid,
          cell: ({ lastPaidAt }) => (lastPaidAt === null ? never : formatDate(lastPaidAt)),
        },
      ]}
    />
  )
}

/** Who posts jobs and pays for work. */
export function ClientsPage() {
  const search = useSearch({ from: '/clients' })
  const words = texts().people.clients
  const answer = useBlockQuery(clientsQuery, figureVariables(search, clientSorts, pageSize))
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      <Figures label={words.figures}>
        <MetricFigure id="activeClients" />
        <MetricFigure id="repeatClientRate" />
        <MetricFigure id="clientConcentration" />
      </Figures>
      <FigureControls search={search} sorts={clientSorts} names={words.sorts} />
      <AnswerView answer={answer} skeleton={<RowsSkeleton rows={pageSize} />}>
        {({ clients }) => (
          <>
            <ClientsTable rows={clients.nodes} />
            <Pager position={search} list={clients} />
          </>
        )}
      </AnswerView>
    </>
  )
}
