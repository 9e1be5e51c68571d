import { describe, expect, it } from 'vitest'
import { decideRestart } from './restart-policy.ts'

describe('decideRestart', () => {
  it('waits longer each time and gives up at the fourth failure within two minutes', () => {
    const failures = [0, 1_000, 2_000, 3_000]
    const decisions = failures.map((now, i) => decideRestart(failures.slice(0, i + 1), now))
    expect(decisions).toEqual([{ afterMs: 200 }, { afterMs: 1_000 }, { afterMs: 3_000 }, 'give-up'])
  })

  it('forgives what is long ago', () => {
    expect(decideRestart([0, 1, 2, 3, 119_999], 119_999)).toBe('give-up')
    expect(decideRestart([0, 1, 2, 3, 200_000], 200_000)).toEqual({ afterMs: 200 })
  })
})
