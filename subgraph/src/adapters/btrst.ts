import { DelegateChanged, DelegateVotesChanged, Transfer } from '../../generated/Btrst/Btrst'
import { recordDelegateChanged, recordDelegateVotesChanged, recordTransfer } from '../events/tokens'
import { changeDelegate } from '../handlers/tokens/change-delegate'
import { changeVotes } from '../handlers/tokens/change-votes'
import { moveTokens } from '../handlers/tokens/move-tokens'
import { TokenSymbol } from '../states'

export function handleBtrstTransfer(event: Transfer): void {
  const p = event.params
  recordTransfer(event, p.from, p.to, p.value)
  moveTokens(event, TokenSymbol.BTRST, p.from, p.to, p.value)
}

export function handleDelegateChanged(event: DelegateChanged): void {
  recordDelegateChanged(event)
  const p = event.params
  changeDelegate(event, p.delegator, p.fromDelegate, p.toDelegate)
}

export function handleDelegateVotesChanged(event: DelegateVotesChanged): void {
  recordDelegateVotesChanged(event)
  changeVotes(event, event.params.delegate, event.params.newVotes)
}
