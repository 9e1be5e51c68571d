import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the running dashboard and API. */
    url: string
    /** Where it keeps its data. */
    dataDir: string
    /** Its process. */
    pid: number
    /** What its first start has printed. */
    printed: string
  }
}

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

export interface StartedApp {
  url: string
  process: ChildProcess
  /** Seconds from spawn to the printed address. */
  seconds: number
  /** Everything printed so far. */
  output(): string
  /** Ctrl-C, then the exit code. */
  stop(): Promise<number | null>
}

/** A start that may still be under way. */
export interface LaunchedApp {
  process: ChildProcess
  /** Everything printed so far. */
  output(): string
  /** Ctrl-C, then the exit code. */
  stop(): Promise<number | null>
  /** Settles at the printed address; fails with everything that was printed, when the process ends before that. */
  ready: Promise<StartedApp>
}

/** Runs what `npm start` runs, as its own process. */
export function launchApp(dataDir: string, env: Record<string, string> = {}): LaunchedApp {
  const began = Date.now()
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/src/index.ts'], {
    cwd: root,
    env: { ...process.env, DATA_DIR: dataDir, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const stop = (): Promise<number | null> => {
    child.kill('SIGINT')
    return ended
  }
  const launched = { process: child, output: () => output, stop }
  const ready = new Promise<StartedApp>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString()
      const url = /Dashboard\D*(http:\/\/127\.0\.0\.1:\d+)/i.exec(output)?.[1]
      if (url !== undefined) resolve({ ...launched, url, seconds: (Date.now() - began) / 1000 })
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    void ended.then((code) =>
      reject(new Error(`npm start ended with code ${code} before it printed an address:\n${output}`)),
    )
  })
  // Whoever stops it in the middle of the start may not be interested.
  ready.catch(() => undefined)
  return { ...launched, ready }
}

/**
 * Runs what `npm start` runs and waits for the address it prints.
 * @throws with everything that was printed, when the process ends before that.
 */
export function startApp(dataDir: string, env: Record<string, string> = {}): Promise<StartedApp> {
  return launchApp(dataDir, env).ready
}

/**
 * Vitest’s global setup of the whole-system tests: one stack for all files, ended with them, also after a failure. With APP_URL it is a stack that
 * runs already: for files that neither stop it nor look into its data.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const running = process.env.APP_URL
  if (running !== undefined) {
    project.provide('url', running.replace(/\/$/, ''))
    // For files that hold up a part of it.
    if (process.env.APP_DATA_DIR) project.provide('dataDir', process.env.APP_DATA_DIR)
    return async () => undefined
  }
  const dataDir = mkdtempSync(join(tmpdir(), 'braintrust whole '))
  const app = await startApp(dataDir)
  console.log(`The stack was up after ${app.seconds.toFixed(1)} s.`)
  project.provide('url', app.url)
  project.provide('dataDir', dataDir)
  project.provide('pid', app.process.pid ?? 0)
  project.provide('printed', app.output())
  return async () => {
    await app.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
