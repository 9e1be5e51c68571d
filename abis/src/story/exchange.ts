import type { Receipt } from '../chain/block-writer.ts'
import { btrstPoolAbi } from '../generated/abi.ts'
import type { NamedAccount } from './cast.ts'
import { day, hour } from './clock.ts'
import { dollars, tokens } from './money.ts'
import type { Random } from './random.ts'
import { logsOf, valuesOf } from './stage.ts'
import { topics } from './topics.ts'
import type { World } from './world.ts'

/** The market opens at seventy cents for a token. */
const openingUsdc = 7_000_000
const openingBtrst = 10_000_000
/** The most that one trade moves, as a part of the reserves. */
const largestTrade = 0.006

/** Investors give the market its first liquidity, then traders come every few days. */
export function openExchange(world: World): void {
  const { agenda, cast, clock } = world
  const random = world.random.fork('exchange')
  agenda.at(clock.start + hour, () => fill(world))
  let fairPrice = openingUsdc / openingBtrst
  const trade = () => {
    fairPrice = Math.max(0.2, fairPrice * random.between(0.965, 1.037))
    if (!world.exchange.quiet) swapTowards(world, random.pick(cast.traders), fairPrice, random)
    agenda.at(agenda.now + random.between(0.6, 3.2) * day, trade)
  }
  agenda.at(clock.start + 9 * day, trade)
}

function fill(world: World): void {
  const { chain, calls, cast, addresses, size } = world
  const { investors, sale } = cast
  // The largest story has more to convert than one holder could meet at the proportion of the smallest.
  const factor = Math.min(size.budgetFactor, 2)
  const [usdc, btrst] = [dollars(openingUsdc * factor), tokens(openingBtrst * factor)]
  chain.send(cast.deployer, calls.usdc('mint', [investors.address, usdc]))
  chain.send(investors.address, calls.usdc('approve', [addresses.BtrstPool, usdc]))
  chain.send(investors.address, calls.btrst('approve', [addresses.BtrstPool, btrst]))
  chain.send(investors.address, calls.pool('addLiquidity', [usdc, btrst, btrst]), (receipt) => {
    for (const log of logsOf(receipt, topics.liquidityAdded)) {
      setReserves(world, valuesOf(btrstPoolAbi, 'LiquidityAdded', log))
    }
  })
  for (const trader of cast.traders) {
    chain.send(sale.address, calls.btrst('transfer', [trader.address, tokens(1_500_000)]))
    chain.send(cast.deployer, calls.usdc('mint', [trader.address, dollars(400_000)]))
  }
}

/** Keeps the reserves from the event of a trade. */
export function noteTrade(world: World, receipt: Receipt): void {
  for (const log of logsOf(receipt, topics.swapped)) {
    setReserves(world, valuesOf(btrstPoolAbi, 'Swapped', log))
  }
}

function setReserves(
  world: World,
  { usdcReserve, btrstReserve }: { usdcReserve: bigint; btrstReserve: bigint },
): void {
  world.exchange.usdc = usdcReserve
  world.exchange.btrst = btrstReserve
}

/** What a trade of USDC would bring now: the pool's law with its fee of 1 %. BTRST wei. */
export function quoteBtrst({ exchange }: World, usdcIn: bigint): bigint {
  const counted = usdcIn * 9_900n
  return (exchange.btrst * counted) / (exchange.usdc * 10_000n + counted)
}

/** Somebody who thinks that the price should be another trades a little in that direction. */
function swapTowards(world: World, trader: NamedAccount, fairPrice: number, random: Random): void {
  const { exchange, chain, calls, cast, addresses } = world
  const [usdc, btrst] = [Number(exchange.usdc) / 1e6, Number(exchange.btrst) / 1e18]
  const part = Math.min(largestTrade, Math.abs(fairPrice / (usdc / btrst) - 1) / 2) * random.between(0.3, 1)
  const buys = fairPrice > usdc / btrst
  const amount = buys ? dollars(usdc * part) : tokens(btrst * part)
  if (amount === 0n) return
  const token = buys ? calls.usdc : calls.btrst
  if (buys) chain.send(cast.deployer, calls.usdc('mint', [trader.address, amount]))
  else chain.send(cast.investors.address, calls.btrst('transfer', [trader.address, amount]))
  chain.send(trader.address, token('approve', [addresses.BtrstPool, amount]))
  const deadline = BigInt(world.agenda.now + day)
  const call = calls.pool('swap', [buys, amount, 1n, trader.address, deadline])
  chain.send(trader.address, call, (receipt) => noteTrade(world, receipt))
}
