import { describe, expect, test } from 'vitest'
import { jsonDataUri, numberInId } from '../chain-text.ts'
import { amountField, choiceField, textField } from './common.ts'
import { problemsOf, startOf, valuesOf } from './field.ts'
import { readAddress, readCount, readDay, readShare, readText } from './readers.ts'

const english = { decimal: '.', group: ',' }
const refused = (reads: readonly { readonly ok: boolean }[]) => reads.every(({ ok }) => !ok)

describe('what was entered', () => {
  test('shares are percentages with two decimals', () => {
    expect(['0', '25.5', '100 %', '33.33%'].map((text) => readShare(text, english))).toEqual(
      [0, 2550, 10_000, 3333].map((value) => ({ ok: true, value })),
    )
    expect(refused(['', '101', '-1', '1.234', 'half'].map((text) => readShare(text, english)))).toBe(true)
  })

  test('counts are whole numbers within their bounds', () => {
    expect(readCount('1000', 1000)).toEqual({ ok: true, value: 1000 })
    expect(readCount('0', 3, 0)).toEqual({ ok: true, value: 0 })
    expect(refused(['0', '1001', '1.5', '', '-1'].map((text) => readCount(text, 1000)))).toBe(true)
  })

  test('a text that would not fit on-chain is refused, counted as it will be encoded', () => {
    expect(readText('ü'.repeat(2000), 'a text').ok).toBe(false)
    expect(readText(' fine ', 'a text')).toEqual({ ok: true, value: 'fine' })
    expect(readText('   ', 'a title')).toEqual({ ok: false, problem: 'Enter a title.' })
  })

  test('an address with a wrong checksum is a typing error', () => {
    const address = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'
    expect(readAddress(` ${address} `)).toEqual({ ok: true, value: address })
    expect(readAddress(address.toLowerCase())).toEqual({ ok: true, value: address })
    expect(refused([readAddress(address.replace('aA', 'Aa')), readAddress('0x12'), readAddress('')])).toBe(
      true,
    )
  })

  test('days begin at midnight in UTC', () => {
    expect(readDay('2026-11-26')).toEqual({ ok: true, value: 1_795_651_200 })
    expect(refused(['', '26.11.2026', '2026-13-01'].map(readDay))).toBe(true)
  })
})

test('a form gives all its values or none, and names each problem', () => {
  const fields = {
    title: textField('Title', 'a title'),
    budget: amountField('Budget', 'USDC'),
    unit: choiceField('Paid', [
      ['0', 'by the hour'],
      ['1', 'in one sum'],
    ]),
  }
  expect(startOf(fields)).toEqual({ title: '', budget: '', unit: '' })
  expect(valuesOf(fields, { title: 'Paint', budget: '1500.5', unit: '1' })).toEqual({
    title: 'Paint',
    budget: 1_500_500_000n,
    unit: '1',
  })
  expect(valuesOf(fields, { title: 'Paint', budget: '0', unit: '1' })).toBeNull()
  expect(problemsOf(fields, { title: '', budget: '1', unit: '2' })).toEqual({
    title: 'Enter a title.',
    unit: 'Choose one.',
  })
})

test('the number in an id', () => {
  expect([numberInId('12'), numberInId('oz-7')]).toEqual([12n, 7n])
  expect(() => numberInId('none')).toThrow('holds no number')
})

test('texts carry themselves, without what was left empty', () => {
  expect(decodeURIComponent(jsonDataUri({ title: 'Paint', description: '' }))).toBe(
    'data:application/json,{"title":"Paint"}',
  )
})
