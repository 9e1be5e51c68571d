import { describe, test } from 'vitest'
import { blockId, eventId, type FakeEvent } from '../../support/chain.ts'
import { addressOf, eventOf, mainnetManifest } from '../../support/contracts.ts'
import { type Expectation, indexMainnetAndAsk } from '../../support/index-and-ask.ts'
import { mainnetRows } from '../../support/mainnet-rows.ts'
import { answer, distinct, largest, type Maker, smallest } from '../../support/makers.ts'
import { types } from '../../support/schema.ts'

const sources = mainnetManifest.dataSources.flatMap(({ name, mapping }) =>
  mapping.eventHandlers.map(({ event }) => ({ contract: name, name: event.slice(0, event.indexOf('(')) })),
)
const NUMBER = 13_900_000
const TIMESTAMP = 1_640_995_200

function fabricate(make: Maker): FakeEvent[] {
  return sources.map(({ contract, name }, index) => {
    const { inputs } = eventOf(`mainnet/${contract}`, name)
    const params = Object.fromEntries(inputs.map((input) => [input.name, make(input, index)]))
    // Only swaps to the timelock pass the manifest's filter.
    const passing = name === 'Swap' ? { recipient: addressOf('mainnet/Timelock') } : {}
    return { contract: `mainnet/${contract}`, name, params: { ...params, ...passing } }
  })
}

function expectation({ contract, name, params }: FakeEvent, logIndex: number): Expectation {
  const row = mainnetRows[`${contract.replace('mainnet/', '')}.${name}`]
  if (row === undefined)
    throw new Error(`support/mainnet-rows.ts does not say what ${contract}.${name} becomes.`)
  const entity = (row.entity[0]?.toLowerCase() ?? '') + row.entity.slice(1)
  const fields = Object.entries(row.fields(params)).map(
    ([field, value]) => [field, answer(value, fieldTypeOf(row.entity, field))] as const,
  )
  const id = eventId(NUMBER, logIndex)
  const common = 'id blockNumber timestamp logIndex contract source'
  return {
    query: `{ ${entity}(id: "${id}") { ${common} ${fields.map(([field]) => field).join(' ')} } }`,
    expected: {
      [entity]: {
        id,
        blockNumber: NUMBER,
        timestamp: String(TIMESTAMP),
        logIndex,
        contract: addressOf(contract),
        source: 'MAINNET',
        ...Object.fromEntries(fields),
      },
    },
  }
}

/** `Int!` or another, as the schema has it; a list by its elements. */
function fieldTypeOf(entity: string, field: string): string {
  const type = types
    .find(({ name }) => name.value === entity)
    ?.fields?.find(({ name }) => name.value === field)?.type
  return type?.kind === 'NonNullType' && type.type.kind === 'NamedType' ? `${type.type.name.value}!` : ''
}

describe('every event of mainnet is kept whole, whatever it says, and none halts the subgraph', () => {
  test.each([
    ['the largest numbers and hostile text', largest],
    ['the smallest numbers and nothing', smallest],
    ['ordinary values', distinct],
  ])('%s', async (_, make) => {
    const events = fabricate(make)
    const block = { number: NUMBER, timestamp: TIMESTAMP, events: [...events, ...events] }
    await indexMainnetAndAsk(
      [block],
      [
        {
          query: '{ blocks { id number tally { events } } }',
          expected: {
            blocks: [{ id: blockId(NUMBER), number: NUMBER, tally: { events: 2 * events.length } }],
          },
        },
        ...block.events.map(expectation),
      ],
    )
  })
})
