import { formatRounded } from '../../format/amount.ts'
import { counted } from '../../format/counted.ts'
import { texts } from '../../language/text.ts'
import { Amount } from '../../ui/amount.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Hash } from '../../ui/hash.tsx'
import { OnChainText } from '../../ui/on-chain-text.tsx'
import { Count } from '../people/count.tsx'
import { Share } from '../people/share.tsx'
import type { HolderRow, Supply } from './money-queries.ts'

/** Where the supply is: parts that add up to it. */
export function SupplyTable({ supply }: { supply: Supply }) {
  const words = texts().money.token
  const { who, amount, share, holders } = words.partColumns
  return (
    <>
      <p data-raw={supply.supply}>
        {words.supply(
          `${formatRounded(BigInt(supply.supply), 18, 0)} BTRST`,
          counted(supply.holders, words.holderNoun),
        )}
      </p>
      <DataTable
        caption={words.where}
        rows={supply.parts}
        rowKey={({ kind, name }) => `${kind} ${name}`}
        empty={words.noToken}
        columns={[
          { key: 'who', title: who, cell: ({ kind, name }) => name ?? words.parts[kind] },
          {
            key: 'amount',
            title: amount,
            align: 'right',
            cell: ({ value }) => <Amount value={value} token="BTRST" />,
          },
          {
            key: 'share',
            title: share,
            align: 'right',
            cell: (part) => <Share ratio={part.share} digits={2} />,
          },
          { key: 'holders', title: holders, align: 'right', cell: (part) => <Count value={part.holders} /> },
        ]}
      />
    </>
  )
}

/** How the first holder split the supply. */
export function SplitTable({ supply }: { supply: Supply }) {
  const words = texts().money.token
  const { who, amount, share } = words.partColumns
  return (
    <>
      <p>{words.firstLead}</p>
      <DataTable
        caption={words.first}
        rows={supply.firstShares}
        rowKey={({ address }) => address}
        empty={words.noSplit}
        columns={[
          { key: 'who', title: who, cell: ({ address, name }) => <Named address={address} name={name} /> },
          {
            key: 'amount',
            title: amount,
            align: 'right',
            cell: ({ value }) => <Amount value={value} token="BTRST" />,
          },
          {
            key: 'share',
            title: share,
            align: 'right',
            cell: (part) => <Share ratio={part.share} digits={2} />,
          },
        ]}
      />
    </>
  )
}

/** An address with the public name that is known of it. */
const Named = ({ address, name }: { address: string; name: string | null }) => (
  <span>
    {name === null ? null : (
      <>
        <OnChainText text={name} max={40} fallback="" />{' '}
      </>
    )}
    <Hash value={address} what={texts().ui.address} />
  </span>
)

/** Who holds BTRST, and whom they lend its votes. */
export function HoldersTable({ rows }: { rows: readonly HolderRow[] }) {
  const words = texts().money.token
  const { holder, balance, share, delegate, votes } = words.columns
  return (
    <DataTable
      caption={words.holders}
      rows={rows}
      rowKey={({ address }) => address}
      empty={texts().people.empty}
      columns={[
        {
          key: 'holder',
          title: holder,
          cell: ({ address, name }) => <Named address={address} name={name} />,
        },
        {
          key: 'balance',
          title: balance,
          align: 'right',
          cell: (row) => <Amount value={row.balance} token="BTRST" />,
        },
        { key: 'share', title: share, align: 'right', cell: (row) => <Share ratio={row.share} digits={2} /> },
        {
          key: 'delegate',
          title: delegate,
          cell: (row) =>
            row.delegate === null ? (
              texts().people.nobody
            ) : row.delegate === row.address ? (
              words.self
            ) : (
              <Hash value={row.delegate} what={texts().ui.address} />
            ),
        },
        {
          key: 'votes',
          title: votes,
          align: 'right',
          cell: (row) => <Amount value={row.votes} token="BTRST" />,
        },
      ]}
    />
  )
}
