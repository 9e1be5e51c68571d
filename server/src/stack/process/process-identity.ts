import { execFileSync } from 'node:child_process'
import { readFileSync, readlinkSync } from 'node:fs'

/**
 * A process that cannot be mistaken for a later one: the kernel hands pids out again,
 * so a pid alone may name a stranger after a crash or a reboot.
 */
export interface ProcessIdentity {
  /** Process id. */
  readonly pid: number
  /** When the process began, in the kernel's own words (clock ticks since boot on Linux). Equal text = same process. */
  readonly started: string
  /** Which boot and which pid namespace the pid belongs to; empty where the system does not say. */
  readonly world: string
}

/** What can be said about a recorded process now. `unknown`: it belongs to a pid namespace that we cannot see into. */
export type Liveness = 'alive' | 'gone' | 'unknown'

/** The identity of a running process, or null when there is none with this pid. */
export function identifyProcess(pid: number): ProcessIdentity | null {
  const started = readStartTime(pid)
  return started === null ? null : { pid, started, world: currentWorld() }
}

/** Whether the very process that was recorded still runs. */
export function livenessOf(recorded: ProcessIdentity): Liveness {
  const world = currentWorld()
  if (recorded.world !== world) return sameBoot(recorded.world, world) ? 'unknown' : 'gone'
  return readStartTime(recorded.pid) === recorded.started ? 'alive' : 'gone'
}

/** Sends a signal to the recorded process, and to no other one that got its pid later. Returns whether it was sent. */
export function signalProcess(recorded: ProcessIdentity, signal: NodeJS.Signals): boolean {
  if (livenessOf(recorded) !== 'alive') return false
  try {
    process.kill(recorded.pid, signal)
    return true
  } catch (error) {
    if (isErrno(error, 'ESRCH')) return false
    throw error
  }
}

/** True when `error` is a system error with this code (`ENOENT`, `EEXIST`, …). */
export function isErrno(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}

function readStartTime(pid: number): string | null {
  return process.platform === 'linux' ? readStartTimeOnLinux(pid) : readStartTimeByPs(pid)
}

function readStartTimeOnLinux(pid: number): string | null {
  const stat = readOrNull(`/proc/${pid}/stat`)
  if (stat === null) return null
  // The second field is the command in parentheses and may hold spaces and parentheses: count from the last one.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const state = fields[0]
  // A zombie runs no more; it only waits to be collected.
  return state === 'Z' || state === 'X' ? null : (fields[19] ?? null)
}

function readStartTimeByPs(pid: number): string | null {
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || null
  } catch {
    return null
  }
}

function currentWorld(): string {
  if (process.platform !== 'linux') return ''
  const boot = readOrNull('/proc/sys/kernel/random/boot_id')?.trim() ?? ''
  return `${boot} ${pidNamespace()}`
}

function sameBoot(a: string, b: string): boolean {
  return a.split(' ')[0] === b.split(' ')[0]
}

function pidNamespace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid')
  } catch {
    return ''
  }
}

function readOrNull(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
