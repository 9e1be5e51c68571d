import { Address, ethereum } from '@graphprotocol/graph-ts'
import { screenerAt } from '../../entities/screener'

export function claimScreening(event: ethereum.Event, address: Address): void {
  const screener = screenerAt(address, event)
  screener.claims = screener.claims + 1
  screener.save()
}
