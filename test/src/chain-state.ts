import { invoiceEscrowAbi, usdcTestAbi } from '@braintrust-analytics/abis/abi'
import {
  type Abi,
  type Address,
  type ContractFunctionArgs,
  type ContractFunctionName,
  type ContractFunctionReturnType,
  decodeFunctionResult,
  encodeAbiParameters,
  encodeFunctionData,
  type Hex,
  keccak256,
  numberToHex,
} from 'viem'
import { type RuntimeConfig, until } from './graphql.ts'
import { rpc } from './raw-logs.ts'

/** What tests prepare on the local chain where the story has no such state, and what they ask it. */

type Place = Pick<RuntimeConfig, 'rpcUrl' | 'addresses'>

export function addressOf({ addresses }: Place, contract: string): Address {
  const found = addresses[contract]
  if (found === undefined) throw new Error(`The deployment names no ${contract}.`)
  return found
}

/** What a contract answers now. */
export async function readChain<
  const A extends Abi,
  F extends ContractFunctionName<A, 'view' | 'pure'>,
  const Args extends ContractFunctionArgs<A, 'view' | 'pure', F>,
>(
  place: Place,
  contract: string,
  abi: A,
  functionName: F,
  args: Args,
  overrides: readonly unknown[] = [],
): Promise<ContractFunctionReturnType<A, 'view' | 'pure', F, Args>> {
  // viem's own parameters cannot follow an ABI that is a type variable.
  const call = { abi, functionName, args } as unknown as Parameters<typeof encodeFunctionData>[0]
  const asked = { to: addressOf(place, contract), data: encodeFunctionData(call) }
  const data = await rpc<Hex>(place.rpcUrl, 'eth_call', [asked, 'latest', ...overrides])
  const answer = { abi, functionName, data } as unknown as Parameters<typeof decodeFunctionResult>[0]
  return decodeFunctionResult(answer) as ContractFunctionReturnType<A, 'view' | 'pure', F, Args>
}

/** Sends a call of an account that the local chain signs for, and waits until it is mined. @throws when it reverts. */
export async function sendAs(place: Place, from: Address, to: Address, data: Hex): Promise<void> {
  const hash = await rpc<Hex>(place.rpcUrl, 'eth_sendTransaction', [{ from, to, data }])
  const receipt = await until(`transaction ${hash} to be mined`, async () => {
    const found = await rpc<{ status: Hex } | null>(place.rpcUrl, 'eth_getTransactionReceipt', [hash])
    return found ?? undefined
  })
  if (receipt.status !== '0x1') throw new Error(`Transaction ${hash} of ${from} to ${to} reverted.`)
}

/** Seconds of the newest block. */
export async function chainTime({ rpcUrl }: Place): Promise<number> {
  const { timestamp } = await rpc<{ timestamp: Hex }>(rpcUrl, 'eth_getBlockByNumber', ['latest', false])
  return Number(timestamp)
}

/** Moves the chain's clock on to a time, and mines a block there. */
export async function warpTo(place: Place, seconds: number | bigint): Promise<void> {
  const ahead = Number(seconds) - (await chainTime(place))
  if (ahead > 0) await rpc(place.rpcUrl, 'evm_increaseTime', [ahead + 1])
  await rpc(place.rpcUrl, 'evm_mine')
}

/** The slot of a mapping's value for an address, found by what the contract says when that slot held something else. */
async function slotOf(place: Place, account: Address): Promise<{ base: bigint; slot: Hex }> {
  const marked = 123_456_789n
  for (let base = 0n; base < 64n; base++) {
    const slot = keccak256(encodeAbiParameters([{ type: 'address' }, { type: 'uint256' }], [account, base]))
    const stateDiff = { [slot]: numberToHex(marked, { size: 32 }) }
    const overrides = [{ [addressOf(place, 'InvoiceEscrow')]: { stateDiff } }]
    const owed = await readChain(place, 'InvoiceEscrow', invoiceEscrowAbi, 'owed', [account], overrides)
    if (owed === marked) return { base, slot }
  }
  throw new Error('The escrow keeps what it owes in none of its first 64 slots.')
}

/**
 * A payment that the token refused to deliver: our test token refuses nobody, so the payer's money is put into the escrow and into the books
 * of what it owes, as a refused payment leaves it.
 */
export async function makeOwed(
  place: Place,
  payer: Address,
  account: Address,
  amount: bigint,
): Promise<void> {
  const escrow = addressOf(place, 'InvoiceEscrow')
  const transfer = encodeFunctionData({ abi: usdcTestAbi, functionName: 'transfer', args: [escrow, amount] })
  await sendAs(place, payer, addressOf(place, 'UsdcTest'), transfer)
  const { base, slot } = await slotOf(place, account)
  // `totalOwed` stands before the mapping.
  const total = numberToHex(base - 1n, { size: 32 })
  const before = await readChain(place, 'InvoiceEscrow', invoiceEscrowAbi, 'totalOwed', [])
  const set = (at: Hex, value: bigint) =>
    rpc(place.rpcUrl, 'anvil_setStorageAt', [escrow, at, numberToHex(value, { size: 32 })])
  await set(total, before + amount)
  await set(slot, amount)
  const after = await readChain(place, 'InvoiceEscrow', invoiceEscrowAbi, 'totalOwed', [])
  if (after !== before + amount) throw new Error('The escrow keeps the sum of what it owes elsewhere.')
}
