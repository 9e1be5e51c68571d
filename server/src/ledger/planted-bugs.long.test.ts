import { describe, expect, it } from 'vitest'
import { findPlantedBug, plantedBugs } from './testing/planted-bugs.ts'

const seeds = Number(process.env.LEDGER_BUG_SEEDS ?? 100)

describe('the seeded lives', () => {
  for (const bug of plantedBugs)
    it(`find out that ${bug.name}`, { timeout: 1_800_000 }, async () => {
      const said = await findPlantedBug(bug, seeds)
      console.log(`${bug.name}: ${said?.slice(0, 160) ?? 'not found'}`)
      // A seed must have failed, not the start of the program.
      expect(said).toMatch(/Seed \d+:/)
    })
})
