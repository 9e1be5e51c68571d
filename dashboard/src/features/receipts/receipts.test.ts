import { expect, test } from 'vitest'
import { blockLine, eventsLine, recordLine } from './check-lines.ts'
import { entitiesOf } from './receipt-entities.ts'

const hash = `0x${'a'.repeat(64)}`
const block = `0x${'b'.repeat(64)}`
const named = (...given: [string, string][]) => ({
  arguments: given.map(([name, value]) => ({
    name,
    value,
    description: '',
    type: 'INTEGER' as const,
    list: false,
    unit: null,
  })),
})

test('what a transaction was about, each once and in order; 0 is nothing', () => {
  const found = entitiesOf([
    named(['invoiceId', '12'], ['engagementId', '3'], ['amount', '5']),
    named(['invoiceId', '12'], ['disputeId', '0'], ['jobId', '1']),
  ])
  expect(found.map(({ page, id }) => [page, id])).toEqual([
    ['/invoices/$id', '12'],
    ['/engagements/$id', '3'],
    ['/jobs/$id', '1'],
  ])
})

test('the lines name transaction, block and rows', () => {
  expect(recordLine('http://127.0.0.1:1', hash)).toContain(`"params":["${hash}"]`)
  expect(recordLine(null, hash)).toContain('"$ETH_RPC_URL"')
  expect(blockLine(null, block)).toContain('eth_getBlockByHash')
  const line = eventsLine('http://127.0.0.1:4000', 'InvoicePaid', hash, block)
  const address = new URL(line.split("'")[1] ?? '')
  expect(address.pathname).toBe('/api/v1/events/InvoicePaid.csv')
  expect(JSON.parse(address.searchParams.get('where') ?? '')).toEqual({ transactionHash: hash })
  expect(address.searchParams.get('asOf')).toBe(block)
})
