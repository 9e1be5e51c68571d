import { formatCount, formatRounded } from '../../format/amount.ts'
import { quotient, type RatioParts } from '../../format/ratio.ts'
import { formatDate, formatDateTime } from '../../format/time.ts'
import { texts } from '../../language/text.ts'
import { Amount } from '../../ui/amount.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Hash } from '../../ui/hash.tsx'
import { OnChainText } from '../../ui/on-chain-text.tsx'
import { Pill, type PillTone } from '../../ui/pill.tsx'
import type { BudgetRow, BuybackRow } from './money-queries.ts'
import { BudgetActions } from './treasury-actions.tsx'

/** Dollars for one BTRST with four decimals, its exact parts in the title. */
function Price({ ratio: { numerator, denominator } }: { ratio: RatioParts }) {
  const price = quotient({ numerator: `${BigInt(numerator) * 10_000n}`, denominator })
  return (
    <span title={`${numerator} / ${denominator}`} data-raw={`${numerator}/${denominator}`}>
      {price === null ? texts().people.noData : `${formatRounded(price, 4, 4)} USDC`}
    </span>
  )
}

/** Purchases of BTRST, newest first. */
export function BuybackTable({ rows, total }: { rows: readonly BuybackRow[]; total: number }) {
  const words = texts().money.treasury
  const { when, sold, bought, price, transaction } = words.buybackColumns
  return (
    <>
      <DataTable
        caption={words.buybacks}
        rows={rows}
        rowKey={({ transactionHash }) => transactionHash}
        empty={words.noBuyback}
        columns={[
          { key: 'when', title: when, cell: ({ timestamp }) => formatDateTime(timestamp) },
          {
            key: 'sold',
            title: sold,
            align: 'right',
            cell: ({ usdcIn }) => <Amount value={usdcIn} token="USDC" />,
          },
          {
            key: 'bought',
            title: bought,
            align: 'right',
            cell: ({ btrstOut }) => <Amount value={btrstOut} token="BTRST" />,
          },
          { key: 'price', title: price, align: 'right', cell: (row) => <Price ratio={row.price} /> },
          {
            key: 'transaction',
            title: transaction,
            cell: ({ transactionHash }) => <Hash value={transactionHash} what={texts().ui.transaction} />,
          },
        ]}
      />
      {total > rows.length ? <p>{words.moreBuybacks(formatCount(rows.length), formatCount(total))}</p> : null}
    </>
  )
}

const tones: Readonly<Record<BudgetRow['status'], PillTone>> = {
  PLANNED: 'info',
  OPEN: 'good',
  OVER: 'quiet',
  REVOKED: 'warn',
}

/** A budget's amount; of an unknown token in its base units, as they are. */
const BudgetAmount = ({ value, unit }: { value: string; unit: BudgetRow['unit'] }) =>
  unit === 'USDC' || unit === 'BTRST' ? (
    <Amount value={value} token={unit} />
  ) : (
    <span data-raw={value}>{formatCount(BigInt(value))}</span>
  )

/** Budgets that token holders allocated, newest first. */
export function BudgetTable({ rows }: { rows: readonly BudgetRow[] }) {
  const words = texts().money.treasury
  const { purpose, state, allocated, paid, spender, until } = words.budgetColumns
  return (
    <DataTable
      caption={words.budgets}
      rows={rows}
      rowKey={({ id }) => id}
      empty={words.noBudget}
      columns={[
        {
          key: 'purpose',
          title: purpose,
          cell: (row) => <OnChainText text={row.purpose} max={80} fallback={words.noPurpose} />,
        },
        {
          key: 'state',
          title: state,
          cell: ({ status }) => <Pill tone={tones[status]}>{words.budgetStatuses[status]}</Pill>,
        },
        {
          key: 'allocated',
          title: allocated,
          align: 'right',
          cell: ({ amount, unit }) => <BudgetAmount value={amount} unit={unit} />,
        },
        {
          key: 'paid',
          title: paid,
          align: 'right',
          cell: ({ disbursed, unit }) => <BudgetAmount value={disbursed} unit={unit} />,
        },
        {
          key: 'spender',
          title: spender,
          cell: (row) => <Hash value={row.spender} what={texts().ui.address} />,
        },
        { key: 'until', title: until, cell: ({ endsAt }) => formatDate(endsAt) },
        { key: 'act', title: words.act.column, cell: (row) => <BudgetActions budget={row} /> },
      ]}
    />
  )
}
