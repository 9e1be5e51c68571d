import fc from 'fast-check'
import { event, type FakeEvent, LARGEST, NOBODY, person, type Value } from '../support/chain.ts'
import { type AbiParameter, eventOf, manifest } from '../support/contracts.ts'

const sources = manifest.dataSources.flatMap(({ name, mapping }) =>
  mapping.eventHandlers.map((handler) => ({
    contract: name,
    event: eventOf(name, handler.event.slice(0, handler.event.indexOf('('))),
  })),
)

/** Any event of any contract. Ids, people and states are few, so that events meet the rows that others made. */
export const anyEvent: fc.Arbitrary<FakeEvent> = fc
  .constantFrom(...sources)
  .chain(({ contract, event: { name, inputs } }) =>
    fc
      .tuple(...inputs.map(anyValue))
      .map((values) =>
        event(
          contract,
          name,
          Object.fromEntries(inputs.map((input, index) => [input.name, values[index] ?? 0n])),
        ),
      ),
  )

/** So many blocks of up to `most` events each; the same for the same seed. */
export function randomBlocks(seed: number, count: number, most = 6): FakeEvent[][] {
  return fc.sample(fc.array(anyEvent, { minLength: 1, maxLength: most }), { seed, numRuns: count })
}

function anyValue({ type }: AbiParameter): fc.Arbitrary<Value> {
  if (type.endsWith('[]')) return fc.array(anyValue(elementOf(type)), { maxLength: 3 })
  if (type === 'bool') return fc.boolean()
  if (type === 'string') return fc.string({ unit: 'binary', maxLength: 40 })
  if (type === 'address') return fc.constantFrom(NOBODY, ...[1, 2, 3].map(person))
  if (type === 'bytes') return fc.uint8Array({ maxLength: 40 }).map(hexOf)
  if (type === 'bytes32') return fc.constantFrom(...[1, 2, 3].map((n) => `0x${`${n}`.padStart(64, '0')}`))
  return anyNumber(BigInt(type.slice('uint'.length)))
}

/** Mostly small, so that it may be an id or a state; sometimes the largest that its type can hold. */
function anyNumber(bits: bigint): fc.Arbitrary<bigint> {
  const largest = LARGEST >> (256n - bits)
  return fc.oneof(
    { weight: 8, arbitrary: fc.bigInt({ min: 0n, max: 5n }) },
    { weight: 2, arbitrary: fc.bigInt({ min: 0n, max: largest }) },
    { weight: 1, arbitrary: fc.constant(largest) },
  )
}

function elementOf(type: string): AbiParameter {
  return { name: '', type: type.slice(0, -2), indexed: false }
}

function hexOf(bytes: Uint8Array): string {
  return `0x${Buffer.from(bytes).toString('hex')}`
}
