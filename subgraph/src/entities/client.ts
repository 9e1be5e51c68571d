import { Address, BigInt, ethereum } from '@graphprotocol/graph-ts'
import { Client } from '../../generated/schema'
import { peopleTotals } from './totals'

/** The client at an address, made and counted at its first mention. The caller saves. */
export function clientAt(address: Address, event: ethereum.Event): Client {
  const known = Client.load(address)
  if (known !== null) return known
  const totals = peopleTotals()
  totals.clients = totals.clients + 1
  totals.save()
  const client = new Client(address)
  client.firstSeenAt = event.block.timestamp.toI64()
  client.jobCount = 0
  client.projectCount = 0
  client.paidInvoices = 0
  client.volume = BigInt.zero()
  client.fees = BigInt.zero()
  client.refunded = BigInt.zero()
  return client
}
