import { expect, test } from 'vitest'
import type { CatalogueEntry } from './catalogue-query.ts'
import { filtered, validateDefinitionsSearch } from './definitions-search.ts'

const entry = (id: string, family: CatalogueEntry['family'], title: string): CatalogueEntry => ({
  id,
  family,
  title,
  version: 1,
  shape: 'AMOUNT',
  unit: 'USDC',
  definition: `What ${title} is.`,
})
const metrics = [entry('gsv', 'VOLUME', 'Gross services volume'), entry('fees', 'FEES', 'Fee revenue')]

test('all words must be there, in any order and case', () => {
  expect(filtered(metrics, { q: 'VOLUME gross' }).map(({ id }) => id)).toEqual(['gsv'])
  expect(filtered(metrics, { q: 'gross revenue' })).toEqual([])
  expect(filtered(metrics, { family: 'FEES' }).map(({ id }) => id)).toEqual(['fees'])
  expect(filtered(metrics, {})).toHaveLength(2)
})

test('what is no family is none', () => {
  expect(validateDefinitionsSearch({ family: 'volume', q: 7 })).toEqual({ q: '7' })
})
