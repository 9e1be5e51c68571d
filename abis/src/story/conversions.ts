import type { Receipt } from '../chain/block-writer.ts'
import { feeConverterAbi } from '../generated/abi.ts'
import { day } from './clock.ts'
import { noteTrade, quoteBtrst } from './exchange.ts'
import { dollars } from './money.ts'
import { itemAt } from './random.ts'
import { logsOf, valuesOf } from './stage.ts'
import { topics } from './topics.ts'
import { bytes32, type World } from './world.ts'

/** Less is not worth a conversion, USDC base units. */
const least = dollars(200)
/** One conversion may move the price by less than the converter's limit of 3 %, the pool's fee of 1 % included. */
const mostOfReserve = 130n // of 10,000

/** Twice a month (in the largest story more often) a node turns the collected fees into BTRST for the treasury. */
export function openConversions(world: World): void {
  const { agenda, clock, size } = world
  const next = size.conversionDays * day
  for (let at = clock.start + next; at < clock.end; at += next) agenda.at(at, () => observe(world))
}

/** First the price is noted, a block later the fees are converted at no less than the average since. */
function observe(world: World): void {
  const { chain, calls, agenda, cast, exchange, books } = world
  if (books.fees < least || exchange.quiet) return
  exchange.quiet = true
  const node = itemAt(cast.nodes, agenda.index % cast.nodes.length).address
  chain.send(node, calls.converter('observe', []), () => {
    agenda.afterBlocks(1, () => {
      const usdcIn = smaller(books.fees, (exchange.usdc * mostOfReserve) / 10_000n)
      const minimum = (quoteBtrst(world, usdcIn) * 995n) / 1_000n
      const deadline = BigInt(agenda.now + day)
      const call = calls.converter('convert', [bytes32(batchOf(agenda.now)), usdcIn, minimum, deadline])
      chain.send(node, call, (receipt) => noteConversion(world, receipt))
    })
  })
}

function noteConversion(world: World, receipt: Receipt): void {
  noteTrade(world, receipt)
  world.exchange.quiet = false
  for (const log of logsOf(receipt, topics.feesConverted)) {
    world.books.fees -= valuesOf(feeConverterAbi, 'FeesConverted', log).usdcIn
  }
}

/** The half month of a conversion, like "2024-03a". */
function batchOf(time: number): string {
  const date = new Date(time * 1000)
  return `${date.toISOString().slice(0, 7)}${date.getUTCDate() <= 15 ? 'a' : 'b'}`
}

function smaller(a: bigint, b: bigint): bigint {
  return a < b ? a : b
}
