import { texts } from '../../language/text.ts'
import { Amount } from '../../ui/amount.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Count } from '../people/count.tsx'
import { nodeName } from './flow-names.ts'
import type { TokenFlow } from './money-queries.ts'

/** A token's flow, a row a link: what the picture shows, to the last unit. */
export function FlowTable({ flow, token }: { flow: TokenFlow; token: 'USDC' | 'BTRST' }) {
  const words = texts().money.treasury
  const names = new Map(flow.nodes.map((node) => [node.id, nodeName(node)]))
  return (
    <DataTable
      caption={words.chart(token)}
      rows={flow.links}
      rowKey={({ source, target }) => `${source} ${target}`}
      empty={words.nothing}
      columns={[
        { key: 'from', title: words.table.from, cell: ({ source }) => <bdi>{names.get(source)}</bdi> },
        { key: 'to', title: words.table.to, cell: ({ target }) => <bdi>{names.get(target)}</bdi> },
        {
          key: 'amount',
          title: words.table.amount,
          align: 'right',
          cell: ({ value }) => <Amount value={value} token={token} />,
        },
        {
          key: 'transfers',
          title: words.table.transfers,
          align: 'right',
          cell: ({ transfers }) => (transfers === 0 ? '–' : <Count value={transfers} />),
        },
      ]}
    />
  )
}
