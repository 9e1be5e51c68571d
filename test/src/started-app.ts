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

/**
 * Runs what `npm start` runs, as its own process, and waits for the address it prints.
 * @throws with everything that was printed, when the process ends before that.
 */
export function startApp(dataDir: string, env: Record<string, string> = {}): Promise<StartedApp> {
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
  return new Promise((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString()
      const url = /Dashboard\D*(http:\/\/127\.0\.0\.1:\d+)/i.exec(output)?.[1]
      if (url !== undefined)
        resolve({ url, process: child, seconds: (Date.now() - began) / 1000, output: () => output, stop })
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    void ended.then((code) =>
      reject(new Error(`npm start ended with code ${code} before it printed an address:\n${output}`)),
    )
  })
}

/** Vitest's global setup of the whole-system tests: one stack for all files, ended with them, also after a failure. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'braintrust-whole-'))
  const app = await startApp(dataDir)
  console.log(`The stack was up after ${app.seconds.toFixed(1)} s.`)
  project.provide('url', app.url)
  return async () => {
    await app.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
