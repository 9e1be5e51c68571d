import { describe, expect, test } from 'vitest'
import { clientSorts, validateFigureSearch, validateTalentSearch } from './figure-search.ts'

const read = validateFigureSearch(clientSorts)

describe('how a list of people is looked at', () => {
  test('is read from the address, defaults left out', () => {
    expect(read({ sort: 'VOLUME' })).toEqual({})
    expect(read({ sort: 'JOBS', order: 'up', search: '0xAb', after: 'c', skip: 50 })).toEqual({
      sort: 'JOBS',
      order: 'up',
      search: '0xAb',
      after: 'c',
      skip: 50,
    })
    expect(validateTalentSearch({ screening: 'REVOKED' })).toEqual({ screening: 'REVOKED' })
  })

  test('never fails, whatever somebody typed', () => {
    const wild = [null, 1, {}, [], 'DROP TABLE', '0x<script>', Number.NaN, true]
    for (const value of wild)
      expect(read({ sort: value, order: value, search: value, after: value })).toEqual({})
  })
})
