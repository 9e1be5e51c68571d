import { useSearch } from '@tanstack/react-router'
import { useBlockQuery } from '../api/use-block-query.ts'
import { ActionButton } from '../features/actions/action-button.tsx'
import { pageSize } from '../features/jobs/jobs-query.ts'
import { Figures, MetricFigure } from '../features/metric-view/index.ts'
import { Count } from '../features/people/count.tsx'
import { FigureControls } from '../features/people/figure-controls.tsx'
import { figureVariables, referrerSorts } from '../features/people/figure-search.ts'
import { type ReferrerRow, referrersQuery } from '../features/people/people-queries.ts'
import { counted } from '../format/counted.ts'
import { texts } from '../language/text.ts'
import { Amount } from '../ui/amount.tsx'
import { AnswerView } from '../ui/answer-view.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { Hash } from '../ui/hash.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Pager } from '../ui/pager.tsx'
import { RowsSkeleton } from '../ui/rows-skeleton.tsx'
import classes from './people-page.module.css'

function ReferrersTable({ rows }: { rows: readonly ReferrerRow[] }) {
  const { referrals, empty } = texts().people
  const words = referrals.columns
  return (
    <DataTable
      caption={referrals.title}
      rows={rows}
      rowKey={({ address }) => address}
      empty={empty}
      columns={[
        {
          key: 'referrer',
          title: words.referrer,
          cell: ({ address }) => <Hash value={address} what={texts().ui.address} />,
        },
        {
          key: 'paidWork',
          title: words.paidWork,
          align: 'right',
          cell: ({ paidWork }) => <Amount value={paidWork} token="USDC" />,
        },
        {
          key: 'invoices',
          title: words.invoices,
          align: 'right',
          cell: ({ invoices }) => <Count value={invoices} />,
        },
        {
          key: 'referred',
          title: words.referred,
          cell: ({ clients, talents }) =>
            referrals.both(counted(clients, referrals.clientNoun), counted(talents, referrals.talentNoun)),
        },
        {
          key: 'activated',
          title: words.activated,
          align: 'right',
          cell: ({ activated }) => <Count value={activated} />,
        },
        {
          key: 'earned',
          title: words.earned,
          align: 'right',
          cell: ({ rewardsEarned }) => <Amount value={rewardsEarned} token="BTRST" />,
        },
        {
          key: 'open',
          title: words.open,
          align: 'right',
          cell: ({ rewardsOpen }) => <Amount value={rewardsOpen} token="BTRST" />,
        },
      ]}
    />
  )
}

/** Who brought clients and talent, and what came of it. */
export function ReferralsPage() {
  const search = useSearch({ from: '/referrals' })
  const words = texts().people.referrals
  const answer = useBlockQuery(referrersQuery, figureVariables(search, referrerSorts, pageSize))
  return (
    <>
      <PageHead
        title={words.title}
        lead={words.lead}
        actions={
          <>
            <ActionButton variant="default" intent={{ kind: 'register-referral' }}>
              {texts().people.acts.register}
            </ActionButton>
            <ActionButton intent={{ kind: 'claim-referral-rewards' }}>
              {texts().people.acts.claimReferral}
            </ActionButton>
          </>
        }
      />
      <Figures label={words.figures}>
        <MetricFigure id="referralsRegistered" />
        <MetricFigure id="referredGsvShare" />
        <MetricFigure id="referralSpend" />
        <MetricFigure id="referralConversion" />
      </Figures>
      <FigureControls search={search} sorts={referrerSorts} names={words.sorts} />
      <AnswerView answer={answer} skeleton={<RowsSkeleton rows={pageSize} />}>
        {({ referrers }) => (
          <>
            <ReferrersTable rows={referrers.nodes} />
            <Pager position={search} list={referrers} />
          </>
        )}
      </AnswerView>
      <p className={classes.note}>{words.note}</p>
    </>
  )
}
