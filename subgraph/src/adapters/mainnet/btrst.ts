import { DelegateChanged, DelegateVotesChanged, Transfer } from '../../../generated/mainnet/Btrst/Btrst'
import { recordDelegateChanged, recordDelegateVotesChanged, recordTransfer } from '../../events/mainnet/btrst'
import { changeDelegate } from '../../handlers/tokens/change-delegate'
import { changeVotes } from '../../handlers/tokens/change-votes'
import { moveTokens } from '../../handlers/tokens/move-tokens'
import { TokenSymbol } from '../../states'

export function handleTransfer(event: Transfer): void {
  recordTransfer(event)
  const p = event.params
  moveTokens(event, TokenSymbol.BTRST, p.from, p.to, p.amount)
}

export function handleDelegateChanged(event: DelegateChanged): void {
  recordDelegateChanged(event)
  const p = event.params
  changeDelegate(event, p.delegator, p.fromDelegate, p.toDelegate)
}

export function handleDelegateVotesChanged(event: DelegateVotesChanged): void {
  recordDelegateVotesChanged(event)
  changeVotes(event, event.params.delegate, event.params.newBalance)
}
