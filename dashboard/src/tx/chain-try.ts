import { allErrorsAbi } from '@braintrust-analytics/abis/abi'
import { type Abi, decodeFunctionData, type PublicClient } from 'viem'
import { abis, type Hex } from './contracts.ts'
import type { Cost } from './machine.ts'
import type { Call } from './plan.ts'

/** Calls are tried on the chain's newest state, without a signature. */

/** Gas beyond the estimate: the state may move a little until the transaction is mined. */
const gasMargin = 130n

/**
 * The call as viem takes it; the function and its arguments come out of the bytes with this very ABI, so they fit it. The errors of all contracts
 * are in it: one that our contract calls may refuse, and its reason comes through unchanged.
 */
function contractCall({ contract, to, data }: Call) {
  const { functionName, args } = decodeFunctionData({ abi: abis[contract], data })
  return { address: to, abi: [...(abis[contract] as Abi), ...allErrorsAbi], functionName, args: args ?? [] }
}

/** Runs one call, at a past block when one is given. @throws viem's error, with the contract's own inside, when it would fail. */
export const tryCall = (
  chain: Pick<PublicClient, 'simulateContract'>,
  account: Hex,
  call: Call,
  blockNumber?: bigint,
) =>
  chain.simulateContract({
    ...contractCall(call),
    account,
    ...(blockNumber === undefined ? {} : { blockNumber }),
  })

const feePerGasOf = async (chain: PublicClient): Promise<bigint | null> => {
  try {
    return (await chain.estimateFeesPerGas()).maxFeePerGas
  } catch {
    // A chain without EIP-1559, or a node that does not say: the wallet knows.
    return null
  }
}

/** Runs the calls in order, each on what the ones before it left; null from a node that cannot (eth_simulateV1). */
async function tryTogether(
  chain: PublicClient,
  account: Hex,
  calls: readonly Call[],
): Promise<bigint | null> {
  const blocks = await chain
    .simulateBlocks({
      blocks: [
        {
          calls: calls.map((call) => {
            const { address, ...rest } = contractCall(call)
            return { ...rest, to: address, account }
          }),
        },
      ],
    })
    .catch(() => null)
  if (blocks === null) return null
  const results = blocks.flatMap((block) => block.calls)
  for (const { error } of results) if (error) throw error
  return results.reduce((sum, { gasUsed }) => sum + gasUsed, 0n)
}

/** @throws viem's error, with the contract's own inside, when one of the calls would fail. */
export async function tryCalls(chain: PublicClient, account: Hex, calls: readonly Call[]): Promise<Cost> {
  const feePerGas = await feePerGasOf(chain)
  const [first] = calls
  if (!first) throw new Error('There is no call to try.')
  const together = calls.length > 1 ? await tryTogether(chain, account, calls) : null
  if (together !== null) return { gas: (together * gasMargin) / 100n, feePerGas }
  await tryCall(chain, account, first)
  const estimate = await chain.estimateGas({ account, to: first.to, data: first.data })
  return { gas: (estimate * gasMargin) / 100n, feePerGas }
}
