import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DurationStep, kaplanMeier } from './kaplan-meier.ts'

/** Times as they are printed in papers: a negative one was still open. */
function steps(times: readonly number[]): DurationStep[] {
  const seconds = [...new Set(times.map(Math.abs))].sort((a, b) => a - b)
  return seconds.map((at) => ({
    seconds: BigInt(at),
    closed: times.filter((time) => time === at).length,
    open: times.filter((time) => time === -at).length,
  }))
}

describe('the Kaplan–Meier median', () => {
  it('is 23 weeks, from 13 on, for the 6-MP group of Freireich et al. (1963, Blood 21)', () => {
    const remission = [
      6, 6, 6, -6, 7, -9, 10, -10, -11, 13, 16, -17, -19, -20, 22, 23, -25, -32, -32, -34, -35,
    ]
    expect(kaplanMeier(steps(remission))).toEqual({ median: 23n, low: 13n, high: null })
  })

  it('is 8 weeks, 4 to 11, for the placebo group of the same trial, where nobody was censored', () => {
    const remission = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23]
    expect(kaplanMeier(steps(remission))).toEqual({ median: 8n, low: 4n, high: 11n })
  })

  it('is the plain lower median where nothing is open, whatever the times', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 60 }), (times) => {
        const sorted = [...times].sort((a, b) => a - b)
        expect(kaplanMeier(steps(times)).median).toBe(BigInt(sorted[Math.ceil(times.length / 2) - 1] ?? 0))
      }),
    )
  })

  it('agrees with the product of its factors, in its interval’s order, whatever is open', () => {
    const time = fc.integer({ min: 1, max: 40 })
    fc.assert(
      fc.property(fc.array(fc.tuple(time, fc.boolean()), { maxLength: 60 }), (cases) => {
        const given = steps(cases.map(([at, open]) => (open ? -at : at)))
        let atRisk = cases.length
        let survival = 1
        let expected: bigint | null = null
        for (const { seconds, closed, open } of given) {
          survival *= 1 - closed / atRisk
          if (closed > 0 && survival <= 0.5 + 1e-12) expected ??= seconds
          atRisk -= closed + open
        }
        const { median, low, high } = kaplanMeier(given)
        expect(median).toBe(expected)
        if (low !== null && median !== null) expect(low <= median).toBe(true)
        if (high !== null && median !== null) expect(high >= median).toBe(true)
      }),
    )
  })

  it('is unknown where nothing ended or too little did', () => {
    const nothing = { median: null, low: null, high: null }
    expect(kaplanMeier([])).toEqual(nothing)
    expect(kaplanMeier(steps([-3, -5, -9]))).toEqual(nothing)
    expect(kaplanMeier(steps([2, -3, -4, -5, -6]))).toMatchObject({ median: null })
    expect(kaplanMeier(steps([7]))).toEqual({ median: 7n, low: null, high: null })
  })
})
