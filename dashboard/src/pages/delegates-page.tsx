import { Link, useSearch } from '@tanstack/react-router'
import { useBlockQuery } from '../api/use-block-query.ts'
import { ActionButton } from '../features/actions/action-button.tsx'
import classes from '../features/delegates/delegates.module.css'
import { type DelegateList, type DelegateRow, delegatesQuery } from '../features/delegates/delegates-query.ts'
import { DelegationActions } from '../features/delegates/delegation-actions.tsx'
import { Participation } from '../features/delegates/participation.tsx'
import { pageSize } from '../features/jobs/jobs-query.ts'
import { formatCount } from '../format/amount.ts'
import { formatPercent } from '../format/ratio.ts'
import { texts } from '../language/text.ts'
import { Amount } from '../ui/amount.tsx'
import { AnswerView } from '../ui/answer-view.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { Hash } from '../ui/hash.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { RowsSkeleton } from '../ui/rows-skeleton.tsx'

function Count({ value }: { value: number | null }) {
  if (value === null) return <strong>{texts().ui.noData}</strong>
  return <strong data-raw={value}>{formatCount(value)}</strong>
}

/** How few hands the votes are in. */
function Concentration({ list }: { list: DelegateList }) {
  const words = texts().governance.delegates
  return (
    <dl className={classes.figures} data-testid="concentration">
      <div>
        <dt>{words.count}</dt>
        <dd>
          <Count value={list.totalCount} />
        </dd>
      </div>
      <div>
        <dt>{words.delegated}</dt>
        <dd>
          <strong>
            <Amount value={list.delegatedVotes} token="BTRST" digits={0} />
          </strong>
        </dd>
      </div>
      <div>
        <dt>{words.majority}</dt>
        <dd>
          <Count value={list.fewestForMajority} />
          <span className={classes.note}>{words.majorityNote}</span>
        </dd>
      </div>
      <div>
        <dt>{words.quorum}</dt>
        <dd>
          <Count value={list.fewestForQuorum} />
          <span className={classes.note}>{words.quorumNote}</span>
        </dd>
      </div>
    </dl>
  )
}

function DelegatesTable({ rows }: { rows: readonly DelegateRow[] }) {
  const words = texts().governance.delegates
  return (
    <DataTable
      caption={words.caption}
      rows={rows}
      rowKey={({ address }) => address}
      empty={words.none}
      columns={[
        {
          key: 'delegate',
          title: words.delegate,
          cell: ({ rank, address }) => (
            <span className={classes.who}>
              <span className={classes.rank} data-raw={rank}>
                {formatCount(rank)}
              </span>
              <Hash value={address} what={texts().ui.address} />
            </span>
          ),
        },
        {
          key: 'power',
          title: words.power,
          align: 'right',
          cell: ({ power }) => <Amount value={power} token="BTRST" digits={0} />,
        },
        {
          key: 'share',
          title: words.share,
          align: 'right',
          cell: ({ share }) => (
            <span data-raw={`${share.numerator}/${share.denominator}`}>
              {formatPercent(share) ?? texts().ui.noData}
            </span>
          ),
        },
        {
          key: 'delegators',
          title: words.delegators,
          align: 'right',
          cell: ({ delegators }) => <span data-raw={delegators}>{formatCount(delegators)}</span>,
        },
        {
          key: 'participation',
          title: words.participation,
          align: 'right',
          cell: ({ participation }) => <Participation ratio={participation} />,
        },
        {
          key: 'delegate-to',
          title: texts().governance.act.delegateColumn,
          cell: ({ address }) => (
            <ActionButton variant="default" size="compact-sm" intent={{ kind: 'delegate', to: address }}>
              {texts().governance.act.delegateHere}
            </ActionButton>
          ),
        },
      ]}
    />
  )
}

/** The API pages delegates by place, since their order is by power and not by time. */
function Pages({ skip, shown, total }: { skip: number; shown: number; total: number }) {
  const words = texts().governance.delegates
  if (total <= pageSize) return null
  const to = (next: number) => (next === 0 ? {} : { skip: next })
  return (
    <nav className={classes.pages} aria-label={texts().ui.pages}>
      <span>{words.range(formatCount(skip + 1), formatCount(skip + shown), formatCount(total))}</span>
      {skip > 0 ? (
        <Link to="/delegates" search={to(Math.max(0, skip - pageSize))}>
          {words.previous}
        </Link>
      ) : null}
      {skip + shown < total ? (
        <Link to="/delegates" search={to(skip + pageSize)}>
          {words.next}
        </Link>
      ) : null}
    </nav>
  )
}

/** Who holds votes, and what they did with them. */
export function DelegatesPage() {
  const { skip = 0 } = useSearch({ from: '/delegates' })
  const answer = useBlockQuery(delegatesQuery, { first: pageSize, offset: skip })
  const words = texts().governance.delegates
  return (
    <>
      <PageHead title={words.title} lead={words.lead} actions={<DelegationActions />} />
      <AnswerView answer={answer} skeleton={<RowsSkeleton rows={12} />}>
        {({ delegates }) => (
          <>
            <Concentration list={delegates} />
            <DelegatesTable rows={delegates.nodes} />
            <Pages skip={skip} shown={delegates.nodes.length} total={delegates.totalCount} />
          </>
        )}
      </AnswerView>
    </>
  )
}
