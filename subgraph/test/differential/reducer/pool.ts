import type { ChainLog, History } from '../history.ts'
import { byKey, distinct, type ExpectedRow, inOrder, sum } from './facts.ts'

export function pools(history: History): ExpectedRow[] {
  const swaps = byKey(history.of('BtrstPool', 'Swapped'), ({ address }) => address)
  const changes = inOrder<ChainLog<{ usdcReserve: bigint; btrstReserve: bigint }>>([
    ...history.of('BtrstPool', 'Swapped'),
    ...history.of('BtrstPool', 'LiquidityAdded'),
    ...history.of('BtrstPool', 'LiquidityRemoved'),
  ])
  const changesOf = byKey(changes, ({ address }) => address)
  return distinct(changes.map(({ address }) => address)).flatMap((id) => {
    const last = changesOf(id).at(-1)
    if (!last) return []
    const bought = swaps(id).filter(({ args }) => args.usdcToBtrst)
    const sold = swaps(id).filter(({ args }) => !args.usdcToBtrst)
    return {
      id,
      usdcReserve: last.args.usdcReserve,
      btrstReserve: last.args.btrstReserve,
      trades: swaps(id).length,
      usdcIn: sum(bought, ({ args }) => args.amountIn),
      btrstOut: sum(bought, ({ args }) => args.amountOut),
      btrstIn: sum(sold, ({ args }) => args.amountIn),
      usdcOut: sum(sold, ({ args }) => args.amountOut),
      changedAt: last.timestamp,
    }
  })
}
