import { type Address, getAddress, parseEther, parseUnits } from 'viem'
import { BlockWriter, type Receipt } from '../chain/block-writer.ts'
import { jsonRpc } from '../chain/json-rpc.ts'
import { type Actors, actorsOf, walkDeployment } from './actors.ts'
import { type Step, stepsOf } from './steps.ts'

/** A step with what it left behind: one receipt for each of its calls. */
export type WalkedStep = Step & { readonly receipts: readonly Receipt[] }

/**
 * Walks one invoice through the contracts on a fresh anvil that was started with `chainAnvilArgs()`, a `--timestamp`
 * of `start` and `--no-mining`.
 * @throws an Error with the decoded reason if any transaction reverted.
 */
export async function walkInvoice(
  rpcUrl: string,
  start: number,
): Promise<{ readonly actors: Actors; readonly steps: readonly WalkedStep[] }> {
  const rpc = jsonRpc(rpcUrl)
  const accounts = ((await rpc.call('eth_accounts')) as Address[]).map((account) => getAddress(account))
  const actors = actorsOf(accounts)
  const chain = new BlockWriter(rpc)
  let time = await setUp(chain, actors, start)
  const steps: WalkedStep[] = []
  for (const step of stepsOf(actors, time)) {
    const receipts: Receipt[] = []
    time += step.after
    for (const call of step.calls)
      chain.send(actors.who(step.from), call, (receipt) => receipts.push(receipt))
    await chain.mine(time)
    steps.push({ ...step, receipts })
  }
  return { actors, steps }
}

/** Contracts, roles, a market, a filled reward pool, and dollars for the client. Gives the time of its last block. */
async function setUp(chain: BlockWriter, actors: Actors, start: number): Promise<number> {
  const { calls, addresses, who } = actors
  const deployment = walkDeployment(actors)
  const send = (call: Parameters<BlockWriter['send']>[1]) => chain.send(who('deployer'), call)
  deployment.creations.forEach(send)
  await chain.mine(start + 60)
  deployment.setup.forEach(send)
  const [usdc, btrst] = [parseUnits('500000', 6), parseEther('500000')]
  send(calls.usdc('mint', [who('deployer'), usdc]))
  send(calls.usdc('mint', [who('client'), parseUnits('10000', 6)]))
  send(calls.usdc('approve', [addresses.BtrstPool, usdc]))
  send(calls.btrst('approve', [addresses.BtrstPool, btrst]))
  send(calls.pool('addLiquidity', [usdc, btrst, btrst]))
  send(calls.btrst('transfer', [addresses.ReferralRewards, parseEther('10000')]))
  await chain.mine(start + 120)
  return start + 120
}
