import { encodeAbiParameters, type Hex, keccak256 } from 'viem'
import type { LocalChain } from './local-chain.ts'

/** Tells a slot by what the contract says when it holds this. */
const marked = 123_456_789n

/** The slots of what the escrow owes in all, and of what it owes one account; `totalOwed` stands before the mapping. */
async function slotsOf(chain: LocalChain, account: Hex): Promise<{ total: bigint; own: bigint }> {
  for (let base = 1n; base < 64n; base++) {
    const own = BigInt(
      keccak256(encodeAbiParameters([{ type: 'address' }, { type: 'uint256' }], [account, base])),
    )
    if ((await chain.readWith('InvoiceEscrow', own, marked, 'owed', [account])) === marked)
      return { total: base - 1n, own }
  }
  throw new Error('The escrow keeps what it owes in none of its first 64 slots.')
}

/**
 * A payment that the token refused to deliver: our test token refuses nobody, so the payer's money is put into the escrow and into the books
 * of what it owes, as a refused payment leaves it.
 */
export async function makeOwed(chain: LocalChain, payer: Hex, account: Hex, amount: bigint): Promise<void> {
  await chain.call(payer, 'UsdcTest', 'transfer', [chain.addressOf('InvoiceEscrow'), amount])
  const { total, own } = await slotsOf(chain, account)
  const before = await chain.read('InvoiceEscrow', 'totalOwed', [])
  await chain.store('InvoiceEscrow', total, before + amount)
  await chain.store('InvoiceEscrow', own, amount)
  if ((await chain.read('InvoiceEscrow', 'totalOwed', [])) !== before + amount)
    throw new Error('The escrow keeps the sum of what it owes elsewhere.')
}
