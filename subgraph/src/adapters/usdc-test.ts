import { Transfer } from '../../generated/UsdcTest/UsdcTest'
import { recordTransfer } from '../events/tokens'
import { moveTokens } from '../handlers/tokens/move-tokens'
import { TokenSymbol } from '../states'

export function handleUsdcTransfer(event: Transfer): void {
  const p = event.params
  recordTransfer(event, p.from, p.to, p.value)
  moveTokens(event, TokenSymbol.USDC, p.from, p.to, p.value)
}
