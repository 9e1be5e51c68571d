import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, mkdirSync, openSync, renameSync, statSync } from 'node:fs'
import path from 'node:path'
import type { ChildRegistry } from './child-registry.ts'
import { lastLines } from './last-lines.ts'
import { identifyProcess, type ProcessIdentity, signalProcess } from './process-identity.ts'

/** What to run and how to end it. */
export interface ChildSpec {
  /** The word that people see: `anvil`, `postgres`, `graph-node`. */
  readonly name: string
  /** Absolute path of the native binary: an npm wrapper would swallow signals and exit codes. */
  readonly command: string
  readonly args: readonly string[]
  /** The whole environment of the child, see {@link plainEnvironment}. */
  readonly env: NodeJS.ProcessEnv
  readonly cwd?: string
  readonly uid?: number
  readonly gid?: number
  /** File that receives stdout and stderr. A file and not a pipe: the child must survive our death to end in good order. */
  readonly logFile: string
  /** The signal on which the child ends in good order. */
  readonly stopSignal: 'SIGTERM' | 'SIGINT' | 'SIGKILL'
  /** Milliseconds that it may take for that; then it is killed. */
  readonly stopWithinMs: number
}

/** How a child ended. */
export interface ChildExit {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
}

/** A running child process. */
export interface Child {
  readonly name: string
  readonly pid: number
  readonly identity: ProcessIdentity
  readonly logFile: string
  /** Settles when the process is gone, wanted or not. Never rejects. */
  readonly exited: Promise<ChildExit>
  /** Null while it runs. */
  exit(): ChildExit | null
  /** Ends the child in good order, or by force when that takes too long. Can be called again. */
  stop(): Promise<void>
}

const MAX_LOG_BYTES = 5_000_000
const TOLD_LINES = 5
const TOLD_WIDTH = 200

/** Starts a child and enters it into the registry, so that it is ended even when we are killed. */
export async function startChild(spec: ChildSpec, registry: ChildRegistry): Promise<Child> {
  const child = await spawnToFile(spec)
  const pid = child.pid
  const exited = exitOf(child)
  const identity = pid === undefined ? null : identifyProcess(pid)
  if (pid === undefined || identity === null) {
    await exited
    throw new Error(endedTooSoon(spec, { code: child.exitCode, signal: child.signalCode }))
  }
  let exit: ChildExit | null = null
  void exited.then((value) => {
    exit = value
    registry.remove(identity)
  })
  registry.add({ name: spec.name, identity, stopSignal: spec.stopSignal })
  return {
    name: spec.name,
    pid,
    identity,
    logFile: spec.logFile,
    exited,
    exit: () => exit,
    stop: () => stopChild(spec, identity, exited),
  }
}

/** A sentence about a child that ended by itself, with the last lines that it wrote. */
export function describeExit(child: Pick<Child, 'name' | 'logFile'>, exit: ChildExit): string {
  const how = exit.signal ? `was ended by ${exit.signal}` : `ended with code ${exit.code ?? 'unknown'}`
  const lines = lastLines(child.logFile, TOLD_LINES)
  const tail =
    lines.length > 0
      ? ` Its last lines:\n${lines.map((line) => `    ${line.length > TOLD_WIDTH ? `${line.slice(0, TOLD_WIDTH)}…` : line}`).join('\n')}`
      : ''
  return `${child.name} ${how}. Its log is ${child.logFile}.${tail}`
}

/**
 * The few variables that a child needs, and nothing else: RUST_BACKTRACE makes graph-node five times slower, proxies would
 * catch loopback requests, and GRAPH_* or PG* of the user would change what we test.
 */
export function plainEnvironment(more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const kept: NodeJS.ProcessEnv = {}
  for (const name of ['PATH', 'HOME', 'TMPDIR', 'USER', 'LOGNAME']) {
    const value = process.env[name]
    if (value !== undefined) kept[name] = value
  }
  return { ...kept, LC_ALL: 'C', TZ: 'UTC', ...more }
}

async function spawnToFile(spec: ChildSpec): Promise<ChildProcess> {
  mkdirSync(path.dirname(spec.logFile), { recursive: true })
  keepOneOldLog(spec.logFile)
  const log = openSync(spec.logFile, 'a', 0o600)
  try {
    // A session of its own: Ctrl-C in the terminal reaches only us, and we end the children in the right order.
    const child = spawn(spec.command, [...spec.args], {
      env: spec.env,
      stdio: ['ignore', log, log],
      detached: true,
      ...(spec.cwd === undefined ? {} : { cwd: spec.cwd }),
      ...(spec.uid === undefined ? {} : { uid: spec.uid }),
      ...(spec.gid === undefined ? {} : { gid: spec.gid }),
    })
    await new Promise<void>((resolve, reject) => {
      child.once('spawn', resolve)
      child.once('error', (cause) =>
        reject(
          new Error(`${spec.name} could not be started from ${spec.command}: ${cause.message}.`, { cause }),
        ),
      )
    })
    return child
  } finally {
    closeSync(log)
  }
}

function exitOf(child: ChildProcess): Promise<ChildExit> {
  if (child.exitCode !== null || child.signalCode !== null) {
    return Promise.resolve({ code: child.exitCode, signal: child.signalCode })
  }
  return new Promise((resolve) => child.once('exit', (code, signal) => resolve({ code, signal })))
}

async function stopChild(
  spec: ChildSpec,
  identity: ProcessIdentity,
  exited: Promise<ChildExit>,
): Promise<void> {
  if (!signalProcess(identity, spec.stopSignal)) {
    await exited
    return
  }
  const timer = setTimeout(() => signalProcess(identity, 'SIGKILL'), spec.stopWithinMs)
  await exited
  clearTimeout(timer)
}

function endedTooSoon(spec: ChildSpec, exit: ChildExit): string {
  return `${spec.name} did not stay up. ${describeExit(spec, exit)}`
}

function keepOneOldLog(logFile: string): void {
  const size = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0
  if (size > MAX_LOG_BYTES) renameSync(logFile, `${logFile}.old`)
}
