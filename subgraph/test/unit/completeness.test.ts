import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  type AbiEvent,
  contractNames,
  eventOf,
  eventsOf,
  type Manifest,
  mainnetContractNames,
  mainnetManifest,
  manifest,
} from '../support/contracts.ts'
import { fieldName, fieldType } from '../support/event-fields.ts'
import { ignoredEvents } from '../support/ignored-events.ts'
import { mainnetRows } from '../support/mainnet-rows.ts'
import { COMMON_FIELDS, eventEntities, fieldsOf, types } from '../support/schema.ts'

/** As the manifest writes it: `Transfer(indexed address,indexed address,uint256)`. */
function manifestSignature(event: AbiEvent): string {
  return `${event.name}(${event.inputs.map((input) => (input.indexed ? 'indexed ' : '') + input.type).join(',')})`
}

function handledBy({ dataSources }: Manifest, folder: string) {
  return dataSources.flatMap(({ name, mapping }) =>
    mapping.eventHandlers.map(({ event, handler }) => ({ contract: `${folder}${name}`, event, handler })),
  )
}

/** The text of the adapters in a folder, without those below it. */
function adaptersIn(folder: string): string {
  const url = new URL(`../../src/adapters/${folder}`, import.meta.url)
  return readdirSync(url)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(new URL(file, url), 'utf8'))
    .join('\n')
}

/** What stands for every contract of the same deployment: `Btrst` -> `*`, `mainnet/Btrst` -> `mainnet/*` */
function everyOf(contract: string): string {
  return contract.replace(/[^/]+$/, '*')
}

const reference = handledBy(manifest, '')
const mainnet = handledBy(mainnetManifest, 'mainnet/')
const handled = [...reference, ...mainnet]
const all = [...contractNames, ...mainnetContractNames].flatMap((contract) =>
  eventsOf(contract).map((event) => ({ contract, event })),
)

describe('every event of every ABI', () => {
  test.each(all.map(({ contract, event }) => [contract, event.name, event] as const))(
    '%s.%s is handled, or left out for a reason',
    (contract, name, event) => {
      const isHandled = handled.some((h) => h.contract === contract && h.event === manifestSignature(event))
      const reason = ignoredEvents[`${contract}.${name}`] ?? ignoredEvents[`${everyOf(contract)}.${name}`]
      expect({ isHandled, isIgnored: reason !== undefined }).toEqual({ isHandled, isIgnored: !isHandled })
    },
  )

  test('the list of events left out names only events that exist', () => {
    const known = all.flatMap(({ contract, event }) => [
      `${contract}.${event.name}`,
      `${everyOf(contract)}.${event.name}`,
    ])
    expect(Object.keys(ignoredEvents).filter((name) => !known.includes(name))).toEqual([])
  })
})

describe('the manifests', () => {
  test.each([
    ['local', manifest],
    ['mainnet', mainnetManifest],
  ])('%s: has the addresses of networks.json', (network, { dataSources }) => {
    const networks = JSON.parse(readFileSync(new URL('../../networks.json', import.meta.url), 'utf8'))
    const written = dataSources.map(({ name, source }) => [
      name,
      { address: source.address, startBlock: source.startBlock },
    ])
    expect(Object.fromEntries(written)).toEqual(networks[network])
  })

  test('there is a data source for every reference contract, and for every contract of mainnet that we watch', () => {
    expect(manifest.dataSources.map(({ name }) => name).sort()).toEqual([...contractNames].sort())
    // The converter emits nothing, and of USDC only what is in the receipts of swaps counts.
    const watched = mainnetContractNames.filter((name) => !/FeeConverter|Usdc/.test(name))
    expect(mainnetManifest.dataSources.map(({ name }) => `mainnet/${name}`).sort()).toEqual(watched.sort())
  })

  test('keep every past block', () => {
    expect([manifest, mainnetManifest].map(({ indexerHints }) => indexerHints.prune)).toEqual([
      'never',
      'never',
    ])
  })

  test.each(reference.map((h) => [h.contract, h.event, h.handler] as const))(
    '%s: %s goes to a handler of its own',
    (contract, event, handler) => {
      const name = event.slice(0, event.indexOf('('))
      // Both tokens have a Transfer.
      expect(handler).toMatch(new RegExp(`^handle(Btrst|Usdc)?${name}$`))
      expect(reference.filter((other) => other.handler === handler)).toHaveLength(1)
      expect(adaptersIn('')).toContain(`export function ${handler}(event: ${name})`)
      const source = manifest.dataSources.find((candidate) => candidate.name === contract)
      expect(source?.mapping.entities).toContain(name)
    },
  )

  test.each(mainnet.map((h) => [h.contract, h.event, h.handler] as const))(
    '%s: %s goes to a handler of its own, which writes its entity',
    (contract, event, handler) => {
      const name = event.slice(0, event.indexOf('('))
      expect(handler).toBe(`handle${name}`)
      expect(adaptersIn('mainnet/')).toContain(`export function ${handler}(event: ${name})`)
      const source = mainnetManifest.dataSources.find((candidate) => `mainnet/${candidate.name}` === contract)
      const entity = mainnetRows[`${source?.name}.${name}`]?.entity
      expect(entity).toBeDefined()
      expect(source?.mapping.entities).toContain(entity)
    },
  )

  test('everything that runs once has a handler', () => {
    const once = mainnetManifest.dataSources.flatMap(({ mapping }) => mapping.blockHandlers ?? [])
    expect(once).toHaveLength(3)
    for (const { handler } of once)
      expect(adaptersIn('mainnet/')).toContain(`export function ${handler}(block: ethereum.Block)`)
  })
})

describe('the schema', () => {
  const emitted = new Map(
    reference.map(({ contract, event }) => {
      const found = eventOf(contract, event.slice(0, event.indexOf('(')))
      return [found.name, found]
    }),
  )

  test('has an event entity for every handled event and no other', () => {
    const ofMainnet = Object.values(mainnetRows).map(({ entity }) => entity)
    const wanted = new Set([...emitted.keys(), ...ofMainnet])
    expect(eventEntities.map((type) => type.name.value).sort()).toEqual([...wanted].sort())
  })

  test.each(Object.entries(mainnetRows))(
    '%s: its entity has every field that is written, and no other',
    (key, row) => {
      const [contract, name = ''] = key.split('.')
      const { inputs } = eventOf(`mainnet/${contract}`, name)
      const params = Object.fromEntries(
        inputs.map((input) => [input.name, input.type === 'bool' ? true : 1n]),
      )
      // The number of a category is not in the event.
      const counted = row.entity === 'CategoryAdded' ? ['categoryId'] : []
      const type = types.find((candidate) => candidate.name.value === row.entity)
      const fields = (type?.fields ?? []).slice(COMMON_FIELDS.length).map((field) => field.name.value)
      expect([...Object.keys(row.fields(params)), ...counted].sort()).toEqual(fields.sort())
    },
  )

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
