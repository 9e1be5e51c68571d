import { describe, test } from 'vitest'
import { blockId, eventId, type FakeEvent, LARGEST, type Value } from '../support/chain.ts'
import { type AbiParameter, addressOf, eventOf, manifest } from '../support/contracts.ts'
import { fieldName, fieldType } from '../support/event-fields.ts'
import { type Expectation, indexAndAsk } from '../support/index-and-ask.ts'

const HOSTILE = [
  '\u0000NUL\u0000 at \u0000 all ends\u0000',
  '<img src=x onerror=alert(1)><script>alert(2)</script>',
  'javascript:alert(1)',
  '=cmd|"/C calc"!A1',
  '\'; DROP TABLE sgd1.job_posted; -- \\ " % _ {{x}} $(y)',
  '\u202Egnp.exe \u200B\u200D Z̸͔͑ 👩‍👩‍👧‍👦 🂡 \uFFFD \uFEFF',
  '',
  'long '.repeat(20_000),
]

/** A value for a parameter that differs from event to event: `seed` walks through the list of hostile texts. */
type Maker = (parameter: AbiParameter, seed: number) => Value

/** The largest value of each type: enumerations out of range, ids that nobody gave out, amounts of 2^256-1. */
const largest: Maker = ({ type }, seed) => {
  if (type.endsWith('[]')) return [0, 1, 2].map((i) => largest(elementOf(type), seed + i))
  if (type === 'bool') return true
  if (type === 'string') return HOSTILE[seed % HOSTILE.length] ?? ''
  if (type === 'address') return `0x${'ff'.repeat(20)}`
  if (type === 'bytes') return `0x${'ff'.repeat(1000)}`
  if (type === 'bytes32') return `0x${'ff'.repeat(32)}`
  return LARGEST >> BigInt(256 - Number(type.slice('uint'.length)))
}

/** Zero, the empty text, no bytes, empty lists. */
const smallest: Maker = ({ type }) => {
  if (type.endsWith('[]')) return []
  if (type === 'bool') return false
  if (type === 'string') return ''
  if (type === 'address') return `0x${'00'.repeat(20)}`
  if (type === 'bytes') return '0x'
  if (type === 'bytes32') return `0x${'00'.repeat(32)}`
  return 0n
}

/** Small numbers that differ from each other, so that swapped fields show. */
const distinct: Maker = ({ name, type }, seed) => {
  const digit = [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0) + seed) % 200, 7) + 1
  const byte = digit.toString(16).padStart(2, '0')
  if (type.endsWith('[]')) return [0, 1].map((i) => distinct(elementOf(type, name), seed + i))
  if (type === 'bool') return digit % 2 === 0
  if (type === 'string') return `${name} ${digit}`
  if (type === 'address') return `0x${byte.repeat(20)}`
  if (type === 'bytes') return `0x${byte.repeat(5)}`
  if (type === 'bytes32') return `0x${byte.repeat(32)}`
  return BigInt(digit)
}

function elementOf(type: string, name = ''): AbiParameter {
  return { name, type: type.slice(0, -2), indexed: false }
}

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

function answer(value: Value | undefined, type: string): unknown {
  if (Array.isArray(value)) return value.map((element) => answer(element, type))
  if (typeof value === 'bigint') return type === 'Int!' ? Number(value) : value.toString()
  return typeof value === 'string' ? value.replaceAll('\u0000', '') : value
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
          query: '{ blocks { id number timestamp events } }',
          expected: {
            blocks: [
              {
                id: blockId(NUMBER),
                number: NUMBER,
                timestamp: String(TIMESTAMP),
                events: 2 * events.length,
              },
            ],
          },
        },
        ...block.events.map(expectation),
      ],
    )
  })
})
