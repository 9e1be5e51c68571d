import { useBlockQuery } from '../../api/use-block-query.ts'
import { sameAddress } from '../../format/address.ts'
import { formatCount } from '../../format/amount.ts'
import { wordsOfUri } from '../../format/text.ts'
import { formatDate } from '../../format/time.ts'
import { texts } from '../../language/text.ts'
import { AnswerView } from '../../ui/answer-view.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Hash } from '../../ui/hash.tsx'
import { OnChainText } from '../../ui/on-chain-text.tsx'
import { Panel } from '../../ui/panel.tsx'
import link from '../../ui/row-link.module.css'
import { RowsSkeleton } from '../../ui/rows-skeleton.tsx'
import { useSession } from '../../wallet/use-session.ts'
import { ActionButton } from '../actions/action-button.tsx'
import { type ApplicationRow, applicationsQuery, shownApplications } from './applications-query.ts'

/** What the connected account can do about an application: take it back as its talent, else take a seat or report. */
function Act({ application }: { application: ApplicationRow }) {
  const { account } = useSession()
  const words = texts().people.talent.applications
  const { id: applicationId, talent, claimedBy, reportedBy } = application
  const own = (address: string) => sameAddress(address, account)
  const look = { size: 'xs', variant: 'default' } as const
  if (own(talent))
    return (
      <ActionButton
        {...look}
        intent={{ kind: 'withdraw-application', applicationId }}
        whyNot={reportedBy.length > 0 ? words.reported : null}
      >
        {words.withdraw}
      </ActionButton>
    )
  if (claimedBy.some(own) && !reportedBy.some(own))
    return (
      <ActionButton {...look} intent={{ kind: 'submit-screening', applicationId }}>
        {words.report}
      </ActionButton>
    )
  return (
    <ActionButton
      {...look}
      intent={{ kind: 'claim-screening', applicationId }}
      whyNot={reportedBy.some(own) ? words.youReported : null}
    >
      {words.claim}
    </ActionButton>
  )
}

function ApplicationsTable({ rows }: { rows: readonly ApplicationRow[] }) {
  const words = texts().people.talent.applications
  const unknown = '–'
  return (
    <DataTable
      caption={words.title}
      rows={rows}
      rowKey={({ id }) => id}
      empty={words.none}
      columns={[
        {
          key: 'application',
          title: words.application,
          cell: ({ id, category }) => (
            <>
              <span className={link.whole}>{words.number(id)}</span>
              <span className={link.sub}>
                <OnChainText text={category} max={40} fallback={unknown} />
              </span>
            </>
          ),
        },
        {
          key: 'talent',
          title: words.talent,
          cell: ({ talent, profileURI }) => (
            <>
              <Hash value={talent} what={texts().ui.address} />
              <span className={link.sub}>
                <OnChainText text={wordsOfUri(profileURI)} max={80} fallback={unknown} />
              </span>
            </>
          ),
        },
        { key: 'applied', title: words.applied, cell: ({ appliedAt }) => formatDate(appliedAt) },
        {
          key: 'seats',
          title: words.seats,
          cell: ({ claimedBy, reportsNeeded }) =>
            words.of(`${claimedBy.length}`, `${reportsNeeded ?? unknown}`),
        },
        {
          key: 'reports',
          title: words.reports,
          cell: ({ approvals, rejections }) => words.verdicts(`${approvals}`, `${rejections}`),
        },
        { key: 'act', title: words.act, cell: (application) => <Act application={application} /> },
      ]}
    />
  )
}

/** Applications that wait for screeners, with what each account can do about them. */
export function ApplicationsPanel() {
  const answer = useBlockQuery(applicationsQuery, { first: shownApplications })
  const words = texts().people.talent.applications
  return (
    <Panel title={words.title}>
      <AnswerView answer={answer} skeleton={<RowsSkeleton rows={6} />}>
        {({ talentApplications: { nodes, totalCount } }) => (
          <>
            <ApplicationsTable rows={nodes} />
            {totalCount > nodes.length ? (
              <p>{words.shown(formatCount(nodes.length), formatCount(totalCount))}</p>
            ) : null}
          </>
        )}
      </AnswerView>
    </Panel>
  )
}
