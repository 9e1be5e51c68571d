import { type Address, getContractAddress, isAddress } from 'viem'
import { type ContractName, contractNames } from './contract-names.ts'

export type { ContractName }

/** Where each contract of one deployment is. */
export type Addresses = Record<ContractName, Address>

/**
 * The account that deploys on the local chain: the first one of the well-known test mnemonic
 * "test test test test test test test test test test test junk". Its key is public; it must never hold value.
 */
export const localDeployer: Address = '0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266'

/**
 * The addresses that contracts get when `deployer` creates them as its transactions 0, 1, 2, … in the order of
 * `contractNames`. An address created so depends on the deployer and the nonce alone.
 */
export function addressesOf(deployer: Address): Addresses {
  const entries = contractNames.map((name, nonce) => [
    name,
    getContractAddress({ from: deployer, nonce: BigInt(nonce) }),
  ])
  return Object.fromEntries(entries) as Addresses // every name is present by construction
}

/** Where the contracts of the local chain are, always. The same as `local` in subgraph/networks.json. */
export const localAddresses: Addresses = addressesOf(localDeployer)

/**
 * Reads the addresses of one network in the form of subgraph/networks.json:
 * `{"JobBoard": {"address": "0x…", "startBlock": 1}, …}`. A plain `{"JobBoard": "0x…"}` is understood too.
 * @throws an Error that names the contract whose address is missing or malformed.
 */
export function parseAddresses(json: unknown): Addresses {
  if (typeof json !== 'object' || json === null) {
    throw new Error(`Expected an object of contract addresses, got ${JSON.stringify(json)}.`)
  }
  const given = json as Record<string, unknown> // every value is checked below
  const entries = contractNames.map((name) => [name, parseAddress(name, given[name])])
  return Object.fromEntries(entries) as Addresses // every name is present by construction
}

/** Where contracts of Ethereum mainnet are, by their names in abis/mainnet/contracts.json. */
export type MainnetAddresses = Readonly<Record<string, Address>>

/**
 * Reads the addresses of a mainnet deployment, in the same form. Any may be left out: what is not named cannot be called.
 * Null when it names no GovernorAlpha, which only mainnet has.
 * @throws an Error that names the contract whose address is malformed.
 */
export function parseMainnetAddresses(json: unknown): MainnetAddresses | null {
  if (typeof json !== 'object' || json === null || !('GovernorAlpha' in json)) return null
  return Object.fromEntries(Object.entries(json).map(([name, entry]) => [name, parseAddress(name, entry)]))
}

function parseAddress(name: string, entry: unknown): Address {
  const value = typeof entry === 'object' && entry !== null && 'address' in entry ? entry.address : entry
  if (typeof value === 'string' && isAddress(value)) return value
  const seen = value === undefined ? 'nothing' : JSON.stringify(value)
  throw new Error(
    `No valid address for the contract ${name}: saw ${seen}. Give {"${name}": {"address": "0x…", "startBlock": 1}}, as in subgraph/networks.json.`,
  )
}
