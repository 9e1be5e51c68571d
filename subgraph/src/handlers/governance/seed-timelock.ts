import { dataSource, ethereum } from '@graphprotocol/graph-ts'
import { seedAddress, seedNumber } from '../../entities/initial-value'
import { setTimelockAdmin, setTimelockDelay, setTreasury } from './set-parameters'

/** Mainnet's timelock is the treasury too. */
export function seedTimelock(block: ethereum.Block): void {
  setTreasury(dataSource.address())
  setTimelockAdmin(seedAddress(block, 'admin'))
  setTimelockDelay(seedNumber(block, 'delay'))
}
