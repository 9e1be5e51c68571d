import { Address, BigInt, ethereum } from '@graphprotocol/graph-ts'
import { Client, Network } from '../../generated/schema'

/** The client at an address, made at its first mention. Counts a new one in `network`, which the caller saves. */
export function clientAt(address: Address, network: Network, event: ethereum.Event): Client {
  const known = Client.load(address)
  if (known !== null) return known
  network.clients = network.clients + 1
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
