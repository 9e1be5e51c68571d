import type { EventEntity, EventParam, ParamValue } from '../event-entity.ts'
import type { Random } from './random.ts'
import { event } from './random-events.ts'
import type { NewEvent } from './test-chain.ts'

const titled = 'data:application/json,{"title":"A%20job"}'
/** At the edges of what a column of 128 bits holds, and of uint256 and int256. */
const extremes = [2n ** 127n - 1n, 2n ** 127n, -(2n ** 127n), 2n ** 256n - 1n, -(2n ** 255n), 0n]

function awkward(random: Random, { kind, list, name }: EventParam): ParamValue | undefined {
  if (name === 'metadataURI') return random.pick([titled, 'ipfs://Qm', ''])
  if (kind === 'BigInt' && !list && random.chance(0.05)) return random.pick(extremes)
  // So few that events meet, and enough that some subjects are new to what comes late.
  if (kind === 'BigInt' && name.endsWith('Id') && random.chance(0.8)) return BigInt(random.int(1, 12))
  return undefined
}

/**
 * Events of any of these kinds, which need not make sense together: the mirror keeps whatever is emitted. Among the parameters are those
 * that are hard to keep: amounts beyond a column, titles, empty lists.
 */
export function wildEvents(random: Random, kinds: readonly EventEntity[], most: number): NewEvent[] {
  return Array.from({ length: random.int(0, most) }, () => {
    const { name, params } = random.pick(kinds)
    const given = params.map((param) => [param.name, awkward(random, param)] as const)
    return event(
      random,
      name,
      Object.fromEntries(given.filter((pair): pair is [string, ParamValue] => pair[1] !== undefined)),
    )
  })
}
