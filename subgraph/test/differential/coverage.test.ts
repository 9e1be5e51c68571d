import type { ObjectTypeDefinitionNode } from 'graphql'
import { describe, expect, test } from 'vitest'
import { eventId, type Value } from '../support/chain.ts'
import { type AbiParameter, eventOf, manifest } from '../support/contracts.ts'
import { aggregations, stateEntities, storedFields, timeseries } from '../support/schema.ts'
import { usualParams } from '../support/usual-events.ts'
import { type ChainLog, History } from './history.ts'
import { bucketsOf, intervalsOf, sourceOf } from './reducer/buckets.ts'
import { mainnetOnly, stateReducers } from './reducer/entities.ts'
import { timeseriesPoints } from './reducer/points.ts'

/** What only comes after another event, or with other values than the usual ones. */
const besides: readonly [contract: string, event: string, params: Record<string, Value>][] = [
  ['DisputeJury', 'PhaseStarted', { phase: 1 }],
  ['Btrst', 'Transfer', { to: `${usualParams('Treasury', 'TreasuryWalletSet').wallet}` }],
]

/** A block with each event of each contract once, and these besides, so that every entity has a row. */
const history = fabricate()

function fabricate(): History {
  const block = { number: 1, hash: '0xb1', parentHash: '0xb0', timestamp: 1_000 } as const
  const names = manifest.dataSources.flatMap(({ name, mapping }) =>
    mapping.eventHandlers.map(({ event }) => [name, event.slice(0, event.indexOf('(')), {}] as const),
  )
  const logs = [...names, ...besides].map(([contract, event, params], logIndex) => ({
    contract: contract as ChainLog['contract'], // the manifest's data sources are named as the contracts
    event,
    id: eventId(block.number, logIndex),
    block: block.number,
    blockHash: block.hash,
    timestamp: block.timestamp,
    logIndex,
    transactionHash: '0x01' as const,
    address: '0xaa',
    args: { ...anyParams(eventOf(contract, event).inputs), ...usualParams(contract, event), ...params },
  }))
  return new History(logs, new Map([[1, block]]))
}

function anyParams(inputs: readonly AbiParameter[]): Record<string, Value> {
  return Object.fromEntries(inputs.map(({ name, type }) => [name, anyValue(type)]))
}

function anyValue(type: string): Value {
  if (type === 'bool') return true
  return type.startsWith('uint') ? 1n : '0x01'
}

const namesOf = (types: readonly ObjectTypeDefinitionNode[]) => types.map((type) => type.name.value).sort()
const fieldsOf = (type: ObjectTypeDefinitionNode) => storedFields(type).map((field) => field.name.value)
/** Given by graph-node. */
const isReckoned = (field: string) => field !== 'id' && field !== 'timestamp'

describe('the reducer of the differential test', () => {
  test('reckons every state entity of the schema and no other', () => {
    expect(Object.keys(stateReducers).sort()).toEqual(namesOf(stateEntities))
  })

  // The contracts' own rules exclude anomalies, so the reducer expects none.
  const withRows = stateEntities.filter(({ name }) => ![...mainnetOnly, 'Anomaly'].includes(name.value))
  test.each(withRows.map((type) => [type.name.value, type]))(
    'reckons every field of %s and no other',
    (name, type) => {
      const rows = stateReducers[name as string]?.(history) ?? []
      expect(rows.length).toBeGreaterThan(0)
      for (const row of rows) expect(Object.keys(row).sort()).toEqual(fieldsOf(type).sort())
    },
  )

  test('reckons the rows of every timeseries, with every field', () => {
    expect(Object.keys(timeseriesPoints).sort()).toEqual(namesOf(timeseries))
    for (const type of timeseries) {
      const [point] = timeseriesPoints[type.name.value]?.(history) ?? []
      expect(Object.keys(point ?? {}).sort()).toEqual(['at', ...fieldsOf(type).filter(isReckoned)].sort())
    }
  })

  test.each(aggregations.map((type) => [type.name.value, type] as const))(
    'reckons every field of the series %s',
    (_, series) => {
      const points = timeseriesPoints[sourceOf(series)]?.(history) ?? []
      for (const interval of intervalsOf(series)) {
        const [bucket] = bucketsOf(series, interval, points)
        expect(Object.keys(bucket?.values ?? {}).sort()).toEqual(fieldsOf(series).filter(isReckoned).sort())
      }
    },
  )
})
