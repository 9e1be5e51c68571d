import { Link } from '@tanstack/react-router'
import { useBlockQuery } from '../../api/use-block-query.ts'
import { texts } from '../../language/text.ts'
import { Amount } from '../../ui/amount.tsx'
import { AnswerView } from '../../ui/answer-view.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Hash } from '../../ui/hash.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Pill } from '../../ui/pill.tsx'
import { RowsSkeleton } from '../../ui/rows-skeleton.tsx'
import { jobEngagementsQuery } from './engagement-query.ts'
import { engagementTones } from './tones.ts'

/** Who was hired for a job. */
export function JobEngagements({ jobId }: { jobId: string }) {
  const answer = useBlockQuery(jobEngagementsQuery, { jobId })
  const words = texts().people.engagement
  return (
    <Panel title={words.list}>
      <AnswerView answer={answer} skeleton={<RowsSkeleton rows={2} />}>
        {({ engagements }) => (
          <DataTable
            caption={words.list}
            rows={engagements.nodes}
            rowKey={({ id }) => id}
            empty={words.none}
            columns={[
              {
                key: 'id',
                title: words.one,
                cell: ({ id }) => (
                  <Link to="/engagements/$id" params={{ id }}>
                    {words.title(id)}
                  </Link>
                ),
              },
              {
                key: 'talent',
                title: words.facts.talent,
                cell: ({ talent }) => <Hash value={talent} what={texts().ui.address} />,
              },
              {
                key: 'status',
                title: words.state,
                cell: ({ status }) => <Pill tone={engagementTones[status]}>{words.statuses[status]}</Pill>,
              },
              {
                key: 'value',
                title: words.facts.contracted,
                align: 'right',
                cell: ({ contractedValue }) => <Amount value={contractedValue} token="USDC" />,
              },
              {
                key: 'paid',
                title: words.facts.paid,
                align: 'right',
                cell: ({ paid }) => <Amount value={paid} token="USDC" />,
              },
            ]}
          />
        )}
      </AnswerView>
    </Panel>
  )
}
