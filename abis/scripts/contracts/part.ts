/** How much is tried: `small` inside `npm test`, `long` on its own command. */
export type Dose = {
  readonly name: 'small' | 'long'
  /** Inputs for each fuzz test. */
  readonly fuzzRuns: number
  /** Histories for each invariant, and calls in each history. */
  readonly invariantRuns: number
  readonly invariantDepth: number
}

export const doses: Readonly<Record<Dose['name'], Dose>> = {
  small: { name: 'small', fuzzRuns: 256, invariantRuns: 8, invariantDepth: 64 },
  long: { name: 'long', fuzzRuns: 5_000, invariantRuns: 256, invariantDepth: 128 },
}

/** What one part of the proof found: lines for the summary, and whether all its thresholds are met. */
export type PartResult = { readonly passed: boolean; readonly lines: readonly string[] }

/** The forge settings of a dose. */
export function forgeEnv(dose: Dose): Record<string, string> {
  return {
    FOUNDRY_FUZZ_RUNS: String(dose.fuzzRuns),
    FOUNDRY_INVARIANT_RUNS: String(dose.invariantRuns),
    FOUNDRY_INVARIANT_DEPTH: String(dose.invariantDepth),
    FOUNDRY_INVARIANT_SHOW_METRICS: 'true',
  }
}

/** `1234567` as `1,234,567`. */
export function grouped(value: number): string {
  return value.toLocaleString('en-US')
}

/** A share as `98.5 %`; an empty whole counts as complete. */
export function percent(part: number, whole: number): string {
  return `${(whole === 0 ? 100 : Math.floor((1_000 * part) / whole) / 10).toFixed(1)} %`
}
