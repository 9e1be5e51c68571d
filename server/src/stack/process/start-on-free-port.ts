import { type Child, describeExit } from './child.ts'
import { lastLines } from './last-lines.ts'
import { waitUntil } from './wait-until.ts'

const TRIES = 4

/** What to start and how to see that it is up. */
export interface PortedStart<P> {
  /** Chooses free ports; `attempt` counts from 1, so that preferred ports are asked for only once. */
  readonly choosePorts: (attempt: number) => Promise<P>
  readonly start: (ports: P) => Promise<Child>
  readonly isUp: (child: Child, ports: P) => boolean | Promise<boolean>
  readonly timeoutMs: number
  readonly signal?: AbortSignal | undefined
}

/**
 * Starts a child on free ports and waits until it is up. Between our look and its bind another program can take a port:
 * then the child ends at once, and we try again with others.
 */
export async function startOnFreePort<P>(plan: PortedStart<P>): Promise<{ child: Child; ports: P }> {
  for (let attempt = 1; ; attempt += 1) {
    const ports = await plan.choosePorts(attempt)
    const child = await plan.start(ports)
    if (await comesUp(plan, child, ports)) return { child, ports }
    const exit = await child.exited
    const portTaken = lastLines(child.logFile, 12).some((line) => /address (already )?in use/i.test(line))
    if (!portTaken || attempt === TRIES) throw new Error(describeExit(child, exit))
  }
}

/** True when it is up, false when it ended instead; a child that does neither in time is stopped. */
async function comesUp<P>(plan: PortedStart<P>, child: Child, ports: P): Promise<boolean> {
  try {
    await waitUntil(async () => child.exit() !== null || (await plan.isUp(child, ports)), {
      timeoutMs: plan.timeoutMs,
      everyMs: 20,
      signal: plan.signal,
      failure: `${child.name} was not ready within ${Math.round(plan.timeoutMs / 1000)} s. Its log is ${child.logFile}.`,
    })
  } catch (error) {
    await child.stop()
    throw error
  }
  return child.exit() === null
}
