import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { printSchema } from 'graphql'
import { describe, expect, it } from 'vitest'
import { buildSchema } from '../src/graphql/schema.ts'
import { factTables } from '../src/ledger/facts/fact-tables.ts'
import { catalogue } from '../src/metrics/catalogue.ts'
import { metrics } from '../src/metrics/registry.ts'
import { eventEntitiesSource } from './event-entities-source.ts'

/** The table of an event entity, and the tables of facts that are kept from it. */
function tablesFedBy(event: string): string[] {
  const own = event.replaceAll(/([a-z])([A-Z])/g, '$1_$2').toLowerCase()
  const facts = factTables.filter(
    ({ subject, steps }) =>
      subject === event || steps.some(({ sources }) => sources.some(({ events }) => events.includes(event))),
  )
  const watched = ['Transfer', 'TimelockChange', 'TreasuryWalletSet'].includes(event)
  return [own, ...facts.map(({ table }) => table), ...(watched ? ['watched_transfer'] : [])]
}

const read = (path: string): string => readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8')

describe('generated files', () => {
  it('hold the event entities of the subgraph’s schema', () => {
    expect(read('../src/subgraph/generated/event-entities.ts'), 'run npm run generate -w server').toBe(
      eventEntitiesSource(read('../../subgraph/schema.graphql')),
    )
  })

  it('hold the API’s schema, which changes only on purpose', () => {
    expect(read('../schema.graphql'), 'run npm run generate -w server').toBe(
      `${printSchema(buildSchema(new Map()))}\n`,
    )
  })
})

describe('the API', () => {
  const { Query, ...types } = buildSchema(new Map()).getTypeMap()

  it('describes every type, field, argument and value that a name does not explain', () => {
    // Names whose meaning is that of the type they return.
    const plain =
      /^(definition|unit|granularity|ratio|status|state|id|name|pageInfo|nodes|actions|postedAt|postedBlock|submittedAt|submittedBlock|createdAt|createdBlock|categoryId|cumulative)$/
    const bare = Object.values(types)
      .filter((type) => !type.name.startsWith('__') && type.astNode?.kind === 'ObjectTypeDefinition')
      .flatMap((type) =>
        'getFields' in type ? Object.values(type.getFields()).map((field) => [type, field] as const) : [],
      )
      .filter(([, field]) => !field.description && !plain.test(field.name))
      .map(([type, field]) => `${type.name}.${field.name}`)
    expect(bare).toEqual([])
    expect(
      Object.values(types)
        .filter((type) => !type.description && !type.name.startsWith('__'))
        .map(({ name }) => name),
    ).toEqual([])
    const query = Query && 'getFields' in Query ? Object.values(Query.getFields()) : []
    expect(query.filter(({ description }) => !description)).toEqual([])
  })

  it('has a definition for people with every metric', () => {
    for (const metric of metrics) {
      for (const text of [
        metric.title,
        metric.definition,
        metric.formula,
        metric.whenNotToUse,
        ...metric.caveats,
      ])
        expect(text.length).toBeGreaterThan(5)
      expect(metric.caveats.length).toBeGreaterThan(0)
      expect(metric.events.length).toBeGreaterThan(0)
      for (const name of metric.events)
        expect(
          tablesFedBy(name).some((table) => metric.sql.includes(table)),
          `${metric.id} reads ${name}`,
        ).toBe(true)
      // An event's own block, or the block of a step in its facts.
      expect(metric.sql).toMatch(/block(_number)? <= \$block/)
    }
    expect(new Set(metrics.map(({ id }) => id)).size).toBe(metrics.length)
  })

  it('tells each metric’s file, versions and fields as they are', () => {
    const fields = Query && 'getFields' in Query ? Object.keys(Query.getFields()) : []
    for (const entry of catalogue) {
      expect(
        existsSync(fileURLToPath(new URL(`../../${entry.codePath}`, import.meta.url))),
        entry.codePath,
      ).toBe(true)
      expect(entry.history.map(({ version }) => version)).toEqual(
        entry.history.map((_version, index) => index + 1),
      )
      const dates = entry.history.map(({ since }) => since)
      expect(dates).toEqual([...dates].sort())
      for (const date of dates) expect(date).toMatch(/^\d{4}-\d\d-\d\d$/)
      for (const field of entry.fields) expect(fields).toContain(field)
      expect(entry.source).toMatch(/^metrics\.md (F\d+|A5|B)/)
    }
  })
})
