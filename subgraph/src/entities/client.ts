import { Address, BigInt, ethereum } from '@graphprotocol/graph-ts'
import { Client } from '../../generated/schema'
import { timeOf } from '../small-number'
import { peopleTotals } from './totals'

/** The client at an address, made and counted at its first mention. The caller saves. */
export function clientAt(address: Address, event: ethereum.Event): Client {
  const known = Client.load(address)
  return known !== null ? known : newClient(address, event)
}

/** Makes, counts and saves the client at an address at its first mention; does nothing at a later one. */
export function meetClient(address: Address, event: ethereum.Event): void {
  if (Client.load(address) !== null) return
  const client = newClient(address, event)
  client.save()
}

function newClient(address: Address, event: ethereum.Event): Client {
  const totals = peopleTotals()
  totals.clients = totals.clients + 1
  totals.save()
  const client = new Client(address)
  client.firstSeenAt = timeOf(event)
  client.projectCount = 0
  client.paidInvoices = 0
  client.volume = BigInt.zero()
  client.fees = BigInt.zero()
  client.refunded = BigInt.zero()
  return client
}
