import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { livenessOf, type ProcessIdentity, signalProcess } from './process-identity.ts'
import { waitUntil } from './wait-until.ts'
import { writeFileAtomically } from './write-file-atomically.ts'

/** A child as the run file remembers it. */
export interface RegisteredChild {
  readonly name: string
  readonly identity: ProcessIdentity
  /** The signal on which it ends in good order. */
  readonly stopSignal: 'SIGTERM' | 'SIGINT' | 'SIGKILL'
}

const runFileSchema = z.object({
  children: z.array(
    z.object({
      name: z.string(),
      identity: z.object({ pid: z.int().positive(), started: z.string(), world: z.string() }),
      stopSignal: z.enum(['SIGTERM', 'SIGINT', 'SIGKILL']),
    }),
  ),
})

const GRACE_MS = 8_000

/**
 * Ends the children when we are gone without having done it: it reads `pid starttime signal` lines until the pipe closes,
 * which the kernel does for a `kill -9` too. The start time is compared, so a pid that was handed out again is left alone.
 */
const WATCHDOG = `
trap '' INT TERM HUP
list=''
while read -r pid started signal; do list="$list $pid:$started:$signal"; done
alive() { [ "$(cut -d' ' -f22 "/proc/$1/stat" 2>/dev/null)" = "$2" ]; }
each() { # signal, or empty for the child's own one; returns 0 when any was alive
  any=1
  for entry in $list; do
    pid=\${entry%%:*}; rest=\${entry#*:}; started=\${rest%%:*}; own=\${rest#*:}
    if alive "$pid" "$started"; then any=0; [ "$1" = none ] || kill -s "\${1:-$own}" "$pid" 2>/dev/null; fi
  done
  return $any
}
each '' || exit 0
tries=0
while [ $tries -lt ${GRACE_MS / 200} ]; do each none || exit 0; sleep 0.2; tries=$((tries + 1)); done
each KILL
`

/**
 * Knows the children of one stack, on disk for the next start (`runFile`) and in a watchdog process for the case that we are
 * killed. Start {@link endLeftovers} before the first child.
 */
export class ChildRegistry {
  readonly #runFile: string
  readonly #children = new Map<number, RegisteredChild>()
  #watchdog: ChildProcess | null = null

  constructor(runFile: string) {
    this.#runFile = runFile
  }

  /** The children that run now. */
  get children(): RegisteredChild[] {
    return [...this.#children.values()]
  }

  /** Remembers a child that was just started. The watchdog comes first: a child that the file names is watched. */
  add(child: RegisteredChild): void {
    const signal = child.stopSignal.slice('SIG'.length)
    this.#openWatchdog()?.write(`${child.identity.pid} ${child.identity.started} ${signal}\n`)
    this.#children.set(child.identity.pid, child)
    this.#save()
  }

  /** Forgets a child that is gone. */
  remove(identity: ProcessIdentity): void {
    if (this.#children.delete(identity.pid)) this.#save()
  }

  /** Ends all children in good order, or by force after some seconds. */
  async stopAll(): Promise<void> {
    await endAll(this.children)
  }

  /** Lets the watchdog go; call it when every child has been stopped. */
  async close(): Promise<void> {
    const watchdog = this.#watchdog
    this.#watchdog = null
    if (!watchdog || watchdog.exitCode !== null) return
    const gone = new Promise((resolve) => watchdog.once('exit', resolve))
    watchdog.ref()
    watchdog.stdin?.end()
    await gone
  }

  #save(): void {
    writeFileAtomically(this.#runFile, `${JSON.stringify({ children: this.children }, null, 2)}\n`)
  }

  #openWatchdog(): NodeJS.WritableStream | null {
    if (process.platform !== 'linux') return null
    if (!this.#watchdog || this.#watchdog.exitCode !== null) {
      this.#watchdog = spawn('/bin/sh', ['-c', WATCHDOG], {
        stdio: ['pipe', 'ignore', 'ignore'],
        detached: true,
        cwd: '/',
      })
      // Without a shell the run file alone has to do.
      this.#watchdog.on('error', () => undefined)
      this.#watchdog.stdin?.on('error', () => undefined)
      this.#watchdog.unref()
    }
    return this.#watchdog.stdin
  }
}

/**
 * Ends what an earlier process left running, as its run file tells: in good order first (anvil saves its chain then), by
 * force after some seconds. Returns the names of those that were ended.
 */
export async function endLeftovers(runFile: string, signal?: AbortSignal): Promise<string[]> {
  const leftovers = readRunFile(runFile).filter((child) => livenessOf(child.identity) === 'alive')
  await endAll(leftovers, signal)
  return leftovers.map((child) => child.name)
}

async function endAll(children: RegisteredChild[], signal?: AbortSignal): Promise<void> {
  for (const child of children) signalProcess(child.identity, child.stopSignal)
  await waitForAll(children, GRACE_MS, signal).catch(() => {
    signal?.throwIfAborted()
    for (const child of children) signalProcess(child.identity, 'SIGKILL')
  })
  await waitForAll(children, GRACE_MS, signal)
}

function waitForAll(children: RegisteredChild[], timeoutMs: number, signal?: AbortSignal): Promise<true> {
  const pids = children.map((child) => `${child.name} (pid ${child.identity.pid})`).join(', ')
  return waitUntil(() => children.every((child) => livenessOf(child.identity) !== 'alive'), {
    timeoutMs,
    signal,
    failure: `Processes left by an earlier run do not end: ${pids}. End them by hand and start again.`,
  })
}

function readRunFile(runFile: string): RegisteredChild[] {
  try {
    return runFileSchema.parse(JSON.parse(readFileSync(runFile, 'utf8'))).children
  } catch {
    // No file, or one that we did not write: nothing that we could safely end.
    return []
  }
}
