import { describe, expect, it } from 'vitest'
import { liveThroughAll } from './testing/seeded-life.ts'

const seeds = Number(process.env.LEDGER_SEEDS ?? 20)
const first = Number(process.env.LEDGER_FIRST_SEED ?? 1)

describe('a ledger through random growth, reorganisations, faults and crashes', () => {
  it(`ends equal to the chain, byte for byte, for ${seeds} seeds`, { timeout: 1_800_000 }, async () => {
    const met = await liveThroughAll(first, seeds)
    if (seeds < 60) return
    // A run that met nothing would prove nothing.
    expect(met.rollbacks).toBeGreaterThanOrEqual(seeds / 5)
    expect(met.crashes).toBeGreaterThanOrEqual(seeds / 2)
    expect(met.faults).toBeGreaterThanOrEqual(seeds)
    expect(met.redeployments).toBeGreaterThan(0)
    expect(met.deepest).toBeGreaterThanOrEqual(60)
  })
})
