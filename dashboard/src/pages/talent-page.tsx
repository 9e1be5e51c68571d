import { useSearch } from '@tanstack/react-router'
import { useBlockQuery } from '../api/use-block-query.ts'
import { ActionButton } from '../features/actions/action-button.tsx'
import { pageSize } from '../features/jobs/jobs-query.ts'
import { Figures, MetricFigure } from '../features/metric-view/index.ts'
import { ApplicationsPanel } from '../features/people/applications-panel.tsx'
import { Count } from '../features/people/count.tsx'
import { FigureControls, useChangeSearch } from '../features/people/figure-controls.tsx'
import { figureVariables, screeningStatuses, talentSorts } from '../features/people/figure-search.ts'
import {
  type ScreenerRow,
  screenersQuery,
  type TalentRow,
  talentsQuery,
} from '../features/people/people-queries.ts'
import { Share } from '../features/people/share.tsx'
import { screeningTones } from '../features/people/tones.ts'
import { formatDate } from '../format/time.ts'
import { texts } from '../language/text.ts'
import { Amount } from '../ui/amount.tsx'
import { AnswerView } from '../ui/answer-view.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { Hash } from '../ui/hash.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Pager } from '../ui/pager.tsx'
import { Panel } from '../ui/panel.tsx'
import { Pill } from '../ui/pill.tsx'
import { RowsSkeleton } from '../ui/rows-skeleton.tsx'
import { Select } from '../ui/select.tsx'
import classes from './people-page.module.css'

function TalentTable({ rows }: { rows: readonly TalentRow[] }) {
  const { talent, empty, never } = texts().people
  const words = talent.columns
  return (
    <DataTable
      caption={talent.list}
      rows={rows}
      rowKey={({ address }) => address}
      empty={empty}
      columns={[
        {
          key: 'talent',
          title: words.talent,
          cell: ({ address }) => <Hash value={address} what={texts().ui.address} />,
        },
        {
          key: 'screening',
          title: talent.screening,
          cell: ({ screening }) => <Pill tone={screeningTones[screening]}>{talent.statuses[screening]}</Pill>,
        },
        {
          key: 'earned',
          title: words.earned,
          align: 'right',
          cell: ({ earned }) => <Amount value={earned} token="USDC" />,
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
        {
          key: 'invoices',
          title: words.invoices,
          align: 'right',
          cell: ({ invoices }) => <Count value={invoices} />,
        },
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

function ScreenersTable({ rows }: { rows: readonly ScreenerRow[] }) {
  const { talent, empty } = texts().people
  const words = talent.screenerColumns
  return (
    <DataTable
      caption={talent.screeners}
      rows={rows}
      rowKey={({ address }) => address}
      empty={empty}
      columns={[
        {
          key: 'screener',
          title: words.screener,
          cell: ({ address }) => <Hash value={address} what={texts().ui.address} />,
        },
        {
          key: 'reports',
          title: words.reports,
          align: 'right',
          cell: ({ reports }) => <Count value={reports} />,
        },
        {
          key: 'approving',
          title: words.approving,
          align: 'right',
          cell: ({ approving }) => <Count value={approving} />,
        },
        {
          key: 'agreement',
          title: words.agreement,
          align: 'right',
          cell: ({ agreement }) => <Share ratio={agreement} />,
        },
        {
          key: 'rewards',
          title: words.rewards,
          align: 'right',
          cell: ({ rewards }) => <Amount value={rewards} token="BTRST" />,
        },
        { key: 'last', title: words.last, cell: ({ lastReportAt }) => formatDate(lastReportAt) },
      ]}
    />
  )
}

function Screeners() {
  const answer = useBlockQuery(screenersQuery, {})
  return (
    <Panel
      title={texts().people.talent.screeners}
      aside={
        <ActionButton size="xs" variant="default" intent={{ kind: 'claim-screening-rewards' }}>
          {texts().people.acts.claimScreening}
        </ActionButton>
      }
    >
      <AnswerView answer={answer} skeleton={<RowsSkeleton rows={8} />}>
        {({ screeners }) => <ScreenersTable rows={screeners.nodes} />}
      </AnswerView>
    </Panel>
  )
}

/** Who was let in, who works, and who screened them. */
export function TalentPage() {
  const search = useSearch({ from: '/talent' })
  const words = texts().people.talent
  const change = useChangeSearch()
  const answer = useBlockQuery(talentsQuery, {
    ...figureVariables(search, talentSorts, pageSize),
    screening: search.screening ?? null,
  })
  return (
    <>
      <PageHead
        title={words.title}
        lead={words.lead}
        actions={
          <ActionButton intent={{ kind: 'apply-as-talent' }}>{texts().people.acts.apply}</ActionButton>
        }
      />
      <Figures label={words.figures}>
        <MetricFigure id="talentSignedUp" />
        <MetricFigure id="activeTalent" />
        <MetricFigure id="screeningPassRate" />
        <MetricFigure id="timeToDecision" />
      </Figures>
      <FigureControls search={search} sorts={talentSorts} names={words.sorts}>
        <Select
          label={words.screening}
          value={search.screening ?? ''}
          onChange={(screening) => change({ screening: screening || undefined })}
          options={[
            ['', words.all],
            ...screeningStatuses.map((status) => [status, words.statuses[status]] as const),
          ]}
        />
      </FigureControls>
      <AnswerView answer={answer} skeleton={<RowsSkeleton rows={pageSize} />}>
        {({ talents }) => (
          <>
            <TalentTable rows={talents.nodes} />
            <Pager position={search} list={talents} />
          </>
        )}
      </AnswerView>
      <div className={classes.below}>
        <ApplicationsPanel />
      </div>
      <div className={classes.below}>
        <Screeners />
      </div>
    </>
  )
}
