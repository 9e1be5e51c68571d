import { encodeAbiParameters, toEventSelector } from 'viem'
import { rpc } from './raw-logs.ts'

/** A call as a wallet is asked for it. */
export interface WalletCall {
  readonly to: string
  readonly data: string
}

type Hex = `0x${string}`

/**
 * A contract in the place of an account: whoever calls it makes it carry out two calls, and it tells of that as contract wallets of the Safe kind
 * do. It asks nobody for a signature, which is right for a test and for nothing else.
 *
 * Call data: the hash that the wallet named, target and length of each call (32 bytes each), then the bytes of both.
 */
const executed = toEventSelector('ExecutionSuccess(bytes32,uint256)').slice(2)

/** CALL(gas, target at an offset, no value, the bytes just copied); what fails is reverted. `at` is where this part of the code begins. */
function callPart(at: number, copy: string, targetAt: string): string {
  const call = `5f5f825f5f60${targetAt}355af1`
  const length = (copy.length + call.length) / 2
  const past = (at + length + 6).toString(16).padStart(2, '0')
  return `${copy}${call}60${past}575f5ffd5b`
}

const first = callPart(0, '6040358060a05f37', '20')
const second = callPart(first.length / 2, '608035808260a0015f37', '60')
const code: Hex = `0x${first}${second}5f357f${executed}60205fa200`

const word = (value: string | number): string => BigInt(value).toString(16).padStart(64, '0')

/** What is sent to such an account so that it makes one or two calls under a hash. */
export function executionOf(hash: string, [one, two]: readonly WalletCall[]): Hex {
  if (one === undefined) throw new Error('There is nothing to carry out.')
  const other = two ?? { to: '0x0000000000000000000000000000000000000000', data: '0x' }
  const [a, b] = [one.data.slice(2), other.data.slice(2)]
  return `0x${word(hash)}${word(one.to)}${word(a.length / 2)}${word(other.to)}${word(b.length / 2)}${a}${b}`
}

/** Puts the contract in an account's place; returns what puts the account back. */
export async function becomeContract(rpcUrl: string, account: string): Promise<() => Promise<void>> {
  await rpcVoid(rpcUrl, 'anvil_setCode', [account, code])
  return () => rpcVoid(rpcUrl, 'anvil_setCode', [account, '0x'])
}

/** For methods that answer with nothing. */
export async function rpcVoid(url: string, method: string, params: readonly unknown[]): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
  })
  const { error } = (await response.json()) as { error?: { message: string } }
  if (error !== undefined) throw new Error(`${method} failed: the node said "${error.message}".`)
}

/** A hash that no chain knows: what a contract wallet names before enough of its owners have signed. */
export const madeUpHash = (seed: number): Hex =>
  encodeAbiParameters([{ type: 'uint256' }], [BigInt(seed) + (0xfeedn << 200n)])

/** An account of the test chain that pays for what others carry out. */
export async function relayerOf(rpcUrl: string, not: string): Promise<string> {
  const accounts = await rpc<string[]>(rpcUrl, 'eth_accounts')
  const found = accounts.findLast((account) => account.toLowerCase() !== not.toLowerCase())
  if (found === undefined) throw new Error('The chain holds no account.')
  return found
}
