import { describe, test } from 'vitest'
import { blockId, eventId, type FakeEvent } from '../support/chain.ts'
import { addressOf, eventOf, manifest } from '../support/contracts.ts'
import { fieldName, fieldType } from '../support/event-fields.ts'
import { type Expectation, indexAndAsk } from '../support/index-and-ask.ts'
import { answer, distinct, largest, type Maker, smallest } from '../support/makers.ts'

const sources = manifest.dataSources.flatMap(({ name, mapping }) =>
  mapping.eventHandlers
    .map((handler) => eventOf(name, handler.event.slice(0, handler.event.indexOf('('))))
    .map((event) => ({ contract: name, event })),
)

function fabricate(make: Maker): FakeEvent[] {
  return sources.map(({ contract, event }, index) => ({
    contract,
    name: event.name,
    params: Object.fromEntries(event.inputs.map((input) => [input.name, make(input, index)])),
  }))
}

const NUMBER = 70_001
const TIMESTAMP = 1_750_000_000

/** What the entity of an event must hold, by rules that are written here and not in the mappings. */
function expectation(event: FakeEvent, logIndex: number): Expectation {
  const { inputs } = eventOf(event.contract, event.name)
  const entity = event.name[0]?.toLowerCase() + event.name.slice(1)
  const fields = inputs.map(fieldName).join(' ')
  const id = eventId(NUMBER, logIndex)
  const parameters = inputs.map((input) => [
    fieldName(input),
    answer(event.params[input.name], fieldType(input.type)),
  ])
  return {
    query: `{ ${entity}(id: "${id}") { id blockNumber timestamp logIndex contract source ${fields} } }`,
    expected: {
      [entity]: {
        id,
        blockNumber: NUMBER,
        timestamp: String(TIMESTAMP),
        logIndex,
        contract: addressOf(event.contract),
        source: 'REFERENCE',
        ...Object.fromEntries(parameters),
      },
    },
  }
}

describe('every event is kept whole, whatever it says, and none halts the subgraph', () => {
  test.each([
    ['the largest numbers and hostile text', largest],
    ['zeros and nothing', smallest],
    ['ordinary values', distinct],
  ])('%s', async (_, make) => {
    const events = fabricate(make)
    // The same again in the same block: nothing may be taken for a repetition.
    const block = { number: NUMBER, timestamp: TIMESTAMP, events: [...events, ...events] }
    await indexAndAsk(
      [block],
      [
        {
          query: '{ blocks { id number timestamp tally { events } } }',
          expected: {
            blocks: [
              {
                id: blockId(NUMBER),
                number: NUMBER,
                timestamp: String(TIMESTAMP),
                tally: { events: 2 * events.length },
              },
            ],
          },
        },
        ...block.events.map(expectation),
      ],
    )
  })
})
