/** What one thing took, in milliseconds. */
export interface Timing {
  readonly p50: number
  readonly p95: number
  readonly max: number
  /** Middle of the processor's time, all threads together. */
  readonly cpu: number
}

const warmUps = 1
const leastRuns = 5
const mostRuns = 30
/** After so long no further run begins. */
const enoughMs = 400

const rank = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN

/** Runs something again and again, warm. */
export async function timed(run: () => Promise<unknown>): Promise<Timing> {
  for (let n = 0; n < warmUps; n++) await run()
  const walls: number[] = []
  const cpus: number[] = []
  const began = performance.now()
  while (walls.length < leastRuns || (walls.length < mostRuns && performance.now() - began < enoughMs)) {
    const before = process.cpuUsage()
    const start = performance.now()
    await run()
    walls.push(performance.now() - start)
    const { user, system } = process.cpuUsage(before)
    cpus.push((user + system) / 1000)
  }
  walls.sort((a, b) => a - b)
  cpus.sort((a, b) => a - b)
  return { p50: rank(walls, 0.5), p95: rank(walls, 0.95), max: rank(walls, 1), cpu: rank(cpus, 0.5) }
}
