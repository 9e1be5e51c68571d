import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseEventTables } from './event-tables.ts'

test('takes the tables, and leaves out what would not make an address', () => {
  const table = { name: 'InvoicePaid', meaning: 'An invoice was paid.' }
  expect(
    parseEventTables({ events: [{ ...table, columns: [] }, { name: '../x', meaning: '' }, 3, null] }),
  ).toEqual([table])
})

test('whatever came, it is read without an error', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      expect(Array.isArray(parseEventTables(value))).toBe(true)
      expect(Array.isArray(parseEventTables({ events: value }))).toBe(true)
    }),
  )
})
