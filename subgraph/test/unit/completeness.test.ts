import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type AbiEvent, contractNames, eventOf, eventsOf, manifest } from '../support/contracts.ts'
import { fieldName, fieldType } from '../support/event-fields.ts'
import { ignoredEvents } from '../support/ignored-events.ts'
import { COMMON_FIELDS, eventEntities, fieldsOf, types } from '../support/schema.ts'

/** As the manifest writes it: `Transfer(indexed address,indexed address,uint256)`. */
function manifestSignature(event: AbiEvent): string {
  return `${event.name}(${event.inputs.map((input) => (input.indexed ? 'indexed ' : '') + input.type).join(',')})`
}

const handled = manifest.dataSources.flatMap(({ name, mapping }) =>
  mapping.eventHandlers.map(({ event, handler }) => ({ contract: name, event, handler })),
)
const adapterFolder = new URL('../../src/adapters/', import.meta.url)
const adapters = readdirSync(adapterFolder)
  .map((file) => readFileSync(new URL(file, adapterFolder), 'utf8'))
  .join('\n')
const all = contractNames.flatMap((contract) => eventsOf(contract).map((event) => ({ contract, event })))

describe('every event of every ABI', () => {
  test.each(all.map(({ contract, event }) => [contract, event.name, event] as const))(
    '%s.%s is handled, or left out for a reason',
    (contract, name, event) => {
      const isHandled = handled.some((h) => h.contract === contract && h.event === manifestSignature(event))
      const reason = ignoredEvents[`${contract}.${name}`] ?? ignoredEvents[`*.${name}`]
      expect({ isHandled, isIgnored: reason !== undefined }).toEqual({ isHandled, isIgnored: !isHandled })
    },
  )

  test('the list of events left out names only events that exist', () => {
    const known = all.flatMap(({ contract, event }) => [`${contract}.${event.name}`, `*.${event.name}`])
    expect(Object.keys(ignoredEvents).filter((name) => !known.includes(name))).toEqual([])
  })
})

describe('the manifest', () => {
  test('has a data source for every contract, with the local addresses of networks.json', () => {
    const networks = JSON.parse(readFileSync(new URL('../../networks.json', import.meta.url), 'utf8'))
    const written = manifest.dataSources.map(({ name, source }) => [
      name,
      { address: source.address, startBlock: source.startBlock },
    ])
    expect(Object.fromEntries(written)).toEqual(networks.local)
    expect(manifest.dataSources.map(({ name }) => name).sort()).toEqual([...contractNames].sort())
  })

  test('keeps every past block', () => {
    expect(manifest.indexerHints.prune).toBe('never')
  })

  test.each(handled.map((h) => [h.contract, h.event, h.handler] as const))(
    '%s: %s goes to a handler of its own',
    (contract, event, handler) => {
      const name = event.slice(0, event.indexOf('('))
      // Both tokens have a Transfer.
      expect(handler).toMatch(new RegExp(`^handle(Btrst|Usdc)?${name}$`))
      expect(handled.filter((other) => other.handler === handler)).toHaveLength(1)
      expect(adapters).toContain(`export function ${handler}(event: ${name})`)
      const source = manifest.dataSources.find((candidate) => candidate.name === contract)
      expect(source?.mapping.entities).toContain(name)
    },
  )
})

describe('the schema', () => {
  const emitted = new Map(
    handled.map(({ contract, event }) => {
      const found = eventOf(contract, event.slice(0, event.indexOf('(')))
      return [found.name, found]
    }),
  )

  test('has an event entity for every handled event and no other', () => {
    expect(eventEntities.map((type) => type.name.value).sort()).toEqual([...emitted.keys()].sort())
  })

  test.each([...emitted])('%s has the common fields, then one for each parameter', (name, event) => {
    const type = types.find((candidate) => candidate.name.value === name)
    const parameters = event.inputs.map((input) => `${fieldName(input)}: ${fieldType(input.type)}`)
    expect(type && fieldsOf(type)).toEqual([...COMMON_FIELDS, ...parameters])
    const directive = type?.directives?.find((d) => d.name.value === 'entity')
    expect(
      directive?.arguments?.map(
        (a) => `${a.name.value}: ${a.value.kind === 'BooleanValue' && a.value.value}`,
      ),
    ).toEqual(['immutable: true'])
  })

  test('explains every type and field in a sentence', () => {
    const silent = types.flatMap((type) => [
      ...(type.description?.value.endsWith('.') ? [] : [type.name.value]),
      ...(type.fields ?? [])
        .filter((field) => !field.description?.value.endsWith('.'))
        .map((field) => `${type.name.value}.${field.name.value}`),
    ])
    expect(silent).toEqual([])
  })
})

describe('the cookbook', () => {
  const folder = new URL('../../queries/', import.meta.url)
  const files = readdirSync(folder)

  test('answers at least twenty questions, each named in the README and at the head of its file', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
    expect(files.length).toBeGreaterThanOrEqual(20)
    expect(files.filter((file) => !readme.includes(`](queries/${file})`))).toEqual([])
    expect(files.filter((file) => !readFileSync(new URL(file, folder), 'utf8').startsWith('# '))).toEqual([])
  })
})
