import { BigInt, Value } from '@graphprotocol/graph-ts'
import { ConversionPoint, MarketPoint, RewardPoint, TreasuryPoint, VotePoint } from '../../generated/schema'
import { addFields, field } from '../fields'
import { TokenSymbol } from '../states'

// Rows of the timeseries. graph-node gives each its id and timestamp, whatever is set here.

/** A row for the market in a category with every figure at 0. The caller sets what its event moved, and saves. */
export function marketPoint(category: string | null): MarketPoint {
  const zero = Value.fromBigInt(BigInt.zero())
  const none = Value.fromI64(0)
  const point = new MarketPoint(0)
  if (category !== null) point.category = category
  addFields(point, [
    field('token', Value.fromString(TokenSymbol.USDC)),
    field('jobs', none),
    field('projects', none),
    field('contractedValue', zero),
    field('invoices', none),
    field('invoiced', zero),
    field('payments', none),
    field('volume', zero),
    field('fees', zero),
    field('refunded', zero),
    field('feesRefunded', zero),
    field('disputes', none),
    field('disputed', zero),
  ])
  return point
}

/** A row for referral rewards with every figure at 0. The caller sets what its event moved, and saves. */
export function rewardPoint(): RewardPoint {
  const point = new RewardPoint(0)
  point.token = TokenSymbol.BTRST
  point.rewards = 0
  point.accrued = BigInt.zero()
  point.reversed = BigInt.zero()
  point.claimed = BigInt.zero()
  return point
}

export function addConversionPoint(usdcIn: BigInt, btrstOut: BigInt): void {
  const point = new ConversionPoint(0)
  point.token = TokenSymbol.BTRST
  point.usdcIn = usdcIn
  point.btrstOut = btrstOut
  point.save()
}

export function addTreasuryPoint(token: string, inflow: BigInt, outflow: BigInt): void {
  const point = new TreasuryPoint(0)
  point.token = token
  point.inflow = inflow
  point.outflow = outflow
  point.save()
}

export function addVotePoint(support: string, weight: BigInt): void {
  const point = new VotePoint(0)
  point.support = support
  point.weight = weight
  point.save()
}
