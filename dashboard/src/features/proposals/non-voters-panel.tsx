import { formatCount } from '../../format/amount.ts'
import { texts } from '../../language/text.ts'
import { Amount } from '../../ui/amount.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Hash } from '../../ui/hash.tsx'
import { Panel } from '../../ui/panel.tsx'
import { MoreLink } from './more-link.tsx'
import type { Vote } from './proposals-query.ts'
import { isOpen } from './quorum-panel.tsx'

/** Delegates who had votes at the snapshot and have not used them. */
export function NonVotersPanel({ vote, all }: { vote: Vote; all: boolean }) {
  const words = texts().governance.nonVoters
  const { nonVoters, nonVoterCount } = vote
  return (
    <Panel title={isOpen(vote) ? words.title : words.titleOver}>
      <DataTable
        caption={words.title}
        rows={nonVoters}
        rowKey={({ delegate }) => delegate}
        empty={words.none}
        columns={[
          {
            key: 'delegate',
            title: words.delegate,
            cell: ({ delegate }) => <Hash value={delegate} what={texts().ui.address} />,
          },
          {
            key: 'power',
            title: words.power,
            align: 'right',
            cell: ({ power }) => <Amount value={power} token="BTRST" digits={0} />,
          },
        ]}
      />
      {nonVoterCount > 0 ? (
        <MoreLink
          text={words.shown(formatCount(nonVoters.length), formatCount(nonVoterCount))}
          more={!all && nonVoterCount > nonVoters.length}
        />
      ) : null}
    </Panel>
  )
}
