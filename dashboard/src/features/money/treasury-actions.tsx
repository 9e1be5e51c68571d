import { useConfig } from '../../config/config-context.ts'
import { texts } from '../../language/text.ts'
import { ActionButton } from '../actions/action-button.tsx'
import type { BudgetRow } from './money-queries.ts'
import classes from './treasury-actions.module.css'

/** Having collected fees buy BTRST, which anybody may; on mainnet with one's own USDC. */
export function ConversionActions() {
  const { addresses } = useConfig()
  const words = texts().money.treasury.act
  return (
    <div className={classes.actions}>
      {addresses?.FeeConverter ? (
        <>
          <ActionButton variant="default" size="compact-sm" intent={{ kind: 'observe-price' }}>
            {words.observe}
          </ActionButton>
          <ActionButton size="compact-sm" intent={{ kind: 'convert-fees' }}>
            {words.convert}
          </ActionButton>
        </>
      ) : null}
      {addresses?.LegacyFeeConverter && addresses.Usdc ? (
        <ActionButton size="compact-sm" intent={{ kind: 'swap-fees' }}>
          {words.convert}
        </ActionButton>
      ) : null}
    </div>
  )
}

/** Paying out of a budget that is open, by its spender; and freeing what one that is over did not spend. */
export function BudgetActions({ budget }: { budget: BudgetRow }) {
  const words = texts().money.treasury.act
  const { id, unit, status, spender, amount, disbursed } = budget
  if ((unit !== 'USDC' && unit !== 'BTRST') || BigInt(amount) <= BigInt(disbursed)) return null
  if (status === 'OPEN')
    return (
      <ActionButton
        size="compact-sm"
        variant="default"
        intent={{ kind: 'disburse', budgetId: id, token: unit }}
        who={[spender]}
        whoSays={words.onlySpender}
      >
        {words.disburse}
      </ActionButton>
    )
  if (status !== 'OVER') return null
  return (
    <ActionButton
      size="compact-sm"
      variant="default"
      intent={{ kind: 'free-budget', budgetId: id, token: unit }}
    >
      {words.free}
    </ActionButton>
  )
}
