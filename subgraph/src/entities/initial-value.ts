import { BigInt, Bytes, dataSource, ethereum } from '@graphprotocol/graph-ts'
import { InitialValue } from '../../generated/schema'
import { initialValueId } from '../ids'

/** A number that the constructor set without an event: from the manifest's context, and kept as such. */
export function seedNumber(block: ethereum.Block, name: string): BigInt {
  const value = dataSource.context().getBigInt(name)
  keep(block, name, value.toString())
  return value
}

/** An address that the constructor set without an event: from the manifest's context, and kept as such. */
export function seedAddress(block: ethereum.Block, name: string): Bytes {
  const value = dataSource.context().getBytes(name)
  keep(block, name, value.toHexString())
  return value
}

function keep(block: ethereum.Block, name: string, text: string): void {
  const contract = dataSource.address()
  const row = new InitialValue(initialValueId(contract, name))
  row.contract = contract
  row.name = name
  row.value = text
  row.blockNumber = block.number.toI32()
  row.timestamp = block.timestamp.toI64()
  row.save()
}
