import { formatCount } from '../../format/amount.ts'
import { wordsOfUri } from '../../format/text.ts'
import { formatDateTime } from '../../format/time.ts'
import { texts } from '../../language/text.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { Hash } from '../../ui/hash.tsx'
import { OnChainText } from '../../ui/on-chain-text.tsx'
import { Panel } from '../../ui/panel.tsx'
import type { DisputeCourse } from './disputes-query.ts'

/** What the parties handed in, as they wrote it: text only, nothing is fetched from where it points. */
export function EvidencePanel({ course }: { course: DisputeCourse }) {
  const words = texts().disputes.evidence
  const { evidence, evidenceCount } = course
  return (
    <Panel title={words.title}>
      <DataTable
        caption={words.title}
        rows={evidence}
        rowKey={({ transactionHash, evidenceURI }) => transactionHash + evidenceURI}
        empty={words.none}
        columns={[
          {
            key: 'text',
            title: words.text,
            cell: ({ evidenceURI }) => (
              <OnChainText text={wordsOfUri(evidenceURI)} max={300} fallback={words.empty} />
            ),
          },
          { key: 'by', title: words.by, cell: ({ by }) => <Hash value={by} what={texts().ui.address} /> },
          { key: 'when', title: words.when, cell: ({ at }) => formatDateTime(at) },
          {
            key: 'transaction',
            title: texts().disputes.chain.transaction,
            cell: ({ transactionHash }) => <Hash value={transactionHash} what={texts().ui.transaction} />,
          },
        ]}
      />
      {evidenceCount > evidence.length ? (
        <p>{words.shown(formatCount(evidence.length), formatCount(evidenceCount))}</p>
      ) : null}
    </Panel>
  )
}
