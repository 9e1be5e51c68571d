import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { validateInvoicesSearch } from '../features/invoices/invoices-search.ts'
import { validateJobsSearch } from '../features/jobs/jobs-search.ts'
import {
  validateDelegatesSearch,
  validateProposalSearch,
  validateProposalsSearch,
} from '../features/proposals/proposals-search.ts'
import { validatePageSearch, withoutPosition } from './page-search.ts'
import { parseSearch, stringifySearch } from './search-text.ts'

describe('what the URL says is taken, defaults and nonsense are left out', () => {
  test('jobs', () => {
    expect(validateJobsSearch({ status: 'OPEN', category: 2, q: 17, after: 'abc', skip: 25 })).toEqual({
      status: 'OPEN',
      category: 2,
      q: '17',
      after: 'abc',
      skip: 25,
    })
    expect(validateJobsSearch({ status: 'open', category: -1, q: '' })).toEqual({})
  })

  test('invoices: only a whole address is a party', () => {
    const party = '0x00000000000000000000000000000000000000aA'
    expect(validateInvoicesSearch({ party })).toEqual({ party })
    expect(validateInvoicesSearch({ party: '0x12', status: 'PAID' })).toEqual({ status: 'PAID' })
  })

  test('half a position is none', () => {
    expect(validatePageSearch({ after: 'abc' })).toEqual({})
    expect(validatePageSearch({ skip: '25' })).toEqual({})
    expect(withoutPosition({ after: 'abc', skip: 25, status: 'PAID' })).toEqual({ status: 'PAID' })
  })
})

test('whatever stands in the URL, reading it is safe and reading it again changes nothing', () => {
  const validators = [
    validateJobsSearch,
    validateInvoicesSearch,
    validatePageSearch,
    validateProposalsSearch,
    validateProposalSearch,
    validateDelegatesSearch,
  ]
  fc.assert(
    fc.property(
      fc.dictionary(
        fc.constantFrom('status', 'state', 'q', 'category', 'party', 'voter', 'all', 'after', 'skip'),
        fc.anything(),
      ),
      (raw) => {
        for (const validate of validators) {
          const once = validate(raw)
          expect(validate({ ...once })).toEqual(once)
        }
      },
    ),
  )
})

test('what is written into the address is read from it, as text', () => {
  expect(stringifySearch({ asOf: '1200', skip: 25, q: undefined })).toBe('?asOf=1200&skip=25')
  expect(stringifySearch({})).toBe('')
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.string()), (search) => {
      expect(parseSearch(stringifySearch(search))).toEqual({ ...search })
    }),
  )
})
