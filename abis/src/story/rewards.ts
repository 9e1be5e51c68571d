import type { Address } from 'viem'
import type { Call, Receipt } from '../chain/block-writer.ts'
import { btrstAbi } from '../generated/abi.ts'
import { day } from './clock.ts'
import { tokens } from './money.ts'
import type { Random } from './random.ts'
import { logsOf, valuesOf } from './stage.ts'
import { topics } from './topics.ts'
import type { RewardPool, World } from './world.ts'

/** Adds to what an account may claim; takes away when `amount` is negative. BTRST wei. */
export function earn(pool: RewardPool, account: Address, amount: bigint): void {
  const key = account.toLowerCase()
  pool.due.set(key, (pool.due.get(key) ?? 0n) + amount)
}

/** Who claims from which pool, from when on. */
export type Claimant = {
  readonly pool: RewardPool
  readonly account: Address
  /** Unix seconds; the first claim comes some months later. */
  readonly from: number
  readonly random: Random
  readonly claim: () => Call
}

/** Rewards earned in the block of a claim are paid with it, so the pool has to hold somewhat more than is known. */
const margin = tokens(20_000)

/** Every few months somebody looks what there is to claim, and claims it if the pool can pay. */
export function claimNowAndThen(world: World, claimant: Claimant): void {
  const { pool, account, from, random, claim } = claimant
  const { agenda, chain } = world
  const key = account.toLowerCase()
  const look = () => {
    // A refund earlier in this block may leave nothing to claim: they look again in the next one.
    if (world.refundsAt === agenda.now) return agenda.at(agenda.now + 1, look)
    const due = pool.due.get(key) ?? 0n
    if (due > 0n && pool.balance >= due + margin) {
      // Set back when it is mined, in the order of the receipts: what was earned earlier in this block is claimed with the rest.
      chain.send(account, claim(), (receipt) => {
        pool.due.set(key, 0n)
        pool.balance -= btrstMoved(receipt)
      })
    }
    agenda.at(agenda.now + random.between(50, 110) * day, look)
  }
  agenda.at(from + random.between(60, 120) * day, look)
}

/** BTRST wei that the Transfer logs of a receipt moved, where only BTRST is moved. */
export function btrstMoved(receipt: Receipt): bigint {
  return logsOf(receipt, topics.transfer).reduce(
    (sum, log) => sum + valuesOf(btrstAbi, 'Transfer', log).value,
    0n,
  )
}
