import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exactAmounts } from './closing.ts'

const rate = fc.constantFrom(0, 1_000, 1_500, 333)

test('the last amounts with their fees come to the sum exactly, whatever it is', () => {
  fc.assert(
    fc.property(
      fc.array(rate, { minLength: 2, maxLength: 8 }),
      fc.bigInt(200_000_000n, 120_000_000_000n),
      (fees, gross) => {
        const amounts = exactAmounts(fees, gross)
        const total = amounts.reduce(
          (sum, amount, index) => sum + amount + (amount * BigInt(fees[index] ?? 0)) / 10_000n,
          0n,
        )
        expect(amounts).toHaveLength(fees.length)
        expect(total).toBe(gross)
        // None is far from an even share.
        const share = gross / BigInt(fees.length)
        for (const amount of amounts)
          expect(amount > (share * 8n) / 10n && amount <= share + 1_000_000n).toBe(true)
      },
    ),
  )
})

test('a sum that believable invoices cannot make up is refused in a sentence', () => {
  expect(() => exactAmounts([1_000, 1_500], 900_000_000_000n)).toThrow(
    '2 invoices cannot make up for the 900000 dollars that are missing of the volume.',
  )
  expect(() => exactAmounts([], 5_000_000n)).toThrow(/^0 invoices cannot/)
})
