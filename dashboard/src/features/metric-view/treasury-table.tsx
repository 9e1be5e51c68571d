import { showWhole } from '../../format/shown-value.ts'
import { chartTexts } from '../../language/chart-texts.ts'
import { metricTitle } from '../../language/metric-title.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { OnChainText } from '../../ui/on-chain-text.tsx'
import { ShownText } from '../../ui/shown-text.tsx'
import type { TreasuryFigure } from './figure-templates.ts'

interface Line {
  readonly key: string
  readonly name: string
  readonly balances: TreasuryFigure['balances']
}

const tokens = ['USDC', 'BTRST'] as const

/** What the treasury holds, wallet by wallet. */
export function TreasuryTable({ treasury }: { treasury: TreasuryFigure }) {
  const words = chartTexts().treasury
  const wallets = treasury.wallets.map(
    ({ address, label, balances }): Line => ({ key: address, name: label ?? words.timelock, balances }),
  )
  const lines = [...wallets, { key: 'all', name: words.all, balances: treasury.balances }]
  return (
    <DataTable
      caption={metricTitle(treasury.definition)}
      rows={lines}
      rowKey={({ key }) => key}
      empty={chartTexts().noData}
      columns={[
        {
          key: 'wallet',
          title: words.wallet,
          cell: ({ name, key }) => <OnChainText text={name} fallback={key} />,
        },
        ...tokens.map((token) => ({
          key: token,
          title: token,
          align: 'right' as const,
          cell: ({ balances }: Line) => {
            const held = balances.find((balance) => balance.token === token)
            return held ? <ShownText shown={showWhole(held.value, token)} /> : chartTexts().noData
          },
        })),
      ]}
    />
  )
}
